"""An account's own tokens, on a page: make one (it is shown this once), see which there are, take one away."""

from datetime import timedelta

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from ofrecord.api.models import SCOPES, Token, make_token

MOST = 20  # tokens of one account
LONGEST = 80
DAYS = 365  # until a token ends


@require_http_methods(["GET", "POST"])
@login_required
def tokens(request: HttpRequest) -> HttpResponse:
    """The list; a POST makes one."""
    held = Token.objects.filter(user=request.user).order_by("-pk")
    made = None
    if request.method == "POST" and held.count() < MOST:
        scopes = tuple(scope for scope in SCOPES if scope in request.POST.getlist("scope"))
        label = request.POST.get("label", "").strip()[:LONGEST] or "without a name"
        made = make_token(request.user, label, scopes or ("read",))
        held.filter(ends=None).update(ends=timezone.now() + timedelta(days=DAYS))
    response = render(request, "api/tokens.html", {"tokens": held, "made": made, "scopes": SCOPES})
    response.headers["Cache-Control"] = "no-store"
    return response


@require_POST
@login_required
def drop(request: HttpRequest, token: int) -> HttpResponse:
    """Take a token of one's own away."""
    get_object_or_404(Token, pk=token, user=request.user).delete()
    return redirect("api-tokens")
