"""Bodies: by name, by the list's other names, by an acronym in brackets, by the short form of a long name."""

from collections.abc import Sequence
from itertools import pairwise

from ofrecord.reading.names.draft import Draft, Spot
from ofrecord.reading.names.spot.companies import company_words
from ofrecord.reading.names.spot.labels import initials
from ofrecord.reading.names.words import Words
from ofrecord.reading.world.bodies import find_body

GENERAL = frozenset(  # by which a body named before is called again: "the Bank"
    {
        "Agency", "Assembly", "Association", "Authority", "Bank", "Board", "College", "Commission", "Committee", "Company",
        "Council", "Court", "Department", "Federation", "Foundation", "Fund", "Institute", "Ministry", "Party", "Trust",
        "Union", "University",
    }
)  # fmt: skip
SHORTEST = 2  # letters of an acronym
LONGEST = 8


def plain(name: str) -> str:
    """A body's name in lower case without the words that only say it is a company."""
    words = name.replace("’", "'").split()
    kept = [word for word in words if word not in company_words()] or words
    return " ".join(kept).lower().removeprefix("the ")


def chain_bodies(paragraphs: Sequence[Words], spots: Sequence[Spot]) -> list[Draft]:
    """One draft a body."""
    drafts: dict[str, Draft] = {}
    longer = _long_forms(spots)
    short: dict[str, str] = {}
    lately: dict[str, str] = {}
    for spot in spots:
        body = find_body(spot.text)
        key = plain(body.name if body else spot.text)
        key = longer.get(key, key)
        key = key if key in drafts else short.get(spot.text.replace(".", ""), key)
        if spot.text in GENERAL and not body:
            key = lately.get(spot.text, key)
        draft = drafts.setdefault(key, Draft(kind="organization", name=spot.text))
        draft.spots.append(spot)
        lately.update({word: key for word in spot.text.split() if word in GENERAL})
        acronym = acronym_after(paragraphs[spot.at], spot)
        if acronym:
            short[acronym.replace(".", "")] = key
        elif len(letters := initials(spot.text)) > SHORTEST:
            short.setdefault(letters, key)
    return list(drafts.values())


def _long_forms(spots: Sequence[Spot]) -> dict[str, str]:
    """Short forms of two or more words with the longest name that opens with them."""
    keys = sorted({plain(spot.text) for spot in spots}, reverse=True)
    found: dict[str, str] = {}
    for long, short in pairwise(keys):
        if " " in short and long.startswith(f"{short} ") and not find_body(long):
            found[short] = found.get(long, long)
    return found


def acronym_after(words: Words, spot: Spot) -> str | None:
    """The acronym that brackets introduce right after a name: "(NTU)"; with the words, "(the NTU)"."""
    index = spot.last
    if index >= len(words) or words.texts[index] != "(":
        return None
    index += 1
    if index < len(words) and words.texts[index] in ("the", "or"):
        index += 1
    if index + 1 >= len(words) or words.texts[index + 1] != ")":
        return None
    acronym = words.texts[index]
    return (
        acronym
        if acronym[:1].isupper() and SHORTEST <= len(acronym) <= LONGEST and sum(map(str.isupper, acronym)) > 1
        else None
    )
