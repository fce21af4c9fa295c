"""Who may write how often: networks by a keyed hash with a daily salt, never by address."""

import hashlib
import hmac
import ipaddress
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from ofrecord.site.comments.models import Comment

A_MINUTE, AN_HOUR = 2, 20  # comments from one network


def network_of(request: HttpRequest) -> str:
    """A hash of the writer's /24 or /48 network, good for today only. Proxies count only where the settings trust them."""
    address = request.META.get("REMOTE_ADDR", "")
    if settings.OFRECORD_TRUSTED_PROXIES and address in settings.OFRECORD_TRUSTED_PROXIES:
        address = request.META.get("HTTP_X_FORWARDED_FOR", address).split(",")[-1].strip()
    day = datetime.now(UTC).date().isoformat()
    return hmac.new(f"{settings.SECRET_KEY}{day}".encode(), _network(address).encode(), hashlib.sha256).hexdigest()


def _network(address: str) -> str:
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return "unknown"
    return str(ipaddress.ip_network(f"{ip}/{24 if ip.version == 4 else 48}", strict=False))


def is_too_often(network: str) -> bool:
    """Whether this network has written as much as one may."""
    now = timezone.now()
    written = Comment.objects.filter(network=network)
    return (
        written.filter(posted__gt=now - timedelta(minutes=1)).count() >= A_MINUTE
        or written.filter(posted__gt=now - timedelta(hours=1)).count() >= AN_HOUR
    )


def fingerprint(article: int, words: str) -> str:
    """The same words under the same article are the same comment."""
    return hashlib.sha256(f"{article}:{' '.join(words.lower().split())}".encode()).hexdigest()
