"""What happened: a timeline of events, and who did what to whom as a matrix of countries."""

from collections import Counter

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ofrecord.ask import EventRow, events
from ofrecord.errors import ArchiveError
from ofrecord.reading.world.gazetteer import country_names
from ofrecord.site.answers import answer, asked, is_cut, most_of, page_number
from ofrecord.site.charts import draw_map
from ofrecord.site.drawing.rows import timeline

FIELDS = ("type", "place", "since", "until", "status", "outlet")
SHOWN = 40  # at once; more are added
LATEST = 800  # events that the matrix and the map count
MOST_SIDES = 12
HEATS = 3


def page(request: HttpRequest) -> HttpResponse:
    """The form, the matrix and the timeline."""
    filters = asked(request, FIELDS, ("first", "second"))
    first, second = request.GET.get("first", "").strip(), request.GET.get("second", "").strip()
    rows: tuple[EventRow, ...] = ()
    trouble = None
    try:
        rows = events((first, second or None) if first else None, **filters, most=most_of(request, LATEST))
    except ArchiveError as fault:
        trouble = str(fault)
    given = answer(request, "events", rows, "Events", trouble)
    if given:
        return given
    number = page_number(request)
    shown = rows[::-1][number * SHOWN : (number + 1) * SHOWN]
    context = {
        "filters": filters, "first": first, "second": second, "trouble": trouble, "timeline": timeline(shown),
        "shown": len(shown), "count": len(rows), "cut": is_cut(rows), "page": number,
        "more": (number + 1) * SHOWN < len(rows),
    }  # fmt: skip
    context |= {} if number else {"matrix": matrix(rows), "map": draw_map(countries(rows))}
    return render(request, "site/events.html", context, status=400 if trouble else 200)


def countries(rows: tuple[EventRow, ...]) -> Counter[str]:
    """How many events name each country among their parties."""
    return Counter(code for row in rows for code in {party["country"] for party in (*row.actors, *row.recipients)} if code)


def matrix(rows: tuple[EventRow, ...]) -> dict[str, object]:
    """How often each country acted on each other one, in events that happened."""
    pairs: Counter[tuple[str, str]] = Counter()
    for row in rows:
        if row.status in ("happened", "ongoing"):
            pairs.update(_pairs(row))
    sides = [side for side, _ in Counter(side for pair in pairs.elements() for side in pair).most_common(MOST_SIDES)]
    names = country_names()
    most = max(pairs.values(), default=1)
    lines = [
        (
            names.get(actor, actor),
            [
                (names.get(other, other), pairs.get((actor, other), 0), _heat(pairs.get((actor, other), 0), most))
                for other in sides
            ],
        )
        for actor in sides
    ]
    return {"sides": [names.get(side, side) for side in sides], "lines": lines}


def _heat(count: int, most: int) -> int:
    """A third of the most, two thirds, all: how warm a cell is drawn."""
    return -(-HEATS * count // most)


def _pairs(row: EventRow) -> set[tuple[str, str]]:
    actors = {country for party in row.actors if (country := party.get("country"))}
    others = {country for party in row.recipients if (country := party.get("country"))} or actors
    return {(actor, other) for actor in actors for other in others if actor != other}
