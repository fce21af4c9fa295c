"""Who reports an event, and which tellings are of one event."""

from collections.abc import Callable, Sequence

import pytest

from ofrecord.reading.parse import Engine
from ofrecord.reading.reader import Reader
from ofrecord.record import Event, Page

Read = Callable[[str], Sequence[Event]]


@pytest.fixture(scope="module")
def read(engine: Engine) -> Read:
    """The events of a text, links made."""
    reader = Reader(engine=engine)
    return lambda text: reader.read(Page(id="t", source="t", content=text, kind="text", published="2024-03-15")).events


def test_an_event_inside_a_statement_has_its_reporter(read: Read) -> None:
    arrest = next(
        event for event in read("Maria Perez, the mayor, said police arrested two men in Lima.") if event.type == "COERCE"
    )
    assert arrest.said_by


def test_an_event_told_by_the_paper_has_none(read: Read) -> None:
    arrest = next(event for event in read("Police arrested two men in Lima.") if event.type == "COERCE")
    assert arrest.said_by is None


def test_two_tellings_of_a_meeting_are_one(read: Read) -> None:
    text = "President Ana Torres met Prime Minister Juan Vega in Lima on Thursday."
    text += "\n\nMs. Torres’s meeting with Mr. Vega lasted an hour."
    first, second = [event for event in read(text) if event.type == "CONSULT"]
    assert second.same_as == first.id


def test_meetings_on_two_days_are_two(read: Read) -> None:
    text = "Ana Torres met Juan Vega in Lima on Monday. Ana Torres met Juan Vega in Lima on Thursday."
    assert [event.same_as for event in read(text) if event.type == "CONSULT"] == [None, None]


def test_tolls_that_clash_keep_attacks_apart(read: Read) -> None:
    text = "Rebels killed three soldiers in Kasama. Rebels killed nine soldiers in Kasama."
    assert [event.same_as for event in read(text) if event.type == "ASSAULT"] == [None, None]
