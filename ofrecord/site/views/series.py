"""How a figure moved: the chart, and under it the table with every source."""

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ofrecord.archive.models import Figure, Version
from ofrecord.ask import FigureRow, figures
from ofrecord.ask.listing.newest import AT_MOST
from ofrecord.errors import ArchiveError
from ofrecord.site.answers import answer, asked, is_cut, most_of, page_number
from ofrecord.site.charts import BROAD, NARROW, draw
from ofrecord.site.drawing.chart import key, svg
from ofrecord.site.drawing.rows import figure_rows

DRAWN = 120  # figures that a chart can hold and still be read
SHOWN = 100
LOOKED_AT, OFFERED = 100, 30  # the latest articles, and what they count most
FIELDS = ("place", "since", "until", "by", "outlet")


def page(request: HttpRequest) -> HttpResponse:
    """The form, the chart and the table of one series."""
    of, filters = request.GET.get("of", "").strip(), asked(request, FIELDS, ("of",))
    rows: tuple[FigureRow, ...] = ()
    trouble = None
    try:
        rows = figures(of, **filters, most=most_of(request, AT_MOST)) if of else ()
    except ArchiveError as fault:
        trouble = str(fault)
    title = f"Figures: {of}" + (f" in {filters['place']}" if "place" in filters else "")
    given = answer(request, "figures", rows, title, trouble)
    if given:
        return given
    number = page_number(request)
    shown = rows[::-1][number * SHOWN : (number + 1) * SHOWN]
    context = {
        "of": of, "filters": filters, "shown": len(shown), "count": len(rows), "cut": is_cut(rows), "trouble": trouble,
        "title": title, "page": number, "more": (number + 1) * SHOWN < len(rows), "rows": figure_rows(shown),
    }  # fmt: skip
    context |= {"often": () if of else _often_counted()}
    context |= {} if number else _charts(rows[-DRAWN:], title)
    return render(request, "site/figures.html", context, status=400 if trouble else 200)


def _charts(rows: tuple[FigureRow, ...], title: str) -> dict[str, str]:
    """The series drawn for a desk and for a phone; the style sheet shows one of them."""
    sizes = (("broad", draw(rows, BROAD)), ("narrow", draw(rows, NARROW)))
    drawn = [(size, chart) for size, chart in sizes if chart]
    return {"charts": "".join(svg(chart, size, title) for size, chart in drawn), "key": key(drawn[0][1])} if drawn else {}


def _often_counted() -> list[str]:
    """What the latest articles count, for those who do not know yet what to ask for."""
    latest = list(Version.objects.filter(current=True).order_by("-day", "-pk").values_list("pk", flat=True)[:LOOKED_AT])
    counted = Figure.objects.filter(version__in=latest, kind="count").exclude(head=None).exclude(change_role="by")
    return list(counted.values_list("head", flat=True).annotate(times=Count("pk")).order_by("-times", "head")[:OFFERED])
