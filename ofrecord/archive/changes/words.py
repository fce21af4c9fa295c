"""Changed words: what was taken out and what was put in, with offsets in both texts."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

PIECE = re.compile(r"\w+|[^\w\s]")
PARAGRAPH = re.compile(r"[^\n]+")
MOST_WORDS = 20_000  # longer stretches are told as replaced whole: comparing them word by word takes too long
JOINED = 2  # words that stayed between two changes: fewer, and the two read as one


@dataclass(frozen=True, slots=True, kw_only=True)
class WordChange:
    """One change: the words before and after (empty where something was only added or only taken out), and where they stand."""

    before: str
    after: str
    before_start: int
    before_end: int
    after_start: int
    after_end: int


Piece = tuple[str, int, int]


def changed_words(before: str, after: str) -> tuple[WordChange, ...]:
    """The changes from one text to the other, in order. Paragraphs that stayed are passed over first."""
    old, new = _pieces(PARAGRAPH, before), _pieces(PARAGRAPH, after)
    found: list[WordChange] = []
    for tag, i, j, k, m in SequenceMatcher(None, [p[0] for p in old], [p[0] for p in new], autojunk=False).get_opcodes():
        if tag != "equal":
            was, now = _bounds(old, i, j, len(before)), _bounds(new, k, m, len(after))
            found += _within(before, after, was, now)
    return tuple(found)


def _pieces(pattern: "re.Pattern[str]", text: str, start: int = 0, end: int | None = None) -> list[Piece]:
    return [(match.group(), *match.span()) for match in pattern.finditer(text, start, len(text) if end is None else end)]


def _bounds(pieces: list[Piece], first: int, last: int, length: int) -> tuple[int, int]:
    if first < last:
        return pieces[first][1], pieces[last - 1][2]
    at = pieces[first][1] if first < len(pieces) else length
    return at, at


def _within(before: str, after: str, was: tuple[int, int], now: tuple[int, int]) -> list[WordChange]:
    old, new = _pieces(PIECE, before, *was), _pieces(PIECE, after, *now)
    if not old or not new or len(old) + len(new) > MOST_WORDS:
        return [_change(before, after, was, now)]
    matched = SequenceMatcher(None, [p[0] for p in old], [p[0] for p in new], autojunk=False).get_opcodes()
    changes: list[list[int]] = []
    for tag, i, j, k, m in matched:
        if tag == "equal":
            continue
        if changes and i - changes[-1][1] < JOINED and k - changes[-1][3] < JOINED:
            changes[-1][1], changes[-1][3] = j, m
        else:
            changes.append([i, j, k, m])
    return [_change(before, after, _bounds(old, i, j, was[1]), _bounds(new, k, m, now[1])) for i, j, k, m in changes]


def _change(before: str, after: str, was: tuple[int, int], now: tuple[int, int]) -> WordChange:
    return WordChange(
        before=before[slice(*was)], after=after[slice(*now)],
        before_start=was[0], before_end=was[1], after_start=now[0], after_end=now[1],
    )  # fmt: skip
