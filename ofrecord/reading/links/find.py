"""The walk that joins facts to each other."""

from ofrecord.reading.parse import Parsed
from ofrecord.record import Record


def link(parsed: Parsed, record: Record) -> Record:
    """The record with its facts joined."""
    return record
