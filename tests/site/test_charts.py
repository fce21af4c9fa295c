"""Series as charts: scales, shapes, bounds, planned values apart."""

import pytest

from ofrecord.ask import Citation, FigureRow
from ofrecord.site.charts import draw
from ofrecord.site.charts.series import nice_step


def row(day: str, value: float | None, said_by: str = "A", **more: object) -> FigureRow:
    citation = Citation(outlet="o", headline="h", published=day, url=None, quote=str(value), start=0, end=1)
    given = {
        "low": None, "high": None, "hedge": "none", "kind": "count", "unit": None, "counted": "troops", "place": None,
        "as_of": day, "status": "asserted", "apart": "current", "change": None, "sentence": "s", "prints": 1,
        "match": "counted", "toll": None, "version": 1, "fact": "f1", **more,
    }  # fmt: skip
    return FigureRow(day=day, value=value, said_by=said_by, citation=citation, **given)  # type: ignore[arg-type]


@pytest.mark.parametrize(("rough", "step"), [(0.7, 1), (1.2, 2), (2.2, 2.5), (900, 1000), (0, 1)])
def test_grid_lines_stand_at_round_numbers(rough: float, step: float) -> None:
    assert nice_step(rough) == step


def test_one_point_is_no_series() -> None:
    assert draw([row("2025-01-01", 5)]) is None


def test_later_is_further_right_and_more_is_higher() -> None:
    chart = draw([row("2025-01-01", 3000), row("2025-06-01", 5000, said_by="B")])
    assert chart is not None
    first, second = chart.points
    assert first.x < second.x
    assert first.y > second.y
    assert [source for source, *_ in chart.sources] == ["A", "B"]
    assert chart.lines[-1][1] == "6,000"


def test_a_range_is_a_bar_and_a_plan_is_apart() -> None:
    chart = draw([row("2025-01-01", 3000), row("2025-02-01", None, low=1000, high=2000, apart="planned")])
    assert chart is not None
    planned = chart.points[1]
    assert planned.apart == "planned"
    assert planned.low_y is not None
    assert planned.high_y is not None
    assert planned.high_y < planned.y < planned.low_y


def test_points_of_another_unit_are_left_out() -> None:
    chart = draw([row("2025-01-01", 1), row("2025-01-02", 2), row("2025-01-03", 3, unit="percent")])
    assert chart is not None
    assert len(chart.points) == 2


def test_sources_of_one_shape_have_colours_of_their_own() -> None:
    chart = draw([row(f"2025-01-{day:02}", day, said_by=f"S{day}") for day in range(1, 21)])
    assert chart is not None
    assert len({(shape, colour) for _, shape, colour in chart.sources}) == 20


def test_a_long_time_without_figures_is_drawn_short() -> None:
    chart = draw([row("2010-01-01", 1), row("2025-01-01", 2), row("2025-03-01", 3), row("2025-06-01", 4)])
    assert chart is not None
    xs = [point.x for point in chart.points]
    assert xs == sorted(xs)
    assert len(chart.gaps) == 1
    assert xs[1] - xs[0] < (xs[-1] - xs[0]) / 4


def test_the_map_knows_every_country_and_draws_the_busiest_largest() -> None:
    from ofrecord.site.charts import draw_map

    drawn = draw_map({"KEN": 9, "SOM": 1, "ZZZ": 4})
    assert drawn is not None
    assert [(dot.code, dot.count) for dot in drawn.dots] == [("KEN", 9), ("SOM", 1)]
    assert drawn.dots[0].radius > drawn.dots[1].radius
    assert draw_map({}) is None


def test_a_mark_of_a_quarter_is_said_as_a_quarter() -> None:
    chart = draw([row("2025-07-01", 3000, as_of="2025-Q3"), row("2025-12-01", 5000)])
    assert chart
    assert [point.said.split(":")[0] for point in chart.points] == ["the third quarter of 2025", "2025-12-01"]
