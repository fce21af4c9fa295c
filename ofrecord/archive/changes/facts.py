"""Changed facts: a toll that rose, a quotation that went, a meeting that now did not happen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Literal

from ofrecord.people.words import fold, stems
from ofrecord.record import Event, Figure, Record, Statement

ALIKE = 0.6  # so much of a statement's words stay when it is reworded
Kind = Literal["figure", "statement", "event"]
What = Literal["changed", "gone", "added"]
Words = tuple[str, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class FactChange:
    """One fact that changed, went or came: in words, and where its words stand in each version."""

    kind: Kind
    what: What
    about: str
    before: str | None
    after: str | None
    before_span: tuple[int, int] | None
    after_span: tuple[int, int] | None


def changed_facts(before: Record, after: Record) -> tuple[FactChange, ...]:
    """The facts that differ between two versions, figures first."""
    return (
        *_compared("figure", (before, before.figures), (after, after.figures), _figure_thing, _figure_words),
        *_compared("statement", (before, before.statements), (after, after.statements), _statement_thing, _statement_words),
        *_compared("event", (before, before.events), (after, after.events), _event_thing, _event_words),
    )


def _compared(
    kind: Kind,
    old: tuple[Record, Sequence[Any]],
    new: tuple[Record, Sequence[Any]],
    thing: Callable[..., Any],
    words: Callable[..., Words],
) -> list[FactChange]:
    """Match facts of two versions: first those that say the same, then those about the same thing; the rest went or came."""
    (before, gone), (after, come) = (old[0], list(old[1])), (new[0], list(new[1]))
    _pair(
        gone,
        come,
        lambda one, other: thing(before, one) == thing(after, other) and words(before, one)[0] == words(after, other)[0],
    )
    pairs = _pair(gone, come, lambda one, other: _same_thing(kind, thing(before, one), thing(after, other)))
    pairs += _pair(gone, come, lambda one, other: _same_words(kind, words(before, one)[0], words(after, other)[0], one, other))
    found = [
        _change(kind, "changed", words(before, one), words(after, other))
        for one, other in pairs
        if words(before, one)[0] != words(after, other)[0]
    ]
    found += [_change(kind, "gone", words(before, one), None) for one in gone]
    return found + [_change(kind, "added", None, words(after, other)) for other in come]


def _pair(gone: list[Any], come: list[Any], match: Callable[[Any, Any], bool]) -> list[tuple[Any, Any]]:
    """Take out of both lists, in order, the facts that match."""
    pairs = []
    for one in tuple(gone):
        other = next((each for each in come if match(one, each)), None)
        if other is not None:
            pairs.append((one, other))
            gone.remove(one)
            come.remove(other)
    return pairs


def _same_thing(kind: Kind, one: Any, other: Any) -> bool:
    if kind != "statement":
        return bool(one == other)
    return bool(one[0] == other[0] and SequenceMatcher(None, one[1], other[1], autojunk=False).ratio() >= ALIKE)


def _same_words(kind: Kind, before: str, after: str, one: Any, other: Any) -> bool:
    """Facts that were reworded more: a statement that has another speaker now, an event whose parties are counted anew."""
    if kind == "figure":
        return False
    if kind == "event" and (one.type, one.trigger.text) != (other.type, other.trigger.text):
        return False
    return SequenceMatcher(None, fold(before).split(), fold(after).split(), autojunk=False).ratio() >= ALIKE


def _change(kind: Kind, what: What, before: Words | None, after: Words | None) -> FactChange:
    shown = after or before
    assert shown is not None
    return FactChange(
        kind=kind, what=what, about=shown[0], before=before and before[0], after=after and after[0],
        before_span=before and before[1:], after_span=after and after[1:],
    )  # fmt: skip


def _figure_thing(record: Record, figure: Figure) -> object:
    counted = frozenset(stems(figure.counted.text)) if figure.counted else None
    role = figure.change.role if figure.change else None
    return figure.kind, figure.unit, counted, record.name(figure.place), role


def _figure_words(record: Record, figure: Figure) -> Words:
    counted = f" {figure.counted.text}" if figure.counted and figure.counted.start >= figure.end else ""
    status = "" if figure.status == "asserted" else f" ({figure.status})"
    return f"{figure.text}{counted}{status}", figure.start, figure.end


def _statement_thing(record: Record, statement: Statement) -> tuple[str | None, list[str]]:
    return record.name(statement.speaker), fold(record.cut(statement.content)).split()


def _statement_words(record: Record, statement: Statement) -> Words:
    start, end = statement.content[0].start, statement.content[-1].end
    return f"{record.name(statement.speaker) or 'unnamed'}: {record.cut(statement.content)}", start, end


def _event_thing(record: Record, event: Event) -> object:
    actors, recipients = (
        {record.name(party.name) or fold(party.text) for party in side} for side in (event.actors, event.recipients)
    )
    return event.type, frozenset(actors), frozenset(recipients)


def _event_words(record: Record, event: Event) -> Words:
    parties = " → ".join(", ".join(party.text for party in side) for side in (event.actors, event.recipients) if side)
    tolls = [
        f"{number} {word}" for number, word in ((event.killed, "killed"), (event.wounded, "wounded")) if number is not None
    ]
    about = ", ".join([part for part in (event.status, event.begin, *tolls) if part])
    return f"{event.type} {parties} ({about})", event.trigger.start, event.trigger.end
