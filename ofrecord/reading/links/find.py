"""The walk that joins facts to each other."""

from ofrecord.reading.links.doubts import with_doubts
from ofrecord.reading.links.events import with_events
from ofrecord.reading.links.figures import with_figures
from ofrecord.reading.links.statements import with_statements
from ofrecord.reading.parse import Parsed
from ofrecord.record import Record


def link(parsed: Parsed, record: Record) -> Record:
    """The record with its facts joined."""
    record = with_statements(parsed, record)
    record = with_figures(parsed, record)
    record = with_events(parsed, record)
    return with_doubts(parsed, record)
