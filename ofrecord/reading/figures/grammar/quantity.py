"""A quantity: a number as printed, with its hedge and unit, before anything is known of what it counts."""

from dataclasses import dataclass

from ofrecord.record.figure import FigureKind, Hedge
from ofrecord.record.figure import Number as Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """Characters `start` to `end` hold hedge, number and unit; `number_start` to `number_end` the number alone.

    `value` is the number printed; a range has `low` and `high` instead; a vague quantity ("dozens") has neither.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    value: Value | None = None
    low: Value | None = None
    high: Value | None = None
    hedge: Hedge = "none"
    kind: FigureKind = "count"
    unit: str | None = None
    worded: bool = False
