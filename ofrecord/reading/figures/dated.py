"""The expressions of time of an article, asked by place."""

from bisect import bisect_right
from collections.abc import Sequence

from ofrecord.record import Timex


class Dated:
    """The expressions of time of an article, asked by place."""

    def __init__(self, dates: Sequence[Timex]) -> None:
        self.dates = tuple(sorted(dates, key=lambda date: date.start))
        self._starts = [date.start for date in self.dates]

    def over(self, start: int, end: int) -> Timex | None:
        """The expression that touches these characters of the article."""
        at = bisect_right(self._starts, end - 1) - 1
        if at >= 0 and self.dates[at].end > start:
            return self.dates[at]
        return None

    def between(self, start: int, end: int) -> tuple[Timex, ...]:
        """The expressions that begin within these characters."""
        return self.dates[bisect_right(self._starts, start - 1) : bisect_right(self._starts, end - 1)]
