"""The reader: spans slice back, ids resolve, the same page gives the same record, one bad page stops nobody."""

from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from ofrecord.reading.reader import Reader
from ofrecord.record import Page, Record, to_json
from scores.gold import inputs

KINDS = ("names", "dates", "statements", "figures", "events")
REFERENCES = {
    "statements": {"speaker": "names", "date": "dates", "within": "statements"},
    "figures": {"place": "names", "part_of": "figures", "said_by": "statements"},
    "events": {"date": "dates", "place": "names", "said_by": "statements", "same_as": "events", "figures": "figures"},
}


@pytest.fixture(scope="module")
def reader(engine: Any) -> Reader:
    return Reader(engine=engine)


@pytest.fixture(scope="module")
def records(reader: Reader) -> list[Record]:
    from ofrecord.sources import read_pages

    return [record for record in reader.read_many(read_pages(inputs())) if isinstance(record, Record)]


def spans(thing: Any) -> Any:
    """Everything with a start, an end and a text, wherever it stands."""
    if isinstance(thing, tuple):
        for one in thing:
            yield from spans(one)
    elif is_dataclass(thing):
        names = [field.name for field in fields(thing)]
        if {"start", "end", "text"} <= set(names):
            yield thing
        for name in names:
            yield from spans(getattr(thing, name))


def test_every_span_gives_back_its_words(records: list[Record]) -> None:
    checked = 0
    for record in records:
        for span in spans(record):
            assert record.article.text[span.start : span.end] == span.text
            checked += 1
    assert checked > 1000


def test_every_reference_points_to_a_fact(records: list[Record]) -> None:
    for record in records:
        known = {kind: {fact.id for fact in getattr(record, kind)} for kind in KINDS}
        for kind, references in REFERENCES.items():
            for fact in getattr(record, kind):
                for field, target in references.items():
                    pointed = getattr(fact, field)
                    for one in pointed if isinstance(pointed, tuple) else (pointed,):
                        assert one is None or one in known[target], (record.id, fact.id, field)


def test_facts_stand_in_the_order_of_the_text(records: list[Record]) -> None:
    for record in records:
        for kind in ("dates", "figures"):
            starts = [fact.start for fact in getattr(record, kind)]
            assert starts == sorted(starts)


def test_the_same_page_gives_the_same_bytes(reader: Reader, records: list[Record]) -> None:
    from ofrecord.sources import read_pages

    again = [to_json(record) for record in reader.read_many(read_pages(inputs())) if isinstance(record, Record)]
    assert again == [to_json(record) for record in records]


def test_a_bad_page_stops_nobody(reader: Reader) -> None:
    pages = [
        Page(id="empty", source="empty.txt", content=b"", kind="scrape"),
        Page(id="fine", source="text", content="Mayor Ana Duarte said on Monday that 12 people were hurt.", kind="text"),
    ]
    failure, record = reader.read_many(pages)
    assert not isinstance(failure, Record)
    assert failure.id == "empty"
    assert isinstance(record, Record)
    assert record.article.text.startswith("Mayor")
