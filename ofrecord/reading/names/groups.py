"""Those without a name who act or speak: "senior administration officials", "police", "the Americans", "a woman"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ofrecord.reading.names.draft import Draft
from ofrecord.reading.names.spot.speakers import acts
from ofrecord.reading.names.words import Words
from ofrecord.reading.world.describe import describe
from ofrecord.reading.world.gazetteer import peoples
from ofrecord.reading.world.roles import RoleWord, find_role, role_words
from ofrecord.record.name import NameKind

if TYPE_CHECKING:
    from spacy.tokens import Token

ACTING = frozenset({"nsubj", "nsubjpass"})
PRESENT = frozenset({"dobj", "pobj", "dative"})
ARTICLES = ("the ", "a ", "an ")
ONE = ("a ", "an ", "one ", "another ", "some ", "several ", "two ", "three ", "four ", "five ", "many ", "other ")
SCENES = frozenset(
    {"city", "county", "province", "board", "court", "church", "school", "hospital", "mosque", "bank", "clinic", "college"}
)
NOBODY = frozenset({"whose", "no", "any", "which", "what", "how", "every"})
SILENT = frozenset(
    {"state", "country", "nation", "family", "business", "press", "campaign", "palace", "major", "pilot", "person"}
)
GATHERED = frozenset({"group", "party", "organization", "organisation", "movement", "agency"})
COUNTED = frozenset(
    {"first", "second", "third", "fourth", "fifth", "next", "last", "latest", "other"}
)  # "the first group" is nobody's name
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ"})
ENDS = frozenset({"VERB", "AUX", "ADP", "SCONJ", "PUNCT"})
TIES = frozenset({"of", "for", "from", "at", "in"})
REACH = 10  # tokens of what a group is of


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase without a name: its tokens, its role noun (none for "the Americans"), and whether it acts."""

    first: int
    last: int
    head: "Token"
    role: RoleWord | None
    acts: bool


def find_groups(paragraphs: Sequence[Words], drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts of those without a name; the same words are the same group, but "a spokesman" is another each time."""
    beside = {mention.start for draft in drafts for mention in draft.others}
    named: dict[int, set[int]] = {}
    for draft in drafts:
        for spot in draft.spots:
            named.setdefault(spot.at, set()).update(range(spot.titled, spot.last))
    found: dict[str, Draft] = {}
    for words in paragraphs:
        for phrase in _phrases(words, named.get(words.paragraph.index, set())):
            mention = words.mention(phrase.first, phrase.last, "nominal")
            if mention.start not in beside:
                draft = found.setdefault(_key(mention.text, mention.start), _draft(words, phrase, mention.text))
                draft.others.append(mention)
                draft.acts = draft.acts or phrase.acts
    return list(found.values())


def _key(text: str, start: int) -> str:
    """ "a spokesman" here and "a spokesman" there are two; "the police" and "police" are one."""
    return f"{text} {start}" if text.lower().startswith(ONE) else bare(text).lower()


def bare(text: str) -> str:
    """The words without their article."""
    return next((text[len(article) :] for article in ARTICLES if text.lower().startswith(article)), text)


def _draft(words: Words, phrase: Phrase, text: str) -> Draft:
    country, sector = describe(words.doc[phrase.first : phrase.last])
    role = phrase.role
    return Draft(
        kind=_kind(phrase, text),
        name=bare(text),
        country=country,
        sector=sector,
        word=role.word if role else None,
        plural=role is None or role.plural or role.kind == "group",
        gender=role.gender if role and not role.plural else None,
        acts=phrase.acts,
    )


def _kind(phrase: Phrase, text: str) -> NameKind:
    role = phrase.role
    if role is None or role.kind == "group" or (role.sector == "military" and role.plural and role.kind == "person"):
        return "group"
    if role.kind == "body":
        if role.plural:
            return "group"
        return "unnamed" if text.lower().startswith(ONE) else "organization"
    return "unnamed"


def _phrases(words: Words, named: set[int]) -> Iterator[Phrase]:
    """Noun phrases that act; and single persons who do not, since "she" may mean them."""
    roles, people = role_words(), peoples()
    for index, text in enumerate(words.texts):
        if not (words.lower[index] in roles or text in people) or index in named:
            continue
        token = words.doc[index]
        if token.pos_ not in NOMINAL:
            continue
        first = phrase_start(words, token)
        role = find_role(words.text(first, token.i + 1))
        if (
            words.lower[first] in NOBODY
            or (role and (role.word in SILENT or (role.word in GATHERED and _is_counted(words, first, token.i))))
            or (role is None and text not in people)
            or _goes_on(words, token, named)
        ):
            continue
        acts = _acts(token)
        if (acts and not _is_scene(token, role)) or (
            role and not role.plural and role.kind in ("person", "office") and token.dep_ in PRESENT and first < token.i
        ):
            yield Phrase(first, _phrase_end(words, token, named, role), token, role, acts)


def _is_counted(words: Words, first: int, last: int) -> bool:
    """ "The first group" of several, and no body."""
    return first < last and words.lower[last - 1] in COUNTED


def _is_scene(token: "Token", role: RoleWord | None) -> bool:
    """ "The city" is a body where it speaks or decides, not where it burns."""
    return role is not None and role.word in SCENES and token.head.lemma_ not in acts()


def _goes_on(words: Words, token: "Token", named: set[int]) -> bool:
    """ "company spokesman Farouk Adil" is no one without a name."""
    if (token.i + 1) not in named or words.texts[token.i + 1] == ",":
        return False
    after = words.doc[token.i + 1]
    return (after.head.i >= token.i and token.dep_ in ("compound", "nmod")) or _named_by(token)


def _named_by(token: "Token") -> bool:
    """ "The former prime minister Haidar Salih spoke", where the name is parsed as an apposition to the office."""
    sides = (child for child in token.children if child.dep_ == "appos" and child.i > token.i)
    return any(child.left_edge.i == token.i + 1 and child.pos_ == "PROPN" for child in sides)


def _acts(token: "Token") -> bool:
    """Subject or agent, or the source in "according to"; also what is joined to one by "and"."""
    head = token
    while head.dep_ == "conj" and head.head.i < head.i:
        head = head.head
    if head.dep_ in ACTING:
        return True
    return head.dep_ == "pobj" and (
        head.head.dep_ == "agent" or (head.head.lower_ == "to" and head.head.head.lower_ == "according")
    )


def phrase_start(words: Words, token: "Token") -> int:
    """Where the noun phrase of this noun opens; a clause or preposition before it does not belong to it."""
    first, edge = token.i, token.left_edge.i
    for index in range(token.i - 1, edge - 1, -1):
        other = words.doc[index]
        if (
            other.pos_ in ENDS
            and words.texts[index] != "-"
            and other.dep_ not in ("amod", "compound", "punct" if words.texts[index] == "-" else "")
        ):
            break
        first = index
    while first < token.i and (words.doc[first].pos_ in ("CCONJ", "ADV", "INTJ", "PART") or words.texts[first] in (",", "-")):
        first += 1
    if first < token.i and words.lower[first] in ("least", "most") and first > 0 and words.lower[first - 1] == "at":
        first += 1
    return first


def _phrase_end(words: Words, token: "Token", named: set[int], role: RoleWord | None) -> int:
    """The end of the phrase, with "of the coalition" where only that tells who is meant."""
    last = token.i + 1
    if (
        role is None
        or not role.yields
        or last >= len(words)
        or words.texts[last] not in TIES
        or words.doc[last].head.i != token.i
    ):
        return last
    end, told = last, False
    for index in range(last + 1, min(last + REACH, len(words))):
        other = words.doc[index]
        pos = other.pos_
        if pos in ENDS and words.texts[index] not in ("-", "’s", "'s") and other.dep_ not in ("amod", "compound"):
            break
        told = told or index in named or words.texts[index].lower() in role_words()
        if pos in ("NOUN", "PROPN"):
            end = index + 1
    told = told or (role.kind == "office" and words.texts[last] == "for")
    return end if told and end > last else last
