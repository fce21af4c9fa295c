"""A figure: how many or how much, of what, hedged how, and how it moved."""

from dataclasses import dataclass
from typing import Literal

Hedge = Literal["none", "approximately", "at_least", "at_most", "more_than", "less_than", "nearly", "vague"]
FigureKind = Literal["count", "money", "percent", "ratio", "measure", "duration", "age", "rank", "score", "vague"]
FigureStatus = Literal["asserted", "planned", "proposed", "estimated", "denied", "conditional", "past"]
Direction = Literal["increase", "decrease", "none"]
ChangeRole = Literal["by", "to", "from", "factor"]
Number = int | float


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What is counted: "American troops", with its head noun "troops"."""

    start: int
    end: int
    text: str
    head: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """How a figure moved: in "cut in half, to about 1,400" 1,400 is what it decreased `to`; `other` is its partner's id."""

    direction: Direction
    role: ChangeRole
    other: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number with its unit and hedge. `value` is the number printed; a range has `low` and `high` instead.

    `place` is a name's id, `part_of` a figure's, `said_by` a statement's; `as_of` is a TIMEX3 value.
    """

    id: str
    start: int
    end: int
    text: str
    value: Number | None = None
    low: Number | None = None
    high: Number | None = None
    hedge: Hedge = "none"
    kind: FigureKind = "count"
    unit: str | None = None
    counted: Counted | None = None
    place: str | None = None
    as_of: str | None = None
    change: Change | None = None
    status: FigureStatus = "asserted"
    part_of: str | None = None
    said_by: str | None = None
