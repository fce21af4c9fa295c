"""Units and currencies: what stands right before and right after a number."""

from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import cast

from ofrecord.lexicon import read_rows
from ofrecord.reading.figures.grammar.lexer import HYPHENS, Piece, cut, glued, low, wordset
from ofrecord.record.figure import FigureKind

HERE = Path(__file__).parent
Surface = tuple[str, ...]
HUNDREDTH = Fraction(1, 100)
PENCE = ("p",)  # "164p": must touch its number
MILLION = 10**6
DOLLARS = ("dollar", "dollars", "buck", "bucks")
LOOSE_SIGNS = frozenset({"Rs", "Tk", "RM", "Rp", "Dh", "Dhs", "Rs."})  # short letter signs that may stand apart from the number
ARTICLES = ("a", "an")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit that ends before piece `last`; `factor` turns the printed number into it (cents are hundredths)."""

    name: str | None
    kind: FigureKind
    last: int
    factor: Fraction = Fraction(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """What bare words mean where the page comes from: whose dollar, pound or peso."""

    country: str | None = None

    def currency(self, word: str) -> str | None:
        """The code of "pesos" or "dollars" at home; dollars are American where nobody says otherwise."""
        codes = shared_names().get(word.removesuffix("s"), {})
        return codes.get(self.country or "", "USD" if word in DOLLARS else None)


ABROAD = Home()


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


@cache
def currency_words() -> dict[str, list[tuple[Surface, str, Fraction]]]:
    """Words for money by their first word, longest first, with the part of the unit that they are."""
    found: dict[str, list[tuple[Surface, str, Fraction]]] = {}
    for row in read_rows(HERE / "currencies.csv"):
        for column, factor in (("after", Fraction(1)), ("parts", HUNDREDTH)):
            for surface in filter(None, row[column].split("|")):
                words = tuple(piece.low for piece in cut(surface))
                found.setdefault(words[0], []).append((words, row["code"], factor))
    return {word: sorted(entries, key=lambda entry: -len(entry[0])) for word, entries in found.items()}


@cache
def currency_signs() -> dict[str, list[tuple[Surface, str]]]:
    """Signs that stand before a number, by their last piece, longest first."""
    found: dict[str, list[tuple[Surface, str]]] = {"$": [(("$",), "dollars")]}
    for row in read_rows(HERE / "currencies.csv"):
        for surface in filter(None, row["before"].split("|")):
            parts = tuple(piece.text for piece in cut(surface))
            found.setdefault(parts[-1], []).append((parts, row["code"]))
    return {part: sorted(entries, key=lambda entry: -len(entry[0])) for part, entries in found.items()}


@cache
def shared_names() -> dict[str, dict[str, str]]:
    """Currencies that several countries call by one word: {"peso": {"MEX": "MXN", ...}}."""
    found: dict[str, dict[str, str]] = {}
    for row in read_rows(HERE / "currencies.csv"):
        for surface in filter(None, row["after"].split("|")):
            words = surface.lower().split()
            if len(words) > 1 and row["country"]:
                found.setdefault(words[-1].removesuffix("s"), {})[row["country"]] = row["code"]
    named = {words[0].removesuffix("s") for entries in currency_words().values() for words, _, _ in entries if len(words) == 1}
    return {word: codes for word, codes in found.items() if word in ("dollar", "pound") or word not in named}


# ---------------------------------------------------------------- before the number


def sign_before(pieces: list[Piece], at: int, home: Home = ABROAD) -> tuple[int, str | None] | None:
    """Where a currency sign before piece `at` starts, and its code."""
    for parts, code in currency_signs().get(pieces[at - 1].text, ()) if at else ():
        first = at - len(parts)
        if first < 0 or any(pieces[first + n].text != part for n, part in enumerate(parts)):
            continue
        if not _stands_apart(pieces, first, at, "".join(parts)):
            continue
        return first, home.currency("dollars") if code == "dollars" else code
    return None


def _stands_apart(pieces: list[Piece], first: int, at: int, sign: str) -> bool:
    """Letters need a border before them and, where short, the number right behind."""
    if not sign[0].isalpha():
        return True
    if glued(pieces, first) and pieces[first - 1].kind != "mark":
        return False
    return glued(pieces, at) or len(sign) > 2 or sign in LOOSE_SIGNS


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
    money, measure = _currency(pieces, at, value, home), _surface(pieces, at)
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
        last = _match(pieces, at, words)
        if last:
            return Unit(name=name, kind=kind, last=last)
    return None


def _match(pieces: list[Piece], at: int, words: Surface) -> int:
    """Where these words end if they stand at piece `at`, hyphens between them or not; else 0."""
    for number, word in enumerate(words):
        if number and low(pieces, at) in HYPHENS:
            at += 1
        if low(pieces, at) != word:
            return 0
        at += 1
    return at


def _currency(pieces: list[Piece], at: int, value: Fraction, home: Home) -> Unit | None:
    for words, code, factor in currency_words().get(low(pieces, at), ()):
        last = 0 if words == PENCE and not glued(pieces, at) else _match(pieces, at, words)
        if last and code == "USD" and len(words) == 1:
            return Unit(name=home.currency("dollars"), kind="money", last=last, factor=factor)
        if last:
            return Unit(name=code, kind="money", last=last, factor=factor)
    return _shared_name(pieces, at, value, home)


def _shared_name(pieces: list[Piece], at: int, value: Fraction, home: Home) -> Unit | None:
    """ "pesos", "pounds": money by country, or the weight."""
    word = low(pieces, at).removesuffix("s")
    if word not in shared_names() or (word == "crown" and not low(pieces, at).endswith("s")):
        return None
    if word == "pound":
        if home.country == "GBR" or value >= MILLION:
            return Unit(name="GBP", kind="money", last=at + 1)
        return Unit(name="pound", kind="measure", last=at + 1)
    return Unit(name=home.currency(word), kind="money", last=at + 1)


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
