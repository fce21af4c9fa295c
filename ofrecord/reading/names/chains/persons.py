"""Persons: the full names first, then surnames and first names to the last one mentioned who bears them."""

import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

from ofrecord.lexicon import read_rows
from ofrecord.reading.names.draft import Draft, Spot
from ofrecord.reading.names.spot.labels import inner_surname, opening_surname
from ofrecord.reading.names.spot.people import SUFFIXES
from ofrecord.reading.names.titles import title_at
from ofrecord.reading.names.words import Words
from ofrecord.reading.world.first_names import first_names
from ofrecord.reading.world.roles import Gender

STOPS = ".,“”\"‘’'()"  # around the words of a name, a nickname among them
MOST = 3  # mentions that make a person well known to the reader
FOLDED = 4096  # names kept in lower case
MEMORY = 20  # persons of one surname that are told apart
FULL = 2  # words of a full name


@lru_cache(FOLDED)
def parts(name: str) -> tuple[str, ...]:
    """The words of a name in lower case without accents, suffixes left out: ("hassan", "al-rubaie")."""
    plain = "".join(letter for letter in unicodedata.normalize("NFD", name) if not unicodedata.combining(letter))
    return tuple(word.strip(STOPS).lower() for word in plain.split() if word not in SUFFIXES and word.strip(STOPS))


def same_person(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two full names can be one person's: "Kenneth F. Barlow" and "Ken Barlow" are, "Ann" and "Bo Lind" are not."""
    if _within(one, other) or _within(other, one):
        return True
    return one[-1] == other[-1] and _same_first(one[0], other[0])


def _same_first(one: str, other: str) -> bool:
    if one == other:
        return True
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) == 1:
        return longer.startswith(shorter)
    return (one, other) in nicknames() or (other, one) in nicknames()


@cache
def nicknames() -> frozenset[tuple[str, str]]:
    """Short forms of first names with the long ones, in lower case."""
    return frozenset((row["short"].lower(), row["long"].lower()) for row in read_rows(Path(__file__).parent / "nicknames.csv"))


def _within(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the words of a name stand in another in the same order."""
    rest = iter(long)
    return all(word in rest for word in short)


class Bearers:
    """Drafts of persons by every word of their names."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self._by_word: dict[str, list[Draft]] = {}

    def add(self, draft: Draft) -> None:
        """Take in a new person."""
        self.drafts.append(draft)
        self.rename(draft, draft.name)

    def rename(self, draft: Draft, name: str) -> None:
        """Note a fuller form of a name."""
        draft.name = name
        words = parts(name)
        for word in (*words, *(word.rpartition("-")[2] for word in words if "-" in word)):
            known = self._by_word.setdefault(word, [])
            if draft not in known[-MEMORY:]:
                known.append(draft)

    def of(self, word: str) -> list[Draft]:
        """The persons in whose name a word stands."""
        return self._by_word.get(word, [])

    def same(self, name: str) -> Draft | None:
        """The person of this full name."""
        words = parts(name)
        return next(
            (
                draft
                for word in dict.fromkeys((words[-1], *words))
                for draft in self.of(word)[-MEMORY:]
                if same_person(words, parts(draft.name))
            ),
            None,
        )


def chain_persons(paragraphs: Sequence[Words], spots: Sequence[Spot]) -> list[Draft]:
    """One draft a person."""
    bearers = Bearers()
    home: dict[int, Draft] = {}
    for spot in spots:
        if len(parts(spot.text)) < FULL:
            continue
        draft = bearers.same(spot.text)
        if draft is None:
            draft = Draft(kind="person", name=spot.text)
            bearers.add(draft)
        elif len(parts(spot.text)) > len(parts(draft.name)):
            bearers.rename(draft, spot.text)
        draft.gender = draft.gender or title_gender(paragraphs[spot.at], spot) or first_gender(spot.text)
        home[id(spot)] = draft
    return _with_short(paragraphs, spots, bearers, home)


def _with_short(paragraphs: Sequence[Words], spots: Sequence[Spot], bearers: Bearers, home: dict[int, Draft]) -> list[Draft]:
    """Walk the text: each short form goes to the best known person who can bear it, else to the last one mentioned."""
    seen: dict[int, int] = {}
    for order, spot in enumerate(spots):
        draft = home.get(id(spot)) or _bearer(paragraphs[spot.at], spot, bearers, seen)
        if draft is None:
            draft = Draft(
                kind="person", name=spot.text, gender=title_gender(paragraphs[spot.at], spot) or first_gender(spot.text)
            )
            bearers.add(draft)
        draft.gender = draft.gender or title_gender(paragraphs[spot.at], spot)
        draft.spots.append(spot)
        seen[id(draft)] = order
    return bearers.drafts


def _bearer(words: Words, spot: Spot, bearers: Bearers, seen: dict[int, int]) -> Draft | None:
    short, gender = parts(spot.text), title_gender(words, spot)
    if not short:
        return None
    fits = bearers.of(short[-1])[-MEMORY:]
    fits = [draft for draft in fits if not (gender and draft.gender and gender != draft.gender)] or fits
    by_surname = [draft for draft in fits if short[-1] in _surnames(draft.name)] or fits
    return max(by_surname, key=lambda draft: _standing(draft, seen), default=None)


def _surnames(name: str) -> tuple[str, ...]:
    words, own = parts(name), [word for word in name.split() if word not in SUFFIXES]
    others = (opening_surname(own), inner_surname(own)) if len(own) > 1 else ()
    return (words[-1], *(parts(other)[0] for other in others if other))


def _standing(draft: Draft, seen: dict[int, int]) -> tuple[int, int]:
    """Of two who share a surname the one who has been mentioned more is meant by it alone; then the latest."""
    return min(len(draft.spots), MOST), seen.get(id(draft), -1)


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
