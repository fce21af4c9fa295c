"""The moderators' desk: the queue, bulk actions with a reason, closing an article."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from ofrecord.archive.models import Article
from ofrecord.site.comments import moving
from ofrecord.site.comments.models import STATES, Address, Closing, Comment

MAY = "ofrecord_comments.change_comment"
A_PAGE = 50
LONGEST_KEY = 12  # digits
VERBS = {"approve": "approved", "reject": "rejected", "spam": "spam", "hold": "pending"}


@permission_required(MAY)
def queue(request: HttpRequest) -> HttpResponse:
    """The comments in one state, oldest first, with how many wait in each; or those of one network, writer or article."""
    state = request.GET.get("state", "pending")
    state = state if state in STATES else "pending"
    chosen = _chosen(request)
    found = Comment.objects.filter(**(chosen or {"state": state})).select_related("version__article", "parent")
    counts = dict(Comment.objects.values_list("state").annotate(times=Count("pk")).order_by())
    context = {
        "state": None if chosen else state, "states": [(name, counts.get(name, 0)) for name in STATES], "verbs": VERBS,
        "comments": found[:A_PAGE], "count": found.count(), "back": request.get_full_path(), "narrowed": bool(chosen),
    }  # fmt: skip
    return render(request, "comments/queue.html", context)


def _chosen(request: HttpRequest) -> dict[str, object]:
    """Everything by one writer (known by a comment of theirs, never by address), from one network, or on one article."""
    like, network, article = (request.GET.get(name, "") for name in ("like", "network", "article"))
    if like.isdecimal() and len(like) < LONGEST_KEY:
        email = Address.objects.filter(comment=int(like)).values("email")
        return {"address__email__in": email}
    if network:
        return {"network": network}
    return {"article": int(article)} if article.isdecimal() and len(article) < LONGEST_KEY else {}


@require_POST
@permission_required(MAY)
def decide(request: HttpRequest) -> HttpResponse:
    """One verb on all ticked comments, with a reason."""
    verb, why = request.POST.get("verb", ""), request.POST.get("why", "").strip()
    keys = [int(key) for key in request.POST.getlist("comment") if key.isdecimal() and len(key) < LONGEST_KEY]
    ticked = Comment.objects.filter(pk__in=keys)
    if verb in VERBS:
        moved = sum(moving.move(comment, VERBS[verb], by="moderator", who=request.user, why=why) for comment in ticked)
        _tell(request, moved, len(keys), VERBS[verb])
    elif verb == "erase" and request.user.has_perm("ofrecord_comments.delete_comment"):
        for comment in ticked:
            moving.erase(comment, by="moderator", who=request.user)
        _tell(request, len(ticked), len(keys), "erased, with names and addresses")
    back = request.POST.get("back", "")
    return redirect(back if back.startswith("/desk/comments/") else "comments:queue")


def _tell(request: HttpRequest, moved: int, ticked: int, done: str) -> None:
    if not ticked:
        messages.error(request, "No comment was ticked.")
    else:
        messages.success(request, f"{moved} of {ticked} comment{'' if ticked == 1 else 's'}: {done}.")


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
