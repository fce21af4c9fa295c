"""Where events took place: a dot for each country on a plain map of degrees, as large as it has events."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import sqrt
from pathlib import Path

from ofrecord.lexicon import read_rows
from ofrecord.reading.world.gazetteer import country_names

WIDTH, HEIGHT = 900, 400
NORTHMOST, SOUTHMOST = 78.0, -58.0
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
    """All that the template draws: the countries of the world as faint points, those with events as dots."""

    dots: tuple[Dot, ...]
    land: tuple[tuple[float, float], ...]
    across: tuple[float, ...]
    down: tuple[float, ...]
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
    return Map(
        dots=dots,
        land=tuple((_x(east), _y(north)) for north, east in centroids().values()),
        across=tuple(_y(degrees) for degrees in range(-30, 61, 30)),
        down=tuple(_x(degrees) for degrees in range(-150, 151, 30)),
    )


@cache
def centroids() -> Mapping[str, tuple[float, float]]:
    """A point near the middle of each country: degrees north and east."""
    rows = read_rows(Path(__file__).parent / "centroids.csv")
    return {row["iso3"]: (float(row["north"]), float(row["east"])) for row in rows}


def _dot(code: str, times: int, most: int, is_labelled: bool) -> Dot:
    north, east = centroids()[code]
    name = country_names().get(code, code)
    radius = round(SMALLEST + (LARGEST - SMALLEST) * sqrt(times / most), 1)
    return Dot(code, name, times, _x(east), _y(north), radius, name if is_labelled else "")


def _x(east: float) -> float:
    return round(WIDTH * (east + 180) / 360, 1)


def _y(north: float) -> float:
    return round(HEIGHT * (NORTHMOST - min(max(north, SOUTHMOST), NORTHMOST)) / (NORTHMOST - SOUTHMOST), 1)
