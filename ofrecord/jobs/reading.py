"""Reading an upload: the page goes the way of every page, and what was read is kept in the archive."""

import zlib
from functools import cache
from typing import Any

from ofrecord.archive.intake import Summary, take
from ofrecord.archive.storing import Stored
from ofrecord.errors import ArchiveError
from ofrecord.jobs.models import Job
from ofrecord.reading.reader import Reader
from ofrecord.record import Failure, Page

WORDS = {
    "new": "A new article.",
    "version": "A new version of an article.",
    "reread": "Read again: the archive had it from another reader.",
    "known": "The archive has this page already.",
}


def read_upload(job: Job) -> dict[str, object]:
    """Read and keep it, and say which version it is. Raises ArchiveError where the page is no article."""
    page = page_of(job)
    read = next(iter(_reader().read_group([page])))
    if isinstance(read, Failure):
        raise ArchiveError(read.why, read.what)
    stored = next(take([(page, read)], Summary()))
    assert isinstance(stored, Stored)
    return {"version": stored.version, "outcome": stored.outcome, "words": WORDS[stored.outcome]}


def page_of(job: Job) -> Page:
    """The page that was uploaded, with what the account says of it."""
    asked: dict[str, Any] = job.asked
    source = f"upload:{asked.get('name') or job.pk}"
    url, headline, published = (asked.get(name) or None for name in ("url", "headline", "published"))
    return Page(
        id=url or f"upload:{job.pk}", source=source, content=zlib.decompress(bytes(job.given or b"")),
        kind=asked.get("kind", "html"), url=url, headline=headline, published=published,
    )  # fmt: skip


@cache
def _reader() -> Reader:
    return Reader()
