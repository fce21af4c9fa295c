"""Narrative mode: paragraphs that tell history lean on the dates they name, not on the day of publication."""

from collections.abc import Iterable, Sequence
from datetime import date

from ofrecord.reading.dates.expression import Expression

HISTORY_SHARE = 0.55  # of the years an article prints; both chosen on WikiWars and TimeBank
HISTORY_YEARS = 6
ALL_OLD = 4  # a text whose years are all long past, and that never leans on today, is history from four on
TOLD_YEARS = 2
LEANING_SHARE = 0.4


def narrative_paragraphs(found: Sequence[tuple[Expression, ...]], today: date | None) -> list[bool]:
    """For each paragraph, whether it is told as history."""
    if today is None:
        return [False for _ in found]
    everything = [e for expressions in found for e in expressions]
    years = _years(everything)
    old = [year for year in years if year < today.year - 1]
    leaning = sum(_leans_on_today(e) for e in everything)
    whole = len(old) >= HISTORY_YEARS and len(old) >= HISTORY_SHARE * len(years) and leaning <= LEANING_SHARE * len(old)
    whole = whole or (len(old) >= ALL_OLD and len(old) == len(years) and leaning == 0)
    return [whole or _is_told(expressions, today) for expressions in found]


def _years(expressions: Sequence[Expression]) -> list[int]:
    return [e.year for e in expressions if e.year and e.form in ("date", "month", "year", "stamp")]


def _is_told(expressions: tuple[Expression, ...], today: date) -> bool:
    """A paragraph with several years, all from before last year, and none of the words that lean on today."""
    years = _years(expressions)
    if len(years) < TOLD_YEARS or max(years) >= today.year - 1:
        return False
    return not any(_leans_on_today(e) or e.form in ("reference", "quarter") for e in expressions)


def _leans_on_today(e: Expression) -> bool:
    return e.form in ("deictic", "weekday") or e.direction in ("last", "next", "this", "ago")


def is_day_first(expressions: Iterable[Expression]) -> bool:
    """Whether the article writes 20/8/2020: one of its dates can be read in no other way."""
    stamps = [e.text for e in expressions if e.form == "stamp" and "/" in e.text]
    return any(int(text.split("/")[0]) > 12 for text in stamps)


def first_year(expressions: tuple[Expression, ...]) -> str | None:
    """The first year that a paragraph prints: what its dates lean on until one is complete."""
    return next((f"{e.year:04d}" for e in expressions if e.year and e.form in ("date", "month", "year")), None)
