"""The walk that finds dates."""

from ofrecord.reading.parse import Parsed
from ofrecord.record import Timex


def find_dates(parsed: Parsed) -> tuple[Timex, ...]:
    """The expressions of time in an article, in the order of the text."""
    return ()
