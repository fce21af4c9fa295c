"""Who is who, decided by editors: merge two entities, part one, take a decision back."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from ofrecord.archive.models import Decision, Entity
from ofrecord.archive.people import decisions
from ofrecord.site.review.acting import tell

MAY = "archive.add_decision"


@require_POST
@permission_required(MAY)
def merge(request: HttpRequest, entity: int) -> HttpResponse:
    """Another entity, by number or name, is this one."""
    kept = get_object_or_404(Entity, pk=entity)
    other, why = request.POST.get("other", "").strip(), request.POST.get("why", "").strip()
    tell(request, lambda: decisions.merge(kept, decisions.entity_named(other), who=_who(request), why=why), "Merged.")
    return redirect("room:person", entity)


@require_POST
@permission_required(MAY)
def part(request: HttpRequest, entity: int) -> HttpResponse:
    """In the ticked articles the name is someone else's."""
    kept, why = get_object_or_404(Entity, pk=entity), request.POST.get("why", "").strip()
    pages = request.POST.getlist("page")
    tell(request, lambda: decisions.part(kept, pages, who=_who(request), why=why), "Parted.")
    return redirect("room:person", entity)


@require_POST
@permission_required(MAY)
def undo(request: HttpRequest, decision: int) -> HttpResponse:
    """Take a decision back."""
    held, why = get_object_or_404(Decision, pk=decision), request.POST.get("why", "").strip()
    tell(request, lambda: decisions.undo(decision, who=_who(request), why=why), "Taken back.")
    return redirect("room:person", held.kept_id)


def _who(request: HttpRequest) -> str:
    return str(request.user.get_username())
