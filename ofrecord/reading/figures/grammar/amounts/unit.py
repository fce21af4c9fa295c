"""A unit as read from the pieces behind a number, and how words are matched there."""

from dataclasses import dataclass
from fractions import Fraction

from ofrecord.reading.figures.grammar.lexer import HYPHENS, Piece, low
from ofrecord.record.figure import FigureKind

Surface = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit that ends before piece `last`; `factor` turns the printed number into it (cents are hundredths)."""

    name: str | None
    kind: FigureKind
    last: int
    factor: Fraction = Fraction(1)


def match(pieces: list[Piece], at: int, words: Surface) -> int:
    """Where these words end if they stand at piece `at`, hyphens between them or not; else 0."""
    for number, word in enumerate(words):
        if number and low(pieces, at) in HYPHENS:
            at += 1
        if low(pieces, at) != word:
            return 0
        at += 1
    return at
