"""People and bodies across articles: the list, and one person's page with why these names are one."""

from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from ofrecord.archive.models import Entity
from ofrecord.ask import people, person
from ofrecord.site.answers import answer

LISTED = 60


def index(request: HttpRequest) -> HttpResponse:
    """Who a name may mean, or those in most articles."""
    name = request.GET.get("name", "").strip()
    found = people(name, shown=0) if name else ()
    listed = () if name else _most_named()
    return render(request, "site/people.html", {"name": name, "found": found, "listed": listed})


def page(request: HttpRequest, entity: int) -> HttpResponse:
    """One person's page; `?format=csv` gives their statements."""
    try:
        shown = person(entity)
    except Entity.DoesNotExist:
        raise Http404("Nobody has this number.") from None
    given = answer(request, "statements", shown.statements, title=f"What {shown.name} said")
    return given or render(request, "site/person.html", {"person": shown})


def _most_named() -> list[Entity]:
    named = Entity.objects.filter(merged=None, kind="person").annotate(articles=Count("names__version", distinct=True))
    return list(named.order_by("-articles", "label")[:LISTED])
