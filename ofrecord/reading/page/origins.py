"""The way back: where each character of an article's text stood in the page as it came."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of the article's text, from `start`, that stands unbroken in the decoded page, from `origin`."""

    start: int
    origin: int
    length: int


@dataclass(frozen=True, slots=True)
class Origins:
    """The runs of an article, in the order of its text. What lies between two runs, cleaning put there."""

    runs: tuple[Run, ...]

    def at(self, offset: int) -> int | None:
        """Where the article's character stood in the page; None for a character that cleaning put there."""
        number = bisect_right(self.runs, offset, key=lambda run: run.start) - 1
        if number < 0:
            return None
        run = self.runs[number]
        return run.origin + offset - run.start if offset < run.start + run.length else None

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """The stretch of the page that the article's characters `start` to `end` came from."""
        known = [origin for offset in range(start, end) if (origin := self.at(offset)) is not None]
        return (min(known), max(known) + 1) if known else None


def joined(pairs: Iterable[tuple[int, int]]) -> Origins:
    """Origins from pairs of (article offset, page offset), in the order of the article."""
    runs: list[Run] = []
    for start, origin in pairs:
        last = runs[-1] if runs else None
        if last and last.start + last.length == start and last.origin + last.length == origin:
            runs[-1] = Run(last.start, last.origin, last.length + 1)
        else:
            runs.append(Run(start, origin, 1))
    return Origins(tuple(runs))
