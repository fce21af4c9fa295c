"""Full text: articles that hold the words, with snippets."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ofrecord.ask import ArticleRow, articles
from ofrecord.errors import ArchiveError
from ofrecord.site.answers import answer, asked

FIELDS = ("outlet", "person", "place", "kind", "since", "until")
A_PAGE = 20


def page(request: HttpRequest) -> HttpResponse:
    """The form, and what it finds."""
    words, filters, number = request.GET.get("q", "").strip(), asked(request, FIELDS), _page(request)
    rows: tuple[ArticleRow, ...] = ()
    trouble = None
    try:
        rows = articles(words, limit=A_PAGE + 1, offset=number * A_PAGE, **filters) if words else ()
    except ArchiveError as fault:
        trouble = str(fault)
    given = answer(request, "articles", rows[:A_PAGE], title=f"Articles: {words}")
    context = {
        "words": words, "filters": filters, "rows": rows[:A_PAGE], "trouble": trouble,
        "page": number, "more": len(rows) > A_PAGE,
    }  # fmt: skip
    return given or render(request, "site/search.html", context)


def _page(request: HttpRequest) -> int:
    number = request.GET.get("page", "0")
    return int(number) if number.isdecimal() and len(number) < 5 else 0
