"""Which day: weekdays, day and month without a year, times, "tomorrow", holidays."""

from dataclasses import replace
from datetime import date, timedelta

from ofrecord.reading.dates.anchors import Anchor
from ofrecord.reading.dates.calendar import holiday, start_of
from ofrecord.reading.dates.expression import Expression

BEFORE_LAST = 2
AHEAD = 21  # days: a day-month this soon after publication is ahead, whatever the tense; chosen on TimeBank
NEAR = 7
NEAR_MONTHS = 4  # "gave them until March": a month so near ahead is ahead
LATER = 1  # months: a narrative moves on, it seldom goes back; chosen on WikiWars


def time(expression: Expression, anchor: Anchor) -> str | None:
    """ "3 p.m. on Friday", "that night"."""
    day = _day_of_time(expression, anchor)
    if day is None:
        return None
    part = expression.clock or expression.part or ""
    return f"{day}T{part}"


def _day_of_time(expression: Expression, anchor: Anchor) -> str | None:
    if expression.month or expression.weekday or expression.shift is not None:
        return day(expression, anchor)
    if expression.form == "thatpart" and not (anchor.fresh and anchor.last and len(anchor.last) == 10):
        return None
    if expression.direction in (None, "that"):
        named = anchor.fresh and anchor.last and len(anchor.last) == 10 and anchor.last[4:6] != "-W"
        return anchor.last if named else _story_day(expression, anchor)
    if expression.direction == "this":
        return _iso(anchor.today)
    if expression.direction == "last":
        return _iso(anchor.today and anchor.today - timedelta(1))
    base = anchor.near("D")
    return _iso(base + timedelta(expression.direction in ("next", "later")) if base else None)


def _story_day(expression: Expression, anchor: Anchor) -> str:
    """ "The quake struck at 9:59 p.m.": on the day that the story is about, else on that of publication, or the one before."""
    today, told = anchor.today, anchor.tense in ("past", None) and not anchor.quoted
    if today is None or not told or expression.direction is not None:
        return _iso(today)
    day = date.fromisoformat(anchor.day) if anchor.day else None
    if day is not None and timedelta(0) < today - day <= timedelta(NEAR):
        return _iso(day)
    late = anchor.moment is not None and anchor.tense == "past" and (expression.clock or "")[:5] > anchor.moment
    return _iso(today - timedelta(1) if late and expression.clock else today)


def _iso(day: date | None) -> str:
    return day.isoformat() if day else "XXXX-XX-XX"


def day(expression: Expression, anchor: Anchor) -> str | None:
    """The day of an expression that names one."""
    if expression.shift is not None:
        return deictic(expression, anchor)
    return full_date(expression, anchor) if expression.month else weekday(expression, anchor)


def deictic(expression: Expression, anchor: Anchor) -> str | None:
    """ "today", "tomorrow": from the day of publication, or from the occasion of a quotation."""
    if anchor.quoted and expression.shift == 0 and anchor.occasion is None and not expression.part:
        return "PRESENT_REF"
    today = start_of(anchor.occasion) if anchor.occasion else anchor.today
    return _iso(today + timedelta(expression.shift or 0) if today else None)


def weekday(expression: Expression, anchor: Anchor) -> str | None:
    """ "Thursday", "last Friday", "Monday of next week"."""
    weekday = expression.weekday or 1
    base = anchor.base
    if base is None:
        return f"XXXX-WXX-{weekday}"
    back, ahead = (base.isoweekday() - weekday) % 7, (weekday - base.isoweekday()) % 7
    if expression.unit == "W" and expression.direction in ("last", "next", "this"):
        step = {"last": -7, "next": 7, "this": 0}[expression.direction]
        return _iso(base - timedelta(base.isoweekday() - weekday) + timedelta(step))
    if expression.direction == "earlier" and anchor.reference:
        return _iso(anchor.reference - timedelta((anchor.reference.isoweekday() - weekday) % 7 or 7))
    if expression.direction == "last":
        return _iso(base - timedelta((back or 7) + (7 if expression.amount == BEFORE_LAST else 0)))
    if expression.direction == "that" and anchor.reference:
        return _iso(anchor.reference + timedelta((weekday - anchor.reference.isoweekday()) % 7))
    if expression.direction == "later" and anchor.reference:
        return _iso(anchor.reference + timedelta((weekday - anchor.reference.isoweekday()) % 7 or 7))
    if expression.direction in ("next", "later"):
        return _iso(base + timedelta(ahead or 7))
    if anchor.told:
        return _iso(base + timedelta(ahead) if ahead <= 3 else base - timedelta(back))
    future = anchor.tense in ("future", "present") or (expression.direction == "this" and anchor.tense != "past")
    return _iso(base + timedelta(ahead) if future else base - timedelta(back))


def full_date(expression: Expression, anchor: Anchor) -> str | None:
    """Day, month and year; the year from the anchor where it is not printed."""
    month, day, year = expression.month or 1, expression.day, expression.year
    if expression.form == "stamp" and "-" not in expression.text[4:5] and anchor.day_first and day and day <= 12:
        month, day = day, month
    if year is None and expression.unit and expression.direction:
        year = year_by_direction(expression, anchor)
    if year is None:
        year = _year_of(month, day, expression, anchor)
    if day is None:
        return f"{year:04d}-{month:02d}" if year else f"XXXX-{month:02d}"
    if year is None:
        return f"XXXX-{month:02d}-{day:02d}" if day <= 31 else None
    return date(year, month, day).isoformat()


def year_by_direction(expression: Expression, anchor: Anchor) -> int | None:
    """The year of "last year" in "May of last year"."""
    if anchor.today is None or expression.unit not in ("Y", "M"):
        return None
    if expression.direction in ("that", "same") and anchor.last and anchor.last[:4].isdigit():
        return int(anchor.last[:4])
    return anchor.today.year + {"last": -1, "next": 1}.get(expression.direction or "", 0)


def _year_of(month: int, day: int | None, expression: Expression, anchor: Anchor) -> int | None:
    base = anchor.base
    if base is None:
        return None
    if expression.direction == "that" and anchor.last and anchor.last[:4].isdigit():
        return int(anchor.last[:4])
    if expression.direction == "earlier" and (about := anchor.reference) is not None:
        return about.year - (month >= about.month)
    if anchor.told:
        return base.year if anchor.last and len(anchor.last) == 4 else nearest_year(month, base)
    if expression.weekday and day and (year := _year_by_weekday(month, day, expression.weekday, base)):
        return year
    if expression.direction in ("last", "next", "this"):
        return _year_by_way(month, base, expression.direction)
    if day is None:
        same_or_past = month <= base.month
        if anchor.tense == "open":
            return base.year + (month + 12 - base.month <= NEAR_MONTHS) - (month > base.month + NEAR_MONTHS)
        if anchor.tense == "future":
            return base.year + (month < base.month)
        return base.year - (not same_or_past)
    return _year_of_day(month, day, base, anchor)


def _year_of_day(month: int, day: int, base: date, anchor: Anchor) -> int:
    this = date(base.year, month, day) if (month, day) != (2, 29) else date(base.year, 2, 28)
    ahead = (this - base).days
    if anchor.tense == "open":
        return base.year + (ahead + 365 <= 30 * NEAR_MONTHS) - (ahead > 30 * NEAR_MONTHS)
    if anchor.tense == "future":
        return base.year + (ahead < 0 and -ahead > 2 * AHEAD)
    if ahead <= -365 + AHEAD:
        return base.year + 1
    return base.year - (ahead > AHEAD)


def _year_by_way(month: int, base: date, direction: str) -> int:
    if direction == "last":
        return base.year - (month >= base.month)
    return base.year + (direction == "next" and month <= base.month)


def nearest_year(month: int, base: date) -> int:
    """The year in which this month lies nearest to the last date, a little later rather than earlier."""
    return min((base.year - 1, base.year, base.year + 1), key=lambda y: abs((y - base.year) * 12 + month - base.month - LATER))


def _year_by_weekday(month: int, day: int, weekday: int, base: date) -> int | None:
    for year in (base.year, base.year - 1, base.year + 1):
        if (month, day) != (2, 29) and date(year, month, day).isoweekday() == weekday:
            return year
    return None


def named_day(expression: Expression, anchor: Anchor) -> str | None:
    """ "Christmas Eve", "Labor Day"."""
    base, rule = anchor.base, expression.value or "01-01"
    if expression.year:
        return holiday(rule, expression.year).isoformat()
    if base is None:
        return f"XXXX-{rule}" if rule[2:3] == "-" and len(rule) == 5 else None
    days = [holiday(rule, year) for year in (base.year - 1, base.year, base.year + 1)]
    if anchor.tense == "future":
        return next(d for d in days if d >= base).isoformat()
    soon = next(d for d in days if d >= base)
    past = max(d for d in days if d <= base + timedelta(0)) if days[0] <= base else days[0]
    return (soon if (soon - base).days <= NEAR and anchor.tense is None else past).isoformat()


def nth_weekday(expression: Expression, anchor: Anchor) -> str | None:
    """ "the first Monday in September"."""
    month = full_date(replace(expression, weekday=None, ordinal=None), anchor)
    if month is None or not month[:4].isdigit():
        return f"XXXX-WXX-{expression.weekday}"
    which = expression.ordinal or 1
    return holiday(f"{month[5:7]}-{expression.weekday}-{which}", int(month[:4])).isoformat() if which <= 4 else None
