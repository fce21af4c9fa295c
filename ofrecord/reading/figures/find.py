"""The walk that finds figures."""

from collections.abc import Sequence

from ofrecord.reading.parse import Parsed
from ofrecord.record import Figure, Name, Timex


def find_figures(parsed: Parsed, names: Sequence[Name], dates: Sequence[Timex]) -> tuple[Figure, ...]:
    """The figures of an article, in the order of the text."""
    return ()
