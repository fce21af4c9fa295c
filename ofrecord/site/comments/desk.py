"""The moderators' desk: the queue, bulk actions with a reason, closing an article."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from ofrecord.archive.models import Article
from ofrecord.site.comments import moving
from ofrecord.site.comments.models import STATES, Closing, Comment

MAY = "ofrecord_comments.change_comment"
A_PAGE = 50
VERBS = {"approve": "approved", "reject": "rejected", "spam": "spam", "hold": "pending"}


@permission_required(MAY)
def queue(request: HttpRequest) -> HttpResponse:
    """The comments in one state, oldest first, with how many wait in each."""
    state = request.GET.get("state", "pending")
    found = Comment.objects.filter(state=state).select_related("version__article", "parent")
    if network := request.GET.get("network"):
        found = found.filter(network=network)
    counts = dict(Comment.objects.values_list("state").annotate(times=Count("pk")))
    states = [(name, counts.get(name, 0)) for name in STATES]
    context = {"state": state, "states": states, "comments": found[:A_PAGE], "verbs": VERBS}
    return render(request, "comments/queue.html", context)


@require_POST
@permission_required(MAY)
def decide(request: HttpRequest) -> HttpResponse:
    """One verb on all ticked comments, with a reason."""
    verb, why = request.POST.get("verb", ""), request.POST.get("why", "").strip()
    keys = [int(key) for key in request.POST.getlist("comment") if key.isdecimal()]
    if verb in VERBS:
        moved = sum(
            moving.move(comment, VERBS[verb], by="moderator", who=request.user, why=why)
            for comment in Comment.objects.filter(pk__in=keys)
        )
        messages.success(request, f"{moved} of {len(keys)} comments: {VERBS[verb]}.")
    return redirect("comments:queue")


@require_POST
@permission_required("ofrecord_comments.add_closing")
def close(request: HttpRequest, article: int) -> HttpResponse:
    """Close an article to comments, or open it again."""
    shown = get_object_or_404(Article, pk=article)
    closing, made = Closing.objects.get_or_create(article=shown)
    if not made:
        closing.delete()
    messages.success(request, "Closed to comments." if made else "Open to comments again.")
    return redirect("comments:queue")
