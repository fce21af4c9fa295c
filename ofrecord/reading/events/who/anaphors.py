"""Whom "it" and "they" stand for, where no name of the article resolves them: the subject of the clause above."""

from typing import TYPE_CHECKING

from ofrecord.reading.events.grammar import clause, subject
from ofrecord.reading.events.who.actors import Stage, can_act

if TYPE_CHECKING:
    from spacy.tokens import Token

THIRD = frozenset({"it", "they", "he", "she", "its", "their", "his", "her", "them", "him"})
OTHERS_DEED = frozenset(
    {"accept", "reject", "welcome", "demand", "refuse", "receive", "urge", "announce", "confirm"}
)  # "his resignation"
OBJECT_FORMS = frozenset({"him", "them"})
FAR = 20  # words back in which whoever "him" stands for is looked for
STEPS_UP = 3


def anaphor(word: "Token", stage: Stage) -> "Token":
    """For "it", "they", "its" that no name resolves: the subject of the clause above, as in "Turkey said it had asked"."""
    if word.pos_ != "PRON" or word.lower_ not in THIRD:
        return word
    named = stage.cast.at(stage.paragraph.start + word.idx)
    if named is not None and (named.country or named.kind == "person"):
        return word
    verb = clause(word)
    if word.lower_ in OBJECT_FORMS and word.dep_ in ("dobj", "dative", "nsubj") and (before := _before(word)) is not None:
        return before
    for _ in range(STEPS_UP):
        if verb.dep_ not in ("ccomp", "advcl", "relcl", "acl", "conj") or verb.head.i == verb.i:
            break
        verb = clause(verb.head)
        above = subject(verb)
        if (
            above is not None
            and above.i != word.i
            and above.pos_ in ("NOUN", "PROPN")
            and can_act(above)
            and _agree(word, above)
        ):
            return above
    own = subject(verb) if word.dep_ == "poss" and verb.lemma_ not in OTHERS_DEED else None
    return own if own is not None and own.i != word.i and own.pos_ in ("NOUN", "PROPN") and _agree(word, own) else word


def _before(word: "Token") -> "Token | None":
    """ "wrote to the president urging him": the last one named before who is not the doer of the pronoun's own verb."""
    doer = subject(clause(word)) if word.dep_ != "nsubj" else None
    for place in range(word.i - 1, max(word.sent.start, word.i - FAR) - 1, -1):
        one = word.doc[place]
        if one.pos_ not in ("NOUN", "PROPN") or one.dep_ in ("compound", "poss", "nmod", "appos", "conj"):
            continue
        if can_act(one) and one.ent_type_ not in ("GPE", "ORG") and _agree(word, one) and (doer is None or doer.i != one.i):
            return one
    return None


def _agree(pronoun: "Token", noun: "Token") -> bool:
    """One or many: "they" are not the Pentagon, "it" is not the rebels."""
    many = (
        noun.tag_ in ("NNS", "NNPS")
        or noun.lemma_ in ("police", "people", "group")
        or (any(c.dep_ == "conj" for c in noun.children) and any(c.dep_ == "cc" for c in noun.children))
    )
    return many == (pronoun.lower_ in ("they", "their", "them"))
