"""Keep a search, list those kept with their feeds, drop one."""

from urllib.parse import parse_qsl, urlencode, urlsplit

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from ofrecord.site.saved.models import Search, feed_key, opens

ROOMS = {"articles": "Articles", "figures": "Figures", "events": "Events", "conflicts": "Disagreements", "people": "Statements"}
LONGEST = 600
MOST = 200  # searches of one account
DROPPED = ("format", "page", "key")


@login_required
def listed(request: HttpRequest) -> HttpResponse:
    """The account's searches."""
    kept = [(search, words(search.address)) for search in Search.objects.filter(user=request.user)[:MOST]]
    return render(request, "saved/list.html", {"searches": kept, "key": feed_key(request.user)})


def feed(request: HttpRequest, search: int) -> HttpResponse:
    """The feed of a search that an account keeps: its own address, for readers that hold the account's key."""
    key = request.GET.get("key", "")
    held = get_object_or_404(Search, pk=search, user__feed_key__secret=key) if opens(key) else None
    if held is None:
        raise Http404("This feed needs the key of the account that keeps the search.")
    return redirect(f"{held.address}&format=atom&key={key}")


@require_POST
@login_required
def new_key(request: HttpRequest) -> HttpResponse:
    """A new key; feeds with the old one end."""
    feed_key(request.user, anew=True)
    messages.success(request, "Your feeds have a new key. Subscribe to them anew.")
    return redirect("saved:list")


@require_POST
@login_required
def keep(request: HttpRequest) -> HttpResponse:
    """Keep the question at an address of this site."""
    address = question(request.POST.get("address", ""))
    if address is None or Search.objects.filter(user=request.user).count() >= MOST:
        messages.error(request, "This search cannot be kept.")
        return redirect("saved:list")
    Search.objects.get_or_create(user=request.user, address=address)
    messages.success(request, "Kept. Its feeds are beside it.")
    return redirect("saved:list")


@require_POST
@login_required
def drop(request: HttpRequest, search: int) -> HttpResponse:
    """Forget a search of one's own."""
    get_object_or_404(Search, pk=search, user=request.user).delete()
    return redirect("saved:list")


def question(address: str) -> str | None:
    """An address of a room with its filters and nothing else; None where it is no question of this site."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or parts.path.strip("/").split("/")[0] not in ROOMS or not parts.path.startswith("/"):
        return None
    asked = urlencode([pair for pair in parse_qsl(parts.query) if pair[0] not in DROPPED])
    found = f"{parts.path}?{asked}"
    return found if len(found) <= LONGEST and not parts.path.startswith("//") else None


def words(address: str) -> str:
    """A question in words: "Figures: troops, Somalia"."""
    parts = urlsplit(address)
    room = ROOMS.get(parts.path.strip("/").split("/")[0], "Search")
    asked = ", ".join(value for _, value in parse_qsl(parts.query))
    return f"{room}: {asked}" if asked else room
