"""The words of one match, and what any form may hold: weekday, month, day, year, season, direction."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ofrecord.reading.dates.grammar.words import (
    DEICTICS,
    MONTHS,
    ORDINALS,
    PARTS,
    PLURAL_WEEKDAYS,
    PLURALS,
    SEASONS,
    UNITS,
    WEEKDAYS,
)

Fields = dict[str, Any]
PIVOT = 30  # two-digit years up to this one are read as of the 2000s
# two-digit years up to this one are read as of the 2000s
DIRECTIONS = {"L": "last", "N": "next", "H": "this", "J": "that", "Y": "same", "X": "latest"}
MODS = {
    "early": "START", "late": "END", "mid": "MID", "end": "END", "close": "END", "beginning": "START", "start": "START",
    "outset": "START", "middle": "MID", "earlier": "START", "later": "END",
}  # fmt: skip  # fmt: skip


@dataclass(frozen=True, slots=True)
class Piece:
    """The words of one match, with their letters."""

    form: str
    start: int
    end: int
    text: str
    letters: str
    words: tuple[str, ...]

    def has(self, letters: str) -> bool:
        """Whether any of these letters stands here."""
        return any(letter in self.letters for letter in letters)

    def word(self, letters: str) -> str | None:
        """The first word of these letters."""
        return next((w for w, letter in zip(self.words, self.letters, strict=True) if letter in letters), None)


def calendar(piece: Piece) -> Fields:
    """Weekday, month, day, year, season, direction and modifier, wherever they stand."""
    fields: Fields = {}
    for index, (letter, word) in enumerate(zip(piece.letters, piece.words, strict=True)):
        if letter in "dtr" and "day" not in fields and _beside_month(piece.letters, index):
            fields["day"] = number(word)
        elif letter == "y" or letter == "z":
            fields["year"] = year(word)
        elif letter in DIRECTIONS:
            fields["direction"] = DIRECTIONS[letter]
        elif read := READ.get(letter):
            name, value = read(word)
            fields.setdefault(name, value)
    return fields


def _beside_month(letters: str, index: int) -> bool:
    before, after = letters[:index].rstrip("h,"), letters[index + 1 :].lstrip("o")
    clocked = letters[index + 1 : index + 2] in ("m", "O")
    return not clocked and (before.endswith("M") or after.startswith("M"))


def number(word: str) -> int | None:
    """The number of "3rd", "third" or "3"."""
    digits = re.match(r"\d+", word)
    return int(digits[0]) if digits else ORDINALS.get(word)


def year(word: str) -> int:
    """The year of "1990", "'90": two digits are read as of the nearest century."""
    digits = re.sub(r"\D", "", word)
    short = int(digits)
    return short if len(digits) == 4 else short + (2000 if short <= PIVOT else 1900)


def plain(word: str) -> str:
    """A word without the full stop of an abbreviation."""
    return word.rstrip(".")


READ: dict[str, Callable[[str], tuple[str, Any]]] = {
    "W": lambda w: ("weekday", WEEKDAYS[plain(w)]),
    "Q": lambda w: ("weekday", PLURAL_WEEKDAYS[w]),
    "M": lambda w: ("month", MONTHS[plain(w)]),
    "S": lambda w: ("season", SEASONS[w]),
    "U": lambda w: ("unit", UNITS[w]),
    "V": lambda w: ("unit", PLURALS[w]),
    "T": lambda w: ("shift", DEICTICS[w]),
    "P": lambda w: ("part", PARTS[w]),
    "F": lambda w: ("fiscal", True),
    "K": lambda w: ("mod", MODS.get(w)),
    "E": lambda w: ("mod", MODS[w]),
}
