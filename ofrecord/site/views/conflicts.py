"""Figures that disagree about the same thing and time, side by side with their sources."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ofrecord.ask import ConflictRow, conflicts
from ofrecord.ask.listing.newest import rows_of
from ofrecord.errors import ArchiveError
from ofrecord.site.answers import answer, asked, is_cut, page_number

LATEST, IN_A_FILE = 600, 5000  # figures that are compared where nothing is asked for
SHOWN = 30


def page(request: HttpRequest) -> HttpResponse:
    """All disagreements, or those about one thing."""
    filters = asked(request, ("of", "place", "since", "until"))
    rows: tuple[ConflictRow, ...] = ()
    trouble = None
    try:
        found = conflicts(**filters, latest=IN_A_FILE if "format" in request.GET else LATEST)
        rows = rows_of(found[::-1], more=found.more)
    except ArchiveError as fault:
        trouble = str(fault)
    given = answer(request, "conflicts", rows, "Figures that disagree", trouble)
    number = page_number(request)
    context = {
        "rows": rows[number * SHOWN : (number + 1) * SHOWN], "count": len(rows), "cut": is_cut(rows), "filters": filters,
        "trouble": trouble, "page": number, "more": (number + 1) * SHOWN < len(rows),
    }  # fmt: skip
    return given or render(request, "site/conflicts.html", context, status=400 if trouble else 200)
