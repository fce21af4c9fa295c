"""A figure series as a chart: values over days, bounds and hedges drawn as such, planned values hollow, one shape a source."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ofrecord.ask import FigureRow

WIDTH, HEIGHT = 900, 360
LEFT, RIGHT, TOP, BOTTOM = 84, 24, 20, 46
SHAPES = ("circle", "square", "diamond", "triangle", "cross")
MARK = 6.5
TICKS = 4
FEWEST = 2  # points that make a series


@dataclass(frozen=True, slots=True)
class Point:
    """One mark: where it stands, how it is drawn, what it says when read aloud, and the row it leads to."""

    x: float
    y: float
    apart: str
    hedge: str
    low_y: float | None
    high_y: float | None
    path: str
    said: str
    row: FigureRow


@dataclass(frozen=True, slots=True)
class Chart:
    """All that the template draws. `sources` are names with their shapes, for the key."""

    points: tuple[Point, ...]
    lines: tuple[tuple[float, str], ...]
    days: tuple[tuple[float, str], ...]
    sources: tuple[tuple[str, str], ...]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT
    bottom: int = HEIGHT - BOTTOM


def draw(rows: Sequence[FigureRow]) -> Chart | None:
    """The chart of a series; None where fewer than two points have a day and a number of the commonest unit."""
    drawn = _of_one_unit([row for row in rows if row.day and middle(row) is not None])
    if len(drawn) < FEWEST:
        return None
    days = [date.fromisoformat(row.day).toordinal() for row in drawn if row.day]
    top = max(max(middle(row) or 0, row.high or 0) for row in drawn)
    step = nice_step(top / TICKS)
    scale = _Scale(min(days), max(days), step * math.ceil(top / step) or 1)
    shapes = {source: SHAPES[index % len(SHAPES)] for index, source in enumerate(dict.fromkeys(map(source_of, drawn)))}
    points = tuple(_point(row, scale, shapes[source_of(row)]) for row in drawn)
    ticks = range(round(scale.ceiling / step) + 1)
    lines = tuple((scale.y(step * tick), f"{step * tick:,.10g}") for tick in ticks)
    return Chart(points, lines, scale.dates(), tuple(shapes.items()))


def _of_one_unit(rows: list[FigureRow]) -> list[FigureRow]:
    units = [row.unit or "" for row in rows]
    commonest = max(sorted(set(units)), key=units.count, default="")
    return [row for row in rows if (row.unit or "") == commonest]


@dataclass(frozen=True, slots=True)
class _Scale:
    """From days and values to the drawing's units."""

    first: int
    last: int
    ceiling: float

    def x(self, day: int) -> float:
        inset = MARK * 2
        across = WIDTH - LEFT - RIGHT - 2 * inset
        return round(LEFT + inset + across * ((day - self.first) / max(1, self.last - self.first)), 1)

    def y(self, value: float) -> float:
        return round(HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * value / self.ceiling, 1)

    def dates(self) -> tuple[tuple[float, str], ...]:
        days = dict.fromkeys(round(self.first + (self.last - self.first) * part / TICKS) for part in range(TICKS + 1))
        return tuple((self.x(day), f"{date.fromordinal(day):%d %b %Y}".lstrip("0")) for day in days)


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


def _point(row: FigureRow, scale: _Scale, shape: str) -> Point:
    x, y = scale.x(date.fromisoformat(row.day or "").toordinal()), scale.y(middle(row) or 0)
    aside = f" ({row.apart})" if row.apart != "current" else ""
    return Point(
        x=x, y=y, apart=row.apart, hedge=row.hedge,
        low_y=None if row.low is None else scale.y(row.low), high_y=None if row.high is None else scale.y(row.high),
        path=outline(shape, x, y), said=f"{row.day}: {row.citation.quote}{aside}, {source_of(row)}", row=row,
    )  # fmt: skip


def outline(shape: str, x: float, y: float) -> str:
    """The outline of a mark as an SVG path."""
    m = MARK
    return {
        "circle": f"M{x - m} {y}a{m} {m} 0 1 0 {2 * m} 0a{m} {m} 0 1 0 {-2 * m} 0Z",
        "square": f"M{x - m} {y - m}h{2 * m}v{2 * m}h{-2 * m}Z",
        "diamond": f"M{x} {y - m * 1.3}l{m * 1.3} {m * 1.3}l{-m * 1.3} {m * 1.3}l{-m * 1.3} {-m * 1.3}Z",
        "triangle": f"M{x} {y - m * 1.2}l{m * 1.2} {m * 2.1}h{-m * 2.4}Z",
        "cross": f"M{x - m} {y - m / 2}h{m / 2}v{-m / 2}h{m}v{m / 2}h{m / 2}v{m}h{-m / 2}v{m / 2}h{-m}v{-m / 2}h{-m / 2}Z",
    }[shape]
