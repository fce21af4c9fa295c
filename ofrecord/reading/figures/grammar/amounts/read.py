"""Reads one amount: a number with its sign, currency, unit and rate."""

from dataclasses import dataclass, replace
from fractions import Fraction

from ofrecord.reading.figures.grammar.amounts.money import ABROAD, DOLLARS, HUNDREDTH, Home, scaled_code_before, sign_before
from ofrecord.reading.figures.grammar.amounts.number import read_number
from ofrecord.reading.figures.grammar.amounts.numerals import Number, numerals
from ofrecord.reading.figures.grammar.amounts.unit import Unit
from ofrecord.reading.figures.grammar.amounts.units import rate_after, unit_after
from ofrecord.reading.figures.grammar.lexer import HYPHENS, Piece, glued, low
from ofrecord.record.figure import FigureKind

NO_UNIT = Unit(name=None, kind="count", last=0)
MINUS = frozenset("-−–")
PERCENTS = ("percent", "per", "%", "percentage")
MINUS_WORDS = ("minus", "negative")


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """Pieces `first` up to `last`: a number (its own pieces are `number.first` to `number.last`) in a unit."""

    first: int
    last: int
    number: Number
    unit: str | None = None
    kind: FigureKind = "count"
    factor: Fraction = Fraction(1)
    sign: int = 1
    own_unit: bool = False

    @property
    def value(self) -> Fraction:
        return self.number.value * self.factor * self.sign


def read_amount(pieces: list[Piece], at: int, home: Home = ABROAD) -> Amount | None:
    """The amount whose number starts at piece `at`."""
    signed = low(pieces, at - 1) in MINUS and glued(pieces, at) and glued(pieces, at - 1)
    sign = sign_before(pieces, at - signed, home)
    signed = signed and sign is not None
    number = read_number(pieces, at, money=sign is not None)
    if number is None:
        return None
    if sign is None and (code := scaled_code_before(pieces, at)) is not None:
        scaled = replace(number, scale=number.scale * code[0])
        return Amount(first=at - 1, last=number.last, number=scaled, unit=code[1], kind="money", own_unit=True)
    first = sign[0] if sign else at
    last, unit = number.last, NO_UNIT
    digits = not number.worded
    after = unit_after(pieces, _past_article(pieces, number), digits=digits, value=number.value, home=home)
    if after is not None and not (sign and after.kind not in ("money", "percent")) and not _is_part(pieces, after):
        last, unit = after.last, after
    if number.share and unit.name == "point":
        unit = replace(unit, name="percentage point", kind="percent")  # a half-point cut is one of a rate
    if sign is not None:
        name = unit.name if unit.kind == "money" and unit.name and sign[1] is None else sign[1]
        unit = Unit(name=name, kind="money", last=last)
    amount = Amount(
        first=first, last=last, number=number, unit=unit.name, kind=_kind(number, unit), factor=unit.factor,
        own_unit=unit is not NO_UNIT,
        sign=-1 if signed else 1,
    )  # fmt: skip
    amount = _with_inches(pieces, _with_scale(pieces, _with_cents(pieces, amount, home)), home)
    return _with_rate(pieces, _with_minus(pieces, amount))


def _past_article(pieces: list[Piece], number: Number) -> int:
    """ "half an hour", "a couple of hours", "two more weeks": where to look for the unit."""
    at = number.last
    if number.share and low(pieces, at) == "of" and low(pieces, at + 1) in ("1", "one") and low(pieces, at + 2) in PERCENTS:
        return at + 2  # "half of 1 percent"
    if number.share and low(pieces, at) in ("a", "an", "of"):
        return at + 1 if low(pieces, at) != "of" or low(pieces, at + 1) not in ("a", "an") else at + 2
    if low(pieces, at) == "of" and number.worded:
        return at + 1
    if low(pieces, at) in ("more", "further", "additional", "full", "straight", "consecutive", "long", "whole", "successive"):
        return at + 1
    if low(pieces, at) == "and" and low(pieces, at + 1) in ("a", "an"):
        return at
    return at


def _is_part(pieces: list[Piece], unit: Unit) -> bool:
    """ "six second-hand cars", "three point guards": a unit that is half of another word."""
    return glued(pieces, unit.last) and low(pieces, unit.last) in HYPHENS and low(pieces, unit.last - 1) in ("second", "point")


def _kind(number: Number, unit: Unit) -> FigureKind:
    if unit is not NO_UNIT:
        return unit.kind
    return "ratio" if number.share else "count"


def _with_minus(pieces: list[Piece], amount: Amount) -> Amount:
    """A sign that touches the number and follows a space ("-1.3"), or the word "minus"."""
    before = amount.first - 1
    if low(pieces, before) in HYPHENS and glued(pieces, amount.first) and low(pieces, before - 1) in MINUS_WORDS:
        return replace(amount, first=before - 1, sign=-1)
    if low(pieces, before) in MINUS_WORDS and low(pieces, before - 1) != "or":
        return replace(amount, first=before, sign=-1)
    if (
        low(pieces, before) in MINUS
        and glued(pieces, amount.first)
        and not amount.number.worded
        and not _touched(pieces, before)
    ):
        return replace(amount, first=before, sign=-1)
    return amount


def _touched(pieces: list[Piece], at: int) -> bool:
    return glued(pieces, at) and pieces[at - 1].text not in "(["


def _with_cents(pieces: list[Piece], amount: Amount, home: Home) -> Amount:
    """ "3 dollars and 50 cents" is one amount."""
    if amount.kind != "money" or amount.factor != 1 or pieces[amount.last - 1].low not in DOLLARS:
        return amount
    at = amount.last + 1 if low(pieces, amount.last) == "and" else amount.last
    cents = read_number(pieces, at)
    unit = unit_after(pieces, cents.last, digits=not cents.worded, value=cents.value, home=home) if cents else None
    if cents is None or cents.value >= 100:
        return amount
    if unit is None and cents.value >= FEWEST_CENTS and _ends(pieces, cents.last):  # "15 dollars 50"
        last, factor = cents.last, HUNDREDTH
    elif unit is None or unit.factor == 1 or unit.name != amount.unit:
        return amount
    else:
        last, factor = unit.last, unit.factor
    total = amount.number.value + cents.value * factor
    return replace(amount, last=last, number=replace(amount.number, last=cents.last, base=total, scale=1))


FEWEST_CENTS = 10


def _ends(pieces: list[Piece], at: int) -> bool:
    return at >= len(pieces) or pieces[at].text in ".,;:!?)"


def _with_scale(pieces: list[Piece], amount: Amount) -> Amount:
    """ "75 USD million": the scale behind the code."""
    scale = numerals()["scale"].get(low(pieces, amount.last))
    if scale is None or amount.kind != "money" or amount.number.scale != 1 or not pieces[amount.last - 1].text.isupper():
        return amount
    if amount.last - 1 < amount.number.last:
        return amount
    return replace(amount, last=amount.last + 1, number=replace(amount.number, scale=int(scale)))


AFTER_INCHES = ("", ".", ",", ";", ")", "tall", "long", "wide", "high", "deep", "or", "and")
INNER = {"foot": ("inch", 12), "pound": ("ounce", 16), "stone": ("pound", 14)}


def _with_inches(pieces: list[Piece], amount: Amount, home: Home) -> Amount:
    """ "5 feet 2 inches", "six pounds four ounces" are one amount."""
    inner = INNER.get(amount.unit or "")
    if inner is None or not amount.own_unit or amount.number.value.denominator != 1:
        return amount
    at = amount.last + 1 if low(pieces, amount.last) in ("and", ",") else amount.last
    part = read_number(pieces, at)
    unit = unit_after(pieces, part.last, digits=not part.worded, value=part.value, home=home) if part else None
    if part is None or part.value >= inner[1]:
        return amount
    short = inner[0] == "inch" and low(pieces, part.last) == "in" and low(pieces, part.last + 1) in AFTER_INCHES  # "5 ft 2 in"
    if not short and (unit is None or unit.name != inner[0]):
        return amount
    total = amount.number.value + part.value / inner[1]
    last = unit.last if unit is not None and not short else part.last + 1
    return replace(amount, last=last, number=replace(amount.number, last=part.last, base=total, scale=1))


def _with_rate(pieces: list[Piece], amount: Amount) -> Amount:
    if not amount.own_unit or amount.kind in ("percent", "ratio"):
        return amount
    rate = rate_after(pieces, amount.last, amount.kind == "money")
    if rate is None or (amount.kind == "duration"):
        return amount
    return replace(amount, last=rate[1], unit=f"{amount.unit or 'unit'} per {rate[0]}")
