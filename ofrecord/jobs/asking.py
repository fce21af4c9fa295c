"""Asking for a job, within bounds: an upload to be read, an export to be written."""

import zlib
from typing import Any

from ofrecord.errors import ArchiveError
from ofrecord.jobs.models import Job
from ofrecord.jobs.writing import FORMS

LARGEST = 2_000_000  # bytes of a page that is uploaded; the longest news pages have a quarter of that
SHORTEST = 40  # characters; less is no page
MOST_WAITING = 20  # jobs of one account
UNREADABLE = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"\xd0\xcf\x11\xe0", b"GIF8")


def ask_upload(user: Any, content: bytes, name: str, about: dict[str, str | None]) -> Job:
    """Have a page read and kept. `about` is what the account says of it: url, headline, published, kind.

    Raises ArchiveError, with what to do, where this is no page.
    """
    if len(content) > LARGEST:
        raise ArchiveError(f"A page may have {LARGEST / 1e6:g} MB at most; this has {len(content) / 1e6:.1f} MB.", "too large")
    if content.startswith(UNREADABLE) or b"\x00" in content[:2000]:
        raise ArchiveError("This is no web page and no plain text. Save the article as HTML, or paste its text.", "kind")
    if len(content.strip()) < SHORTEST:
        raise ArchiveError("There is no text here to read.", "empty")
    _room_for_one_more(user)
    return Job.objects.create(user=user, kind="upload", asked={"name": name[:200], **about}, given=zlib.compress(content))


def ask_export(user: Any, form: str) -> Job:
    """Have the archive written into one file. Raises ArchiveError where there is no such form."""
    if form not in FORMS:
        raise ArchiveError(f"{form!r} is no form of export. Choose one of {', '.join(FORMS)}.", "export")
    _room_for_one_more(user)
    return Job.objects.create(user=user, kind="export", asked={"form": form})


def _room_for_one_more(user: Any) -> None:
    if Job.objects.filter(user=user, state__in=("waiting", "running")).count() >= MOST_WAITING:
        raise ArchiveError(f"{MOST_WAITING} of your jobs wait already. Please let them be done first.", "too many")
