"""A record as JSON, there and back, with checks that name the path of a fault."""

import json
from collections.abc import Iterable, Iterator
from functools import cache
from threading import Lock
from typing import Any, Protocol

from ofrecord.errors import RecordError
from ofrecord.record.record import SCHEMA, Record

MAKING = Lock()
HINT = "`ofrecord schema` prints what a record holds."


class Cut(Protocol):
    """Anything with offsets and the words that stand there."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...

    @property
    def text(self) -> str: ...


def to_json(record: Record) -> str:
    """One line of JSON, keys in the order of the contract; the same record gives the same bytes.

    >>> from_json(to_json(record)) == record
    """
    import msgspec

    return msgspec.json.encode(record).decode("utf-8")


def from_json(text: str | bytes, *, check: bool = True) -> Record:
    """The record in a JSON text. Raises RecordError, with the path, where the text is no record.

    A record whose spans do not give their words back is none; `check=False` takes our own word for that.
    """
    import msgspec

    try:
        record: Record = _decoder().decode(text)
    except msgspec.ValidationError as fault:
        raise RecordError(f"This is not a record: {fault}. {HINT}") from fault
    except (msgspec.DecodeError, UnicodeError) as fault:
        raise RecordError(f"This is not JSON: {fault}.") from fault
    if record.schema != SCHEMA:
        raise RecordError(f"This record is of the schema {record.schema!r}, and only {SCHEMA!r} is read here - at `$.schema`.")
    if check and (first := next(faults(record), None)):
        raise RecordError(f"This is not a record: {first}. {HINT}")
    return record


def _decoder() -> Any:
    """What takes JSON apart, made once: msgspec falls over where two threads make it of one class at the same time."""
    with MAKING:
        return _made()


@cache
def _made() -> Any:
    import msgspec

    return msgspec.json.Decoder(Record)


def faults(record: Record) -> Iterator[str]:
    """What is wrong with a record's spans and ids, each with its path: no fault in anything that was read here."""
    text = record.article.text
    for path, cut in _cuts(record):
        if not (0 <= cut.start < cut.end <= len(text) and text[cut.start : cut.end] == cut.text):
            yield f"{cut.text[:40]!r} does not stand in the article at {cut.start} to {cut.end} - at `$.{path}`"
    for kind in ("names", "dates", "statements", "figures", "events"):
        ids = [fact.id for fact in getattr(record, kind)]
        if len(set(ids)) < len(ids):
            yield f"an id stands there twice - at `$.{kind}`"


def _cuts(record: Record) -> Iterator[tuple[str, Cut]]:
    """Every span of a record, with its path."""
    for i, name in enumerate(record.names):
        yield from _each(f"names[{i}].mentions", name.mentions)
    yield from _each("dates", record.dates)
    for i, statement in enumerate(record.statements):
        yield from _each(f"statements[{i}].content", statement.content)
        for part in ("source", "cue", "addressee", "occasion"):
            cut = getattr(statement, part)
            if cut is not None:
                yield f"statements[{i}].{part}", cut
    yield from _each("figures", record.figures)
    yield from ((f"figures[{i}].counted", figure.counted) for i, figure in enumerate(record.figures) if figure.counted)
    for i, event in enumerate(record.events):
        yield f"events[{i}].trigger", event.trigger
        yield from _each(f"events[{i}].actors", event.actors)
        yield from _each(f"events[{i}].recipients", event.recipients)
    yield from _each("doubts", record.doubts)


def _each(path: str, cuts: Iterable[Cut]) -> Iterator[tuple[str, Cut]]:
    return ((f"{path}[{number}]", cut) for number, cut in enumerate(cuts))


@cache
def schema() -> str:
    """The JSON Schema (2020-12) of a record, as indented JSON."""
    import msgspec

    drawn: dict[str, Any] = {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(Record)}
    return json.dumps(drawn, indent=2)
