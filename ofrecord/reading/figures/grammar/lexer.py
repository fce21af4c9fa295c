"""Cuts text into pieces: numbers, words and marks, each with its place."""

import re
from typing import NamedTuple

# Repetitions are bounded, so that hostile runs of digits and commas take time linear in their length.
PIECE = re.compile(
    r"(\d{1,3}(?:,\d{3}){1,6}(?!\d)(?:\.\d+)?|\d{1,2}(?:,\d{2}){1,6},\d{3}(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\w.])\.\d+)"
    r"|((?:[A-Za-z]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*)"
    r"|([^\w\s]|_)"
)
KINDS = ("", "number", "word", "mark")
HYPHENS = frozenset("-‐‑")
DASHES = frozenset("-‐‑–—")


class Piece(NamedTuple):
    """A number, word or mark, with its characters; `low` is its text in small letters."""

    start: int
    end: int
    text: str
    low: str
    kind: str


def wordset(text: str) -> frozenset[str]:
    """The words of a string as a set: how small closed lists are written here."""
    return frozenset(text.split())


def cut(text: str) -> list[Piece]:
    """The pieces of a text, in order; white space is left out.

    >>> [piece.text for piece in cut("about $5,200, 500mg")]
    ['about', '$', '5,200', ',', '500', 'mg']
    """
    return [
        Piece(found.start(), found.end(), found.group(), found.group().lower(), KINDS[found.lastindex or 0])
        for found in PIECE.finditer(text)
    ]


def glued(pieces: list[Piece], at: int) -> bool:
    """Whether piece `at` touches the one before it."""
    return 0 < at < len(pieces) and pieces[at - 1].end == pieces[at].start


def low(pieces: list[Piece], at: int) -> str:
    """The small letters of piece `at`; empty beyond either end."""
    return pieces[at].low if 0 <= at < len(pieces) else ""
