"""Quantities that are more, or less, than a number: vague words, factors, none at all."""

from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path

from ofrecord.lexicon import read_rows
from ofrecord.reading.figures.grammar.amounts.money import ABROAD, Home
from ofrecord.reading.figures.grammar.amounts.units import unit_after
from ofrecord.reading.figures.grammar.lexer import HYPHENS, Piece, cut, glued, low, wordset
from ofrecord.record.figure import FigureKind

HERE = Path(__file__).parent
FEWEST_VAGUE = Fraction(100)
# What desks count to zero: "no casualties" is a figure, "no plans" is not.
COUNTED_TO_ZERO = wordset(
    "casualties deaths fatalities injuries survivors victims arrests wounded dead hostages prisoners detentions "
    "hospitalizations hospitalisations infections abstentions"
)
BETWEEN_NO = wordset("reported immediate known confirmed new civilian serious further other military local")


@dataclass(frozen=True, slots=True, kw_only=True)
class Special:
    """Pieces `first` up to `last` are a quantity with or without a value."""

    first: int
    last: int
    value: Fraction | None = None
    kind: FigureKind = "vague"
    unit: str | None = None


# What "twice as" compares; "scored twice as rain fell" does not.
COMPARED = wordset(
    "many much high low large big small long likely fast often old young expensive cheap good bad strong heavy hard great wide "
    "deep rich quickly common dangerous far productive efficient powerful tall"
)


@cache
def vague_words() -> dict[str, list[tuple[tuple[str, ...], bool]]]:
    """Vague quantities by their first word, longest first, with whether they need "of"."""
    found: dict[str, list[tuple[tuple[str, ...], bool]]] = {}
    for row in read_rows(HERE / "vague.csv"):
        words = tuple(row["words"].split())
        found.setdefault(words[0], []).append((words, row["of"] == "yes"))
    return {word: sorted(entries, key=lambda entry: -len(entry[0])) for word, entries in found.items()}


@cache
def factor_words() -> dict[str, list[tuple[tuple[str, ...], Fraction]]]:
    """Factors by their first word."""
    found: dict[str, list[tuple[tuple[str, ...], Fraction]]] = {}
    for row in read_rows(HERE / "factors.csv"):
        words = tuple(piece.low for piece in cut(row["words"]))
        found.setdefault(words[0], []).append((words, Fraction(row["value"])))
    return found


def read_special(pieces: list[Piece], at: int, home: Home = ABROAD) -> Special | None:
    """The vague quantity, factor or zero that starts at piece `at`."""
    word = pieces[at].low
    if word in ("no", "zero"):
        return _zero(pieces, at)
    if word in factor_words():
        return _factor(pieces, at)
    return _vague(pieces, at, home) if word in vague_words() else None


def _vague(pieces: list[Piece], at: int, home: Home) -> Special | None:
    for words, needs_of in vague_words()[pieces[at].low]:
        last = at + len(words)
        if any(low(pieces, at + n) != word for n, word in enumerate(words)) or (needs_of and low(pieces, last) != "of"):
            continue
        if low(pieces, last) in HYPHENS and glued(pieces, last):
            return None
        beyond = last + 1 if low(pieces, last) == "of" else last
        unit = unit_after(pieces, beyond, digits=False, value=FEWEST_VAGUE, home=home)
        if unit is None:
            return Special(first=at, last=last)
        return Special(first=at, last=unit.last, unit=unit.name, kind="vague")
    return None


def _factor(pieces: list[Piece], at: int) -> Special | None:
    for words, value in factor_words()[pieces[at].low]:
        if all(low(pieces, at + n) == word for n, word in enumerate(words)):
            last = at + len(words) - (words[-1] in ("the", "as"))
            if words[-1] == "as" and low(pieces, last + 1) not in COMPARED:
                return None
            if words == ("by", "half") and low(pieces, last) in ("a", "an"):
                return None  # "by half a cent"
            return Special(first=at, last=last, value=value, kind="ratio")
    return None


def _zero(pieces: list[Piece], at: int) -> Special | None:
    beyond = at + 1
    while low(pieces, beyond) in BETWEEN_NO:
        beyond += 1
    if pieces[at].low == "no" and low(pieces, beyond) in COUNTED_TO_ZERO:
        return Special(first=at, last=at + 1, value=Fraction(0), kind="count")
    return None
