"""Figures that disagree about the same thing and time, side by side with their sources."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ofrecord.ask import ConflictRow, conflicts
from ofrecord.errors import ArchiveError
from ofrecord.site.answers import answer, asked

LATEST = 600  # figures that are compared where nothing is asked for
SHOWN = 30


def page(request: HttpRequest) -> HttpResponse:
    """All disagreements, or those about one thing."""
    filters = asked(request, ("of", "place", "since", "until"))
    rows: tuple[ConflictRow, ...] = ()
    trouble = None
    try:
        rows = conflicts(**filters, latest=LATEST)[::-1]
    except ArchiveError as fault:
        trouble = str(fault)
    given = answer(request, "conflicts", rows, "Figures that disagree", trouble)
    context = {"rows": rows[:SHOWN], "count": len(rows), "filters": filters, "trouble": trouble}
    return given or render(request, "site/conflicts.html", context, status=400 if trouble else 200)
