"""Judging facts: each verdict has an author, a time and a reason, shows at once in every answer, and can be undone."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import Count
from django.utils import timezone

from ofrecord.archive.models import Verdict, Version
from ofrecord.archive.overlay import FACTS, REPAIRABLE, anchor
from ofrecord.archive.storing import current_record, lay
from ofrecord.errors import ArchiveError, RecordError
from ofrecord.record import Record, from_json, to_json

VERBS = ("accept", "reject", "repair")


@transaction.atomic
def judge(version: int, fact: str, verb: str, *, who: str, why: str = "", after: Mapping[str, Any] | None = None) -> Verdict:
    """Accept, reject or repair a fact by its id. Raises ArchiveError where there is none, or a repair breaks the record."""
    kind, found = _fact(current_record(version), fact)
    if verb not in VERBS:
        raise ArchiveError(f"{verb!r} is no verdict. Choose one of {', '.join(VERBS)}.", "review")
    start, end = anchor(found)
    before = {name: getattr(found, name) for name in REPAIRABLE[kind]}
    return _keep(version, kind, verb, (start, end), before=before, after=dict(after) if after else None, who=who, why=why)


@transaction.atomic
def add(version: int, kind: str, start: int, end: int, *, who: str, why: str = "", after: Mapping[str, Any]) -> Verdict:
    """Add a fact that the machine missed, over words of the article."""
    text = Version.objects.get(pk=version).text
    if kind not in FACTS or not 0 <= start < end <= len(text):
        raise ArchiveError(f"Choose some words of the article, and one of {', '.join(FACTS)}.", "review")
    return _keep(version, kind, "add", (start, end), before=None, after=dict(after), who=who, why=why)


@transaction.atomic
def undo(verdict: int, *, who: str, why: str = "") -> Verdict:
    """Take a verdict back; it stays in the log. Raises ArchiveError where it was taken back already."""
    held = Verdict.objects.select_for_update().get(pk=verdict)
    if held.undone:
        raise ArchiveError("This verdict was taken back already.", "review")
    held.undone = {"who": who, "why": why, "when": timezone.now().isoformat()}
    held.save(update_fields=["undone"])
    lay(held.version)
    return held


def precision() -> list[dict[str, Any]]:
    """By kind of fact: how many were judged, and what share of those were accepted as they were."""
    rows = Verdict.objects.filter(undone__isnull=True).exclude(verb="add").values("kind", "verb").annotate(times=Count("pk"))
    found: dict[str, dict[str, int]] = {}
    for row in rows:
        found.setdefault(row["kind"], dict.fromkeys(VERBS, 0))[row["verb"]] += row["times"]
    return [
        {"kind": kind, **counts, "precision": round(100 * counts["accept"] / max(1, sum(counts.values())), 1)}
        for kind, counts in sorted(found.items())
    ]


def _keep(version: int, kind: str, verb: str, where: tuple[int, int], **more: Any) -> Verdict:
    held = Version.objects.select_for_update().get(pk=version)
    start, end = where
    verdict = Verdict.objects.create(
        version=held, kind=kind, verb=verb, start=start, end=end, text=held.text[start:end], **more
    )
    _must_be_a_record(current_record(version))
    lay(held)
    return verdict


def _must_be_a_record(record: Record) -> None:
    """A repair may only say what the contract allows: checked by reading the record back."""
    try:
        from_json(to_json(record))
    except (RecordError, TypeError, ValueError) as fault:
        raise ArchiveError(f"This repair is none that a record can hold: {fault}", "review") from fault


def _fact(record: Record, key: str) -> tuple[str, Any]:
    for kind, field in FACTS.items():
        for fact in getattr(record, field):
            if fact.id == key:
                return kind, fact
    raise ArchiveError(f"This version has no statement, figure or event {key}.", "review")
