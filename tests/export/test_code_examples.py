"""The example of a code is a sentence in which reading finds it."""

from collections.abc import Iterator

import pytest

from ofrecord.export.codes import CODES, Code, codes
from ofrecord.lexicon import read_tables
from ofrecord.reading.parse import Engine
from ofrecord.reading.reader import Reader
from ofrecord.record import Event, Figure, Name, Page, Record

OWN = read_tables(CODES)
EXAMPLES = [code for code in codes() if code.of in OWN and code.of not in ("error", "event status")]
NOT_YET = {
    ("CAMEO root", "01"),  # a statement, not an event
    ("figure status", "past"),  # no rule of the figures room gives it yet
}
Found = set[tuple[str, str | None]]


@pytest.fixture(scope="module")
def found(engine: Engine) -> dict[str, Found]:
    """The codes in the record of each example."""
    pages = [Page(id=code.example, source="x", content=code.example, kind="text", published="2020-08-20") for code in EXAMPLES]
    read = Reader(engine=engine).read_many(pages)
    return {page.id: set(in_record(record)) for page, record in zip(pages, read, strict=True) if isinstance(record, Record)}


def in_record(record: Record) -> Iterator[tuple[str, str | None]]:
    for name in record.names:
        yield from in_name(name)
    for timex in record.dates:
        yield from (("date type", timex.type), ("date value", timex.value), ("mod", timex.mod))
    for statement in record.statements:
        yield from (("statement kind", statement.kind), ("act", statement.act))
    for figure in record.figures:
        yield from in_figure(figure)
    for event in record.events:
        yield from in_event(event)


def in_name(name: Name) -> Iterator[tuple[str, str | None]]:
    yield from (("name kind", name.kind), ("sector", name.sector))
    yield from (("form", mention.form) for mention in name.mentions)


def in_figure(figure: Figure) -> Iterator[tuple[str, str | None]]:
    yield from (("hedge", figure.hedge), ("figure kind", figure.kind), ("figure status", figure.status))
    if figure.change:
        yield from (("direction", figure.change.direction), ("change role", figure.change.role))


def in_event(event: Event) -> Iterator[tuple[str, str | None]]:
    yield "CAMEO root", (event.cameo or "")[:2]
    yield from (("sector", party.sector) for party in (*event.actors, *event.recipients))


@pytest.mark.parametrize("code", EXAMPLES, ids=lambda code: f"{code.of} {code.code}")
def test_reading_finds_the_code_in_its_example(code: Code, found: dict[str, Found]) -> None:
    if (code.of, code.code) in NOT_YET:
        pytest.skip("nothing gives this code yet")
    assert (code.of, code.code) in found[code.example]
