"""The setting of a figure: where it holds and as of when."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from ofrecord.reading.figures.dated import Dated
from ofrecord.reading.figures.draft import Draft
from ofrecord.reading.figures.grammar.lexer import wordset
from ofrecord.reading.figures.sentence.status import is_now, is_whole
from ofrecord.reading.figures.sentence.syntax import NOMINAL, STEPS, SUBJECTS, governor
from ofrecord.reading.figures.sentence.whereabouts import (
    LOCATING,
    hangs_on_verb,
    home_names,
    homes_in,
    is_local_harm,
    struck,
    top,
    trails,
)
from ofrecord.record import Article, Name, Timex

if TYPE_CHECKING:
    from spacy.tokens import Token

CALENDAR = ("DATE", "TIME")
# "exports to China": of a noun these say no place, of a verb they do.
TOWARDS = wordset("to into from via through between on over")
STRIKING = wordset("hit strike shake rock batter flood devastate sweep ravage lash pound swamp engulf grip lash pummel")
SAYING = wordset("say tell add write report announce estimate warn note claim argue explain declare state insist speak")
UNPLACED = ("duration", "age")  # nobody asks where a year was
OWN_PHRASE, OWN_CLAUSE, ABOVE, TRAILING, BELOW, BESIDE = range(6)
SHORTEST = 4  # characters of a year: a decade or century is no day that a figure holds for
COMPARED = re.compile(r"\b(?:compared (?:with|to)|against|versus|from)\s+(?:[^\W\d_]+\s+){0,4}$", re.IGNORECASE)
STEPPED = re.compile(r"(?:\b(?:up|down|points?|percent|cents?|per cent)|%)\s+from\s*$", re.IGNORECASE)
LONGEST_COMPARISON = 48
WHEN = ("in", "on", "at", "by", "for", "during")
FARTHEST_DATE = 40  # characters from a level left to its date
MOST_NEAR = 12  # dates and places on each side of a figure that are asked
POSSESSING = ("have", "hold", "contain", "boast", "host", "count")


T = TypeVar("T")


class Setting:
    """Places and days of an article, asked for the figures in it."""

    def __init__(self, names: Sequence[Name], dates: Sequence[Timex], article: Article) -> None:
        self.dated = Dated([date for date in dates if date.type in CALENDAR])
        self.published = article.published[:10] if article.published else None
        self.opening = _opening(article)
        named = ((mention, name.id) for name in names if name.kind == "place" for mention in name.mentions)
        places = [(mention.start, mention.end, key) for mention, key in named if mention.form != "pronoun"]
        self.places: tuple[tuple[int, int, str], ...] = tuple(sorted(places))
        self.homes = home_names(names)

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
        if is_now(draft.paragraph, draft.quantity):
            return self.published
        start, end = _sentence(draft)
        near = _nearest(self.dated.between(start, end), [date.start for date in self.dated.between(start, end)], draft.start)
        dates = [date for date in near if _is_day(date) and date.start not in taken and self._can_be(draft, date)]
        inside = [date for date in dates if not draft.start <= date.start < draft.end and not _is_since(draft, date)]
        ranked = [(_distance(draft, date.start), abs(date.start - draft.start), date) for date in inside]
        farthest = BELOW if _speaks(draft) else BESIDE
        ranked = [entry for entry in ranked if entry[0] < farthest]
        return _day(min(ranked, key=lambda entry: entry[:2])[2]) if ranked else self.published

    def _can_be(self, draft: Draft, date: Timex) -> bool:
        """Whether a figure that is there already, whatever is planned, may hold on this day: not one that is still to come."""
        there = draft.status == "asserted" and ((draft.move is not None and draft.move.role == "from") or _is_whole(draft))
        return not (there and self.published is not None and date.begin is not None and date.begin > self.published)

    def place(self, draft: Draft) -> str | None:
        """The id of the nearest place in the figure's phrase, clause or sentence that says where."""
        if draft.quantity.kind in UNPLACED:
            return None
        start, end = _sentence(draft)
        inside = self.places[bisect_left(self.places, (start,)) : bisect_left(self.places, (end,))]
        near = _nearest(inside, [place[0] for place in inside], draft.start)
        near = (*near, *homes_in(draft, self.homes))
        ranked = [(_nearness(draft, place[0]), place[2]) for place in near if _locates(draft, place[1])]
        return min(ranked)[1] if ranked else self._of_dateline(draft, inside)

    def _of_dateline(self, draft: Draft, inside: Sequence[tuple[int, int, str]]) -> str | None:
        """Where a story that opens with its dateline tells of people hurt there and names no other place."""
        first, end = self.opening
        if inside or not first <= draft.paragraph.start <= end + 2 or not is_local_harm(draft):
            return None
        return next((key for start, _, key in self.places if first <= start < end), None)


def _opening(article: Article) -> tuple[int, int]:
    """Where the dateline stands; before everything where there is none."""
    at = article.text.find(article.dateline.text) if article.dateline is not None else -1
    return (at, at + len(article.dateline.text)) if article.dateline is not None and at >= 0 else (-9, -9)


def _nearest(found: Sequence[T], starts: Sequence[int], at: int) -> Sequence[T]:
    """The nearest on each side, so that a sentence of a thousand dates takes no longer than it must."""
    middle = bisect_left(starts, at)
    return found[max(0, middle - MOST_NEAR) : middle + MOST_NEAR]


def _is_whole(draft: Draft) -> bool:
    return is_whole(draft.paragraph, draft.quantity)


def _speaks(draft: Draft) -> bool:
    """ "Three people who know him said": who is counted speaks, so that the day of what they say is not theirs."""
    noun = draft.root if draft.root.pos_ in NOMINAL else draft.root.head
    return noun.dep_ == "nsubj" and noun.head.lemma_ in SAYING


def _was_before(draft: Draft) -> bool:
    """Whether a figure is what something was: left behind, or compared with."""
    if draft.move is not None and draft.move.role == "from":
        return True
    words = draft.paragraph.text[max(0, draft.quantity.start - LONGEST_COMPARISON) : draft.quantity.start]
    return COMPARED.search(words) is not None


def _is_since(draft: Draft, date: Timex) -> bool:
    """ "its highest since 2011" says from when on, "12 fewer than in 2015" compared with when, not as of when."""
    at = date.start - draft.paragraph.start
    before = draft.paragraph.text[max(0, at - LONGEST_COMPARISON) : at]
    words = before.lower().split()[-2:]
    if not words:
        return False
    if words[-1] in ("since", "than", "as") or (words[0] in ("than", "as") and words[-1] in WHEN):
        return True
    if words[-1] == "from":
        return STEPPED.search(before) is not None or (draft.move is not None and draft.move.role in ("by", "to"))
    return draft.paragraph.text[at:].lower().startswith(THAN)


THAN = ("more than", "less than", "fewer than")


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
    token = top(tokens[0])
    distance = _distance(draft, draft.paragraph.start + token.idx)
    if distance >= BELOW or (distance == ABOVE and (above := governor(token)) is not None and above.lemma_ in SAYING):
        return False
    if distance == ABOVE and token.dep_ in ("pobj", "poss", "nsubj", "nsubjpass") and not hangs_on_verb(token):
        return False  # "slow sales in China led it to cut 400 jobs"
    if token.dep_ == "pobj":
        noun = token.head.head
        loose = token.head.lower_ in TOWARDS and noun.pos_ in NOMINAL and distance != OWN_PHRASE and not struck(noun)
        return token.head.lower_ in LOCATING and not loose
    if token.dep_ == "dobj":
        return token.head.lemma_ in STRIKING
    if token.dep_ in ("nsubj", "nsubjpass"):
        return token.head.lemma_ in POSSESSING or any(child.dep_ == "relcl" for child in token.children)
    return token.dep_ == "poss" and (distance == OWN_PHRASE or token.head.dep_ in ("nsubj", "nsubjpass"))


def _distance(draft: Draft, offset: int) -> int:
    """How far a character of the article stands from a figure: in its phrase, its clause, one above, one below, elsewhere."""
    tokens = draft.paragraph.tokens(offset, offset + 1)
    if tokens is None or not len(tokens):
        return BESIDE
    token, phrase = tokens[0], draft.root if draft.root.pos_ in NOMINAL else draft.root.head
    if phrase.pos_ in NOMINAL and _spans(phrase, token):
        return OWN_PHRASE
    clause, other = governor(draft.root), governor(token)
    if clause is None or other is None or clause.i == other.i:
        return OWN_CLAUSE
    if clause.dep_ == "relcl" and clause.head.i == token.i:
        return OWN_CLAUSE
    up = _steps_up(clause, other)
    if up is not None:
        own = any(child.dep_ in SUBJECTS for child in clause.children)
        return OWN_CLAUSE if set(up) == {"conj"} and not own else ABOVE  # "killed three soldiers in Mali and wounded 14"
    down = _steps_up(other, clause)
    if down is None or "relcl" in down:
        return BESIDE  # what is told of somebody else: "Mr. Brandt, who took over in 2022, sold 300 shares"
    if "conj" in down:
        aims = "xcomp" in down and set(down) <= HELD | {
            "conj"
        }  # "1,200 should stay to train them and to watch over ports in Mali"
        return TRAILING if trails(token) or (aims and hangs_on_verb(token)) else BESIDE
    return OWN_CLAUSE if set(down) <= HELD else BELOW


HELD = frozenset(["xcomp", "aux", "auxpass", "pcomp"])


def _steps_up(token: "Token", above: "Token") -> tuple[str, ...] | None:
    """The relations on the way up from one verb to another; None if it does not lead there."""
    steps: list[str] = []
    for _ in range(STEPS):
        if token.head.i == token.i:
            return None
        steps.append(token.dep_)
        token = token.head
        if token.i == above.i:
            return tuple(steps)
    return None


def _spans(head: "Token", token: "Token") -> bool:
    return bool(head.left_edge.i <= token.i <= head.right_edge.i)
