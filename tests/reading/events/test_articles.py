"""Whole articles of several styles: every event with its parties, date, place, status and toll, and nothing else."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ofrecord.reading.parse import Engine
from ofrecord.reading.reader import Reader
from ofrecord.record import Event, Page, Party, Record

FOLDER = Path(__file__).parent / "articles"
FLOORS = {
    "found": 0.92,
    "real": 0.92,
    "type": 0.95,
    "status": 0.95,
    "actors": 0.92,
    "recipients": 0.85,
    "date": 0.92,
    "place": 0.92,
}


@pytest.fixture(scope="module")
def shares(engine: Engine) -> dict[str, float]:
    """What is right of all articles together, by kind of answer."""
    reader, right, asked = Reader(engine=engine), Counter[str](), Counter[str]()
    for path in sorted(FOLDER.glob("*.toml")):
        gold = tomllib.loads(path.read_text(encoding="utf-8"))
        page = Page(id=path.stem, source=path.stem, content=gold["text"].strip(), kind="text", published=gold["published"])
        for what, is_right in _answers(gold["events"], reader.read(page)):
            right[what] += is_right
            asked[what] += 1
    return {what: right[what] / asked[what] for what in asked}


@pytest.mark.parametrize("what", FLOORS)
def test_whole_articles_are_read(shares: dict[str, float], what: str) -> None:
    assert shares[what] >= FLOORS[what]


def _answers(wanted: list[dict[str, Any]], record: Record) -> Iterator[tuple[str, bool]]:
    used = set()
    for row in wanted:
        event = _told(row, record)
        yield "found", event is not None
        if event is None:
            continue
        used.add(event.id)
        yield from _fields(row, event, record)
    yield from (("real", event.id in used) for event in record.events)


def _told(row: dict[str, Any], record: Record) -> Event | None:
    """The event at some words; of one act of violence told by several words, the one in the same sentence."""
    text, types = record.article.text, row["type"].split()
    start = text.index(row["at"])
    end = start + len(row["at"])
    here = [event for event in record.events if event.trigger.start < end and event.trigger.end > start]
    first = max(text.rfind(". ", 0, start), text.rfind("\n", 0, start))
    last = min(place for place in (text.find(". ", start), text.find("\n", start), len(text)) if place >= 0)
    near = [event for event in record.events if first < event.trigger.start < last and event.type in types]
    return next((event for event in here if event.type in types), next(iter(here or near), None))


def _fields(row: dict[str, Any], event: Event, record: Record) -> Iterator[tuple[str, bool]]:
    mutual = event.type in ("CONSULT", "AGREE")
    both = (*event.actors, *event.recipients)
    yield "type", event.type in row["type"].split()
    yield "status", event.status in row["status"].split()
    yield "actors", _has(row.get("actors"), both if mutual else event.actors)
    yield "recipients", _has(row.get("recipients"), both if mutual and row.get("recipients") else event.recipients)
    yield (
        "date",
        (row.get("date") or "") in (_named(record.dates, event.date, "text") or "")
        and bool(row.get("date")) == bool(event.date),
    )
    yield "place", _named(record.names, event.place, "name") == row.get("place")
    if "killed" in row or event.killed:
        yield "toll", event.killed == row.get("killed")


def _has(wanted: list[str] | None, parties: tuple[Party, ...]) -> bool:
    if not wanted:
        return not parties
    return all(any(words in party.text or party.text in words for party in parties) for words in wanted)


def _named(things: tuple[Any, ...], key: str | None, field: str) -> str | None:
    return next((getattr(thing, field) for thing in things if thing.id == key), None)
