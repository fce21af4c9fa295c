"""Persons: the full names first, then surnames and first names to the last one mentioned who bears them."""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from ofrecord.reading.names.draft import Draft, Spot
from ofrecord.reading.names.spot.people import SUFFIXES
from ofrecord.reading.names.titles import title_at
from ofrecord.reading.names.words import Words
from ofrecord.reading.names.world.first_names import first_names, surnames_first
from ofrecord.reading.names.world.roles import Gender

MOST = 3  # mentions that make a person well known to the reader
MEMORY = 4096  # names kept folded
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@lru_cache(MEMORY)
def parts(name: str) -> tuple[str, ...]:
    """The words of a name in lower case without accents, suffixes left out: ("mustafa", "al-kadhimi")."""
    plain = "".join(letter for letter in unicodedata.normalize("NFD", name) if not unicodedata.combining(letter))
    return tuple(word.strip(".,").lower() for word in plain.split() if word not in SUFFIXES and word.strip(".,"))


def same_person(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two full names can be one person's: "Kenneth F. McKenzie" and "Ken McKenzie" are, "Ann" and "Bo Lind" are not."""
    if _within(one, other) or _within(other, one):
        return True
    return one[-1] == other[-1] and _same_first(one[0], other[0])


def _same_first(one: str, other: str) -> bool:
    if one == other:
        return True
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) == 1 and longer.startswith(shorter)


def _within(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the words of a name stand in another in the same order."""
    rest = iter(long)
    return all(word in rest for word in short)


def chain_persons(paragraphs: Sequence[Words], spots: Sequence[Spot]) -> list[Draft]:
    """One draft a person."""
    drafts: list[Draft] = []
    full = [spot for spot in spots if len(parts(spot.text)) > 1]
    home: dict[int, Draft] = {}
    for spot in full:
        draft = next((known for known in drafts if same_person(parts(spot.text), parts(known.name))), None)
        if draft is None:
            draft = Draft(kind="person", name=spot.text)
            drafts.append(draft)
        elif len(parts(spot.text)) > len(parts(draft.name)):
            draft.name = spot.text
        draft.gender = draft.gender or title_gender(paragraphs[spot.at], spot) or first_gender(spot.text)
        home[id(spot)] = draft
    return _with_short(paragraphs, spots, drafts, home)


def _with_short(paragraphs: Sequence[Words], spots: Sequence[Spot], drafts: list[Draft], home: dict[int, Draft]) -> list[Draft]:
    """Walk the text: each short form goes to the last person mentioned, as a subject rather than not, who can bear it."""
    seen: dict[int, tuple[int, int]] = {}
    for order, spot in enumerate(spots):
        draft = home.get(id(spot)) or _bearer(paragraphs[spot.at], spot, drafts, seen)
        if draft is None:
            draft = Draft(
                kind="person", name=spot.text, gender=title_gender(paragraphs[spot.at], spot) or first_gender(spot.text)
            )
            drafts.append(draft)
        draft.gender = draft.gender or title_gender(paragraphs[spot.at], spot)
        draft.spots.append(spot)
        is_subject = paragraphs[spot.at].doc[spot.last - 1].dep_ in SUBJECTS
        as_subject = order if is_subject else seen.get(id(draft), (-1, -1))[0]
        seen[id(draft)] = (as_subject, order)
    return drafts


def _bearer(words: Words, spot: Spot, drafts: list[Draft], seen: dict[int, tuple[int, int]]) -> Draft | None:
    short, gender = parts(spot.text), title_gender(words, spot)
    if not short:
        return None
    fits = [draft for draft in drafts if _bears(parts(draft.name), short, spot.titled < spot.first)]
    fits = [draft for draft in fits if not (gender and draft.gender and gender != draft.gender)] or fits
    by_surname = [draft for draft in fits if short[-1] in _surnames(draft.name)] or fits
    return max(by_surname, key=lambda draft: _standing(draft, seen), default=None)


def _surnames(name: str) -> tuple[str, ...]:
    words = parts(name)
    return (words[-1], words[0]) if name.split(maxsplit=1)[0] in surnames_first() else words[-1:]


def _standing(draft: Draft, seen: dict[int, tuple[int, int]]) -> tuple[int, int]:
    """Of two who share a surname the one who has been mentioned more is meant by it alone; then the latest."""
    return min(len(draft.spots), MOST), seen.get(id(draft), (-1, -1))[1]


def _bears(full: tuple[str, ...], short: tuple[str, ...], is_titled: bool) -> bool:
    """A surname, also a first one ("Xi"), or a first name; with a title it is no Western first name, but papers differ."""
    return (
        short[-1] in full or any(word.rpartition("-")[2] == short[-1] for word in full) or (is_titled and short[-1] == full[-1])
    )


def title_gender(words: Words, spot: Spot) -> Gender | None:
    """What the title before a name tells of gender."""
    index = spot.titled
    while index < spot.first:
        found = title_at(words.texts, index)
        if found and found[0].gender:
            return found[0].gender
        index += found[1] if found else 1
    return None


def first_gender(name: str) -> Gender | None:
    """What the first name tells of gender, if the list has it."""
    listed = first_names().get(name.split(maxsplit=1)[0])
    if listed == "male":
        return "male"
    return "female" if listed == "female" else None


def gender_hint(name: str) -> Gender | None:
    """A weak sign for first names that the list does not have: most in -a are women's."""
    first, _, rest = name.partition(" ")
    return "female" if rest and first.endswith("a") and first not in first_names() else None
