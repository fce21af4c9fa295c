"""Those without a name who act or speak: "senior administration officials", "police", "the Americans"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ofrecord.reading.names.draft import Draft, Spot
from ofrecord.reading.names.words import Words
from ofrecord.reading.names.world.describe import describe
from ofrecord.reading.names.world.gazetteer import peoples
from ofrecord.reading.names.world.roles import RoleWord, find_role, role_words
from ofrecord.record import Mention
from ofrecord.record.name import NameKind

if TYPE_CHECKING:
    from spacy.tokens import Token

ACTING = frozenset({"nsubj", "nsubjpass"})
BY = frozenset({"by", "to"})
ARTICLES = ("the ", "a ", "an ")
SILENT = frozenset(["state", "country", "nation", "family", "business", "press"])
FEW_LETTERS = 1


@dataclass(slots=True)
class Group:
    """A group in the making: what it is called, its kind, and where it is mentioned."""

    kind: NameKind
    name: str
    country: str | None
    sector: str | None
    mentions: list[Mention]


def find_groups(paragraphs: Sequence[Words], drafts: Sequence[Draft]) -> list[Group]:
    """Groups, bodies and persons without a name who are subjects or agents, one group for the same words."""
    taken = {mention.start for draft in drafts for mention in draft.others}
    spots: dict[int, list[Spot]] = {}
    for draft in drafts:
        for spot in draft.spots:
            spots.setdefault(spot.at, []).append(spot)
    found: dict[tuple[NameKind, str], Group] = {}
    for words in paragraphs:
        named = {index for spot in spots.get(words.paragraph.index, ()) for index in range(spot.first, spot.last)}
        for first, last, kind in _phrases(words, named):
            mention = words.mention(first, last, "nominal")
            if mention.start in taken:
                continue
            name = _bare(mention.text)
            key = (kind, name.lower() if not _is_one(mention.text) else f"{name} {mention.start}")
            if key not in found:
                country, sector = describe(words.doc[first:last])
                found[key] = Group(kind, name, country, sector, [])
            found[key].mentions.append(mention)
    return list(found.values())


def _bare(text: str) -> str:
    for article in ARTICLES:
        if text.lower().startswith(article):
            return text[len(article) :]
    return text


def _is_one(text: str) -> bool:
    """ "a spokesman" here and "a spokesman" there are two."""
    return text.lower().startswith(("a ", "an ", "one ", "another "))


def _phrases(words: Words, named: set[int]) -> Iterator[tuple[int, int, NameKind]]:
    """Noun phrases that act: first token, end, kind."""
    roles, people = role_words(), peoples()
    for token in words.doc:
        if token.i in named or not (token.lower_ in roles or token.text in people) or not _acts(token):
            continue
        first = _start(words, token)
        kind = _kind(words, token, first, named)
        if kind is not None:
            yield first, token.i + 1, kind


def _acts(token: "Token") -> bool:
    """Subject or agent, or the source in "according to"; also what is joined to one by "and"."""
    if token.pos_ not in ("NOUN", "PROPN", "ADJ"):
        return False
    head = token
    while head.dep_ == "conj" and head.head.i != head.i:
        head = head.head
    if head.dep_ in ACTING:
        return True
    return head.dep_ == "pobj" and head.head.lower_ in BY and head.head.dep_ in ("agent", "prep") and _is_agent(head.head)


def _is_agent(preposition: "Token") -> bool:
    return preposition.dep_ == "agent" or preposition.head.lower_ == "according"


def _start(words: Words, token: "Token") -> int:
    """Where the noun phrase opens; a clause or preposition before it does not belong to it."""
    first = token.i
    edge = token.left_edge.i
    for index in range(token.i - 1, edge - 1, -1):
        if (
            words.doc[index].pos_ in ("VERB", "AUX", "ADP", "SCONJ", "PUNCT")
            and words.texts[index] != "-"
            and words.doc[index].dep_ not in ("amod", "compound")
        ):
            break
        first = index
    while first < token.i and (words.doc[first].pos_ in ("CCONJ", "ADV") or words.texts[first] in (",", "-")):
        first += 1
    return first


def _kind(words: Words, token: "Token", first: int, named: set[int]) -> NameKind | None:
    role: RoleWord | None = find_role(words.text(first, token.i + 1))
    if role is None:
        return "group" if token.text in peoples() else None
    if token.i + 1 < len(words) and (token.i + 1) in named and words.doc[token.i + 1].head.i == token.i:
        return None
    if role.word in SILENT:
        return None
    if role.kind == "group" or (role.sector in ("military",) and role.plural):
        return "group"
    if role.kind == "body":
        return "group" if role.plural else "organization"
    return "unnamed"
