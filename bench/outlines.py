"""Write `ofrecord/site/static/site/world.svg`: the outlines of countries for the map, from Natural Earth (public domain).

`npm pack world-atlas@2`, unpack it, then `python -m bench.outlines package/countries-110m.json`.
"""

import json
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

from ofrecord.reading.world import country_of
from ofrecord.site.charts.world import HEIGHT, WIDTH, place

OUT = Path("ofrecord/site/static/site/world.svg")
SHORTENED = {
    "W. Sahara": "ESH", "Dem. Rep. Congo": "COD", "Dominican Rep.": "DOM", "Falkland Is.": "FLK",
    "Central African Rep.": "CAF", "Eq. Guinea": "GNQ", "eSwatini": "SWZ", "Solomon Is.": "SLB",
    "Bosnia and Herz.": "BIH", "S. Sudan": "SSD", "N. Cyprus": "", "Somaliland": "", "Kosovo": "XKX",
}  # fmt: skip
LEFT_OUT = ("Antarctica", "Fr. S. Antarctic Lands")
FINE = 4  # drawing units in one of the map's
SLACK = 0.35  # of the map's units: a point nearer to its line than this is not needed
Point = tuple[float, float]


def main() -> None:
    """Write the file."""
    world = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    arcs = [_thinned(arc) for arc in _unpacked(world)]
    paths = [_country(one, arcs) for one in world["objects"]["countries"]["geometries"]]
    OUT.write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">'
        "<!-- Natural Earth 1:110m, public domain, by way of world-atlas 2.0.2 (ISC); bench/outlines.py wrote this. -->"
        f'<g id="world" transform="scale({1 / FINE})">{"".join(sorted(filter(None, paths)))}</g></svg>\n',
        encoding="utf-8",
    )


def _unpacked(world: dict[str, Any]) -> list[list[Point]]:
    """The arcs in degrees, east and north: TopoJSON keeps steps in whole numbers. Past the date line they go on."""
    (wide, high), (west, south) = world["transform"]["scale"], world["transform"]["translate"]
    found = []
    for arc in world["arcs"]:
        x = y = 0
        points: list[Point] = []
        for across, up in arc:
            x, y = x + across, y + up
            point = (x * wide + west, y * high + south)
            points.append(_beside(point, points[-1]) if points else point)
        found.append(points)
    return found


def _beside(point: Point, last: Point) -> Point:
    """A point on that side of the date line on which the last one stands."""
    return point[0] + 360 * round((last[0] - point[0]) / 360), point[1]


def _thinned(points: list[Point]) -> list[Point]:
    """The points that the line needs to stay within the slack (Douglas and Peucker)."""
    if len(points) < 3:
        return points
    drawn = [place(north, east) for east, north in points]
    apart = [_from_line(point, drawn[0], drawn[-1]) for point in drawn[1:-1]]
    most = max(apart)
    if most < SLACK:
        return [points[0], points[-1]]
    at = apart.index(most) + 1
    return _thinned(points[: at + 1])[:-1] + _thinned(points[at:])


def _from_line(point: Point, one: Point, other: Point) -> float:
    (x, y), (x1, y1), (x2, y2) = point, one, other
    long = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
    return abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / long if long else ((x - x1) ** 2 + (y - y1) ** 2) ** 0.5


def _country(one: dict[str, Any], arcs: list[list[Point]]) -> str:
    name = one["properties"]["name"]
    if name in LEFT_OUT:
        return ""
    polygons = one["arcs"] if one["type"] == "MultiPolygon" else [one["arcs"]]
    drawn = "".join(_ring(ring, arcs) for polygon in polygons for ring in polygon)
    code = SHORTENED.get(name, country_of(name))
    return f'<path id="{code}" d="{drawn}"/>' if code else f'<path d="{drawn}"/>'


def _ring(ring: list[int], arcs: list[list[Point]]) -> str:
    """One closed line, as steps in whole drawing units; an island of fewer than three corners is none."""
    points: list[Point] = []
    for arc in ring:
        for point in arcs[arc] if arc >= 0 else arcs[~arc][::-1]:
            points.append(_beside(point, points[-1]) if points else point)
    placed = [place(north, east) for east, north in points]
    whole = [(round(x * FINE), round(y * FINE)) for x, y in placed]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(whole) if a != b]
    if len(steps) < 3:
        return ""
    return f"M{whole[0][0]} {whole[0][1]}l{''.join(_pair(*step) for step in steps[:-1]).lstrip()}z"


def _pair(across: int, down: int) -> str:
    """A step, with no more signs between its numbers than SVG needs."""
    return f"{'' if across < 0 else ' '}{across}{'' if down < 0 else ' '}{down}"


if __name__ == "__main__":
    main()
