"""Which week, month, quarter, season or year, and how far from the anchor."""

from dataclasses import replace
from datetime import date, timedelta

from ofrecord.reading.dates.anchors import Anchor
from ofrecord.reading.dates.calendar import add_months, add_quarters, month_of, quarter_of, start_of, week_of
from ofrecord.reading.dates.expression import Expression
from ofrecord.reading.dates.grammar.amounts import period_value
from ofrecord.reading.dates.resolve.days import day, full_date, nearest_year, year_by_direction

WEDNESDAY = 3  # until then "the weekend" is the one that is over
FRIDAY = 5  # until then a weekend told in the past tense is the last one
REPORTED = 2  # months after its end in which a quarter's figures are still to come


def season(expression: Expression, anchor: Anchor) -> str | None:
    """ "last summer", "the spring of 2019"."""
    season, year, base = expression.season or "SU", expression.year, anchor.base
    if year is None and base is not None:
        year = base.year
        if expression.unit:
            year = year_by_direction(expression, anchor) or year
        elif anchor.told and expression.direction is None and season != "WI":
            whole = anchor.last is not None and len(anchor.last) == 4
            year = year if whole else nearest_year(MIDDLE[season], base)
        else:
            year += _season_step(season, expression, base, anchor)
    return f"{year:04d}-{season}" if year else f"XXXX-{season}"


MIDDLE = {"SP": 4, "SU": 7, "FA": 10}


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


def unit(expression: Expression, anchor: Anchor) -> str | None:
    """ "last week", "this year", "that month": a whole unit, some units from the anchor."""
    direction = expression.direction
    if direction == "that" or (anchor.told and direction in ("this", None) and anchor.last):
        return that(expression, anchor)
    if direction == "latest" and expression.unit in ("Y", "M", "W"):
        return _step(expression.unit, -1, anchor.today, expression)
    if direction in ("latest", "same"):
        return anchor.latest_quarter() if expression.unit in ("Q", "PE") else None
    if anchor.told and direction == "next":
        direction = "later"
    if expression.unit == "WE" and direction == "this" and anchor.tense == "past" and anchor.today:
        return _step("WE", -(anchor.today.isoweekday() <= FRIDAY), anchor.today, expression)
    step = {"last": -1, "next": 1, "earlier": -1, "later": 1}.get(direction or "", 0)
    base = (
        anchor.near(expression.unit or "D")
        if direction in ("earlier", "later") or (direction is None and anchor.told)
        else anchor.today
    )
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


def that(expression: Expression, anchor: Anchor) -> str | None:
    """ "that year", "the day": the last date named, cut to this unit."""
    if expression.ended and (value := _ended(expression, expression.ended, anchor)):
        return value
    if expression.unit in ("Q", "PE"):
        return anchor.latest_quarter()
    if expression.unit == "WE" and expression.direction is None and anchor.today and not anchor.told:
        until = FRIDAY if anchor.tense == "past" else WEDNESDAY
        over = anchor.today.isoweekday() <= until and anchor.tense != "future"
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
    last = start_of(day(ended, anchor) or "")
    if last is None or expression.unit not in ("Q", "PE"):
        return None
    return f"{last.year:04d}-Q{expression.ordinal}" if expression.ordinal in (1, 2, 3, 4) else quarter_of(last)


def quarter(expression: Expression, anchor: Anchor) -> str | None:
    """ "the third quarter", "the first half", "the latest period"."""
    if expression.ended and (value := _ended(expression, expression.ended, anchor)):
        return value
    if expression.ordinal is None and (expression.unit in ("Q", "PE") or expression.direction == "latest"):
        return _unranked(expression, anchor)
    parts = 2 if expression.unit == "HY" else 4
    which = parts if expression.ordinal == -1 else expression.ordinal or 1
    if which > parts:
        return None
    letter = "H" if parts == 2 else "Q"
    year = _year_of_quarter(which, 12 // parts, expression, anchor)
    return f"{year:04d}-{letter}{which}" if year else f"XXXX-{letter}{which}"


def _unranked(expression: Expression, anchor: Anchor) -> str | None:
    """ "the quarter", "the latest period", "the latest year"."""
    if expression.unit not in ("Q", "PE"):
        return unit(expression, anchor)
    if expression.direction == "latest" and anchor.quarter:  # figures are of a quarter that is over
        return min(anchor.quarter, replace(anchor, quarter=None).latest_quarter() or anchor.quarter)
    leaning = expression.direction in ("last", "next", "earlier", "later", "that")
    return unit(expression, anchor) if leaning else anchor.latest_quarter()


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


def same_period(expression: Expression, anchor: Anchor) -> str | None:
    """ "a year earlier", "the year-ago quarter", "the same month last year": a year before what the text speaks of."""
    if expression.unit == "M" or (expression.month and not expression.unit):
        last = anchor.last if anchor.last and _fine_enough(anchor.last, "M") else anchor.today and month_of(anchor.today)
        month = expression.month or int(str(last)[5:7]) if last else None
        year = int(str(last)[:4]) - 1 if last else None
        return f"{year:04d}-{month:02d}" if year and month else None
    if expression.unit == "Q" and not anchor.quarter and (about := anchor.latest_quarter()):
        anchor = replace(anchor, quarter=about)
    if expression.ordinal and anchor.quarter:
        return f"{int(anchor.quarter[:4]) - 1:04d}-Q{expression.ordinal}"
    if expression.year and anchor.quarter:
        return f"{expression.year:04d}{anchor.quarter[4:]}"
    return _year_before(anchor)


def _year_before(anchor: Anchor) -> str | None:
    about = anchor.quarter or (anchor.last if anchor.last and len(anchor.last) == 7 and "W" not in anchor.last else None)
    if about:
        return f"{int(about[:4]) - 1:04d}{about[4:]}"
    return f"{anchor.today.year - 1:04d}" if anchor.today else "PAST_REF"


def count(expression: Expression, anchor: Anchor) -> str | None:
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


def printed_year(expression: Expression, anchor: Anchor) -> str | None:
    """ "2019"."""
    return f"{expression.year:04d}" if expression.year else None


def fiscal(expression: Expression, anchor: Anchor) -> str | None:
    """ "fiscal 2019", "the fiscal year"."""
    return (
        printed_year(expression, anchor) if expression.year else unit(replace(expression, unit=expression.unit or "Y"), anchor)
    )


def year_end(expression: Expression, anchor: Anchor) -> str | None:
    """ "year-end", "the end of last year"."""
    base = anchor.today
    if base is None:
        return "XXXX-12-31" if expression.unit == "Y" else None
    if expression.unit != "Y":
        return unit(expression, anchor)
    year = base.year + {"last": -1, "next": 1}.get(expression.direction or "", 0)
    return f"{year - (anchor.tense == 'past' and expression.direction is None):04d}-12-31"


def week_of_day(expression: Expression, anchor: Anchor) -> str | None:
    """ "the week of Aug. 3"."""
    first = start_of(day(expression, anchor) or "")
    return week_of(first) if first and expression.unit == "W" else None


def week_of_month(expression: Expression, anchor: Anchor) -> str | None:
    """ "the first week of May": weeks belong to the month of their Thursday."""
    month = full_date(replace(expression, ordinal=None, direction=None), anchor)
    if month is None or not month[:4].isdigit():
        return month
    first = date(int(month[:4]), int(month[5:7]), 1)
    thursday = first + timedelta((THURSDAY - first.isoweekday()) % 7)
    weeks = [thursday + timedelta(7 * number) for number in range(5)]
    within = [day for day in weeks if day.month == first.month]
    return week_of(within[min(expression.ordinal or 1, len(within)) - 1 if (expression.ordinal or 1) > 0 else -1])


THURSDAY = 4
