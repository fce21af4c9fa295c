"""Joins events to who reports them, and tellings of one event to the first."""

from ofrecord.reading.parse import Parsed
from ofrecord.record import Record


def with_events(parsed: Parsed, record: Record) -> Record:
    """The record with this done."""
    return record
