"""Who takes part in events: a dot for each country on a map of the world, as large as it has events.

The projection is Equal Earth (Šavrič, Patterson and Jenny, 2018): countries are as large beside each other as they are.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import asin, cos, radians, sin, sqrt
from pathlib import Path

from ofrecord.lexicon import read_rows
from ofrecord.reading.world.gazetteer import country_names

WIDTH, HEIGHT = 900, 392
NORTHMOST, SOUTHMOST = 84.0, -57.0
BENDS = (1.340264, -0.081106, 0.000893, 0.003796)  # the projection's polynomial
SQUEEZE = sqrt(3) / 2
LARGEST, SMALLEST = 20.0, 4.0
LABELLED = 5


@dataclass(frozen=True, slots=True)
class Dot:
    """A country with events: where it stands, how large its dot is, and how it is called where there is room."""

    code: str
    name: str
    count: int
    x: float
    y: float
    radius: float
    label: str

    @property
    def above(self) -> float:
        """Where its name is written."""
        return round(self.y - self.radius - 4, 1)


@dataclass(frozen=True, slots=True)
class Map:
    """All that the template draws over the outlines of the world: countries with events as dots."""

    dots: tuple[Dot, ...]
    width: int = WIDTH
    height: int = HEIGHT


def draw_map(counts: Mapping[str, int]) -> Map | None:
    """The map of events by country; None where no country of theirs is known."""
    known = {code: times for code, times in counts.items() if code in centroids()}
    if not known:
        return None
    most = max(known.values())
    ranked = sorted(known.items(), key=lambda pair: (-pair[1], pair[0]))
    dots = tuple(_dot(code, times, most, rank < LABELLED) for rank, (code, times) in enumerate(ranked))
    return Map(dots=dots)


@cache
def centroids() -> Mapping[str, tuple[float, float]]:
    """A point near the middle of each country: degrees north and east."""
    rows = read_rows(Path(__file__).parent / "centroids.csv")
    return {row["iso3"]: (float(row["north"]), float(row["east"])) for row in rows}


def _dot(code: str, times: int, most: int, is_labelled: bool) -> Dot:
    x, y = place(*centroids()[code])
    name = country_names().get(code, code)
    radius = round(SMALLEST + (LARGEST - SMALLEST) * sqrt(times / most), 1)
    return Dot(code, name, times, round(x, 1), round(y, 1), radius, name if is_labelled else "")


def place(north: float, east: float) -> tuple[float, float]:
    """Where a point of the globe stands on the map."""
    across, _ = _flat(0, 180)
    (_, top), (_, bottom) = _flat(NORTHMOST, 0), _flat(SOUTHMOST, 0)
    x, y = _flat(min(max(north, SOUTHMOST), NORTHMOST), east)
    return WIDTH * (x / across + 1) / 2, HEIGHT * (top - y) / (top - bottom)


def _flat(north: float, east: float) -> tuple[float, float]:
    """Equal Earth's plane: x and y of degrees."""
    a, b, c, d = BENDS
    bent = asin(SQUEEZE * sin(radians(north)))
    two, six = bent**2, bent**6
    x = radians(east) * cos(bent) / (SQUEEZE * (a + 3 * b * two + six * (7 * c + 9 * d * two)))
    return x, bent * (a + b * two + six * (c + d * two))
