"""The walk through the text that ties role nouns and pronouns to names mentioned before."""

from collections.abc import Sequence

from ofrecord.reading.names.draft import Draft
from ofrecord.reading.names.gender import PRONOUNS, gender_told
from ofrecord.reading.names.reference.holders import tie_aged, tie_role
from ofrecord.reading.names.reference.nominals import nominals_of, years_of
from ofrecord.reading.names.reference.pronouns import NEUTER, resolve, resolve_neuter
from ofrecord.reading.names.reference.stage import Stage
from ofrecord.reading.names.words import Words


def find_references(paragraphs: Sequence[Words], drafts: Sequence[Draft]) -> None:
    """Add to the drafts the role nouns and pronouns that mention them."""
    stage = Stage(paragraphs, drafts)
    for words in paragraphs:
        lower = words.lower
        stage.open(words)
        nominal = {index: (last, role) for index, last, role in nominals_of(words, lower)}
        for index in range(len(words)):
            stage.enter(words, index)
            if index in nominal and not stage.is_named(words, index):
                last, role = nominal[index]
                if tie_role(stage, words, index, last, role):
                    continue
            stage.group(words, index)
            if lower[index] == "the" and (aged := years_of(words, lower, index)):
                tie_aged(stage, words, index, *aged)
            elif lower[index] in NEUTER:
                resolve_neuter(stage, words, index)
            elif lower[index] in PRONOUNS:
                resolve(stage, words, index)
    for draft in drafts:
        _take_back(draft)


def _take_back(draft: Draft) -> None:
    """One is not both "he" and "she": the fewer pronouns of the two were given in error; where they are as many, all stay."""
    told = [gender for mention in draft.others if (gender := gender_told(mention))]
    men, women = told.count("male"), told.count("female")
    if men and women and men != women:
        fewer = "male" if men < women else "female"
        draft.others = [mention for mention in draft.others if gender_told(mention) != fewer]
