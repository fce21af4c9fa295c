"""Claims that disagree: figures about the same thing, place and time whose values cannot both be true."""

from dataclasses import dataclass, replace
from math import inf

from ofrecord.archive.models import Figure
from ofrecord.archive.printed.days import first_day, last_day
from ofrecord.ask.citation import within
from ofrecord.ask.figures import FigureRow, figure_rows, figures
from ofrecord.ask.folding import folded
from ofrecord.people.nations import nationality
from ofrecord.people.words import fold
from ofrecord.reading.world import country_of

ABOUT = 0.1  # "about 900" and 980 may both be true
LONG_AGO = 366  # days: a denial is about what was said in the year before
LATEST = 20_000  # figures looked at where the question names nothing that is counted
COMPARED = ("count", "money", "percent", "measure")
MOVES = ("by", "from", "factor")  # of a change, only what it came to is a level


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictRow:
    """Figures about one thing and time that disagree, side by side, in time order of publication."""

    about: str
    place: str | None
    day: str | None
    values: tuple[str, ...]
    figures: tuple[FigureRow, ...]


def conflicts(
    of: str | None = None,
    *,
    place: str | None = None,
    since: str | None = None,
    until: str | None = None,
    latest: int = LATEST,
) -> tuple[ConflictRow, ...]:
    """Figures that disagree. Without `of`, the `latest` figures of all kinds are looked at."""
    rows = figures(of, place=place, since=since, until=until) if of else _latest(since, until, latest)
    groups: dict[object, list[FigureRow]] = {}
    for row in rows:
        if (
            row.apart in ("current", "denied", "toll")
            and row.kind in COMPARED
            and row.counted
            and (not row.change or row.change["role"] not in MOVES)
        ):
            groups.setdefault(_thing(row, of, place), []).append(row)
    found = [conflict for group in groups.values() for conflict in (*_disagreeing(group), *_denied(group))]
    found = [replace(conflict, place=place) for conflict in found] if place else found
    return tuple(sorted(found, key=lambda row: (row.day or "", row.about)))


def _latest(since: str | None, until: str | None, most: int) -> tuple[FigureRow, ...]:
    query = within(
        Figure.objects.filter(version__current=True, kind__in=COMPARED, status__in=("asserted", "estimated")), since, until
    )
    newest = query.exclude(head=None).filter(part_of=None).order_by("-day", "-pk")[:most]
    return figure_rows(newest, "counted")


def _thing(row: FigureRow, of: str | None, asked: str | None) -> object:
    """What must agree before two figures can disagree: the thing counted (or asked for), its place, its unit."""
    place = fold(row.place) if row.place and not asked else None
    kind = row.unit, row.kind, row.toll
    if of:
        return of, place, kind
    country = country_of(row.place) if row.place else None
    return folded(row.counted or "").words, nationality(row.counted or "", row.sentence, country), place, kind


def _disagreeing(group: list[FigureRow]) -> list[ConflictRow]:
    """The sets of figures in a group that disagree at the same time; each figure stands in one set."""
    group = [row for row in group if row.apart != "denied"]
    found: list[ConflictRow] = []
    used: set[int] = set()
    for at, one in enumerate(group):
        if at in used:
            continue
        against = [other for other in range(at + 1, len(group)) if other not in used and disagree(one, group[other])]
        if against:
            used |= {at, *against}
            rows = tuple(
                sorted((one, *(group[other] for other in against)), key=lambda row: (row.citation.published or "", row.version))
            )
            values = tuple(dict.fromkeys(row.citation.quote for row in rows))
            found.append(ConflictRow(about=one.counted or "", place=one.place, day=one.day, values=values, figures=rows))
    return found


def _denied(group: list[FigureRow]) -> list[ConflictRow]:
    """Figures that someone denies ("4,000, not 3,600"): those who gave the number, and what is said against it."""
    found = []
    for denial in (row for row in group if row.apart == "denied"):
        held = [row for row in group if row.apart != "denied" and row.version != denial.version and _is_value(row, denial)]
        against = [
            row for row in group if row.version == denial.version and row.sentence == denial.sentence and row.apart != "denied"
        ]
        rows = tuple(sorted((*held, *(against or [denial])), key=lambda row: (row.citation.published or "", row.version)))
        if held:
            values = tuple(dict.fromkeys(row.citation.quote for row in rows))
            found.append(
                ConflictRow(about=denial.counted or "", place=denial.place, day=denial.day, values=values, figures=rows)
            )
    return found


def _is_value(row: FigureRow, denial: FigureRow) -> bool:
    """Whether a figure gives the very number that is denied, at most a year apart."""
    mine, theirs = first_day(row.day), first_day(denial.day)
    return row.value == denial.value and bool(mine and theirs and abs((mine - theirs).days) <= LONG_AGO)


def disagree(one: FigureRow, other: FigureRow) -> bool:
    """Whether two figures about one thing are of the same time, from two articles, and cannot both be true."""
    if one.version == other.version or not _same_time(one, other):
        return False
    (low, high), (least, most) = bounds(one), bounds(other)
    return high < least or most < low


def bounds(row: FigureRow) -> tuple[float, float]:
    """The least and most that a figure leaves open: "at least 30" is 30 and more, "about 900" a tenth to either side."""
    if row.value is None:
        return (-inf if row.low is None else row.low), (inf if row.high is None else row.high)
    slack = abs(row.value) * ABOUT
    return {
        "approximately": (row.value - slack, row.value + slack),
        "nearly": (row.value - slack, row.value),
        "at_least": (row.value, inf),
        "more_than": (row.value, inf),
        "at_most": (-inf, row.value),
        "less_than": (-inf, row.value),
        "vague": (-inf, inf),
    }.get(row.hedge, (row.value, row.value))


def _same_time(one: FigureRow, other: FigureRow) -> bool:
    """Whether the as-of times overlap; a figure without one is of the day of its paper."""
    mine, theirs = one.as_of or one.day, other.as_of or other.day
    if not mine or not theirs:
        return False
    starts, ends = (first_day(mine), first_day(theirs)), (last_day(mine), last_day(theirs))
    if not all(starts) or not all(ends):
        return False
    return max(start for start in starts if start) <= min(end for end in ends if end)
