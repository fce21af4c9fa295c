"""People and bodies across articles: the list, and one person's page with why these names are one."""

from django.db.models import Count, F, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from ofrecord.archive.models import Decision, Entity, Name, Version
from ofrecord.ask import people, person
from ofrecord.ask.listing.newest import rows_of
from ofrecord.site.answers import IN_A_FILE, answer, asked, is_cut

LISTED = 60
LATEST = 400  # articles in which names are counted


def index(request: HttpRequest) -> HttpResponse:
    """Who a name may mean, or those whom the latest articles name most."""
    name = asked(request, ("name",)).get("name", "")
    found = people(name, shown=0) if name else ()
    listed = () if name else _most_named()
    return render(request, "site/people.html", {"name": name, "found": found, "listed": listed, "cut": is_cut(found)})


def page(request: HttpRequest, entity: int) -> HttpResponse:
    """One person's page; `?format=csv` gives their statements."""
    asked(request, ())
    try:
        shown = person(entity, shown=IN_A_FILE + 1) if "format" in request.GET else person(entity)
    except Entity.DoesNotExist:
        raise Http404("Nobody has this number.") from None
    said = rows_of(shown.statements[-IN_A_FILE:], more=len(shown.statements) > IN_A_FILE)
    given = answer(request, "statements", said, title=f"What {shown.name} said")
    if given:
        return given
    context = {"person": shown, **(_to_decide(shown.entity) if request.user.has_perm("archive.add_decision") else {})}
    return render(request, "site/person.html", context)


def _to_decide(entity: int) -> dict[str, object]:
    """What an editor needs to merge or part: where the name stands, and what was decided so far."""
    named = Version.objects.filter(current=True, names__entity=entity).select_related("article").defer("text").distinct()
    decided = Decision.objects.filter(Q(kept=entity) | Q(other=entity)).select_related("kept", "other").order_by("-pk")
    return {"named": named.order_by("-day", "-pk")[:LISTED], "decisions": decided[:LISTED]}


def _most_named() -> list[dict[str, object]]:
    """Whom the latest articles name most, counted in the database over those alone."""
    latest = list(Version.objects.filter(current=True).order_by("-day", "-pk").values_list("pk", flat=True)[:LATEST])
    named = Name.objects.filter(version__in=latest, entity__kind="person", entity__merged=None)
    counted = named.values(number=F("entity"), label=F("entity__label")).annotate(articles=Count("version", distinct=True))
    return list(counted.order_by("-articles", "label")[:LISTED])
