"""The overlay: a record with people's verdicts laid over it, and which of them found their fact no more."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Any

from ofrecord.record import Event, Figure, Record, Span, Statement

FACTS = {"statement": "statements", "figure": "figures", "event": "events"}
REPAIRABLE = {
    "statement": ("kind", "act", "speaker"),
    "figure": ("value", "low", "high", "hedge", "kind", "unit", "status"),
    "event": ("type", "mode", "status", "killed", "wounded"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A verdict as the overlay needs it: on what kind of fact, where, and what it says."""

    key: int
    kind: str
    verb: str
    start: int
    end: int
    after: dict[str, Any] | None


def anchor(fact: Any) -> tuple[int, int]:
    """Where a fact stands: its span, its trigger's, or from the first to the last word of its content."""
    if isinstance(fact, Event):
        return fact.trigger.start, fact.trigger.end
    if isinstance(fact, Statement):
        return fact.content[0].start, fact.content[-1].end
    return fact.start, fact.end


def overlay(record: Record, verdicts: Iterable[Judged]) -> tuple[Record, frozenset[int]]:
    """The record as people left it, and the keys of the verdicts whose fact is gone (stale)."""
    stale: set[int] = set()
    for verdict in verdicts:
        laid = _lay(record, verdict)
        if laid is None:
            stale.add(verdict.key)
        else:
            record = laid
    return record, frozenset(stale)


def _lay(record: Record, verdict: Judged) -> Record | None:
    field = FACTS[verdict.kind]
    facts = getattr(record, field)
    if verdict.verb == "add":
        return replace(record, **{field: (*facts, made(record, verdict))})  # type: ignore[arg-type]
    found = next((fact for fact in facts if anchor(fact) == (verdict.start, verdict.end)), None)
    if found is None:
        return None
    if verdict.verb == "reject":
        return without(record, field, found.id)
    if verdict.verb == "repair":
        allowed = {name: value for name, value in (verdict.after or {}).items() if name in REPAIRABLE[verdict.kind]}
        mended = tuple(replace(fact, **allowed) if fact is found else fact for fact in facts)
        return replace(record, **{field: mended})  # type: ignore[arg-type]
    return record


def without(record: Record, field: str, key: str) -> Record:
    """The record without one fact, and without any reference to it."""
    kept = {name: tuple(_freed(fact, key) for fact in getattr(record, name) if fact.id != key) for name in FACTS.values()}
    return replace(record, **kept)  # type: ignore[arg-type]


def _freed(fact: Any, key: str) -> Any:
    names = {"said_by", "within", "part_of", "same_as"} & {field.name for field in fields(fact)}
    loose = {name: None for name in names if getattr(fact, name) == key}
    if isinstance(fact, Event) and key in fact.figures:
        loose["figures"] = tuple(one for one in fact.figures if one != key)  # type: ignore[assignment]
    if isinstance(fact, Figure) and fact.change and fact.change.other == key:
        loose["change"] = replace(fact.change, other=None)  # type: ignore[assignment]
    return replace(fact, **loose) if loose else fact


def made(record: Record, verdict: Judged) -> Statement | Figure | Event:
    """A fact that a person added: its words are the article's own."""
    given, key = dict(verdict.after or {}), f"r{verdict.key}"
    span = Span(verdict.start, verdict.end, record.article.text[verdict.start : verdict.end])
    allowed = {name: value for name, value in given.items() if name in REPAIRABLE[verdict.kind]}
    if verdict.kind == "figure":
        return Figure(id=key, start=span.start, end=span.end, text=span.text, **allowed)
    if verdict.kind == "event":
        return Event(id=key, trigger=span, **allowed)
    turn = max((statement.turn for statement in record.statements), default=0) + 1
    return Statement(id=key, content=(span,), turn=turn, **allowed)
