"""Roles before a name: "Iraqi Prime Minister X", "Gen. X", "company spokesman X"."""

from dataclasses import replace

from ofrecord.reading.names.draft import Spot
from ofrecord.reading.names.roles.phrase import Found, Places, read_role
from ofrecord.reading.names.titles import title_at
from ofrecord.reading.names.words import MARKS, Words
from ofrecord.reading.world.gazetteer import place_country
from ofrecord.reading.world.roles import RoleWord, find_role, role_words
from ofrecord.record import Role

LONGEST = 9  # tokens before a name that can belong to its role
INSIDE = frozenset({"-", "of", "and", "for", "the", "&"})
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})


def role_before(words: Words, named: Places, spot: Spot) -> Found | None:
    """The role in the title and the words right before a name."""
    if spot.titled < spot.first and title_at(words.texts, spot.titled) and _force(words, spot.titled):
        return _by_title(words, spot)
    if (branch := _branch(words, spot)) and (found := read_role(words, named, spot.titled, branch)):
        return found
    first = _zone(words, named, spot)
    if first < spot.first and (role := find_role(words.text(first, spot.first))) and not role.plural:
        found = read_role(words, named, first, spot.first)
        if found is not None:
            return found
    return _by_title(words, spot)


def of_country(words: Words, named: Places, spot: Spot, found: Found | None) -> Found | None:
    """The role with the country after the name: "Prime Minister Milan Horvat of Croatia"."""
    if found is None or found.role.of or spot.last + 1 >= len(words) or words.texts[spot.last] != "of":
        return found
    other = named.at(spot.last + 1)
    if other is None or other.kind != "place":
        return found
    role = found.role
    told = Role(title=role.title, of=other.text, start=role.start, end=role.end)
    return replace(found, role=told, country=place_country(other.text))


def _zone(words: Words, named: Places, spot: Spot) -> int:
    """Where the noun phrase before a name opens."""
    index = spot.first
    while index > 0 and spot.first - index < LONGEST:
        text, token, other = words.texts[index - 1], words.doc[index - 1], named.at(index - 1)
        if other is not None and other.kind == "person":
            break
        if text in MARKS:
            if not named.at(index - 2):
                break
            index -= 1
            continue
        nominal = token.pos_ in NOMINAL or other is not None or text.lower() in role_words()
        inside = text in INSIDE and index - 1 > 0 and _in_title(words, index - 1, spot.first)
        verbal = token.pos_ == "VERB" and token.dep_ in ("amod", "compound")
        if not (nominal or inside or verbal):
            break
        index -= 1
    while index < spot.first and words.texts[index] in INSIDE:
        index += 1
    return index


def _in_title(words: Words, index: int, end: int) -> bool:
    """ "of" in "Secretary of State", a hyphen: inside a role of the list, or with no spaces around."""
    if words.texts[index] == "-":
        return words.touches(index)
    return any(
        words.text(start, last).lower() in role_words()
        for start in range(max(0, index - 2), index)
        for last in range(index + 2, min(index + 4, end) + 1)
    )


def _by_title(words: Words, spot: Spot) -> Found | None:
    """The role that an abbreviation stands for: "Gen." → general."""
    index, roles = spot.titled, []
    while index < spot.first:
        found = title_at(words.texts, index)
        if found and found[0].role:
            roles.append((found[0].role, index, index + found[1]))
        index += found[1] if found else 1
    if not roles:
        return None
    title, first, last = roles[-1]
    role: RoleWord | None = find_role(title)
    span = words.mention(first, last, "title")
    force = _force(words, first)
    sector = "police" if force else role.sector if role else None
    return Found(role=Role(title=title, of=force, start=span.start, end=span.end), mention=span, sector=sector)


def _branch(words: Words, spot: Spot) -> int:
    """Where the branch in brackets opens, in "Commissioner of Police (Central) Vikrant Rathi"; 0 where there is none."""
    if spot.first - spot.titled < 2 or words.texts[spot.first - 1] != ")":
        return 0
    return next((index for index in range(spot.titled + 1, spot.first) if words.texts[index] == "("), 0)


def _force(words: Words, last: int) -> str | None:
    """The police force before a rank: "Wichita Police Capt."."""
    if not last or words.texts[last - 1] != "Police":
        return None
    first = last - 1
    while (
        first > 0 and words.texts[first - 1][:1].isupper() and words.doc[first - 1].pos_ == "PROPN" and last - first < LONGEST
    ):
        first -= 1
    return words.text(first, last)
