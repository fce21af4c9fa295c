"""Claims that disagree: figures about the same thing, place and time whose values cannot both be true."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from math import inf

from ofrecord.archive.printed.days import first_day, last_day
from ofrecord.ask.citation import on_days
from ofrecord.ask.figures import KEY, PEOPLE, FigureRow, as_row, figures, in_place, is_there, settle, values_in_order
from ofrecord.ask.folding import fate_of, folded, whom
from ofrecord.ask.listing.newest import Rows, one_of, rows_of, select
from ofrecord.ask.scenes import Scenes, of_one_event, scenes_of
from ofrecord.people.nations import country_of, nationality, parted
from ofrecord.people.words import fold

ABOUT = 0.1  # "about 900" and 980 may both be true
LONG_AGO = 366  # days: a denial is about what was said in the year before
LATEST = 5000  # figures looked at where the question names nothing that is counted
OF_ONE = 3000  # figures looked at of one thing
NOBODY = "people"  # alone they say nothing of what is counted: 300 marched, 2,000 voted
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
) -> Rows[ConflictRow]:
    """Figures that disagree: of the newest of one thing, or without `of` of the `latest` of all.

    The answer's `more` says whether there are earlier figures.
    """
    if of:
        rows = figures(of, place=place, since=since, until=until, most=OF_ONE)
    else:
        rows = _latest(place, since, until, latest)
    groups: dict[object, list[FigureRow]] = {}
    tolls: list[FigureRow] = []
    for row in rows:
        if _is_level(row):
            thing = _toll(row) or _thing(row, of, place)
            groups.setdefault(thing, []).append(row)
            tolls += [row] if isinstance(thing, _Toll) else []
    scenes = scenes_of(tolls)
    groups.pop(NOBODY, None)
    found = [conflict for group in groups.values() for conflict in _disagreeing(group, scenes)]
    found += [conflict for group in _anywhere(groups) for conflict in _denied(group)]
    found = [replace(conflict, place=place) for conflict in found] if place else found
    return rows_of(sorted(found, key=lambda row: (row.day or "", row.about)), more=rows.more)


def _latest(place: str | None, since: str | None, until: str | None, most: int) -> Rows[FigureRow]:
    """The newest levels of all kinds, one a sentence."""
    held = [("f.current AND f.head IS NOT NULL AND f.part_of IS NULL", []), *on_days(since, until, "f.day"), *in_place(place)]
    held += [one_of("f.kind", COMPARED), one_of("f.status", ("asserted", "estimated", "denied"))]
    keys = [key for key, _ in select(KEY, "archive_figure f", held, most + 1)]
    made = ((row["story"], as_row(row, "counted")) for row in values_in_order(keys[:most]) if is_there(place, row))
    return rows_of(settle(made, prints=False), more=len(keys) > most)


def _is_level(row: FigureRow) -> bool:
    """Whether a figure is one that others can disagree with."""
    moved = row.change and row.change["role"] in MOVES
    told = row.apart in ("current", "denied", "toll") and not _is_forecast(row)
    return told and row.kind in COMPARED and bool(row.counted) and not moved


def _is_forecast(row: FigureRow) -> bool:
    """Whether it estimates what was still to come when it was printed: that cannot disagree with a count."""
    printed = first_day(row.citation.published[:10]) if row.citation.published else None
    until = last_day(row.as_of) if row.as_of else None
    return row.status == "estimated" and bool(printed and until and until > printed)


def _anywhere(groups: dict[object, list[FigureRow]]) -> Iterator[list[FigureRow]]:
    """The groups that hold a denial, each with those of the same thing whose place differs only by being told or not."""
    for thing, group in groups.items():
        if isinstance(thing, _Thing) and any(row.apart == "denied" for row in group):
            alike = (rows for other, rows in groups.items() if isinstance(other, _Thing) and thing.may_be(other))
            yield [row for rows in alike for row in rows]
        else:
            yield group


@dataclass(frozen=True, slots=True)
class _Thing:
    """What must agree before two figures can disagree: the thing counted (or asked for), whose, its place, its unit."""

    what: object
    nation: tuple[str, ...]
    place: str | None
    kind: tuple[str | None, ...]

    def may_be(self, other: "_Thing") -> bool:
        """Whether another is the same, or differs only in that one of the two tells no place."""
        return self == replace(other, place=self.place) and (self.place == other.place or None in (self.place, other.place))


@dataclass(frozen=True, slots=True)
class _Toll:
    """Who of whom: what befell them, who they are apart from that, and whose they are. Its place is looked at apart."""

    fate: str
    whom: frozenset[str]
    nation: tuple[str, ...]


def _toll(row: FigureRow) -> _Toll | None:
    """What a toll counts, whatever it is called: "41 deaths" and "46 people were killed" count the dead."""
    fate = fate_of(row.citation.quote, row.counted, row.sentence, row.toll) if row.kind == "count" else None
    return _Toll(fate, whom(row.counted), parted(row.counted or "")[0]) if fate else None


def _thing(row: FigureRow, of: str | None, asked: str | None) -> object:
    """What a figure is about; NOBODY where that is not said."""
    place = fold(row.place) if row.place and not asked else None
    kind = row.unit, row.kind, row.toll
    if of:
        return _Thing(of, (), place, kind)
    if row.kind == "count" and folded(row.counted or "").words <= PEOPLE:
        return NOBODY
    country = country_of(row.place) if row.place else None
    return _Thing(folded(row.counted or "").words, nationality(row.counted or "", row.sentence, country), place, kind)


def _disagreeing(group: list[FigureRow], scenes: Scenes) -> list[ConflictRow]:
    """The sets of figures in a group that disagree at the same time; each figure stands in one set."""
    timed = sorted((sides for row in group if row.apart != "denied" and (sides := _sides(row))), key=lambda sides: sides.start)
    found: list[ConflictRow] = []
    used: set[int] = set()
    for at, one in enumerate(timed):
        if at in used:
            continue
        against = [other for other in _at_the_time(timed, at) if other not in used and one.against(timed[other], scenes)]
        if against:
            used |= {at, *against}
            sets = _once(one.row, *(timed[other].row for other in against))
            rows = tuple(sorted(sets, key=lambda row: (row.citation.published or "", row.version)))
            values = tuple(dict.fromkeys(row.citation.quote for row in rows))
            about = one.row
            found.append(ConflictRow(about=_about(about), place=about.place, day=about.day, values=values, figures=rows))
    return found


def _about(row: FigureRow) -> str:
    """What a conflict is about: the words counted; of tolls what befell whom, as each calls it otherwise."""
    toll = _toll(row)
    return f"{row.counted} ({toll.fate})" if toll and toll.whom else toll.fate if toll else row.counted or ""


def _once(*rows: FigureRow) -> tuple[FigureRow, ...]:
    """What an article tells twice, once, by who says so: "51 bodies" and "51 lives"."""
    first: dict[object, FigureRow] = {}
    for row in sorted(rows, key=lambda row: row.said_by is None):
        first.setdefault((row.version, row.value, row.low, row.high, row.hedge), row)
    return tuple(row for row in rows if row in first.values())


def _at_the_time(timed: "list[_Sides]", at: int) -> Iterator[int]:
    """Those after one, in time order, that begin before it ends."""
    for other in range(at + 1, len(timed)):
        if timed[other].start > timed[at].end:
            return
        yield other


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


@dataclass(frozen=True, slots=True)
class _Sides:
    """A figure with the days that it holds for and the least and most that it leaves open."""

    row: FigureRow
    start: date
    end: date
    low: float
    high: float

    def against(self, other: "_Sides", scenes: Scenes) -> bool:
        """Whether two figures of one time cannot both be true and are of two articles, or two tolls of one event."""
        if self.high >= other.low and other.high >= self.low:
            return False
        if (self.row.version, self.row.fact) in scenes:
            return of_one_event(self.row, other.row, scenes)
        return self.row.version != other.row.version


def _sides(row: FigureRow) -> _Sides | None:
    """None where a figure is of no calendar time; one without as-of is of the day of its paper."""
    time = row.as_of or row.day
    start, end = (first_day(time), last_day(time)) if time else (None, None)
    return _Sides(row, start, end, *bounds(row)) if start and end else None


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
