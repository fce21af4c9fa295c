"""Names that the lists know: bodies, countries, regions, cities, wherever they stand in capitals."""

from collections.abc import Iterator, Mapping
from functools import cache

from ofrecord.reading.names.draft import Spot
from ofrecord.reading.names.words import Words
from ofrecord.reading.world.bodies import bodies
from ofrecord.reading.world.gazetteer import countries, places
from ofrecord.record.name import NameKind

KINDS: Mapping[str, NameKind] = {"organization": "organization", "group": "organization", "house": "place", "place": "place"}
HOUSES_THAT_ACT = frozenset({"house"})


@cache
def openings() -> Mapping[str, int]:
    """First words of known names, with the most words that a name opened so can have."""
    found: dict[str, int] = {}
    for index in (bodies(), countries(), places()):
        for name in index:
            first = name.replace("-", " ").split()[0]
            size = len(name.replace("-", " - ").split())
            found[first] = max(found.get(first, 0), size)
    return found


def known_kind(name: str) -> NameKind | None:
    """The kind of a known name."""
    name = name.replace("’", "'")
    if name in countries():
        return "place"
    if body := bodies().get(name):
        return KINDS[body.kind]
    return "place" if name in places() else None


def known_spots(words: Words) -> Iterator[Spot]:
    """Known names in a paragraph, the longest first where several open at one word."""
    longest, at, index = openings(), words.paragraph.index, 0
    while index < len(words):
        size = longest.get(words.texts[index], 0)
        step = 1
        for last in range(min(index + size, len(words)), index, -1):
            kind = known_kind(words.text(index, last))
            if kind is not None:
                text = words.text(index, last)
                yield Spot(at=at, first=index, last=last, kind=kind, text=text, titled=index, sure=last - index > 1)
                step = last - index
                break
        index += step
