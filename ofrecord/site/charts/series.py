"""A figure series as a chart: values over days, bounds and hedges drawn as such, planned values hollow, one shape a source."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from ofrecord.ask import FigureRow
from ofrecord.export.days import period_of

BROAD, NARROW = (1150, 400), (440, 360)  # width and height of the drawing: on a desk, on a phone
LEFT, RIGHT, TOP, BOTTOM = 72, 24, 22, 46
SHAPES = ("circle", "square", "diamond", "triangle", "cross")
COLOURS = ("c0", "c1", "c2", "c3")  # with five shapes: twenty sources that look apart
MARK = 6.5
TICKS = 4
A_DATE = 105  # the room that a date under the axis needs
FEWEST = 2  # points that make a series
LONG_GAP = 0.45  # of all the time: a stretch without figures that is drawn short, so that the others can be told apart
SHORT_GAP = 0.1


@dataclass(frozen=True, slots=True)
class Point:
    """One mark: where it stands, how it is drawn, what it says when read aloud, and the row it leads to."""

    x: float
    y: float
    colour: str
    apart: str
    hedge: str
    low_y: float | None
    high_y: float | None
    path: str
    said: str
    row: FigureRow


@dataclass(frozen=True, slots=True)
class Chart:
    """All that is drawn. `sources` are names with their shapes and colours; `ways` lead through one source's figures in time

    (colour and path); `gaps` are where time is drawn short.
    """

    points: tuple[Point, ...]
    lines: tuple[tuple[float, str], ...]
    days: tuple[tuple[float, str], ...]
    sources: tuple[tuple[str, str, str], ...]
    gaps: tuple[float, ...]
    ways: tuple[tuple[str, str], ...]
    width: int
    height: int
    left: int
    right: int
    bottom: int


def draw(rows: Sequence[FigureRow], size: tuple[int, int] = BROAD) -> Chart | None:
    """The chart of a series; None where fewer than two points have a day and a number of the commonest unit."""
    drawn = _of_one_unit(_levels([row for row in rows if row.day and middle(row) is not None]))
    if len(drawn) < FEWEST:
        return None
    days = sorted({date.fromisoformat(row.day).toordinal() for row in drawn if row.day})
    top = max(max(middle(row) or 0, row.high or 0) for row in drawn)
    step = nice_step(top / TICKS)
    scale = _Scale(tuple(days), step * math.ceil(top / step) or 1, *size)
    names = dict.fromkeys(map(source_of, drawn))
    looks = {name: (SHAPES[at % len(SHAPES)], COLOURS[at % len(COLOURS)]) for at, name in enumerate(names)}
    points = tuple(_point(row, scale, looks[source_of(row)]) for row in drawn)
    lines = tuple((scale.y(step * tick), f"{step * tick:,.10g}") for tick in range(round(scale.ceiling / step) + 1))
    return Chart(
        points, lines, scale.dates(), tuple((name, *look) for name, look in looks.items()), scale.gaps(), _ways(points),
        width=scale.width, height=scale.height, left=LEFT, right=scale.width - RIGHT, bottom=scale.height - BOTTOM,
    )  # fmt: skip


def _levels(rows: list[FigureRow]) -> list[FigureRow]:
    """Levels without tolls and changes, which are of another size; all where there are no levels."""
    return [row for row in rows if row.apart not in ("toll", "change")] or rows


def _ways(points: Sequence[Point]) -> tuple[tuple[str, str], ...]:
    """For each source that gives several figures held to be so, the way through them."""
    by_source: dict[tuple[str, str], list[Point]] = {}
    for point in points:
        if point.apart == "current":
            by_source.setdefault((source_of(point.row), point.colour), []).append(point)
    return tuple(
        (colour, "M" + "L".join(f"{point.x} {point.y}" for point in along))
        for (_, colour), along in by_source.items()
        if len(along) >= FEWEST
    )


def _of_one_unit(rows: list[FigureRow]) -> list[FigureRow]:
    units = [row.unit or "" for row in rows]
    commonest = max(sorted(set(units)), key=units.count, default="")
    return [row for row in rows if (row.unit or "") == commonest]


@dataclass(frozen=True, slots=True)
class _Scale:
    """From days and values to the drawing's units; a long stretch without figures is drawn short."""

    days: tuple[int, ...]
    ceiling: float
    width: int
    height: int
    at: dict[int, float] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "at", self.places())

    @property
    def across(self) -> float:
        """The width in which marks stand."""
        return self.width - LEFT - RIGHT - 4 * MARK

    def places(self) -> dict[int, float]:
        """Where each day stands."""
        whole = max(1, self.days[-1] - self.days[0])
        steps = list(pairwise(self.days))
        long = {first for first, last in steps if (last - first) / whole > LONG_GAP and len(steps) > 1}
        kept = max(1, sum(last - first for first, last in steps if first not in long))
        x = LEFT + 2 * MARK
        found = {self.days[0]: round(x, 1)}
        for first, last in steps:
            x += self.across * (SHORT_GAP if first in long else (1 - SHORT_GAP * len(long)) * (last - first) / kept)
            found[last] = round(x, 1)
        return found

    def x(self, day: int) -> float:
        return self.at[day]

    def y(self, value: float) -> float:
        return round(self.height - BOTTOM - (self.height - BOTTOM - TOP) * value / self.ceiling, 1)

    def gaps(self) -> tuple[float, ...]:
        whole = max(1, self.days[-1] - self.days[0])
        long = [pair for pair in pairwise(self.days) if (pair[1] - pair[0]) / whole > LONG_GAP and len(self.days) > FEWEST]
        return tuple(round((self.x(first) + self.x(last)) / 2, 1) for first, last in long)

    def dates(self) -> tuple[tuple[float, str], ...]:
        """The first day, the last, and days of figures between them where there is room."""
        last = self.x(self.days[-1])
        placed: list[tuple[float, int]] = []
        for day in self.days[:-1]:
            x = self.x(day)
            if (not placed or x - placed[-1][0] >= A_DATE) and last - x >= A_DATE * 1.5:
                placed.append((x, day))
        placed.append((last, self.days[-1]))
        return tuple((x, f"{date.fromordinal(day):%d %b %Y}".lstrip("0")) for x, day in placed)


def nice_step(rough: float) -> float:
    """The least of 1, 2, 2.5 and 5 times a power of ten that is not below: the distance of two grid lines."""
    power = 10.0 ** math.floor(math.log10(rough)) if rough > 0 else 1.0
    return next(power * factor for factor in (1, 2, 2.5, 5, 10) if power * factor >= rough)


def middle(row: FigureRow) -> float | None:
    """Where a figure stands: its value, or the middle of its range."""
    if row.value is not None:
        return float(row.value)
    return (row.low + row.high) / 2 if row.low is not None and row.high is not None else None


def source_of(row: FigureRow) -> str:
    """Who gives the figure: the speaker, else the outlet."""
    return row.said_by or row.citation.outlet or "the page itself"


def _point(row: FigureRow, scale: _Scale, look: tuple[str, str]) -> Point:
    x, y = scale.x(date.fromisoformat(row.day or "").toordinal()), scale.y(middle(row) or 0)
    when = period_of(row.as_of, row.day)
    aside = f" ({row.apart})" if row.apart != "current" else ""
    return Point(
        x=x, y=y, colour=look[1], apart=row.apart, hedge=row.hedge,
        low_y=None if row.low is None else scale.y(row.low), high_y=None if row.high is None else scale.y(row.high),
        path=outline(look[0], x, y), said=f"{when}: {row.citation.quote}{aside}, {source_of(row)}", row=row,
    )  # fmt: skip


def outline(shape: str, x: float, y: float) -> str:
    """The outline of a mark as an SVG path."""
    m, x, y = MARK, round(x, 1), round(y, 1)
    return {
        "circle": f"M{x - m} {y}a{m} {m} 0 1 0 {2 * m} 0a{m} {m} 0 1 0 {-2 * m} 0Z",
        "square": f"M{x - m} {y - m}h{2 * m}v{2 * m}h{-2 * m}Z",
        "diamond": f"M{x} {y - m * 1.3}l{m * 1.3} {m * 1.3}l{-m * 1.3} {m * 1.3}l{-m * 1.3} {-m * 1.3}Z",
        "triangle": f"M{x} {y - m * 1.2}l{m * 1.2} {m * 2.1}h{-m * 2.4}Z",
        "cross": f"M{x - m} {y - m / 2}h{m / 2}v{-m / 2}h{m}v{m / 2}h{m / 2}v{m}h{-m / 2}v{m / 2}h{-m}v{-m / 2}h{-m / 2}Z",
    }[shape]
