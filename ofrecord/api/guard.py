"""Who may ask, and how often."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from ninja.security import HttpBearer

from ofrecord.api.models import Token, digest_of
from ofrecord.tally import Tally

A_MINUTE = 60.0


class Bearer(HttpBearer):
    """A token with a scope. Where the desk has not closed the API, reading needs none."""

    def __init__(self, scope: str) -> None:
        self.scope = scope
        super().__init__()

    def __call__(self, request: HttpRequest) -> Any:
        """Nobody in particular may read an open API."""
        if self.scope == "read" and not settings.OFRECORD_PRIVATE and "Authorization" not in request.headers:
            return "anyone"
        return super().__call__(request)

    def authenticate(self, request: HttpRequest, token: str) -> Token | None:
        """The token, if it is known, has not ended and has the scope."""
        held = Token.objects.filter(digest=digest_of(token)).select_related("user").first()
        if held is None or self.scope not in held.scopes or not held.user.is_active:
            return None
        return None if held.ends and held.ends < timezone.now() else held


def caller_of(request: HttpRequest) -> str:
    """The address that asks; what a proxy says of it counts only where the settings trust the proxy."""
    address: str = request.META.get("REMOTE_ADDR", "")
    if address in settings.OFRECORD_TRUSTED_PROXIES:
        return str(request.META.get("HTTP_X_FORWARDED_FOR", address)).split(",")[-1].strip()
    return address


RATE = Tally(A_MINUTE)


def wait(caller: str, most: int) -> float:
    """Seconds until this caller may ask again; 0 counts the request and lets it pass."""
    return RATE.left() if RATE.note(caller) > most else 0.0
