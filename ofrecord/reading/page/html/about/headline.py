"""The headline of an HTML page: as printed over the story, without the site's name and without a kicker."""

import re
from collections.abc import Sequence

from ofrecord.reading.page.head.title import without_site
from ofrecord.reading.page.html.blocks import Blocks

WORD = re.compile(r"\w+")
ALIKE = 0.5  # words shared, of the shorter, for an h1 to be the headline that the page names
KICKER_WORDS = 4  # printed over a headline


def find_headline(found: Blocks, first_kept: int, titles: Sequence[str | None], site: str | None) -> str | None:
    """The headline: the h1 nearest the story that agrees with one of the page's titles, as printed; else the first title."""
    names = [without_site(name, site) for name in titles if name]
    headings = [without_site(heading, site) for heading in _headings(found, first_kept)]
    agreed = next((heading for heading in headings if any(alike(heading, name) for name in names)), None)
    if agreed:
        return next((name for name in names if _is_without_kicker(name, agreed)), agreed)
    return next(iter([*names, *headings]), None)


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
