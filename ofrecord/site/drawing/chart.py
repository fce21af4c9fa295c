"""A chart as SVG: its grid, its days, the ways of its sources, and a mark for each figure that leads to its sentence."""

from html import escape

from ofrecord.site.charts import Chart
from ofrecord.site.charts.series import Point

UP, DOWN = ("at_least", "more_than"), ("at_most", "less_than")
GLYPHS = {"circle": "●", "square": "■", "diamond": "◆", "triangle": "▲", "cross": "✚"}


def svg(chart: Chart, size: str, title: str) -> str:
    """The drawing; its figures stand in the table under it, too."""
    inner = (
        *_grid(chart),
        *(f'<path class="way {colour}" d="{way}"/>' for colour, way in chart.ways),
        *map(_mark, chart.points),
    )
    return (
        f'<svg class="{size}" viewBox="0 0 {chart.width} {chart.height}" role="group" aria-label="{escape(title)}, by day">'
        f"{''.join(inner)}</svg>"
    )


def key(chart: Chart) -> str:
    """Which mark is whose."""
    return "".join(
        f'<li><b class="{colour}">{GLYPHS[shape]}</b> {escape(source)}</li>' for source, shape, colour in chart.sources
    )


def _grid(chart: Chart) -> list[str]:
    left, right, bottom = chart.left, chart.right, chart.bottom
    lines = [
        f'<line class="grid" x1="{left}" x2="{right}" y1="{y}" y2="{y}"/>'
        f'<text x="{left - 8}" y="{y}" dy=".35em" text-anchor="end">{label}</text>'
        for y, label in chart.lines
    ]
    gaps = [
        f'<line class="gap" x1="{x}" x2="{x}" y1="20" y2="{bottom}"/>'
        f'<text x="{x}" y="14" text-anchor="middle">time cut short</text>'
        for x in chart.gaps
    ]
    axis = f'<line class="axis" x1="{left}" x2="{right}" y1="{bottom}" y2="{bottom}"/>'
    last = len(chart.days) - 1
    days = [
        f'<text x="{x}" y="{bottom + 26}" text-anchor="{"end" if number == last else "middle"}">{label}</text>'
        for number, (x, label) in enumerate(chart.days)
    ]
    return [*lines, *gaps, axis, *days]


def _mark(point: Point) -> str:
    said, row = escape(point.said), point.row
    bound = ""
    if point.low_y is not None:
        bound = f'<line class="{point.colour} bound" x1="{point.x}" x2="{point.x}" y1="{point.low_y}" y2="{point.high_y}"/>'
    if point.hedge in (*UP, *DOWN):
        arrow = "v-26m-5 7l5 -7l5 7" if point.hedge in UP else "v26m-5 -7l5 7l5 -7"
        bound += f'<path class="{point.colour} bound" d="M{point.x} {point.y}{arrow}"/>'
    return (
        f'<a href="/articles/{row.version}/facts/{escape(row.fact)}/" aria-label="{said}">{bound}'
        f'<path class="mark {point.colour} {point.apart} {point.hedge}" d="{point.path}"/><title>{said}</title></a>'
    )
