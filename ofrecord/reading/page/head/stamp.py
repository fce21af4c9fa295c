"""Time stamps as pages print them: found in a line, written as ISO 8601, never more exact than printed."""

import datetime as dt
import re
from dataclasses import dataclass

from ofrecord.reading.page.head.zones import is_shared, zone_of

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\b\.?"
)
DAY, YEAR = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?", r"(?P<year>(?:19|20)\d\d)"
CLOCK = r"(?P<hour>[0-2]?\d)[:.](?P<minute>[0-5]\d)(?:[:.](?P<second>[0-5]\d)(?:[.,]\d{1,9})?)?\s*(?P<half>[ap]\.?\s?m\b\.?)?"
HOURS = r"(?P<hour3>[0-2]\d)(?P<minute3>[0-5]\d)\s?(?:hrs?\b|hours\b)?(?=\s?\(?(?:GMT|UTC|[A-Z]{2,4}T)\b|\s?h)"
BARE_HOUR = r"(?P<hour2>1?\d)\s*(?P<half2>[ap]\.?m\b\.?)"
ZONE = (
    r"\s*\(?(?P<zone>(?:GMT|UTC)?\s?[+-][01]\d:?[0-5]\d|(?:GMT|UTC)\s?[+-]1?\d\b|"
    r"(?:Eastern|Central|Mountain|Pacific)\b|[A-Z]{1,4}\b)?\)?"
)
JOIN = r"(?:\s*\([^()]{3,24}\)\s*|\s*[,|•·@–—/-]\s*|\s+at\s+|\s+|T)"
TIME = rf"(?:{CLOCK}|{BARE_HOUR}|{HOURS}){ZONE}"
DATES = (
    rf"(?<!\d){YEAR}[-/.](?P<month_no>[01]?\d)[-/.](?P<day>[0-3]?\d)(?!\d)",
    rf"\b{MONTH}\s*{DAY}\s*,?\s*{YEAR}\b",
    rf"(?<!\d){DAY}(?:\s+|-|\s+of\s+){MONTH}[\s,-]*{YEAR}\b",
    rf"(?<!\d)(?P<first>[0-3]?\d)[/.](?P<second_no>[0-3]?\d)[/.]{YEAR}\b",
)
STAMPS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for date in DATES
    for pattern in (rf"{date}(?:{JOIN}{TIME})?", rf"{TIME}{JOIN}(?:\w{{3,9}},?\s+)?{date}")
)
HINT = re.compile(r"\b(?:19|20)\d\d\b")
LONGEST = 400  # characters of a line that may hold a stamp
ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?\s?(?:Z|[+-]\d\d:?\d\d)?)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A printed moment: its place in the line, its value as a day, a local time or an instant, and the abbreviation of its zone
    where that means several.
    """

    start: int
    end: int
    value: str
    zone: str | None = None


def iso_moment(text: str) -> str | None:
    """An ISO 8601 date or time as records write it, its zone kept ("2020-08-20T17:40:52+00:00"); None if it is none."""
    text = text.strip()
    if not ISO.fullmatch(text):
        return None
    try:
        if len(text) == 10:
            return dt.date.fromisoformat(text).isoformat()
        moment = dt.datetime.fromisoformat(text.replace(",", ".").replace("z", "Z"))
        return moment.replace(microsecond=0).isoformat()
    except ValueError:
        return None


def find_stamp(line: str) -> Stamp | None:
    """The first time stamp in a line: "Dec 4, 2018 at 8:17 pm ET" → 2018-12-04T20:17:00-05:00."""
    if len(line) > LONGEST or not HINT.search(line):
        return None
    found = [stamp for pattern in STAMPS for match in pattern.finditer(line) if (stamp := _stamp(match))]
    return min(found, key=lambda stamp: (stamp.start, -stamp.end), default=None) if found else None


def _stamp(match: re.Match[str]) -> Stamp | None:
    parts = match.groupdict()
    try:
        day = dt.date(int(parts["year"]), *_month_and_day(parts))
        value = _with_clock(day, parts)
    except ValueError:
        return None
    zone = parts.get("zone")
    return Stamp(match.start(), match.end(), value, zone.upper() if zone and is_shared(zone) else None)


def _month_and_day(parts: dict[str, str | None]) -> tuple[int, int]:
    if parts.get("month"):
        return MONTHS.index(str(parts["month"])[:3].lower()) + 1, int(parts["day"] or 0)
    if parts.get("month_no"):
        return int(parts["month_no"] or 0), int(parts["day"] or 0)
    first, second = int(parts["first"] or 0), int(parts["second_no"] or 0)
    if first <= 12 and second <= 12 and first != second:
        raise ValueError("day and month cannot be told apart")
    return (second, first) if first > 12 or first == second else (first, second)


def _with_clock(day: dt.date, parts: dict[str, str | None]) -> str:
    hour = parts.get("hour") or parts.get("hour2") or parts.get("hour3")
    if hour is None:
        return day.isoformat()
    half = (parts.get("half") or parts.get("half2") or "").lower()
    number = int(hour) % 12 + (12 if half.startswith("p") else 0) if half and int(hour) <= 12 else int(hour)
    clock = dt.time(number, int(parts.get("minute") or parts.get("minute3") or 0), int(parts.get("second") or 0))
    return dt.datetime.combine(day, clock, zone_of(parts.get("zone"), day)).isoformat()
