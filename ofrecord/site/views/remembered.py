"""Pages remembered for readers without an account, until anything in the archive changes.

SQLite itself says whether it has changed: by another connection (`data_version`) or by this one (`total_changes`). PostgreSQL
has no such sign, so there every page is made anew; a proxy may remember them instead.
"""

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Callable

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

PAGES = 256  # kept by each thread of the server
LARGEST = 300_000  # bytes of a page that is kept
OWN_WAYS = ("/api/", "/accounts/", "/desk/", "/static/", "/robots.txt")


class _Shelf(threading.local):
    """One thread's pages, and the state of the archive that they show."""

    def __init__(self) -> None:
        self.state: object = None
        self.pages: OrderedDict[object, HttpResponse] = OrderedDict()


SHELF = _Shelf()


def remembered(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware that gives a page again where nothing has changed since it was made."""

    def answer(request: HttpRequest) -> HttpResponse:
        state = archive_state() if _may_be_remembered(request) else None
        if state is None:
            return get_response(request)
        if state != SHELF.state:
            SHELF.pages.clear()
            SHELF.state = state
        key = (request.get_full_path(), request.META.get("HTTP_HOST"), request.is_secure())
        held = SHELF.pages.get(key)
        if held is None:
            held = _keep(key, get_response(request))
        return _unless_known(request, held)

    return answer


def archive_state() -> object:
    """Something that is equal as long as nothing was written; None where the database cannot say."""
    if connection.vendor != "sqlite":
        return None
    with connection.cursor() as cursor:
        cursor.execute("SELECT total_changes(), data_version FROM pragma_data_version")
        return (connection.settings_dict["NAME"], id(connection.connection), *cursor.fetchone())


def _may_be_remembered(request: HttpRequest) -> bool:
    """A reader without an account asks for a page that all such readers see alike, and has not pressed "reload"."""
    return (
        request.method == "GET"
        and not request.COOKIES
        and not settings.OFRECORD_PRIVATE
        and not request.path.startswith(OWN_WAYS)
        and request.headers.get("Cache-Control") != "no-cache"
    )


def _keep(key: object, response: HttpResponse) -> HttpResponse:
    if response.status_code != 200 or response.streaming or response.cookies or len(response.content) > LARGEST:
        return response
    kept = HttpResponse(response.content, headers=dict(response.items()))
    kept.headers["ETag"] = f'"{hashlib.blake2b(response.content, digest_size=12).hexdigest()}"'
    kept.headers["Cache-Control"] = "no-cache"  # browsers keep it, and ask whether it is still so
    patch_vary_headers(kept, ("Cookie",))
    SHELF.pages[key] = kept
    if len(SHELF.pages) > PAGES:
        SHELF.pages.popitem(last=False)
    return kept


def _unless_known(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Nothing but "not modified" where the reader has this very page."""
    tag = response.get("ETag")
    if not tag or tag not in request.headers.get("If-None-Match", ""):
        return response
    return HttpResponse(status=304, headers={name: response[name] for name in ("ETag", "Cache-Control", "Vary")})
