"""A record as one HTML file."""

from collections.abc import Collection

from ofrecord.record import Record


def to_html(record: Record, *, only: Collection[str] = ()) -> str:
    """The record."""
    return ""
