"""What machines ask every site for, and what a wrong question is told."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static

CLOSED = ("/accounts/", "/api/", "/desk/", "/saved/", "/comments/", "/*?*format=")


def robots(request: HttpRequest) -> HttpResponse:
    """Everything is open to search engines but desks and files, unless the room is private or wants no index."""
    closed = ("/",) if settings.OFRECORD_NOINDEX or settings.OFRECORD_PRIVATE else CLOSED
    return HttpResponse("".join(["User-agent: *\n", *(f"Disallow: {path}\n" for path in closed)]), content_type="text/plain")


def icon(request: HttpRequest) -> HttpResponse:
    """The icon, under the name that browsers guess."""
    return redirect(static("site/icon.svg"), permanent=True)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What is wrong with a question, in words."""
    words = str(exception) if type(exception).__name__ == "BadRequest" else "This cannot be answered."
    return render(request, "400.html", {"trouble": words}, status=400)
