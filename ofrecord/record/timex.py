"""A timex: an expression of time, after TimeML's TIMEX3, with the calendar interval that it covers."""

from dataclasses import dataclass
from typing import Literal

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex:
    """ "on Thursday" → DATE 2020-08-20. `begin` and `finish` are calendar days; None for durations, sets and references."""

    id: str
    start: int
    end: int
    text: str
    type: TimexType
    value: str
    mod: str | None = None
    begin: str | None = None
    finish: str | None = None
