"""Headers on every answer: nothing from outside, no inline script, no framing, and no index where the desk wants none."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse

from ofrecord.export.inert import HARMLESS, inert

WILD = frozenset(map(chr, HARMLESS))
POLICY = "; ".join(
    (
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
    )
)  # fmt: skip


def headers(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware that sets the content security policy and its companions."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = _tamed(get_response(request))
        response.headers.setdefault("Content-Security-Policy", POLICY)
        response.headers.setdefault("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        if settings.OFRECORD_NOINDEX:
            response.headers["X-Robots-Tag"] = "noindex, nofollow"
        return response

    return answer


def _tamed(response: HttpResponse) -> HttpResponse:
    """A page whose words cannot turn the direction of others or hide: as many characters, so that places stay the same."""
    if response.get("Content-Type", "").startswith("text/html") and not response.streaming:
        words = response.content.decode()
        if not WILD.isdisjoint(words):  # quicker than a search where, as nearly always, there is none
            response.content = inert(words).encode()
    return response


OPEN = ("/accounts/", "/static/", "/api/", "/comments/confirm/", "/comments/withdraw/")  # the API asks for its own token


def private(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware that asks for a log-in everywhere, where the desk wants its reading room to itself."""

    def answer(request: HttpRequest) -> HttpResponse:
        if settings.OFRECORD_PRIVATE and not request.user.is_authenticated and not request.path.startswith(OPEN):
            return redirect_to_login(request.get_full_path())
        return get_response(request)

    return answer
