"""Headers on every answer: nothing from outside, no inline script, no framing, and no index where the desk wants none."""

import re
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse

from ofrecord.export.inert import HARMLESS, inert
from ofrecord.site.answers import FEEDS

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


LIST = re.compile(r"/(?:articles|figures|events|conflicts|people/\d+)/")  # they answer as a feed where one is asked for
FEED = re.compile(r"/comments/feed/(?:\d+/)?|/saved/\d+/feed/")
OPEN = (
    "/accounts/",
    "/static/",
    "/api/",
    "/comments/confirm/",
    "/comments/withdraw/",
    "/robots.txt",
    "/favicon.ico",
)  # the API asks for its own token


def private(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware that asks for a log-in everywhere, where the desk wants its reading room to itself."""
    from ofrecord.site.saved.models import opens  # tables are known once Django is set up

    def answer(request: HttpRequest) -> HttpResponse:
        if (
            not settings.OFRECORD_PRIVATE
            or request.user.is_authenticated
            or request.path.startswith(OPEN)
            or _has_key(request, opens)
        ):
            return get_response(request)
        return redirect_to_login(request.get_full_path())

    return answer


def _has_key(request: HttpRequest, opens: Callable[[str], bool]) -> bool:
    """A feed reader with an account's key; the key opens nothing but feeds."""
    is_list = request.GET.get("format") in FEEDS and LIST.fullmatch(request.path)
    is_feed = is_list or FEED.fullmatch(request.path)
    return request.method == "GET" and bool(is_feed) and opens(request.GET.get("key", ""))
