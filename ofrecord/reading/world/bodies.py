"""Bodies in the news: international bodies, agencies, armed groups, parties, and houses that stand for a government."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ofrecord.lexicon import read_rows
from ofrecord.reading.world.gazetteer import bare

BODIES = Path(__file__).parent / "bodies.csv"
OWNERS = ("US ", "U.S. ", "United States ", "American ")  # before the names of American bodies
LONGEST = 8  # words of the longest name in the list


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A known body. Its kind is organization, group, place, or house: a place that stands for those inside it."""

    name: str
    kind: str
    country: str | None
    sector: str | None


@cache
def bodies() -> Mapping[str, Body]:
    """Bodies by every name they go by."""
    found: dict[str, Body] = {}
    for row in read_rows(BODIES):
        body = Body(name=row["name"], kind=row["kind"], country=row["country"] or None, sector=row["sector"] or None)
        for name in (row["name"], *row["aliases"].split("|")):
            if name:
                found.setdefault(bare(name), body)
    return found


def find_body(words: str) -> Body | None:
    """The body that goes by these words, with its country's name before it or not: "US Federal Reserve"."""
    name = bare(words)
    found = bodies().get(name)
    if found is None and (owner := next((owner for owner in OWNERS if name.startswith(owner)), None)):
        found = bodies().get(name.removeprefix(owner))
        return found if found and found.country == "USA" else None
    return found
