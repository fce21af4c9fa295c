"""The scan that finds quantities: vetoes first, then numbers, ranges, ages, hedges."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache

from ofrecord.reading.figures.grammar.ages import age_end, decade_of_life, ordinals, rank_at
from ofrecord.reading.figures.grammar.amounts.money import Home
from ofrecord.reading.figures.grammar.amounts.numerals import ARTICLES, starters
from ofrecord.reading.figures.grammar.amounts.ranges import Joined, read_joined, read_share, times_end
from ofrecord.reading.figures.grammar.amounts.read import Amount, read_amount
from ofrecord.reading.figures.grammar.amounts.units import unit_after
from ofrecord.reading.figures.grammar.hedges import hedge_after, hedge_before, hedge_behind_noun, joined
from ofrecord.reading.figures.grammar.lexer import HYPHENS, Piece, cut, glued, low, wordset
from ofrecord.reading.figures.grammar.quantity import Quantity
from ofrecord.reading.figures.grammar.special import Special, factor_words, read_special, vague_words
from ofrecord.reading.figures.grammar.vetoes import expressions, fixed, vetoed
from ofrecord.record.figure import FigureKind, Hedge
from ofrecord.record.figure import Number as Plain

LARGEST = 2**63


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A quantity in pieces, before hedges: `first` to `last` with its unit, `core` the pieces of the number."""

    first: int
    last: int
    core: tuple[int, int]
    kind: FigureKind
    unit: str | None = None
    value: Fraction | None = None
    ends: tuple[Fraction, Fraction] | None = None
    hedge: Hedge = "none"
    worded: bool = False


@cache
def gate() -> frozenset[str]:
    """Small words at which it is worth looking."""
    return frozenset([*starters(), *vague_words(), *factor_words(), *ordinals(), *expressions(), "no"])


def find_quantities(
    text: str, country: str | None = None, named: str | None = None, dollars: str | None = None
) -> tuple[Quantity, ...]:
    """The quantities of a text, in order. `country` (ISO alpha-3) says whose dollar or pound a bare one is, `named`, the
    country that the page is about, whose rupee or shilling, `dollars`, whose dollar.

    >>> [(q.value, q.hedge, q.unit) for q in find_quantities("It cost up to $8 billion.")]
    [(8000000000, 'at_most', 'USD')]
    """
    pieces = cut(text)
    home = Home(country=country, named=named, dollars=dollars)
    return tuple(_quantity(pieces, found) for found in _scan(pieces, home))


def _scan(pieces: list[Piece], home: Home) -> Iterator[Found]:
    at, looked, behind = 0, gate(), 0
    while at < len(pieces):
        piece = pieces[at]
        if piece.kind != "number" and piece.low not in looked:
            at += 1
            continue
        last, founds = _read(pieces, at, home)
        for found in founds:
            if found.first >= behind:
                yield _hedged(pieces, found, behind)
                behind = found.last
        at = max(last, at + 1)


def _read(pieces: list[Piece], at: int, home: Home) -> tuple[int, tuple[Found, ...]]:
    """What stands at piece `at`, and where to go on."""
    last = fixed(pieces, at) or (pieces[at].low in ARTICLES and fixed(pieces, at + 1))
    if last:
        return last, ()
    for reader in (_rank, _decade):
        found = reader(pieces, at)
        if found:
            return found.last, (found,)
    special = read_special(pieces, at, home)
    if special is not None:
        return special.last, (_of_special(special),)
    if pieces[at].kind != "number" and pieces[at].low not in starters():
        return at + 1, ()
    last = vetoed(pieces, at, home) or _one(pieces, at) or _per(pieces, at)
    if last:
        return last, ()
    amount = read_amount(pieces, at, home)
    if amount is None:
        return at + 1, ()
    if not amount.number.worded and glued(pieces, amount.last) and pieces[amount.last].kind == "word":
        return amount.last + 1, ()
    return _from_amount(pieces, amount, home)


def _from_amount(pieces: list[Piece], amount: Amount, home: Home) -> tuple[int, tuple[Found, ...]]:
    share = read_share(pieces, amount)
    if share is not None:
        found = Found(
            first=amount.first,
            last=share[1],
            core=(amount.first, share[1]),
            kind="ratio",
            value=share[0],
            worded=amount.number.worded,
        )
        return share[1], (found,)
    pair = read_joined(pieces, amount, home)
    if pair is not None:
        return pair.last, _of_pair(pieces, pair)
    times = times_end(pieces, amount)
    if times is not None:
        found = _of_amount(amount, kind=times[0], bounds=(amount.first, times[1]))
        return times[1], (found,)
    if (frost := _below_zero(pieces, amount)) is not None:
        return frost.last, (_of_amount(frost),)
    age = age_end(pieces, amount)
    if age is not None:
        return age[1], (_of_amount(amount, kind="age", bounds=age),)
    return amount.last, (_of_amount(amount) if not _is_magnitude(pieces, amount) else _of_magnitude(amount),)


def _below_zero(pieces: list[Piece], amount: Amount) -> Amount | None:
    """ "28 below zero", "40 degrees below zero"."""
    if low(pieces, amount.last) != "below" or low(pieces, amount.last + 1) != "zero":
        return None
    if amount.unit is not None and not amount.unit.startswith("degree"):
        return None
    return replace(amount, sign=-1, last=amount.last + 2, unit=amount.unit or "degree", kind="measure")


def _is_magnitude(pieces: list[Piece], amount: Amount) -> bool:
    """ "magnitude 6.1", "a magnitude of 6.1"."""
    before = amount.first - 2 if low(pieces, amount.first - 1) in ("of", *HYPHENS) else amount.first - 1
    return amount.unit is None and amount.kind == "count" and low(pieces, before) == "magnitude"


def _of_magnitude(amount: Amount) -> Found:
    return _of_amount(replace(amount, unit="magnitude", kind="measure"))


# ---------------------------------------------------------------- vetoes that need the grammar


ONE_BEFORE = wordset("no not this that each every any which the another")
ONE_AFTER = wordset(
    "another of who that is was can could would should must may might has had to and or but in on at for with from by as if "
    "when where than not does did do will"
)


def _one(pieces: list[Piece], at: int) -> int:
    """ "one" that stands for somebody or something: "no one", "one of the", "the one who"."""
    if pieces[at].low != "one" or low(pieces, at + 1) in ("hundred", "thousand", "million", "billion", "trillion"):
        return 0
    if low(pieces, at - 1) in ("minus", "negative"):
        return 0
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    if after is None or (after.kind == "mark" and after.text not in "-%‑‐"):
        return at + 1
    if low(pieces, at - 1) in ONE_BEFORE:
        unit = unit_after(pieces, at + 1, digits=False, value=Fraction(1))
        return 0 if unit is not None and unit.kind == "measure" else at + 1
    if low(pieces, at + 1) == "in" and _is_whole(pieces, at + 2):
        return 0
    if after.low == "and" and low(pieces, at + 2) in ("a", "one"):
        return 0
    if after.low == "out" or (after.low in ("to", "or") and low(pieces, at + 2) in starters() and low(pieces, at + 2) != "a"):
        return 0
    return at + 1 if after.low in ONE_AFTER or after.low in ("’s", "'s") else 0


def _is_whole(pieces: list[Piece], at: int) -> bool:
    """What "one in" may have behind it to be a share: "five", "every three", "1,200"; not a year."""
    word = low(pieces, at)
    if at < len(pieces) and pieces[at].kind == "number":
        return "," in word or len(word) <= LONGEST_WHOLE
    return word in starters() | {"every"} and word not in ARTICLES


LONGEST_WHOLE = 3


def _per(pieces: list[Piece], at: int) -> int:
    """ "nine thefts per 10,000 flats": the base of a rate is no figure of its own."""
    return at + 1 if low(pieces, at - 1) == "per" and pieces[at].kind == "number" else 0


# ---------------------------------------------------------------- readings


def _rank(pieces: list[Piece], at: int) -> Found | None:
    rank = rank_at(pieces, at)
    if rank is None:
        return None
    return Found(first=at, last=rank[1], core=(at, rank[1]), kind="rank", value=Fraction(rank[0]), worded=True)


def _decade(pieces: list[Piece], at: int) -> Found | None:
    decade = decade_of_life(pieces, at) if pieces[at].kind == "number" else None
    if decade is None:
        return None
    first, last, lowest, highest = decade
    ends = (Fraction(lowest), Fraction(highest))
    return Found(first=first, last=last, core=(first, last), kind="age", unit="year", ends=ends, hedge="approximately")


def _of_special(special: Special) -> Found:
    return Found(
        first=special.first, last=special.last, core=(special.first, special.last), kind=special.kind, unit=special.unit,
        value=special.value, hedge="vague" if special.kind == "vague" else "none", worded=True,
    )  # fmt: skip


def _of_amount(amount: Amount, kind: FigureKind | None = None, bounds: tuple[int, int] | None = None) -> Found:
    first, last = bounds or (amount.first, amount.last)
    return Found(
        first=first, last=last, core=(amount.number.first, amount.number.last), kind=kind or amount.kind, value=amount.value,
        unit=(amount.unit or "year") if kind == "age" else amount.unit, worded=amount.number.worded,
    )  # fmt: skip


def _of_pair(pieces: list[Piece], pair: Joined) -> tuple[Found, ...]:
    if pair.is_score:
        return _of_amount(pair.low, kind="score"), _of_amount(pair.high, kind="score")
    aged = age_end(pieces, pair.high)
    first, last = pair.first, aged[1] if aged else pair.last
    if low(pieces, first - 1) in ("aged", "ages", "age"):
        first, aged = first - 1, (first - 1, last)
    found = Found(
        first=first, last=last, core=(pair.low.number.first, pair.high.number.last), kind="age" if aged else pair.high.kind,
        unit=(pair.high.unit or "year") if aged else pair.high.unit, ends=(pair.low.value, pair.high.value),
        worded=pair.high.number.worded,
    )  # fmt: skip
    return (found,)


# ---------------------------------------------------------------- hedges and the finish


def _hedged(pieces: list[Piece], found: Found, behind: int) -> Found:
    if found.kind == "rank":
        return found
    first, before = hedge_before(pieces, found.first)
    if first < behind:
        first, before = found.first, "none"
    last, after = hedge_after(pieces, found.last)
    if after == "none" and found.kind == "count":
        after = hedge_behind_noun(pieces, found.last)
    hedge = found.hedge if found.hedge != "none" and before == after == "none" else joined(before, after)
    if found.kind == "vague":
        hedge, first = "vague", found.first if before == "none" else first
    return Found(
        first=first, last=last, core=found.core, kind=found.kind, unit=found.unit, value=found.value, ends=found.ends,
        hedge=hedge, worded=found.worded,
    )  # fmt: skip


def _quantity(pieces: list[Piece], found: Found) -> Quantity:
    lowest, highest = found.ends or (None, None)
    value = plain(found.value)
    hedge = "vague" if found.value is not None and value is None else found.hedge
    return Quantity(
        start=pieces[found.first].start, end=pieces[found.last - 1].end,
        number_start=pieces[found.core[0]].start, number_end=pieces[found.core[1] - 1].end,
        value=value, low=plain(lowest), high=plain(highest), hedge=hedge,
        kind="vague" if hedge == "vague" else found.kind, unit=found.unit, worded=found.worded,
    )  # fmt: skip


def plain(value: Fraction | None) -> Plain | None:
    """A number as JSON can hold it; None beyond 63 bits.

    >>> plain(Fraction(3, 2)), plain(Fraction(6, 2))
    (1.5, 3)
    """
    if value is None or abs(value) >= LARGEST:
        return None
    return int(value) if value.denominator == 1 else float(value)
