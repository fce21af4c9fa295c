"""The feeds that are watched: what their servers said last, and which of their links are not in the archive."""

from collections.abc import Iterable

from django.utils import timezone

from ofrecord.archive.models import Arrival, Article, Feed
from ofrecord.archive.printed.addresses import canonical

AT_ONCE = 200


def is_kept(address: str) -> bool:
    """Whether an article of this address is in the archive."""
    return not unkept([address])


def unkept(addresses: Iterable[str]) -> tuple[str, ...]:
    """The addresses that are not in the archive, in their order."""
    wanted = list(dict.fromkeys(addresses))
    kept: set[str] = set()
    for at in range(0, len(wanted), AT_ONCE):
        forms = [canonical(address) for address in wanted[at : at + AT_ONCE]]
        kept |= set(Article.objects.filter(address__in=forms).values_list("address", flat=True))
        moved = Arrival.objects.filter(source__in=wanted[at : at + AT_ONCE])  # it led elsewhere, and came in from there
        kept |= {canonical(source) for source in moved.values_list("source", flat=True)}
    return tuple(address for address in wanted if canonical(address) not in kept)


def watch_feed(address: str) -> Feed:
    """Put a feed on the list."""
    return Feed.objects.get_or_create(address=address)[0]


def unwatch(address: str) -> bool:
    """Take a feed off the list; whether it was there."""
    return bool(Feed.objects.filter(address=address).delete()[0])


def watched() -> tuple[Feed, ...]:
    """The feeds on the list, in the order in which they came."""
    return tuple(Feed.objects.order_by("pk"))


def checked(feed: Feed, *, etag: str | None, last_modified: str | None, trouble: str | None) -> None:
    """Keep what a feed's server said, or what was wrong."""
    feed.checked, feed.trouble = timezone.now(), trouble
    if trouble is None:
        feed.etag, feed.last_modified = etag or feed.etag, last_modified or feed.last_modified
    feed.save()
