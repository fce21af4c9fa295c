"""Calendar days: the day of a time of publication, and the first day of a TIMEX3 value."""

import re
from datetime import date, timedelta
from functools import lru_cache

DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
WEEK = re.compile(r"(\d{4})-W(\d\d)")
QUARTER = re.compile(r"(\d{4})-Q([1-4])")
HALF = re.compile(r"(\d{4})-H([12])")
SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")
MONTH = re.compile(r"(\d{4})-(\d\d)")
YEAR = re.compile(r"(\d{4})")
SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@lru_cache(maxsize=16384)
def first_day(value: str | None) -> date | None:
    """The first day that a TIMEX3 value covers: "2020-W33" → 2020-08-10; None for durations, sets and references."""
    if not value:
        return None
    try:
        return _first_day(value)
    except ValueError:
        return None


def _first_day(value: str) -> date | None:
    if found := DAY.match(value):
        return date(*map(int, found.groups()))
    if found := WEEK.match(value):
        return date.fromisocalendar(int(found[1]), int(found[2]), 1)
    if found := QUARTER.match(value):
        return date(int(found[1]), 3 * int(found[2]) - 2, 1)
    if found := HALF.match(value):
        return date(int(found[1]), 6 * int(found[2]) - 5, 1)
    if found := SEASON.match(value):
        return date(int(found[1]), SEASON_MONTH[found[2]], 1)
    if found := MONTH.match(value):
        return date(int(found[1]), int(found[2]), 1)
    if found := YEAR.fullmatch(value):
        return date(int(found[1]), 1, 1)
    return None


@lru_cache(maxsize=16384)
def last_day(value: str) -> date | None:
    """The last day of a calendar value as a user types it: "2020-05" → 2020-05-31."""
    begin = first_day(value)
    if begin is None or DAY.match(value):
        return begin
    if WEEK.match(value):
        return begin + timedelta(days=6)
    months = (
        12 if YEAR.fullmatch(value) else 3 if QUARTER.match(value) or SEASON.match(value) else 6 if HALF.match(value) else 1
    )
    beyond = begin.year * 12 + begin.month - 1 + months
    return date(beyond // 12, beyond % 12 + 1, 1) - timedelta(days=1)
