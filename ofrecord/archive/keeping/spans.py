"""The spans of a record: each must give its words back, and every id that a fact points to must be there."""

from collections.abc import Iterator
from typing import Protocol

from ofrecord.record import Record


class HasSpan(Protocol):
    """Whatever has a start, an end, and words."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...

    @property
    def text(self) -> str: ...


def faults_of(record: Record) -> tuple[int, tuple[str, ...]]:
    """How many spans a record has, and what is wrong with it."""
    text, count, wrong = record.article.text, 0, []
    for where, span in spans_of(record):
        count += 1
        if text[span.start : span.end] != span.text:
            wrong.append(f"{where}: characters {span.start} to {span.end} are not {span.text!r}")
    return count, (*wrong, *_pointers(record))


def spans_of(record: Record) -> Iterator[tuple[str, HasSpan]]:
    """Every span of a record, with the id of its fact."""
    for name in record.names:
        yield from ((name.id, mention) for mention in name.mentions)
    for date in record.dates:
        yield date.id, date
    for figure in record.figures:
        yield figure.id, figure
        if figure.counted:
            yield figure.id, figure.counted
    for statement in record.statements:
        whole = (statement.source, statement.cue, *statement.content, statement.addressee, statement.occasion)
        yield from ((statement.id, span) for span in whole if span is not None)
    for event in record.events:
        yield event.id, event.trigger
        yield from ((event.id, party) for party in (*event.actors, *event.recipients))
    for doubt in record.doubts:
        yield "doubt", doubt


def _pointers(record: Record) -> Iterator[str]:
    names, dates = {each.id for each in record.names}, {each.id for each in record.dates}
    statements, figures = {each.id for each in record.statements}, {each.id for each in record.figures}
    events = {each.id for each in record.events}
    pairs: list[tuple[str, str | None, set[str]]] = []
    for statement in record.statements:
        pairs += [(statement.id, statement.speaker, names), (statement.id, statement.date, dates)]
        pairs.append((statement.id, statement.within, statements))
    for figure in record.figures:
        pairs += [
            (figure.id, figure.place, names),
            (figure.id, figure.part_of, figures),
            (figure.id, figure.said_by, statements),
        ]
        pairs.append((figure.id, figure.change.other if figure.change else None, figures))
    for event in record.events:
        pairs += [(event.id, event.date, dates), (event.id, event.place, names), (event.id, event.said_by, statements)]
        pairs += [(event.id, event.same_as, events), *((event.id, key, figures) for key in event.figures)]
        pairs += [(event.id, party.name, names) for party in (*event.actors, *event.recipients)]
    return (f"{fact} points to {target}, which is not there" for fact, target, there in pairs if target and target not in there)
