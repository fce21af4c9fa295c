"""The headline of an HTML page: as printed over the story, without the site's name and without a kicker."""

import re
from collections.abc import Sequence

from ofrecord.reading.page.head.title import without_site
from ofrecord.reading.page.html.blocks import Blocks

WORD = re.compile(r"\w+")
SITE_BEFORE = re.compile(r"\w\s*[:|·»—–-]+\s*$")
NEAR_HEAD = 12  # blocks before the story in which its headline stands
TAIL_WORDS = 4  # of a headline that a title ends with
ALIKE = 0.5  # words shared, of the shorter, for an h1 to be the headline that the page names
KICKER_WORDS = 4  # printed over a headline


def find_headline(found: Blocks, first_kept: int, titles: Sequence[str | None], site: str | None) -> str | None:
    """The headline: the h1 nearest the story that agrees with one of the page's titles, as printed; else the first title."""
    names = [without_site(name, site) for name in titles if name]
    headings = [without_site(heading, site) for heading in _headings(found, first_kept)]
    told = _tail_of_title(found, first_kept, [name for name in titles if name], headings)
    if told:
        return told
    agreed = next((heading for heading in headings if any(alike(heading, name) for name in names)), None)
    if agreed:
        return next((name for name in names if _is_without_kicker(name, agreed)), agreed)
    return next(iter([*names, *headings]), None)


def _tail_of_title(found: Blocks, first_kept: int, titles: Sequence[str], headings: Sequence[str]) -> str | None:
    """The line near the story that is a title without the site's name before it: "Lake Notes: Ferries stop" → "Ferries stop".

    Only where no h1 says more than the site's name.
    """
    blocks = found.blocks[max(0, first_kept - NEAR_HEAD) : first_kept + 2]
    near = [block.text for block in blocks if len(block.text.split()) >= TAIL_WORDS]
    for title in titles:
        says_more = any(heading == title or not title.startswith(heading) for heading in headings)
        tail = next((text for text in near if SITE_BEFORE.search(title.removesuffix(text)) and title.endswith(text)), None)
        if tail and not says_more:
            return tail
    return None


def _is_without_kicker(name: str, heading: str) -> bool:
    """Whether a title is the printed heading but for a word or two before it ("Premier League Liverpool lose at Everton")."""
    kicker = heading[: -len(name)].strip()
    return heading.endswith(name) and 0 < len(kicker.split()) <= KICKER_WORDS and not kicker.endswith((":", "—", "–"))


def _headings(found: Blocks, first_kept: int) -> list[str]:
    """The texts of all h1, the one nearest before the story first. Line breaks and marked parts inside are joined."""
    texts: dict[int, list[str]] = {}
    places: dict[int, int] = {}
    for place, block in enumerate(found.blocks):
        heading = next((number for number in found.lineage(block.node) if found.nodes[number].tag == "h1"), None)
        if heading is not None:
            texts.setdefault(heading, []).append(block.text)
            places[heading] = place
    order = sorted(texts, key=lambda heading: abs(first_kept - places[heading]))
    return [" ".join(texts[heading]) for heading in order]


def alike(one: str, other: str) -> bool:
    """Whether two headlines share most of their words."""
    a, b = (set(WORD.findall(words.casefold())) for words in (one, other))
    return bool(a and b) and len(a & b) >= ALIKE * min(len(a), len(b)) and len(a & b) >= min(2, len(a), len(b))
