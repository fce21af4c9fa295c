"""Joins two amounts: ranges ("15 to 20"), scores and votes ("52-48"), and shares ("one in five")."""

from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from pathlib import Path

from ofrecord.lexicon import read_rows
from ofrecord.reading.figures.grammar.amounts.money import ABROAD, Home
from ofrecord.reading.figures.grammar.amounts.number import read_number
from ofrecord.reading.figures.grammar.amounts.read import Amount, read_amount
from ofrecord.reading.figures.grammar.lexer import DASHES, HYPHENS, Piece, glued, low, wordset
from ofrecord.record.figure import FigureKind

LOOK_BACK = 12  # pieces before a number in which a verb of change makes "from A to B" a move
NEIGHBOURS = Fraction(3, 2)  # "three or four", "ten or fifteen": B is at most so many times A
SMALL_SCORE = 20
SHARED_BELOW = 1000
SCORE_WORDS = wordset(
    "vote voted votes voting won win wins beat beats lost lose defeated defeat drew draw lead led leading margin ruled "
    "ruling decision passed approved rejected score scored odds victory down up tied"
)
MANY = 10_000
ENDS_NOUN = wordset(
    "to in on at for and or but of the a an by with from as against over after before to is was were are that which who"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """Two amounts joined: as a range, or as a score of two figures."""

    first: int
    last: int
    low: Amount
    high: Amount
    is_score: bool = False


@cache
def moving_words() -> frozenset[str]:
    """Forms of the verbs that move a figure ("rose", "falling"), as far as rules of spelling reach."""
    rows = read_rows(Path(__file__).parents[1] / "moves.csv")
    stems = {row["word"] for row in rows if row["direction"] != "none" and " " not in row["word"]} - {
        "be",
        "go",
        "come",
        "push",
        "bring",
        "drive",
    }
    forms = {form for stem in stems for form in _forms(stem)}
    return frozenset(forms | IRREGULAR)


IRREGULAR = wordset(
    "rose risen grew grown fell fallen lost cut shed sank sunk shrank shrunk slid swelled leapt withdrew withdrawn crept "
    "went dropped slipped slumped trimmed dipped plummeted tanked moved gone brought drove came revised upgraded downgraded "
    "changed extended shifted"
)


def _forms(stem: str) -> tuple[str, ...]:
    base = stem.removesuffix("e")
    return stem, stem + "s", stem + "es", base + "ed", base + "ing", stem + stem[-1] + "ed", stem + stem[-1] + "ing"


def read_joined(pieces: list[Piece], amount: Amount, home: Home = ABROAD) -> Joined | None:
    """What `amount` and the next number make together, if they belong together."""
    at, joint = amount.last, low(pieces, amount.last)
    if joint == "and" and low(pieces, amount.first - 1) == "between":
        other = _other(pieces, at + 1, home)
        return _range(pieces, amount, other, amount.first - 1) if other else None
    if joint == "to" or (joint in HYPHENS and low(pieces, at + 1) == "to" and glued(pieces, at + 1)):
        return _to(pieces, amount, at, home)
    if joint in DASHES:
        return _dash(pieces, amount, at, home)
    if joint in SCORED and low(pieces, at + 1) == "to":
        return _votes(pieces, amount, _other(pieces, at + 2, home))
    if joint == "or":
        return _or(pieces, amount, _other(pieces, at + 1, home))
    return None


SCORED = wordset("votes goals games sets runs frames")


def _votes(pieces: list[Piece], amount: Amount, other: Amount | None) -> Joined | None:
    """ "by 83 votes to 37": what is counted stands behind the first number."""
    bare = amount.unit is None and other is not None and other.unit is None and not other.own_unit
    moves = low(pieces, amount.first - 1) == "from" or low(pieces, amount.first - 2) == "from"
    return _score(pieces, amount, other) if other is not None and bare and not moves else None


def _other(pieces: list[Piece], at: int, home: Home) -> Amount | None:
    """The second amount, past its currency sign."""
    found = read_amount(pieces, at, home)
    if found is not None:
        return found if found.first <= at else None
    for start in range(at + 1, min(at + LONGEST_SIGN, len(pieces))):
        if pieces[start].kind == "number":
            found = read_amount(pieces, start, home)
            return found if found is not None and found.first <= at else None
    return None


LONGEST_SIGN = 4  # pieces of a currency sign and a minus


def _to(pieces: list[Piece], amount: Amount, at: int, home: Home) -> Joined | None:
    beyond = at + 1 if low(pieces, at) == "to" else at + 2
    if low(pieces, beyond) in HYPHENS and low(pieces, at) not in ("to",):
        beyond += 1
    other = _other(pieces, beyond, home)
    if other is None:
        return None
    bare = not amount.own_unit and not other.own_unit and amount.unit is None
    first = amount.first
    ranges = low(pieces, first - 1) == "of" and low(pieces, first - 2) == "range"  # "from a range of $7 to $8"
    moves = not ranges and (_moves(pieces, first) or low(pieces, first - 1) == "from")
    if other.value < amount.value and bare and other.kind == "count" and not moves:
        return _score(pieces, amount, other)
    if moves and _moves(pieces, first):
        shares = _share_scale(amount, other) is not amount
        if low(pieces, first - 1) == "from" or not (shares or _is_step(amount, other)):
            return None
    elif low(pieces, first - 1) == "from":
        first -= 1
    return _range(pieces, amount, other, first)


def _is_step(amount: Amount, other: Amount) -> bool:
    """After a verb of change: "sank by 2 to 2.5 metres", "lost 20 to 25 tanks", but "rose 20 to 125"."""
    if amount.own_unit or amount.unit is not None:
        return False
    return other.unit is not None or other.value <= amount.value * NEIGHBOURS


def _moves(pieces: list[Piece], at: int) -> bool:
    """Whether a verb of change stands before this piece, in the same clause."""
    for place in range(at - 1, max(-1, at - LOOK_BACK), -1):
        if pieces[place].text in ".;:?!":
            return False
        if pieces[place].low in moving_words() or pieces[place].low in ("up", "down"):
            return True
    return False


def _dash(pieces: list[Piece], amount: Amount, at: int, home: Home) -> Joined | None:
    spaced = not glued(pieces, at) and not glued(pieces, at + 1)
    if spaced and (pieces[at].text == "—" or (pieces[at].text in HYPHENS and amount.kind == "count" and amount.number.worded)):
        return None
    if low(pieces, at + 1) == "to":
        return None
    other = _other(pieces, at + 1, home)
    if other is None or other.sign < 0 or (glued(pieces, at) != glued(pieces, at + 1)):
        return None
    if not amount.own_unit and amount.unit is None and not other.own_unit and _is_score(pieces, amount, other):
        return _score(pieces, amount, other)
    return _range(pieces, amount, other, amount.first)


def _is_score(pieces: list[Piece], amount: Amount, other: Amount) -> bool:
    """A higher number first, or two small ones that count nothing: "61-39", "lost 2-3"."""
    if other.value <= amount.value:
        return True
    after = low(pieces, other.last)
    counts = other.last < len(pieces) and pieces[other.last].kind == "word" and after not in ENDS_NOUN
    near = any(low(pieces, amount.first - n) in SCORE_WORDS for n in (1, 2, 3, 4))
    return not counts and (
        near or (other.value <= SMALL_SCORE and low(pieces, amount.first - 1) not in ("aged", "ages", "from"))
    )


def _score(pieces: list[Piece], amount: Amount, other: Amount) -> Joined | None:
    plain = all(a.number.value.denominator == 1 and a.number.value < MANY for a in (amount, other))
    return Joined(first=amount.first, last=other.last, low=amount, high=other, is_score=True) if plain else None


def _or(pieces: list[Piece], amount: Amount, other: Amount | None) -> Joined | None:
    if other is None or (amount.own_unit and amount.kind != "ratio"):
        return None
    shared = _share_scale(amount, other)
    if not shared.value < other.value <= shared.value * NEIGHBOURS + 1 or amount.number.worded != other.number.worded:
        return None
    return _range(pieces, amount, other, amount.first)


def _range(pieces: list[Piece], amount: Amount, other: Amount, first: int) -> Joined | None:
    amount = _share_scale(amount, other)
    other = _in_unit_of(amount, other)
    if amount.unit is not None and other.unit is not None and amount.unit != other.unit and not _same_rate(amount, other):
        return None
    unit, kind = (other.unit, other.kind) if other.own_unit or other.unit else (amount.unit, amount.kind)
    factor = other.factor if not amount.own_unit else amount.factor
    amount = replace(amount, unit=unit, kind=kind, factor=factor)
    if kind == "count" and amount.kind == "ratio":
        return None
    if amount.value >= other.value:
        return None
    return Joined(first=first, last=other.last, low=amount, high=replace(other, unit=unit, kind=kind))


def _in_unit_of(amount: Amount, other: Amount) -> Amount:
    """ "45 minutes to two hours": the second in the unit of the first."""
    mine, size = SIZES.get(amount.unit or ""), SIZES.get(other.unit or "")
    if mine is None or size is None or mine[0] != size[0] or amount.unit == other.unit:
        return other
    return replace(other, unit=amount.unit, factor=other.factor * size[1] / mine[1])


SIZES = {
    "second": ("time", 1), "minute": ("time", 60), "hour": ("time", 3600), "day": ("time", 86400), "week": ("time", 604800),
    "month": ("months", 1), "year": ("months", 12), "decade": ("months", 120),
    "millimetre": ("length", 1), "centimetre": ("length", 10), "metre": ("length", 1000), "kilometre": ("length", 10**6),
    "gram": ("mass", 1), "kilogram": ("mass", 1000), "tonne": ("mass", 10**6),
}  # fmt: skip


def _same_rate(amount: Amount, other: Amount) -> bool:
    """ "15 kilometres to 20 kilometres per hour"."""
    return (other.unit or "").startswith(amount.unit or "-")


def _share_scale(amount: Amount, other: Amount) -> Amount:
    """ "$3 to $5 billion": the scale of the second spreads to the first."""
    small = amount.number.scale == 1 and amount.number.base < SHARED_BELOW and amount.number.base == amount.number.value
    if not small or other.number.scale == 1 or (amount.own_unit and amount.kind not in ("money",)):
        return amount
    if amount.number.base > other.number.base and other.number.scale < SHARED_BELOW:
        return amount
    return replace(amount, number=replace(amount.number, scale=other.number.scale))


# ---------------------------------------------------------------- shares


def read_share(pieces: list[Piece], amount: Amount) -> tuple[Fraction, int] | None:
    """ "one in five", "four out of ten", "3 out of every 4": the share and where it ends."""
    at = amount.last
    if amount.own_unit or amount.unit is not None or amount.number.value.denominator != 1:
        return None
    out = low(pieces, at) == "out" and low(pieces, at + 1) == "of"
    joined = low(pieces, at) in HYPHENS and low(pieces, at + 1) in ("in", "out")
    if joined:
        at, out = at + 1, low(pieces, at + 1) == "out"
    if not out and low(pieces, at) != "in":
        return None
    beyond = at + 2 if out else at + 1
    every = low(pieces, beyond) == "every"
    beyond += every or low(pieces, beyond) in HYPHENS
    whole = read_number(pieces, beyond) if low(pieces, beyond) != "a" or not out else None
    if whole is None or not _is_whole(pieces, amount, whole.value, out or every or joined) or whole.last - beyond > 3:
        return None
    return amount.number.value / whole.value, whole.last


def times_end(pieces: list[Piece], amount: Amount) -> tuple[FigureKind, int] | None:
    """ "four times the average", "6.5 times earnings": a ratio and where it ends; "five times a week" is a count of times."""
    if low(pieces, amount.last) in HYPHENS and low(pieces, amount.last + 1) == "fold":
        return "ratio", amount.last + 2
    if low(pieces, amount.last) != "times" or amount.own_unit or amount.unit is not None:
        return None
    after = pieces[amount.last + 1] if amount.last + 1 < len(pieces) else None
    if after is None or after.kind != "word" or after.low in COUNTS_TIMES:
        return None
    return "ratio", amount.last + 1


COUNTS_TIMES = wordset(
    "a an per in on at since over during this last and or with that before after when while for to by from each every between "
    "until already but so yesterday today he she they it i we you if"
)


def _is_whole(pieces: list[Piece], amount: Amount, whole: Fraction, explicit: bool) -> bool:
    if whole.denominator != 1 or not amount.number.value < whole:
        return False
    if explicit:
        return True
    if amount.number.value == 1 and not FIRST_YEAR <= whole <= LAST_YEAR:
        return True
    return (
        amount.number.value < SMALL_SCORE and (whole <= SMALL_SCORE or whole % 10 == 0) and not FIRST_YEAR <= whole <= LAST_YEAR
    )


FIRST_YEAR, LAST_YEAR = 1900, 2100
