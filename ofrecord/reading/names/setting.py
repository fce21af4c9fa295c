"""Where a story is set: whose Congress, Parliament or Supreme Court is meant, and which Georgia."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ofrecord.reading.names.draft import Draft, Spot
from ofrecord.reading.names.words import Words
from ofrecord.reading.world.bodies import find_body
from ofrecord.reading.world.describe import country_of
from ofrecord.reading.world.gazetteer import bare, countries, is_country, lookup, places
from ofrecord.record import Article

FAR = 3  # times as often as any other
OFTEN = 2  # mentions that make a country what the story is about
CHAMBERS = frozenset(
    [
        "congress",
        "senate",
        "house of representatives",
        "supreme court",
        "parliament",
        "coast guard",
        "national guard",
        "treasury",
    ]
)
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
        return self.home if own is None or own not in self.named or not self.home else None

    def is_foreign(self, name: str, country: str | None) -> bool:
        """Whether a bare "Senate" is not that of this country, since the story names others and never this one."""
        return is_chamber(name) and bool(self.named) and country not in self.named


def setting_of(paragraphs: Sequence[Words], drafts: Sequence[Draft], article: Article) -> Setting:
    """The setting: home is where the article is written from, else the only country that it names."""
    named: Counter[str] = Counter()
    for draft in drafts:
        country = country_of(draft.name) if draft.kind == "place" and draft.spots else draft.country
        if country:
            named[country] += sum(not _is_modifier(paragraphs[spot.at], spot) for spot in draft.spots) or len(draft.others)
    home = _home(named, article.dateline.country if article.dateline else None)
    return Setting(home=home, named=named, in_state=_in_state(paragraphs, drafts, article))


def _is_modifier(words: Words, spot: Spot) -> bool:
    """ "US envoy": whose envoy it is tells nothing of the story."""
    return spot.kind == "place" and words.doc[spot.last - 1].dep_ in ("compound", "amod")


def _home(named: Mapping[str, int], dateline: str | None) -> str | None:
    """The country of the dateline unless the story is of another, else the only one it names, or by far the most."""
    ranked = sorted(named.items(), key=lambda item: (-item[1], item[0]))
    first = ranked[0] if ranked else None
    second = ranked[1][1] if len(ranked) > 1 else 0
    if dateline and (first is None or first[1] < FAR * max(1, named.get(dateline, 0)) or first[0] == dateline):
        return dateline
    if first is None or first[1] < OFTEN or first[1] < FAR * second:
        return None
    return first[0]


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
