"""Calendar values: which days 2020-08-20, 2020-W34, 2020-Q3, 202 or 2020-SU cover, and how to step from one to another."""

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta

Interval = tuple[date, date]
SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
DAYS_IN_WEEK, MONTHS_IN_YEAR = 7, 12


def interval(value: str) -> tuple[str | None, str | None]:
    """First and last day that a value covers, in ISO form; (None, None) where it is no stretch of the calendar."""
    try:
        days = _days(value.split("T", maxsplit=1)[0])
    except (ValueError, OverflowError):
        return None, None
    return (days[0].isoformat(), days[1].isoformat()) if days else (None, None)


def _days(value: str) -> Interval | None:
    for pattern, read in PATTERNS:
        if match := pattern.fullmatch(value):
            return read(*match.groups())
    return None


def _months(year: str, first: int, count: int) -> Interval:
    last = int(year) * MONTHS_IN_YEAR + first - 1 + count - 1
    end_year, end_month = last // MONTHS_IN_YEAR, last % MONTHS_IN_YEAR + 1
    return date(int(year), first, 1), date(end_year, end_month, calendar.monthrange(end_year, end_month)[1])


def _week(year: str, number: str) -> Interval:
    monday = date.fromisocalendar(int(year), int(number), 1)
    return monday, monday + timedelta(6)


def _weekend(year: str, number: str) -> Interval:
    monday, sunday = _week(year, number)
    return monday + timedelta(5), sunday


def _years(first: int, count: int) -> Interval:
    return date(first, 1, 1), date(first + count - 1, 12, 31)


PATTERNS: tuple[tuple[re.Pattern[str], Callable[..., Interval]], ...] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (r"(\d{4}-\d\d-\d\d)", lambda d: (date.fromisoformat(d), date.fromisoformat(d))),
        (r"(\d{4})-W(\d\d)-WE", _weekend),
        (r"(\d{4})-W(\d\d)", _week),
        (r"(\d{4})-(\d\d)", lambda y, m: _months(y, int(m), 1)),
        (r"(\d{4})-Q([1-4])", lambda y, q: _months(y, 3 * int(q) - 2, 3)),
        (r"(\d{4})-H([12])", lambda y, h: _months(y, 6 * int(h) - 5, 6)),
        (r"(\d{4})-(SP|SU|FA|WI)", lambda y, s: _months(y, SEASON_STARTS[s], 3)),
        (r"(\d{4})", lambda y: _years(int(y), 1)),
        (r"(\d{3})X?", lambda d: _years(int(d) * 10, 10)),
        (r"(\d{2})", lambda c: _years(int(c) * 100, 100)),
    )
)


# ---------------------------------------------------------------- steps


def week_of(day: date) -> str:
    """2020-W34."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def month_of(day: date) -> str:
    """2020-08."""
    return f"{day.year:04d}-{day.month:02d}"


def quarter_of(day: date) -> str:
    """2020-Q3."""
    return f"{day.year:04d}-Q{(day.month + 2) // 3}"


def add_months(day: date, months: int) -> date:
    """The same day of another month, or its last day."""
    at = day.year * MONTHS_IN_YEAR + day.month - 1 + months
    year, month = at // MONTHS_IN_YEAR, at % MONTHS_IN_YEAR + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def add_quarters(value: str, quarters: int) -> str:
    """2020-Q1 and -1 → 2019-Q4."""
    at = int(value[:4]) * 4 + int(value[-1]) - 1 + quarters
    return f"{at // 4:04d}-Q{at % 4 + 1}"


def start_of(value: str) -> date | None:
    """The first day of a calendar value."""
    first, _ = interval(value)
    return date.fromisoformat(first) if first else None


def easter(year: int) -> date:
    """Western Easter Sunday (the anonymous Gregorian computation)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    shift = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * shift) // 433
    month = (h + shift - 7 * m + 90) // 25
    return date(year, month, (h + shift - 7 * m + 33 * month + 19) % 32)


def holiday(rule: str, year: int) -> date:
    """The day of a holiday's rule in a year: "12-25", "11-4-4" (month, weekday, which), "easter-2"."""
    if rule.startswith("easter"):
        return easter(year) + timedelta(int(rule[6:]))
    parts = re.fullmatch(r"(\d\d)-(\d)-(-?\d)", rule)
    if not parts:
        return date(year, int(rule[:2]), int(rule[3:]))
    month, weekday, which = (int(part) for part in parts.groups())
    if which > 0:
        first = date(year, month, 1)
        return first + timedelta((weekday - first.isoweekday()) % DAYS_IN_WEEK + DAYS_IN_WEEK * (which - 1))
    last = date(year, month, calendar.monthrange(year, month)[1])
    return last - timedelta((last.isoweekday() - weekday) % DAYS_IN_WEEK)
