"""The words for numbers, and what a number read from them is: an exact fraction with its scale."""

from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path

from ofrecord.lexicon import read_rows

LONGEST = 18  # digits: longer numbers are codes, and no JSON reader holds them
HALF = Fraction(1, 2)
ARTICLES = ("a", "an")


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """Pieces `first` up to `last` are a number. `base` times `scale` is its `value`, so that a range can share the scale."""

    first: int
    last: int
    base: Fraction
    scale: int = 1
    share: bool = False
    worded: bool = False

    @property
    def value(self) -> Fraction:
        return self.base * self.scale


@cache
def numerals() -> dict[str, dict[str, Fraction]]:
    """Each role's words with their values."""
    roles: dict[str, dict[str, Fraction]] = {}
    for row in read_rows(Path(__file__).parent / "numerals.csv"):
        roles.setdefault(row["role"], {})[row["word"]] = Fraction(row["value"])
    return roles


@cache
def starters() -> frozenset[str]:
    """Words that a number can start with."""
    roles = numerals()
    return frozenset(
        [*roles["one"], *roles["ten"], *roles["sign"], *ARTICLES, "half", "quarter", "dozen", "hundred", "thousand", "million"]
    )
