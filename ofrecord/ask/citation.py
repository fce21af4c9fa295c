"""The citation that every row of an answer carries: who printed it, when, where, and the words with their offsets."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from ofrecord.archive.printed.days import first_day, last_day
from ofrecord.errors import ArchiveError

VERSION_FIELDS = {
    "outlet": "version__article__outlet",
    "headline": "version__headline",
    "published": "version__published",
    "address": "version__article__address",
    "story": "version__article__story_id",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Where a fact stands. `start` and `end` count characters of the article's text."""

    outlet: str | None
    headline: str | None
    published: str | None
    url: str | None
    quote: str
    start: int
    end: int

    def line(self) -> str:
        """One line to paste: Courier, “Headline”, 2021-02-03, https://…: “the words” (characters 12–34)."""
        head = ", ".join(part for part in (
            self.outlet, self.headline and f"“{self.headline}”", self.published and self.published[:10], self.url,
        ) if part)  # fmt: skip
        return f"{head or 'unnamed page'}: “{self.quote}” (characters {self.start}–{self.end})"


def cite(row: dict[str, Any], quote: str, start: int, end: int) -> Citation:
    """The citation of a row that was asked for with `VERSION_FIELDS`."""
    address = row["address"]
    return Citation(
        outlet=row["outlet"], headline=row["headline"], published=row["published"],
        url=None if address.startswith("text:") else address, quote=quote, start=start, end=end,
    )  # fmt: skip


def span_of_days(since: str | None, until: str | None) -> tuple[date | None, date | None]:
    """First and last day of what a user typed: "2021" to "2021-05". Raises ArchiveError where it is no date."""
    first, last = since and first_day(since), until and last_day(until)
    for typed, found in ((since, first), (until, last)):
        if typed and not found:
            raise ArchiveError(f"{typed!r} is no date. Write a day (2021-05-12), a month (2021-05) or a year (2021).", "usage")
    if first and last and last < first:
        raise ArchiveError(f"The time from {since} to {until} ends before it begins.", "usage")
    return first or None, last or None


def on_days(since: str | None, until: str | None, column: str) -> list[tuple[str, list[object]]]:
    """The conditions that a column's day is from `since` to `until`, both included."""
    bounds = zip((">=", "<="), span_of_days(since, until), strict=True)
    return [(f"{column} {sign} %s", [day.isoformat()]) for sign, day in bounds if day]


def printed_by(outlet: str | None, column: str) -> list[tuple[str, list[object]]]:
    """The condition that a column's version was printed by an outlet."""
    of = "SELECT v.id FROM archive_article a CROSS JOIN archive_version v WHERE v.article_id = a.id AND a.outlet = %s"
    return [(f"{column} IN ({of})", [outlet])] if outlet else []
