"""An act of the desk: it succeeds, or the page says why not."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest

from ofrecord.errors import ArchiveError


def tell(request: HttpRequest, act: Callable[[], object], done: str) -> None:
    """Do it, and leave a message for the next page."""
    try:
        act()
    except ArchiveError as fault:
        messages.error(request, str(fault))
    else:
        messages.success(request, done)
