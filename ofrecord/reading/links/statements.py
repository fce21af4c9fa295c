"""Joins statements to names: I and we inside a quotation are its speaker."""

from ofrecord.reading.parse import Parsed
from ofrecord.record import Record


def with_statements(parsed: Parsed, record: Record) -> Record:
    """The record with this done."""
    return record
