"""Units of measure and rates: what stands right after a number."""

from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import cast

from ofrecord.lexicon import read_rows
from ofrecord.reading.figures.grammar.amounts.money import ABROAD, Home, currency_after
from ofrecord.reading.figures.grammar.amounts.unit import Surface, Unit, match
from ofrecord.reading.figures.grammar.lexer import HYPHENS, Piece, cut, glued, low, wordset
from ofrecord.record.figure import FigureKind

HERE = Path(__file__).parent
ARTICLES = ("a", "an")


# ---------------------------------------------------------------- the lists


@cache
def unit_surfaces() -> dict[str, list[tuple[Surface, str, FigureKind]]]:
    """Units by their first word, longest first."""
    found: dict[str, list[tuple[Surface, str, FigureKind]]] = {}
    for row in read_rows(HERE / "units.csv"):
        for surface in filter(None, row["surfaces"].split("|")):
            words = tuple(piece.low for piece in cut(surface) if piece.text not in HYPHENS)
            found.setdefault(words[0], []).append((words, row["unit"], cast(FigureKind, row["kind"])))
    return {word: sorted(entries, key=lambda entry: -len(entry[0])) for word, entries in found.items()}


@cache
def unit_symbols(column: str) -> dict[str, list[tuple[Surface, str, FigureKind]]]:
    """Symbols as written ("symbols") or those that must touch the number ("glued"), by their first piece."""
    found: dict[str, list[tuple[Surface, str, FigureKind]]] = {}
    for row in read_rows(HERE / "units.csv"):
        for surface in filter(None, row[column].split("|")):
            parts = tuple(piece.text for piece in cut(surface))
            found.setdefault(parts[0], []).append((parts, row["unit"], cast(FigureKind, row["kind"])))
    for row in read_rows(HERE / "currencies.csv") if column == "glued" else ():
        for surface in filter(None, row["glued"].split("|")):
            found.setdefault(surface, []).append(((surface,), row["code"], "money"))
    return {part: sorted(entries, key=lambda entry: -len(entry[0])) for part, entries in found.items()}


# ---------------------------------------------------------------- after the number


def unit_after(pieces: list[Piece], at: int, *, digits: bool, value: Fraction, home: Home = ABROAD) -> Unit | None:
    """The unit that starts at piece `at`, right after a number."""
    if at >= len(pieces):
        return None
    touching = glued(pieces, at)
    if touching and digits and (found := _symbol(pieces, at, "glued")):
        return found
    if digits and (found := _symbol(pieces, at, "symbols")):
        return found
    if touching and pieces[at].text in HYPHENS and glued(pieces, at + 1):
        at += 1
        if digits and (found := _symbol(pieces, at, "symbols")):
            return found
    money, measure = currency_after(pieces, at, value, home), _surface(pieces, at)
    return measure if money is None or (measure is not None and measure.last > money.last) else money


def _symbol(pieces: list[Piece], at: int, column: str) -> Unit | None:
    for parts, name, kind in unit_symbols(column).get(pieces[at].text, ()):
        last = at + len(parts)
        whole = all(at + n < len(pieces) and pieces[at + n].text == part for n, part in enumerate(parts))
        if (
            whole
            and _touching_digits(pieces, at, last)
            and not (glued(pieces, last) and pieces[last].kind != "mark" and parts[-1].isalnum())
        ):
            return Unit(name=name, kind=kind, last=last)
    return None


def _touching_digits(pieces: list[Piece], at: int, last: int) -> bool:
    """The figure of "m2" must touch its letter: "12 m 2 dm" has none."""
    return all(pieces[n].kind != "number" or glued(pieces, n) for n in range(at + 1, last))


def _surface(pieces: list[Piece], at: int) -> Unit | None:
    for words, name, kind in unit_surfaces().get(low(pieces, at), ()):
        last = match(pieces, at, words)
        if last:
            return Unit(name=name, kind=kind, last=last)
    return None


# ---------------------------------------------------------------- rates

PER_NOUNS = wordset(
    "share head person piece ticket unit night game word vote seat patient student pupil family household passenger copy "
    "shift plate visit bottle pack bushel trip item card room ride call message mouthful carton box worker employee capita "
    "ounce lb kg"
)


def rate_after(pieces: list[Piece], at: int, money: bool) -> tuple[str, int] | None:
    """ "per day", "a barrel", "/month" from piece `at`: the word in the singular, and where it ends."""
    joint, word = low(pieces, at), low(pieces, at + 1)
    if not word or (joint not in (*ARTICLES, "per", "/") and joint not in HYPHENS):
        return None
    if joint in HYPHENS:
        return rate_after(pieces, at + 1, money) if word in ("per", *ARTICLES) and glued(pieces, at) else None
    if low(pieces, at + 1) in HYPHENS and glued(pieces, at + 1):
        at += 1
        word = low(pieces, at + 1)
    found = _surface(pieces, at + 1)
    if found and found.name and (joint != "a" or word == found.name or money) and not _is_duration_phrase(pieces, found.last):
        return found.name, found.last
    if word in PER_NOUNS or (joint == "per" and pieces[at + 1].kind == "word"):
        return word, at + 2
    return None


def _is_duration_phrase(pieces: list[Piece], last: int) -> bool:
    """ "a year ago", "a month earlier" is a date, not a rate."""
    return low(pieces, last) in ("ago", "earlier", "later", "before", "after", "old")
