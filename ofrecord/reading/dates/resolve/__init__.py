"""The resolver: an expression and its anchor make a value and a calendar interval. What cannot be known stays open."""

from collections.abc import Callable
from dataclasses import dataclass

from ofrecord.reading.dates.anchors import Anchor
from ofrecord.reading.dates.calendar import interval
from ofrecord.reading.dates.expression import Expression
from ofrecord.reading.dates.resolve import days, stretches
from ofrecord.record.timex import TimexType


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
        return days.time(expression, anchor)
    if expression.value and expression.form != "holiday":
        told_soon = expression.form == "reference" and expression.value == "FUTURE_REF" and anchor.tense == "past"
        return None if told_soon and expression.text.lower() == "soon" else expression.value
    return RESOLVERS[expression.form](expression, anchor)


RESOLVERS: dict[str, Callable[[Expression, Anchor], str | None]] = {
    "stamp": days.full_date, "date": days.full_date, "month": days.full_date, "weekday": days.weekday,
    "shiftday": lambda e, a: days.full_date(e, a) if e.month else days.weekday(e, a), "deictic": days.deictic,
    "part": days.deictic, "thatpart": days.deictic, "holiday": days.named_day, "nthday": days.nth_weekday,
    "aweekday": days.weekday, "beyond": days.deictic,
    "season": stretches.season, "same": stretches.same_period, "yearago": stretches.same_period, "quarter": stretches.quarter,
    "fiscal": stretches.fiscal, "yearend": stretches.year_end, "count": stretches.count, "weekof": stretches.week_of_day,
    "edgeunit": stretches.unit, "shift": stretches.unit,
    "monthweek": stretches.week_of_month, "that": stretches.that, "year": stretches.printed_year,
}  # fmt: skip
