"""An expression of time as the words give it, before anyone asks what day it means."""

from dataclasses import dataclass
from typing import Literal

from ofrecord.record.timex import TimexType

Direction = Literal["last", "next", "this", "that", "ago", "hence", "earlier", "later", "same", "latest"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """ "two weeks ago" → form count, unit W, amount 2, direction ago. Fields that the words do not fill are None.

    `start` and `end` count characters of the text that was searched. `value` is ready-made where the words alone decide it
    (PRESENT_REF, P2D). `clock` and `part` are what follows the T of a time. `vague` marks an amount that is no number.
    """

    form: str
    start: int
    end: int
    text: str
    type: TimexType = "DATE"
    unit: str | None = None
    amount: float | None = None
    vague: bool = False
    direction: Direction | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str | None = None
    ordinal: int | None = None
    shift: int | None = None
    fiscal: bool = False
    clock: str | None = None
    part: str | None = None
    mod: str | None = None
    value: str | None = None
    ended: "Expression | None" = None
