"""What happened: a timeline of events, and who did what to whom as a matrix of countries."""

from collections import Counter

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ofrecord.ask import EventRow, events
from ofrecord.errors import ArchiveError
from ofrecord.site.answers import answer, asked

FIELDS = ("type", "place", "since", "until", "status", "outlet")
SHOWN = 200
MOST_SIDES = 12


def page(request: HttpRequest) -> HttpResponse:
    """The form, the matrix and the timeline."""
    filters = asked(request, FIELDS)
    first, second = request.GET.get("first", "").strip(), request.GET.get("second", "").strip()
    rows: tuple[EventRow, ...] = ()
    trouble = None
    try:
        rows = events((first, second or None) if first else None, **filters)
    except ArchiveError as fault:
        trouble = str(fault)
    given = answer(request, "events", rows, title="Events")
    context = {"rows": rows[-SHOWN:][::-1], "count": len(rows), "filters": filters, "first": first, "second": second}
    return given or render(request, "site/events.html", {**context, "trouble": trouble, "matrix": matrix(rows)})


def matrix(rows: tuple[EventRow, ...]) -> dict[str, object]:
    """How often each country acted on each other one, in events that happened."""
    pairs: Counter[tuple[str, str]] = Counter()
    for row in rows:
        if row.status in ("happened", "ongoing"):
            pairs.update(_pairs(row))
    sides = [side for side, _ in Counter(side for pair in pairs.elements() for side in pair).most_common(MOST_SIDES)]
    lines = [(actor, [pairs.get((actor, other)) for other in sides]) for actor in sides]
    return {"sides": sides, "lines": lines}


def _pairs(row: EventRow) -> set[tuple[str, str]]:
    actors = {country for party in row.actors if (country := party.get("country"))}
    others = {country for party in row.recipients if (country := party.get("country"))} or actors
    return {(actor, other) for actor in actors for other in others if actor != other}
