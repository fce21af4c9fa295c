"""Hedges: the words before and after a number that say how far to take it."""

from functools import cache
from pathlib import Path
from typing import cast

from ofrecord.lexicon import read_rows
from ofrecord.reading.figures.grammar.lexer import Piece, cut, low, wordset
from ofrecord.record.figure import Hedge

Entry = tuple[tuple[str, ...], Hedge]
WEAK = ("none", "approximately")
SKIPPED = ("a", "an", "another")


@cache
def hedge_words(side: str) -> dict[str, list[Entry]]:
    """The hedges of one side by the word next to the number, longest first."""
    found: dict[str, list[Entry]] = {}
    for row in read_rows(Path(__file__).parent / "hedges.csv"):
        if row["side"] == side:
            words = tuple(piece.low for piece in cut(row["words"]))
            found.setdefault(words[-1 if side == "before" else 0], []).append((words, cast(Hedge, row["hedge"])))
    return {word: sorted(entries, key=lambda entry: -len(entry[0])) for word, entries in found.items()}


def hedge_before(pieces: list[Piece], first: int) -> tuple[int, Hedge]:
    """Where the hedges before piece `first` start, and what they say; stacked ones are taken together."""
    hedge: Hedge = "none"
    while True:
        found = _ending_at(pieces, first)
        if found is None and hedge == "none" and low(pieces, first - 1) in SKIPPED:
            found = _ending_at(pieces, first - 1)
        if found is None:
            return first, hedge
        first, hedge = found[0], _stronger(hedge, found[1])


def hedge_after(pieces: list[Piece], last: int) -> tuple[int, Hedge]:
    """Where the hedge that starts at piece `last` ends, and what it says."""
    for words, hedge in hedge_words("after").get(low(pieces, last), ()):
        if all(low(pieces, last + n) == word for n, word in enumerate(words)):
            named = words[-1] in ("minimum", "maximum") and low(pieces, last + len(words)) in NAMED_BY_BOUND
            return (last, "none") if named else (last + len(words), hedge)
    return last, "none"


NAMED_BY_BOUND = wordset("wage wages price prices age income salary pension sentence payment rate")  # "the $15 minimum wage"


def hedge_behind_noun(pieces: list[Piece], last: int) -> Hedge:
    """ "300 people or so": a hedge that stands behind what is counted."""
    for at in (last + 1, last + 2):
        if low(pieces, at) == "or" and all(piece.kind == "word" for piece in pieces[last:at]):
            return hedge_after(pieces, at)[1]
    return "none"


def _ending_at(pieces: list[Piece], first: int) -> tuple[int, Hedge] | None:
    for words, hedge in hedge_words("before").get(low(pieces, first - 1), ()):
        start = first - len(words)
        if start >= 0 and all(pieces[start + n].low == word for n, word in enumerate(words)):
            return start, hedge
    return None


def _stronger(outer: Hedge, inner: Hedge) -> Hedge:
    """A bound says more than "about": "up to about 300" is at most 300."""
    return outer if inner in WEAK and outer not in WEAK else inner if outer in WEAK else outer


def joined(before: Hedge, after: Hedge) -> Hedge:
    """The hedge of a number hedged on both sides."""
    if after == "none":
        return before
    return _stronger(before, after) if before != "none" else after
