"""The anchor: what an expression leans on. Publication, the last date in the text, the quarter a business story is about."""

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from ofrecord.reading.dates.calendar import interval, quarter_of
from ofrecord.record import Article

DAY = re.compile(r"\d{4}-\d\d-\d\d")
Tense = Literal["past", "present", "future", "open"]
COARSEST = {"W": 8, "FN": 8, "M": 7}  # characters of a value that says which week or month: 2020-W34, 2020-08


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """Today (the day of publication), the last date named, and the tense of the clause.

    `moment` is the time of day of publication. `last` is a value (2020-08-20, 1989-Q3), `day` the last that is a day, `quarter`
    the quarter last named and `quarter_at` the paragraph that named it. `fresh`: `last` stands in this paragraph. `narrative`:
    lean on `last`, not on today. `quoted`: the words stand inside a quotation, spoken on `occasion` where its frame says so.
    `day_first`: the text writes 20/8/2020.
    """

    today: date | None = None
    moment: str | None = None
    last: str | None = None
    day: str | None = None
    quarter: str | None = None
    tense: Tense | None = None
    quarter_at: int = 0
    fresh: bool = False
    narrative: bool = False
    quoted: bool = False
    occasion: str | None = None
    day_first: bool = False

    @property
    def reference(self) -> date | None:
        """The first day of the last date named, else today."""
        first = interval(self.last)[0] if self.last else None
        return date.fromisoformat(first) if first else self.today

    def near(self, unit: str) -> date | None:
        """What "the next day", "two weeks later" lean on: for days the last day named."""
        if unit in ("D", "NI", "WD"):
            return date.fromisoformat(self.day) if self.day else None
        if unit in COARSEST and self.last and len(self.last) < COARSEST[unit]:
            return None
        return self.reference

    @property
    def base(self) -> date | None:
        """What bare weekdays and months lean on."""
        return self.reference if self.told else self.today

    @property
    def told(self) -> bool:
        """Narrative, with a date to lean on."""
        return self.narrative and self.last is not None

    def after(self, value: str) -> "Anchor":
        """The anchor once a date of this value has been read."""
        if interval(value)[0] is None:
            return replace(self, last=None, day=None) if value.startswith("XXXX") else self
        value = value.split("T", maxsplit=1)[0]
        return replace(self, last=value, day=value if DAY.fullmatch(value) else self.day, fresh=True)

    def latest_quarter(self) -> str | None:
        """The quarter the story is about: the last named, else the last that ended before publication."""
        if self.quarter or self.today is None:
            return self.quarter
        from_last = date(self.today.year, self.today.month, 1)
        month = from_last.month - 3
        return quarter_of(date(from_last.year if month > 0 else from_last.year - 1, month if month > 0 else month + 12, 1))


FAR = 6  # days between a dateline and publication from which on the dateline is the day of the story


def written_on(article: Article) -> date | None:
    """The day on which a story was written: publication, or its dateline's where that is all there is, or long past."""
    published, printed = day_of(article.published), article.dateline.date if article.dateline is not None else None
    day = day_of(printed)
    if (
        day is None
        or (published is not None and 0 <= (published - day).days <= FAR)
        or (published is not None and day > published)
    ):
        return published
    return day


def moment_of(published: str | None) -> str | None:
    """The time of day of publication, where it is known: "17:40"."""
    return published[11:16] if published is not None and len(published) >= len("2020-08-20T17:40") else None


def day_of(published: str | None) -> date | None:
    """The calendar day of a publication time, in its own zone."""
    return date.fromisoformat(published[:10]) if published else None
