"""Full text: articles that hold the words, with snippets."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ofrecord.ask import ArticleRow, articles
from ofrecord.ask.listing.newest import rows_of
from ofrecord.errors import ArchiveError
from ofrecord.site.answers import answer, asked, is_feed, page_number

FIELDS = ("outlet", "person", "place", "kind", "since", "until")
A_PAGE = 20
IN_A_FILE, IN_A_FEED = 5000, 50  # articles: each costs the search for its snippet
RANKED = 500  # of which a feed takes the newest


def page(request: HttpRequest) -> HttpResponse:
    """The form, and what it finds."""
    filters, number = asked(request, FIELDS, ("q",)), page_number(request)
    words = request.GET.get("q", "").strip()
    rows: tuple[ArticleRow, ...] = ()
    trouble = None
    try:
        rows = _rows(request, words, number, filters) if words else ()
    except ArchiveError as fault:
        trouble = str(fault)
    given = answer(request, "articles", rows, f"Articles: {words}", trouble)
    context = {
        "words": words, "filters": filters, "rows": rows[:A_PAGE], "trouble": trouble,
        "page": number, "more": len(rows) > A_PAGE,
    }  # fmt: skip
    return given or render(request, "site/search.html", context, status=400 if trouble else 200)


def _rows(request: HttpRequest, words: str, number: int, filters: dict[str, Any]) -> tuple[ArticleRow, ...]:
    """A page of the best; for a file more of them; for a feed the newest of those."""
    if "format" not in request.GET:
        return articles(words, limit=A_PAGE + 1, offset=number * A_PAGE, **filters)
    if is_feed(request):
        found = articles(words, limit=RANKED, **filters)
        return tuple(sorted(found, key=lambda row: row.published or "", reverse=True)[:IN_A_FEED])
    found = articles(words, limit=IN_A_FILE + 1, **filters)
    return rows_of(found[:IN_A_FILE], more=len(found) > IN_A_FILE)
