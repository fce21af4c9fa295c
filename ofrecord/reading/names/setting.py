"""Where a story is set: whose Congress, Parliament or Supreme Court is meant, and which Georgia."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ofrecord.reading.names.draft import Draft
from ofrecord.reading.names.words import Words
from ofrecord.reading.world.bodies import find_body
from ofrecord.reading.world.describe import country_of
from ofrecord.reading.world.gazetteer import bare, countries, is_country, lookup, places
from ofrecord.record import Article

OFTEN = 2  # mentions that make a country what the story is about
CHAMBERS = frozenset(["congress", "senate", "house of representatives", "supreme court", "parliament"])
STATE = "Georgia"  # of the United States, where its places are named and those of the Caucasus are not
CAUCASUS = ("Georgian", "Tbilisi", "Caucasus", "Abkhaz", "South Ossetia", "Batumi", "Saakashvili")


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The home country of a story, if it tells one, the countries that it names, and whether its Georgia is the state."""

    home: str | None
    named: Mapping[str, int]
    in_state: bool

    def country_of(self, draft: Draft) -> str | None:
        """The country that only the story tells: of a bare Congress, of Georgia."""
        if draft.kind == "place":
            return "USA" if self.in_state and draft.name == STATE else None
        if draft.kind != "organization" or not is_chamber(draft.name):
            return None
        body = find_body(draft.name)
        own = body.country if body else None
        return self.home if own is None or own not in self.named else None


def setting_of(paragraphs: Sequence[Words], drafts: Sequence[Draft], article: Article) -> Setting:
    """The setting: home is where the article is written from, else the only country that it names."""
    named: Counter[str] = Counter()
    for draft in drafts:
        country = country_of(draft.name) if draft.kind == "place" and draft.spots else draft.country
        if country:
            named[country] += len(draft.spots) or len(draft.others)
    sole = next(iter(named)) if len(named) == 1 and named.total() >= OFTEN else None
    home = (article.dateline.country if article.dateline else None) or sole
    return Setting(home=home, named=named, in_state=_in_state(paragraphs, drafts, article))


def _in_state(paragraphs: Sequence[Words], drafts: Sequence[Draft], article: Article) -> bool:
    """Whether American states and cities stand around Georgia, and nothing of the Caucasus."""
    found = [draft.name for draft in drafts if draft.kind == "place" and draft.spots]
    if STATE not in found:
        return False
    dateline = article.dateline.place if article.dateline else None
    american = any(_is_american(name) for name in (*found, dateline or ""))
    return american and not any(word in words.paragraph.text for words in paragraphs for word in CAUCASUS)


def _is_american(name: str) -> bool:
    """Whether a state or city of America is named so, not the country or its capital, which deal with both Georgias."""
    return not is_country(name) and lookup(places(), name) == "USA" and not name.upper().startswith("WASHINGTON")


def country_after(words: Words, last: int) -> str | None:
    """The country after a body: "Congress in the Philippines", "the Supreme Court of India"."""
    if last + 1 >= len(words) or words.lower[last] not in ("of", "in"):
        return None
    first = last + 2 if words.lower[last + 1] == "the" else last + 1
    sizes = (size for size in (3, 2, 1) if first + size <= len(words))
    return next((found for size in sizes if (found := lookup(countries(), words.text(first, first + size)))), None)


def is_chamber(name: str) -> bool:
    """Whether many countries have a body of this bare name."""
    return bare(name).lower() in CHAMBERS
