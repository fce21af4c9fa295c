"""Gathers what reading could not make sense of."""

from ofrecord.reading.parse import Parsed
from ofrecord.record import Record


def with_doubts(parsed: Parsed, record: Record) -> Record:
    """The record with this done."""
    return record
