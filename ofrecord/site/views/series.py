"""How a figure moved: the chart, and under it the table with every source."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ofrecord.ask import FigureRow, figures
from ofrecord.errors import ArchiveError
from ofrecord.site.answers import answer, asked
from ofrecord.site.charts import BROAD, NARROW, Chart, draw

DRAWN = 150  # figures that a chart can hold and still be read
SHOWN = 150
FIELDS = ("place", "since", "until", "by", "outlet")


def page(request: HttpRequest) -> HttpResponse:
    """The form, the chart and the table of one series."""
    of, filters = request.GET.get("of", "").strip(), asked(request, FIELDS)
    rows: tuple[FigureRow, ...] = ()
    trouble = None
    try:
        rows = figures(of, **filters) if of else ()
    except ArchiveError as fault:
        trouble = str(fault)
    title = f"Figures: {of}" + (f" in {filters['place']}" if "place" in filters else "")
    given = answer(request, "figures", rows, title=title)
    context = {
        "of": of, "filters": filters, "rows": rows[-SHOWN:][::-1], "count": len(rows), "charts": _charts(rows[-DRAWN:]),
        "trouble": trouble, "title": title,
    }  # fmt: skip
    return given or render(request, "site/figures.html", context)


def _charts(rows: tuple[FigureRow, ...]) -> list[tuple[str, Chart]]:
    """The series drawn for a desk and for a phone; the style sheet shows one of them."""
    drawn = (("broad", draw(rows, BROAD)), ("narrow", draw(rows, NARROW)))
    return [(size, chart) for size, chart in drawn if chart]
