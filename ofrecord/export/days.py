"""Days, months and spells of TIMEX3 in words: "2020-08-20" is Thursday 20 August 2020."""

import re
from collections.abc import Callable
from datetime import date, timedelta

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
PARTS = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
QUARTERS = ("first quarter", "second quarter", "third quarter", "fourth quarter")
REFERENCES = {"PRESENT_REF": "now", "PAST_REF": "in the past", "FUTURE_REF": "in the future"}
UNITS = {
    "Y": "year",
    "Q": "quarter",
    "M": "month",
    "W": "week",
    "WE": "weekend",
    "D": "day",
    "H": "hour",
    "TM": "minute",
    "S": "second",
    "DE": "decade",
    "CE": "century",
}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
CALENDAR = ("1", "2", "XXXX")  # what a value begins with that lies somewhere in the calendar
PLAIN_DAY = re.compile(r"\d{4}-\d\d-\d\d")
OPEN = "(year unknown)"  # behind a date that cannot be reckoned without the day of publication
PERIOD = re.compile(r"P(?:(\d+(?:\.\d+)?|X)(Y|Q|M|WE|W|D|DE|CE))?(?:T(?:(\d+(?:\.\d+)?|X)(H|M|S)))?")


def in_words(value: str | None) -> str | None:
    """A TIMEX3 value or a moment, as a reader says it; what has no words of its own stays as it is.

    >>> in_words("2020-W33")
    'the week of 10 August 2020'
    """
    if not value:
        return None
    if value in REFERENCES:
        return REFERENCES[value]
    for pattern, say in SHAPES:
        if match := pattern.fullmatch(value):
            try:
                return say(*match.groups())
            except (ValueError, IndexError, OverflowError):
                return value
    return value


def period_of(as_of: str | None, day: str | None) -> str | None:
    """When a figure held: a quarter, week or other period in words; a day as it is, and for spells and "now" the paper's day.

    >>> period_of("2026-Q3", "2026-07-01")
    'the third quarter of 2026'
    """
    return in_short(as_of) if as_of and as_of.startswith(CALENDAR) else day


def in_short(value: str) -> str:
    """A value in words, but a plain day as it is: columns hold days as 2020-08-20."""
    return value if PLAIN_DAY.fullmatch(value) else in_words(value) or value


def _day(year: str, month: str, day: str) -> str:
    when = date(int(year), int(month), int(day))
    return f"{when:%A} {when.day} {MONTHS[when.month - 1]} {when.year}"


def _moment(day: str, clock: str, zone: str | None) -> str:
    shown = {None: "", "Z": " UTC", "+00:00": " UTC"}.get(zone, f" (UTC{zone})")
    return f"{in_words(day)}, {clock[:5]}{shown}"


def _month(year: str, month: str) -> str:
    return f"{MONTHS[int(month) - 1]} {year}"


def _week(year: str, week: str, weekend: str | None) -> str:
    monday = date.fromisocalendar(int(year), int(week), 1)
    first = monday + timedelta(days=5) if weekend else monday
    return f"the {'weekend' if weekend else 'week'} of {first.day} {MONTHS[first.month - 1]} {first.year}"


def _period(many: str | None, unit: str | None, hours: str | None, small: str | None) -> str:
    pieces = []
    if many and unit:
        pieces.append(_spell(many, UNITS[unit]))
    if hours and small:
        pieces.append(_spell(hours, UNITS["TM" if small == "M" else small]))
    if not pieces:
        raise ValueError
    return " ".join(pieces)


def _open_day(month: str, day: str) -> str:
    return f"{int(day)} {MONTHS[int(month) - 1]} {OPEN}"


def _weekday(number: str, clock: str | None) -> str:
    part = f", {PARTS.get(clock, clock)}" if clock else ""
    return f"a {WEEKDAYS[int(number) - 1]}{part}"


def _spell(many: str, unit: str) -> str:
    several = "centuries" if unit == "century" else f"{unit}s"
    if many == "X":
        return f"some {several}"
    return f"{many} {unit if many == '1' else several}"


SHAPES: tuple[tuple[re.Pattern[str], Callable[..., str]], ...] = (
    (re.compile(r"(\d{4})-(\d\d)-(\d\d)"), _day),
    (re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?"), _moment),
    (re.compile(r"(\d{4}-\d\d-\d\d)T(MO|MI|AF|EV|NI|DT)"), lambda day, part: f"{in_words(day)}, {PARTS[part]}"),
    (re.compile(r"(\d{4})-(\d\d)"), _month),
    (re.compile(r"(\d{4})-W(\d\d)(-WE)?"), _week),
    (re.compile(r"(\d{4})-(SP|SU|FA|WI)"), lambda year, season: f"{SEASONS[season]} {year}"),
    (re.compile(r"(\d{4})-Q([1-4])"), lambda year, quarter: f"the {QUARTERS[int(quarter) - 1]} of {year}"),
    (re.compile(r"(\d{4})-H([12])"), lambda year, half: f"the {('first', 'second')[int(half) - 1]} half of {year}"),
    (re.compile(r"(\d{4})"), lambda year: year),
    (re.compile(r"(\d{3})"), lambda decade: f"the {decade}0s"),
    (re.compile(r"XXXX-(\d\d)"), lambda month: f"{MONTHS[int(month) - 1]} {OPEN}"),
    (re.compile(r"XXXX-(\d\d)-(\d\d)"), _open_day),
    (re.compile(r"XXXX-WXX-([1-7])(?:T(\w\w|\d\d:\d\d))?"), _weekday),
    (re.compile(r"XXXX-WXX(-WE)?"), lambda weekend: "a weekend" if weekend else "a week"),
    (re.compile(r"XXXX-(SP|SU|FA|WI)"), lambda season: f"{SEASONS[season]} {OPEN}"),
    (re.compile(r"XXXX-Q([1-4])"), lambda quarter: f"the {QUARTERS[int(quarter) - 1]} {OPEN}"),
    (re.compile(r"XXXX-H([12])"), lambda half: f"the {('first', 'second')[int(half) - 1]} half {OPEN}"),
    (re.compile(r"XXXX-XX-XXT(MO|MI|AF|EV|NI|DT|\d\d:\d\d)"), lambda clock: f"{PARTS.get(clock, clock)} of a day"),
    (re.compile(r"XXXX-XX-XX"), lambda: "a day"),
    (re.compile(r"XXXX"), lambda: "a year"),
    (PERIOD, _period),
)
