"""The desk's pages: what waits, one article's facts, the log, and how precise reading proved to be."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from ofrecord.archive.judging import add, judge, precision, undo
from ofrecord.archive.models import Verdict, Version
from ofrecord.archive.overlay import FACTS, REPAIRABLE, anchor
from ofrecord.archive.storing import record_of
from ofrecord.site.review.acting import tell

MAY = "archive.add_verdict"
SHOWN = 50
LOGGED = 200
NEAR = 140  # characters shown before and after a fact
NUMBERS = ("value", "low", "high", "killed", "wounded")


@permission_required(MAY)
def queue(request: HttpRequest) -> HttpResponse:
    """The latest articles with how many verdicts each has."""
    latest = Version.objects.filter(current=True).select_related("article").annotate(times=Count("verdicts"))
    return render(request, "review/queue.html", {"versions": latest.order_by("times", "-day", "-pk")[:SHOWN]})


@permission_required(MAY)
def facts(request: HttpRequest, version: int) -> HttpResponse:
    """The facts of one article as the machine read them, each with the verdict that stands."""
    shown = get_object_or_404(Version.objects.select_related("article"), pk=version)
    record = record_of(version)
    standing = list(Verdict.objects.filter(version=shown, undone__isnull=True))
    by_place = {(verdict.kind, verdict.start, verdict.end): verdict for verdict in standing if verdict.verb != "add"}
    rows = [
        {"kind": kind, "fact": fact, "verdict": by_place.get((kind, *anchor(fact))), **_in_place(record, fact)}
        for kind, field in FACTS.items()
        for fact in getattr(record, field)
    ]
    added = [verdict for verdict in standing if verdict.verb == "add"]
    context = {
        "version": shown, "rows": rows, "added": added, "stale": [verdict for verdict in standing if verdict.stale],
        "kinds": tuple(FACTS), "people": record.names, "repairable": REPAIRABLE, "chosen": _chosen(request, record),
        "names": {name.id: name.name for name in record.names},
    }  # fmt: skip
    return render(request, "review/facts.html", context)


@require_POST
@permission_required(MAY)
def decide(request: HttpRequest, version: int) -> HttpResponse:
    """One verdict on one fact."""
    verb, fact, why = (request.POST.get(name, "").strip() for name in ("verb", "fact", "why"))
    after = repaired(request.POST) if verb == "repair" else None
    tell(request, lambda: judge(version, fact, verb, who=request.user.get_username(), why=why, after=after), f"{fact}: {verb}")
    return redirect(f"/desk/review/{version}/#r-{fact}")


@require_POST
@permission_required(MAY)
def missed(request: HttpRequest, version: int) -> HttpResponse:
    """A fact that the machine missed, by the words that it stands on."""
    shown = get_object_or_404(Version, pk=version)
    words, kind = request.POST.get("words", ""), request.POST.get("kind", "")
    start = int(request.POST["start"]) if _is_offset(request.POST.get("start", "")) else shown.text.find(words)
    if not words or shown.text[start : start + len(words)] != words:
        messages.error(request, "These words do not stand in the article. Copy them from it.")
        return redirect(f"/desk/review/{version}/#missed")
    who, why = request.user.get_username(), request.POST.get("why", "").strip()
    tell(
        request,
        lambda: add(version, kind, start, start + len(words), who=who, why=why, after=_needed(request.POST, kind)),
        "Added",
    )
    return redirect(f"/desk/review/{version}/#missed")


@require_POST
@permission_required(MAY)
def take_back(request: HttpRequest, verdict: int) -> HttpResponse:
    """Undo a verdict."""
    held = get_object_or_404(Verdict, pk=verdict)
    tell(request, lambda: undo(verdict, who=request.user.get_username(), why=request.POST.get("why", "")), "Taken back")
    return redirect(
        request.POST.get("next") if request.POST.get("next") == "/desk/log/" else f"/desk/review/{held.version_id}/"
    )


@permission_required(MAY)
def log(request: HttpRequest) -> HttpResponse:
    """Every verdict, newest first, with those that were taken back; and the precision by kind."""
    verdicts = Verdict.objects.select_related("version").order_by("-pk")[:LOGGED]
    return render(request, "review/log.html", {"verdicts": verdicts, "precision": precision()})


def repaired(given: Any) -> dict[str, Any]:
    """The fields that a repair filled in, numbers as numbers."""
    fields = {name for names in REPAIRABLE.values() for name in names}
    filled = {name: given[name].strip() for name in sorted(fields) if given.get(name, "").strip()}
    return {name: _number(value) if name in NUMBERS else value for name, value in filled.items()}


def _needed(given: Any, kind: str) -> dict[str, Any]:
    after = repaired(given)
    if kind == "statement":
        return {"kind": "indirect"} | after
    return {"type": "CONSULT"} | after if kind == "event" else after


def _number(written: str) -> int | float | str:
    """A number as a person types it; what is none is left for the record's own check to refuse."""
    plain = written.replace(",", "")
    try:
        return int(plain)
    except ValueError:
        pass
    try:
        return float(plain)
    except ValueError:
        return written


def _is_offset(words: str) -> bool:
    return words.isdecimal() and len(words) < 10


def _chosen(request: HttpRequest, record: Any) -> dict[str, Any]:
    """The words that were selected on the article's page, by `?at=12-20`."""
    start, _, end = request.GET.get("at", "").partition("-")
    if not (_is_offset(start) and _is_offset(end)):
        return {}
    return {"start": start, "words": record.article.text[int(start) : int(end)]}


def _in_place(record: Any, fact: Any) -> dict[str, str]:
    """The words of a fact, and those before and after them in their paragraph."""
    (start, end), text = anchor(fact), record.article.text
    before = text[max(0, start - NEAR) : start].rpartition("\n")[2]
    after = text[end : end + NEAR].partition("\n")[0]
    cut_before, cut_after = start > NEAR and len(before) == NEAR, len(after) == NEAR
    return {
        "words": text[start:end],
        "before": "… " + before.partition(" ")[2] if cut_before else before,
        "after": after.rpartition(" ")[0] + " …" if cut_after else after,
    }
