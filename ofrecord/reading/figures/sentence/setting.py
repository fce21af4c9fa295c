"""The setting of a figure: where it holds and as of when."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ofrecord.reading.figures.draft import Draft
from ofrecord.reading.figures.grammar.lexer import wordset
from ofrecord.reading.figures.sentence.syntax import NOMINAL, governor
from ofrecord.reading.figures.vetoes import Dated
from ofrecord.record import Name, Timex

if TYPE_CHECKING:
    from spacy.tokens import Token

CALENDAR = ("DATE", "TIME")
LOCATING = wordset(
    "in at from across near around outside inside within throughout into to off over of along on via through between"
)
OWN_PHRASE, OWN_CLAUSE, OWN_SENTENCE = 0, 1, 2
SHORTEST = 4  # characters of a year: a decade or century is no day that a figure holds for
POSSESSING = ("have", "hold", "contain", "boast", "host", "count")


class Setting:
    """Places and days of an article, asked for the figures in it."""

    def __init__(self, names: Sequence[Name], dates: Sequence[Timex], published: str | None) -> None:
        self.dated = Dated([date for date in dates if date.type in CALENDAR])
        self.published = published[:10] if published else None
        named = ((mention, name.id) for name in names if name.kind == "place" for mention in name.mentions)
        places = [(mention.start, mention.end, key) for mention, key in named if mention.form != "pronoun"]
        self.places: tuple[tuple[int, int, str], ...] = tuple(sorted(places))

    def day(self, draft: Draft) -> str | None:
        """The TIMEX3 value of the day a figure holds for: its clause's, its sentence's, else publication."""
        start, end = _sentence(draft)
        dates = [date for date in self.dated.between(start, end) if date.value[:4].isdigit() and len(date.value) >= SHORTEST]
        inside = [date for date in dates if not draft.start <= date.start < draft.end]
        if not inside:
            return self.published
        nearest = min(inside, key=lambda date: (_distance(draft, date.start), abs(date.start - draft.start)))
        return nearest.value[:10] if nearest.type == "TIME" else nearest.value

    def place(self, draft: Draft) -> str | None:
        """The id of the nearest place in the figure's phrase, clause or sentence that says where."""
        start, end = _sentence(draft)
        near = self.places[bisect_left(self.places, (start,)) : bisect_left(self.places, (end,))]
        inside = [place for place in near if _locates(draft, place[1])]
        if not inside:
            return None
        return min(inside, key=lambda place: _nearness(draft, place[0]))[2]


def _nearness(draft: Draft, offset: int) -> tuple[int, bool, int]:
    return _distance(draft, offset), offset < draft.start, abs(offset - draft.start)


def _sentence(draft: Draft) -> tuple[int, int]:
    sentence = draft.root.sent
    return draft.paragraph.start + sentence.start_char, draft.paragraph.start + sentence.end_char


def _locates(draft: Draft, end: int) -> bool:
    """Whether a place name says where: after a preposition or as owner, not as what somebody is ("U.S. troops")."""
    tokens = draft.paragraph.tokens(end - 1, end)
    if tokens is None or not len(tokens):
        return False
    token = tokens[0]
    if token.dep_ == "case":
        token = token.head
    for _ in range(2):
        if (
            token.dep_ in ("conj", "appos", "compound")
            and token.head.pos_ in NOMINAL
            and token.head.ent_type_ in ("GPE", "LOC")
        ):
            token = token.head
    if token.dep_ == "pobj":
        return token.head.lower_ in LOCATING
    if token.dep_ in ("nsubj", "nsubjpass"):
        return token.head.lemma_ in POSSESSING or any(child.dep_ == "relcl" for child in token.children)
    return token.dep_ == "poss" and _distance(draft, draft.paragraph.start + token.idx) < OWN_SENTENCE


def _distance(draft: Draft, offset: int) -> int:
    """How far a character of the article stands from a figure: in its own phrase, clause or sentence."""
    tokens = draft.paragraph.tokens(offset, offset + 1)
    if tokens is None or not len(tokens):
        return OWN_SENTENCE
    token, phrase = tokens[0], draft.root if draft.root.pos_ in NOMINAL else draft.root.head
    if phrase.pos_ in NOMINAL and _spans(phrase, token):
        return OWN_PHRASE
    clause = governor(draft.root)
    if clause is not None and clause.dep_ == "relcl" and clause.head.i == token.i:
        return OWN_CLAUSE
    return OWN_CLAUSE if clause is not None and _spans(clause, token) else OWN_SENTENCE


def _spans(head: "Token", token: "Token") -> bool:
    return bool(head.left_edge.i <= token.i <= head.right_edge.i)
