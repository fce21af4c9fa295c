"""What a noun phrase tells of its country and sector: "senior Iraqi officials" → IRQ, government."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from ofrecord.reading.world.bodies import LONGEST, Body, find_body
from ofrecord.reading.world.gazetteer import (
    COMPASS,
    also_words,
    bare,
    capitals,
    lookup,
    nationalities,
    native,
    peoples,
    place_country,
    places,
)
from ofrecord.reading.world.roles import RoleWord, find_role, sector_of

if TYPE_CHECKING:
    from spacy.tokens import Token

HYPHENS = ("-", "–", "‑")
OF = ("of", "for", "from", "in", "at", "with", "throughout", "across")
ETHNIC = ("ethnic", "Ethnic")
NEW_WORLD = ("USA", "CAN", "AUS")  # "Lithuanian Americans" live in America, "Bosnian Serbs" in Bosnia
VISITORS = ("military", "media", "igo")  # where they stand is not where they come from


def country_of(words: str) -> str | None:
    """The country that words name: a country, nationality, people, capital, region, city or known body; else None."""
    found = _country(words)
    if found is None and "," in words:
        found = _country(words.rpartition(",")[2])
    if found is None:
        first, _, rest = bare(words).partition(" ")
        found = country_of(rest) if rest and first.lower() in COMPASS else None
    return found


def _country(words: str) -> str | None:
    if bare(words) in also_words():  # "Bush officials" are not of a town in Iran
        return None
    found = lookup(nationalities(), words) or lookup(peoples(), words) or place_country(words)
    if found is None and (body := find_body(words)):
        return body.country
    return found or lookup(capitals(), words) or lookup(native(), words)


def describe(tokens: "Iterable[Token]") -> tuple[str | None, str | None]:
    """Country and sector of a noun phrase. Two countries ("Iraqi and American officials") give none."""
    words = list(tokens)
    if not words:
        return None, None
    head = _head_of(words)
    before, after = words[: head + 1], words[head + 1 :]
    hits = _named(before) or _named(_of_phrase(after))
    if lookup(peoples(), words[head].text):
        return _people(words, head)
    explicit = [hit for hit in hits if hit[2] is None] or hits
    found = sorted({country for _, country, _ in explicit if country})
    country = found[0] if len(found) == 1 else None
    return country, None if _is_place(before) else _sector(before, after, hits, country)


def _is_place(words: "Sequence[Token]") -> bool:
    """Whether a phrase is the name of a place, whatever its last word: "the West Bank" is no bank."""
    named = len(words) > 1 and words[-1].text[:1].isupper()
    return named and lookup(places(), " ".join(word.text for word in words)) is not None


def _people(words: "Sequence[Token]", head: int) -> tuple[str | None, str | None]:
    """ "Iraqis" and "Iraqi Kurds" are civilians of Iraq; "ethnic Albanians" live elsewhere; "the Americans" may govern."""
    own = lookup(peoples(), words[head].text)
    before = [country for _, country, _ in _named(words[:head]) if country]
    country = before[0] if before and own not in NEW_WORLD else own
    if any(word.text in ETHNIC for word in words[:head]):
        country = None
    return country, None if words[0].lower_ == "the" else "civilian"


def _head_of(words: "Sequence[Token]") -> int:
    """The word that no other word of the phrase governs; where all hang on a word outside, the last before a preposition."""
    inside = {word.i for word in words}
    free = [place for place, word in enumerate(words) if word.head.i not in inside or word.head.i == word.i]
    if not free:
        return len(words) - 1
    flat = [place for place in free if words[place].dep_ in ("amod", "compound", "nmod", "det", "poss")]
    return flat[-1] if len(flat) == len(free) else next(place for place in free if place not in flat)


def _of_phrase(after: "Sequence[Token]") -> "Sequence[Token]":
    """The words of "of the ministry", up to the next preposition; of "in Aleppo", where the head is no soldier."""
    if not after or after[0].lower_ not in OF:
        return ()
    if after[0].lower_ == "in" and sector_of(after[0].head.text) in VISITORS:
        return ()
    end = next((place for place, word in enumerate(after[1:], 1) if word.dep_ == "prep"), len(after))
    return after[1:end]


def _named(words: "Sequence[Token]") -> list[tuple[str, str | None, Body | None]]:
    """Countries and bodies named among these words, the longest names first; "-led" and "anti-" bind a name to another word."""
    found, place = [], 0
    while place < len(words):
        hit = _longest(words, place)
        if hit is None:
            place += 1
            continue
        size, country, body = hit
        if not _bound(words, place, place + size):
            found.append((words[place].text, country, body))
        place += size
    return found


def _longest(words: "Sequence[Token]", place: int) -> tuple[int, str | None, Body | None] | None:
    if not words[place].text[:1].isupper():
        return None
    doc = words[place].doc
    for size in range(min(LONGEST, len(words) - place), 0, -1):
        last = words[place + size - 1]
        if last.i != words[place].i + size - 1:
            continue
        name = doc[words[place].i : last.i + 1].text
        body = find_body(name)
        if body or (country := country_of(name)):
            return size, body.country if body else country, body
    return None


def _bound(words: "Sequence[Token]", start: int, end: int) -> bool:
    """ "Iranian-backed", "anti-American", "pro-Russian": the country is not that of the noun."""
    before = start > 0 and words[start - 1].text in HYPHENS
    return before or (end < len(words) and words[end].text in HYPHENS)


def _sector(
    before: "Sequence[Token]", after: "Sequence[Token]", hits: list[tuple[str, str | None, Body | None]], country: str | None
) -> str | None:
    text = " ".join(word.text for word in before)
    role = find_role(text)
    if role is not None and not role.yields:
        return role.sector
    bodies = [body.sector for _, _, body in hits if body]
    if role is None:
        return bodies[-1] if bodies else sector_of(before[-1].text)
    modifiers = [word.text for word in before[: len(before) - len(role.word.split())]]
    told = [sector for word in reversed(modifiers) if (sector := modifier_sector(word))]
    told += [sector for sector in bodies if sector]
    told += [sector for word in _of_phrase(after) if (sector := _body_sector(word.text))]
    if not told and not role.sector and country:
        return role.national
    if not told or (role.sector, told[0]) == ("military", "government"):  # government forces are soldiers
        return role.sector
    return told[0]


def modifier_sector(word: str) -> str | None:
    """What a word before a role noun tells of its sector: "union" and "rebel" do, an office ("general manager") does not."""
    role = find_role(word)
    if word.lower() == "state" or (role and role.kind == "office"):
        return None
    return sector_of(word)


def _body_sector(word: str) -> str | None:
    role: RoleWord | None = find_role(word)
    return role.sector if role and role.kind in ("body", "group") else None
