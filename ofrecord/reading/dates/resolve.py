"""The resolver: an expression and its anchor make a value and a calendar interval. What cannot be known stays open."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ofrecord.reading.dates.anchors import Anchor
from ofrecord.reading.dates.calendar import (
    add_months,
    add_quarters,
    holiday,
    interval,
    month_of,
    quarter_of,
    start_of,
    week_of,
)  # fmt: skip
from ofrecord.reading.dates.expression import Expression
from ofrecord.reading.dates.grammar.build import period_value
from ofrecord.record.timex import TimexType

AHEAD = 21  # days: a day-month this soon after publication is ahead, whatever the tense; chosen on TimeBank
NEAR = 7
WEDNESDAY = 3  # until then "the weekend" is the one that is over
NEAR_MONTHS = 4  # "gave them until March": a month so near ahead is ahead
LATER = 3  # months: a narrative moves on, it seldom goes back; chosen on WikiWars
REPORTED = 2  # months after its end in which a quarter's figures are still to come


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """What an expression means: TIMEX3 type, value and mod, first and last day."""

    type: TimexType
    value: str
    mod: str | None = None
    begin: str | None = None
    finish: str | None = None


def resolve(expression: Expression, anchor: Anchor) -> Resolved | None:
    """The meaning of an expression; None where the anchor shows that it is no date. No anchor: no interval, never a guess."""
    try:
        value = _value(expression, anchor)
    except (ValueError, OverflowError):  # 30 February, the year 0
        return None
    if value is None:
        return None
    kind = _type(expression, value)
    fiscal = expression.fiscal or expression.ended is not None
    covers = kind in ("DATE", "TIME") and not fiscal  # firms choose when their year begins
    begin, finish = interval(value) if covers else (None, None)
    return Resolved(type=kind, value=value, mod=expression.mod, begin=begin, finish=finish)


def _type(expression: Expression, value: str) -> TimexType:
    if value.startswith("P") and not value.endswith("_REF"):
        return "SET" if expression.type == "SET" else "DURATION"
    return expression.type


def _value(expression: Expression, anchor: Anchor) -> str | None:
    if expression.clock or expression.part:
        return _time(expression, anchor)
    if expression.value and expression.form != "holiday":
        told_soon = expression.form == "reference" and expression.value == "FUTURE_REF" and anchor.tense == "past"
        return None if told_soon and expression.text.lower() == "soon" else expression.value
    return RESOLVERS[expression.form](expression, anchor)


# ---------------------------------------------------------------- days


def _time(expression: Expression, anchor: Anchor) -> str | None:
    day = _day_of_time(expression, anchor)
    if day is None:
        return None
    part = expression.clock or expression.part or ""
    return f"{day}T{part}"


def _day_of_time(expression: Expression, anchor: Anchor) -> str | None:
    if expression.month or expression.weekday or expression.shift is not None:
        return _calendar_day(expression, anchor)
    if expression.form == "thatpart" and not (anchor.fresh and anchor.last and len(anchor.last) == 10):
        return None
    if expression.direction in (None, "that"):
        return anchor.last if anchor.fresh and anchor.last and len(anchor.last) == 10 and anchor.last[4:6] != "-W" else _iso(anchor.today)
    if expression.direction == "this":
        return _iso(anchor.today)
    if expression.direction == "last":
        return _iso(anchor.today and anchor.today - timedelta(1))
    base = anchor.near("D")
    return _iso(base + timedelta(expression.direction in ("next", "later")) if base else None)


def _iso(day: date | None) -> str:
    return day.isoformat() if day else "XXXX-XX-XX"


def _calendar_day(expression: Expression, anchor: Anchor) -> str | None:
    if expression.shift is not None:
        return _deictic(expression, anchor)
    return _date(expression, anchor) if expression.month else _weekday(expression, anchor)


def _deictic(expression: Expression, anchor: Anchor) -> str | None:
    if anchor.quoted and expression.shift == 0 and anchor.occasion is None and not expression.part:
        return "PRESENT_REF"
    today = start_of(anchor.occasion) if anchor.occasion else anchor.today
    return _iso(today + timedelta(expression.shift or 0) if today else None)


def _weekday(expression: Expression, anchor: Anchor) -> str | None:
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
        return _iso(base - timedelta(back or 7))
    if expression.direction in ("next", "later"):
        return _iso(base + timedelta(ahead or 7))
    if anchor.told:
        return _iso(base + timedelta(ahead) if ahead <= 3 else base - timedelta(back))
    future = anchor.tense in ("future", "present") or (expression.direction == "this" and anchor.tense != "past")
    return _iso(base + timedelta(ahead) if future else base - timedelta(back))


def _date(expression: Expression, anchor: Anchor) -> str | None:
    """Day, month and year; the year from the anchor where it is not printed."""
    month, day, year = expression.month or 1, expression.day, expression.year
    if expression.form == "stamp" and "-" not in expression.text[4:5] and anchor.day_first and day and day <= 12:
        month, day = day, month
    if year is None and expression.unit and expression.direction:
        year = _year_by_direction(expression, anchor)
    if year is None:
        year = _year_of(month, day, expression, anchor)
    if day is None:
        return f"{year:04d}-{month:02d}" if year else f"XXXX-{month:02d}"
    if year is None:
        return f"XXXX-{month:02d}-{day:02d}" if day <= 31 else None
    return date(year, month, day).isoformat()


def _year_by_direction(expression: Expression, anchor: Anchor) -> int | None:
    if anchor.today is None or expression.unit not in ("Y", "M"):
        return None
    if expression.direction in ("that", "same") and anchor.last and anchor.last[:4].isdigit():
        return int(anchor.last[:4])
    return anchor.today.year + {"last": -1, "next": 1}.get(expression.direction or "", 0)


def _year_of(month: int, day: int | None, expression: Expression, anchor: Anchor) -> int | None:
    base = anchor.base
    if base is None:
        return None
    if anchor.told:
        return base.year if anchor.last and len(anchor.last) == 4 else _nearest_year(month, base)
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


def _nearest_year(month: int, base: date) -> int:
    """The year in which this month lies nearest to the last date, a little later rather than earlier."""
    return min((base.year - 1, base.year, base.year + 1), key=lambda y: abs((y - base.year) * 12 + month - base.month - LATER))


def _year_by_weekday(month: int, day: int, weekday: int, base: date) -> int | None:
    for year in (base.year, base.year - 1, base.year + 1):
        if (month, day) != (2, 29) and date(year, month, day).isoweekday() == weekday:
            return year
    return None


def _holiday(expression: Expression, anchor: Anchor) -> str | None:
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


# ---------------------------------------------------------------- longer stretches


def _season(expression: Expression, anchor: Anchor) -> str | None:
    season, year, base = expression.season or "SU", expression.year, anchor.base
    if year is None and base is not None:
        year = base.year
        if expression.unit:
            year = _year_by_direction(expression, anchor) or year
        else:
            year += _season_step(season, expression, base, anchor)
    return f"{year:04d}-{season}" if year else f"XXXX-{season}"


def _season_step(season: str, expression: Expression, base: date, anchor: Anchor) -> int:
    over = base.month > {"SP": 5, "SU": 8, "FA": 11, "WI": 12}[season]
    begun = base.month >= {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[season]
    if expression.direction == "last":
        return 0 if over else -1
    if expression.direction == "next" or (expression.direction is None and anchor.tense == "future"):
        return 1 if begun else 0
    if expression.direction is None:
        return 0 if begun else -1
    return 0


def _unit(expression: Expression, anchor: Anchor) -> str | None:
    """ "last week", "this year", "that month": a whole unit, some units from the anchor."""
    direction = expression.direction
    if direction == "that" or (anchor.told and direction in ("this", None) and anchor.last):
        return _that(expression, anchor)
    if direction == "latest" and expression.unit in ("Y", "M", "W"):
        return _step(expression.unit, -1, anchor.today, expression)
    if direction in ("latest", "same"):
        return anchor.latest_quarter() if expression.unit in ("Q", "PE") else None
    step = {"last": -1, "next": 1, "earlier": -1, "later": 1}.get(direction or "", 0)
    base = anchor.near(expression.unit or "D") if direction in ("earlier", "later") or (direction is None and anchor.told) else anchor.today
    return _step(expression.unit or "D", step, base, expression)


def _step(unit: str, step: int, base: date | None, expression: Expression) -> str | None:
    if base is None:
        return _unanchored(unit, step)
    if unit == "D":
        return (base + timedelta(step)).isoformat()
    if unit in ("W", "FN", "WE"):
        week = week_of(base + timedelta(7 * step * (2 if unit == "FN" else 1)))
        return f"{week}-WE" if unit == "WE" else week
    if unit == "M":
        return month_of(add_months(base.replace(day=1), step))
    if unit == "Q":
        return add_quarters(quarter_of(base), step)
    if unit == "HY":
        at = base.year * 2 + (base.month > 6) + step
        return f"{at // 2:04d}-H{at % 2 + 1}"
    if unit == "Y":
        return f"{base.year + step:04d}"
    if unit == "DE":
        return f"{base.year // 10 + step:03d}"
    return f"{base.year // 100 + step:02d}" if unit == "CE" else None


def _unanchored(unit: str, step: int) -> str | None:
    """Without a day of publication "last week" is a week, and no more is known."""
    if step == 0:
        return "PRESENT_REF"
    return "PAST_REF" if step < 0 else "FUTURE_REF"


def _that(expression: Expression, anchor: Anchor) -> str | None:
    """ "that year", "the day": the last date named, cut to this unit."""
    if expression.ended and (value := _ended(expression, expression.ended, anchor)):
        return value
    if expression.unit in ("Q", "PE"):
        return anchor.latest_quarter()
    if expression.unit == "WE" and expression.direction is None and anchor.today and not anchor.told:
        over = anchor.today.isoweekday() <= WEDNESDAY and anchor.tense != "future"
        return _step("WE", -1 if over else 0, anchor.today, expression)
    if expression.unit == "D" and anchor.day:
        return anchor.day
    first = start_of(anchor.last) if anchor.last else None
    if first is None or not _fine_enough(anchor.last or "", expression.unit or "D"):
        first = anchor.today
    return _step(expression.unit or "D", 0, first, expression)


def _fine_enough(value: str, unit: str) -> bool:
    """Whether a value says which day, week or month it is."""
    rank = {"D": 10, "WE": 7, "W": 8, "M": 7, "Q": 7, "Y": 4, "HY": 7}.get(unit, 3)
    return len(value) >= rank and not (unit in ("D", "M") and "W" in value) and not (unit in ("M", "D") and "Q" in value)


def _ended(expression: Expression, ended: Expression, anchor: Anchor) -> str | None:
    """ "the quarter ended Sept. 30": its end says which. An ordinal keeps the firm's own count."""
    if expression.unit == "Y":
        return "P1Y"
    last = start_of(_calendar_day(ended, anchor) or "")
    if last is None or expression.unit not in ("Q", "PE"):
        return None
    return f"{last.year:04d}-Q{expression.ordinal}" if expression.ordinal in (1, 2, 3, 4) else quarter_of(last)


def _quarter(expression: Expression, anchor: Anchor) -> str | None:
    if expression.ended and (value := _ended(expression, expression.ended, anchor)):
        return value
    unit, ordinal = expression.unit, expression.ordinal
    if expression.direction == "latest" and unit not in ("Q", "PE") and ordinal is None:
        return _unit(expression, anchor)
    if expression.direction == "latest" and ordinal is None and anchor.quarter:
        return min(anchor.quarter, replace(anchor, quarter=None).latest_quarter() or anchor.quarter)
    if unit in ("Q", "PE") and ordinal is None:
        return (
            anchor.latest_quarter() if expression.direction in ("latest", None, "this", "same") else _unit(expression, anchor)
        )
    parts = 2 if unit == "HY" else 4
    number = parts if ordinal == -1 else ordinal or 1
    if number > parts:
        return None
    letter = "H" if unit == "HY" else "Q"
    year = _year_of_quarter(number, 12 // parts, expression, anchor)
    return f"{year:04d}-{letter}{number}" if year else f"XXXX-{letter}{number}"


def _year_of_quarter(number: int, months: int, expression: Expression, anchor: Anchor) -> int | None:
    base = anchor.base
    if expression.year or base is None:
        return expression.year
    if expression.direction in ("last", "next", "this"):
        return base.year + {"last": -1, "next": 1, "this": 0}[expression.direction]
    first, after = (number - 1) * months + 1, number * months
    if anchor.told or anchor.tense == "future":
        return base.year + (not anchor.told and base.month > after + REPORTED)
    return base.year - (base.month < first or (base.month <= after and anchor.tense == "past" and base.month == first))


def _sameperiod(expression: Expression, anchor: Anchor) -> str | None:
    """ "a year earlier", "the year-ago quarter", "the same month last year": a year before what the text speaks of."""
    if expression.unit == "M" or (expression.month and not expression.unit):
        last = anchor.last if anchor.last and _fine_enough(anchor.last, "M") else anchor.today and month_of(anchor.today)
        month = expression.month or int(str(last)[5:7]) if last else None
        year = int(str(last)[:4]) - 1 if last else None
        return f"{year:04d}-{month:02d}" if year and month else None
    if expression.year and anchor.quarter:
        return f"{expression.year:04d}{anchor.quarter[4:]}"
    return _year_before(anchor)


def _year_before(anchor: Anchor) -> str | None:
    about = anchor.quarter or (anchor.last if anchor.last and len(anchor.last) == 7 and "W" not in anchor.last else None)
    if about:
        return f"{int(about[:4]) - 1:04d}{about[4:]}"
    return f"{anchor.today.year - 1:04d}" if anchor.today else "PAST_REF"


def _count(expression: Expression, anchor: Anchor) -> str | None:
    """ "two weeks ago", "three days later"."""
    past = expression.direction in ("ago", "earlier")
    unit, amount = expression.unit or "D", expression.amount
    if amount is None or expression.vague:
        return {"ago": "PAST_REF", "hence": "FUTURE_REF"}.get(expression.direction or "") or period_value(None, unit)
    if unit == "Y" and amount == 1 and past and (anchor.quarter or expression.direction == "earlier") and not anchor.told:
        return _year_before(anchor)
    deictic = expression.direction in ("ago", "hence") and not anchor.told
    base = anchor.today if deictic else anchor.near(unit)
    if unit in ("S", "MIN", "H"):
        return period_value(amount, unit)
    if base is None:
        return {"ago": "PAST_REF", "hence": "FUTURE_REF"}.get(expression.direction or "") or period_value(amount, unit)
    return _counted(unit, -amount if past else amount, base)


def _counted(unit: str, amount: float, base: date) -> str | None:
    if unit in ("D", "NI", "WD"):
        return (base + timedelta(round(amount))).isoformat()
    if unit in ("W", "FN"):
        return week_of(base + timedelta(round(7 * amount * (2 if unit == "FN" else 1))))
    if unit == "WE":
        return f"{week_of(base + timedelta(round(7 * amount)))}-WE"
    if unit in ("M", "Q", "HY"):
        months = round(amount * {"M": 1, "Q": 3, "HY": 6}[unit])
        moved = add_months(base.replace(day=1), months)
        return quarter_of(moved) if unit == "Q" else month_of(moved)
    years = {"Y": 1, "DE": 10, "CE": 100, "ML": 1000}.get(unit)
    if years is None:
        return None
    year = base.year + round(amount * years)
    return f"{year:04d}" if 0 < year < 9999 else None


def _year(expression: Expression, anchor: Anchor) -> str | None:
    return f"{expression.year:04d}" if expression.year else None


def _fiscal(expression: Expression, anchor: Anchor) -> str | None:
    return _year(expression, anchor) if expression.year else _unit(replace(expression, unit=expression.unit or "Y"), anchor)


def _yearend(expression: Expression, anchor: Anchor) -> str | None:
    base = anchor.today
    if base is None:
        return "XXXX-12-31" if expression.unit == "Y" else None
    if expression.unit != "Y":
        return _unit(expression, anchor)
    year = base.year + {"last": -1, "next": 1}.get(expression.direction or "", 0)
    return f"{year - (anchor.tense == 'past' and expression.direction is None):04d}-12-31"


def _weekof(expression: Expression, anchor: Anchor) -> str | None:
    day = start_of(_calendar_day(expression, anchor) or "")
    return week_of(day) if day and expression.unit == "W" else None


RESOLVERS: dict[str, Callable[[Expression, Anchor], str | None]] = {
    "stamp": _date, "date": _date, "month": _date, "season": _season, "same": _sameperiod, "yearago": _sameperiod,
    "quarter": _quarter, "fiscal": _fiscal, "yearend": _yearend, "count": _count, "weekof": _weekof, "edgeunit": _unit,
    "shift": _unit, "shiftday": lambda e, a: _date(e, a) if e.month else _weekday(e, a), "early_in": _unit, "that": _that,
    "weekday": _weekday, "deictic": _deictic, "part": _deictic,
    "thatpart": _deictic, "year": _year, "holiday": _holiday, "aweekday": _weekday,
}  # fmt: skip
