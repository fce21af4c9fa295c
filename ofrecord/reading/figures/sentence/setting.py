"""The setting of a figure: where it holds and as of when."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ofrecord.reading.figures.dated import Dated
from ofrecord.reading.figures.draft import Draft
from ofrecord.reading.figures.grammar.lexer import wordset
from ofrecord.reading.figures.sentence.syntax import NOMINAL, governor
from ofrecord.record import Name, Timex

if TYPE_CHECKING:
    from spacy.tokens import Token

CALENDAR = ("DATE", "TIME")
LOCATING = wordset(
    "in at from across near around outside inside within throughout into to off over of along on via through between"
)
OWN_PHRASE, OWN_CLAUSE, OWN_SENTENCE = 0, 1, 2
SHORTEST = 4  # characters of a year: a decade or century is no day that a figure holds for
COMPARED = ("compared with", "compared to", "against", "versus")
LONGEST_COMPARISON = 15
WHEN = ("in", "on", "at", "by", "for", "during")
FARTHEST_DATE = 40  # characters from a level left to its date
POSSESSING = ("have", "hold", "contain", "boast", "host", "count")


class Setting:
    """Places and days of an article, asked for the figures in it."""

    def __init__(self, names: Sequence[Name], dates: Sequence[Timex], published: str | None) -> None:
        self.dated = Dated([date for date in dates if date.type in CALENDAR])
        self.published = published[:10] if published else None
        named = ((mention, name.id) for name in names if name.kind == "place" for mention in name.mentions)
        places = [(mention.start, mention.end, key) for mention, key in named if mention.form != "pronoun"]
        self.places: tuple[tuple[int, int, str], ...] = tuple(sorted(places))

    def days(self, drafts: Sequence[Draft]) -> list[str | None]:
        """The TIMEX3 values of the days that figures hold for."""
        owned = {number: date for number, draft in enumerate(drafts) if (date := self._right_behind(drafts, number, draft))}
        taken = frozenset(date.start for number, date in owned.items() if _was_before(drafts[number]))
        return [_day(owned[n]) if n in owned else self._day(draft, taken) for n, draft in enumerate(drafts)]

    def _right_behind(self, drafts: Sequence[Draft], number: int, draft: Draft) -> Timex | None:
        """ "41 degrees on Monday and 43 on Tuesday": the date that follows a figure, with nothing but its noun between."""
        _, end = _sentence(draft)
        if number + 1 < len(drafts):
            end = min(end, max(draft.end, drafts[number + 1].start))
        near = [date for date in self.dated.between(draft.end, end) if _is_day(date)]
        if not near or near[0].start - draft.end > FARTHEST_DATE:
            return None
        between = draft.paragraph.text[draft.quantity.end : near[0].start - draft.paragraph.start].lower()
        if "," in between or ";" in between or between.rstrip().endswith("since"):
            return None
        words = between.split()
        return near[0] if _was_before(draft) or len(words) < 2 or (len(words) == 2 and words[1] in WHEN) else None

    def _day(self, draft: Draft, taken: frozenset[int]) -> str | None:
        """The day of a figure: its clause's, its sentence's, else publication."""
        start, end = _sentence(draft)
        dates = [date for date in self.dated.between(start, end) if _is_day(date) and date.start not in taken]
        inside = [date for date in dates if not draft.start <= date.start < draft.end and not _is_since(draft, date)]
        if not inside:
            return self.published
        return _day(min(inside, key=lambda date: (_distance(draft, date.start), abs(date.start - draft.start))))

    def place(self, draft: Draft) -> str | None:
        """The id of the nearest place in the figure's phrase, clause or sentence that says where."""
        start, end = _sentence(draft)
        near = self.places[bisect_left(self.places, (start,)) : bisect_left(self.places, (end,))]
        inside = [place for place in near if _locates(draft, place[1])]
        if not inside:
            return None
        return min(inside, key=lambda place: _nearness(draft, place[0]))[2]


def _was_before(draft: Draft) -> bool:
    """Whether a figure is what something was: left behind, or compared with."""
    if draft.move is not None and draft.move.role == "from":
        return True
    words = draft.paragraph.text[max(0, draft.quantity.start - LONGEST_COMPARISON) : draft.quantity.start].lower()
    return words.rstrip().endswith(COMPARED)


def _is_since(draft: Draft, date: Timex) -> bool:
    """ "its highest since 2011" says from when on, "12 fewer than in 2015" compared with when, not as of when."""
    at = date.start - draft.paragraph.start
    words = draft.paragraph.text[max(0, at - LONGEST_COMPARISON) : at].lower().split()[-2:]
    if not words:
        return False
    compared = words[-1] in ("since", "than") or (words[0] == "than" and words[-1] in WHEN)
    return compared or (words[-1] == "from" and draft.move is not None and draft.move.role in ("by", "to"))


def _is_day(date: Timex) -> bool:
    return date.value[:4].isdigit() and len(date.value) >= SHORTEST


def _day(date: Timex) -> str:
    return date.value[:10] if date.type == "TIME" else date.value


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
