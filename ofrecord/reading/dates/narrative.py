"""Narrative mode: paragraphs that tell history lean on the dates they name, not on the day of publication."""

from collections.abc import Iterable, Sequence
from datetime import date

from ofrecord.reading.dates.expression import Expression

HISTORY_SHARE = 0.7  # of the years an article prints; both chosen on WikiWars and TimeBank
HISTORY_YEARS = 6


def narrative_paragraphs(found: Sequence[tuple[Expression, ...]], today: date | None) -> list[bool]:
    """For each paragraph, whether it is told as history."""
    if today is None:
        return [False for _ in found]
    years = [e.year for expressions in found for e in expressions if e.year and e.form in ("date", "month", "year", "stamp")]
    old = [year for year in years if year < today.year - 1]
    whole = len(old) >= HISTORY_YEARS and len(old) >= HISTORY_SHARE * len(years)
    return [whole or _is_told(expressions, today) for expressions in found]


def _is_told(expressions: tuple[Expression, ...], today: date) -> bool:
    """A paragraph with full dates from before last year, and none of the words that lean on today."""
    full = [e.year for e in expressions if e.year and e.month]
    leaning = any(e.form in ("deictic", "part", "weekday", "reference", "quarter") or e.direction in ("last", "next", "this", "ago") for e in expressions)
    return bool(full) and max(full) < today.year - 1 and not leaning


def is_day_first(expressions: Iterable[Expression]) -> bool:
    """Whether the article writes 20/8/2020: one of its dates can be read in no other way."""
    stamps = [e.text for e in expressions if e.form == "stamp" and "/" in e.text]
    return any(int(text.split("/")[0]) > 12 for text in stamps)


def first_year(expressions: tuple[Expression, ...]) -> str | None:
    """The first year that a paragraph prints: what its dates lean on until one is complete."""
    return next((f"{e.year:04d}" for e in expressions if e.year and e.form in ("date", "month", "year")), None)
