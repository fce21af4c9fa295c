"""Names that the lists know: bodies, countries, regions, cities, wherever they stand in capitals."""

from collections.abc import Iterator, Mapping
from functools import cache

from ofrecord.reading.names.draft import Spot
from ofrecord.reading.names.words import Words, is_capital
from ofrecord.reading.world.bodies import bodies
from ofrecord.reading.world.gazetteer import also_words, countries, is_place, places
from ofrecord.record.name import NameKind

KINDS: Mapping[str, NameKind] = {"organization": "organization", "group": "organization", "house": "place", "place": "place"}
WHERE = frozenset(["in", "at", "from", "near", "outside", "around", "to"])  # before a place
TOWNSFOLK = frozenset("police residents council prosecutors firefighters airport officials voters authorities".split())  # noqa: SIM905


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
    return "place" if name in places() and name not in also_words() else None


def stands_there(words: Words, first: int, last: int) -> bool:
    """Whether the words around say that "Nice" and the like are places: "in Nice", "Salem, Oregon", "Austin police"."""
    if words.text(first, last) not in also_words():
        return False
    if last + 1 < len(words) and words.texts[last] == "," and is_place(words.texts[last + 1]):
        return True
    if last < len(words) and words.lower[last] in TOWNSFOLK:
        return True
    alone = last >= len(words) or not is_capital(words.texts[last])
    return alone and first > 0 and words.lower[first - 1] in WHERE


def known_spots(words: Words) -> Iterator[Spot]:
    """Known names in a paragraph, the longest first where several open at one word."""
    longest, at, index = openings(), words.paragraph.index, 0
    while index < len(words):
        size = longest.get(words.texts[index], 0)
        step = 1
        for last in range(min(index + size, len(words)), index, -1):
            kind = known_kind(words.text(index, last)) or ("place" if stands_there(words, index, last) else None)
            if kind is not None:
                text = words.text(index, last)
                yield Spot(at=at, first=index, last=last, kind=kind, text=text, titled=index, sure=last - index > 1)
                step = last - index
                break
        index += step
