"""Heads of state and government: the country of "President Reagan" where the page does not say it."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TypeVar

from ofrecord.lexicon import read_rows
from ofrecord.reading.world.first_names import is_first_name, surnames_first
from ofrecord.reading.world.gazetteer import also_words, is_place
from ofrecord.reading.world.roles import find_role

Key = TypeVar("Key")
FOLDER = Path(__file__).parent
FEWEST_LETTERS = 4  # of a surname that is a leader's wherever it stands
ALSO_WORDS = frozenset(  # and surnames of too many others
    "Amin Arce Begin Bush Ford Gates Gore Khan Lugo Noda Peng Rama Rice Sein Shah Tong".split()  # noqa: SIM905
)
DOUBLED = re.compile(r"([a-z])\1")
ARTICLES = frozenset({"al", "el", "ul", "ur", "as", "ash"})  # "Zia ul-Haq", "Omar El Bashir"
FAMILIES = re.compile(r"^(mohamm?[ae]d|muhamm?[ae]d)$")


@cache
def leaders() -> tuple[str, ...]:
    """The full names of leaders who go by their surname wherever papers write it."""
    return tuple(name for name, _ in _rows("leaders.csv", "leaders"))


def leader_country(name: str, *, by_surname: bool = True) -> str | None:
    """The country that a leader of this name stands for; ask it for holders of a public office only.

    A surname tells it where only one country's leaders bear it; leave that out where the office is a lower one.
    """
    words = folded(name)
    if not words:
        return None
    if len(words) > 1:
        return _by_name().get(words) or _by_ends().get((words[0], words[-1]))
    return _by_surname().get(words[0]) if by_surname else _by_name().get(words)


def folded(name: str) -> tuple[str, ...]:
    """The words of a name as spellings share them: without accents, doubled letters and Arabic articles."""
    plain = unicodedata.normalize("NFD", name.lower().replace("’", "'"))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = (FAMILIES.sub("mohamed", word) for word in plain.replace("-", " ").split())
    return tuple(DOUBLED.sub(r"\1", word) for word in words if word not in ARTICLES)


@cache
def leader_surnames() -> frozenset[str]:
    """Surnames that papers use alone for a leader: "Putin"; not those that are first names or short words too."""
    found = {name.rpartition(" ")[2] for name in leaders()}
    names = (name for name in found if len(name) >= FEWEST_LETTERS and name not in ALSO_WORDS)
    return frozenset(
        name for name in names if not (is_first_name(name) or find_role(name) or (is_place(name) and name not in also_words()))
    )


def _rows(file: str, column: str) -> Iterator[tuple[str, str]]:
    for row in read_rows(FOLDER / file):
        yield from ((name, row["iso3"]) for name in row[column].split("|"))


def _all() -> Iterator[tuple[str, str]]:
    yield from _rows("leaders.csv", "leaders")
    yield from _rows("heads.csv", "heads")


@cache
def _by_name() -> Mapping[tuple[str, ...], str]:
    return _sole((folded(name), country) for name, country in _all())


@cache
def _by_ends() -> Mapping[tuple[str, str], str]:
    """By the first and the last word: "Ronald W. Reagan"."""
    return _sole(((words[0], words[-1]), country) for name, country in _all() if len(words := folded(name)) > 1)


@cache
def _by_surname() -> Mapping[str, str]:
    """By the surname, the last word, in East Asian names the first; and by the one word that some go by."""
    named = ((name.split(maxsplit=1)[0] in surnames_first(), folded(name), country) for name, country in _all())
    return _sole((words[0] if is_first else words[-1], country) for is_first, words, country in named)


def _sole(pairs: Iterator[tuple[Key, str]]) -> dict[Key, str]:
    """What only one country's leaders are called."""
    found: dict[Key, set[str]] = {}
    for key, country in pairs:
        found.setdefault(key, set()).add(country)
    return {key: min(countries) for key, countries in found.items() if len(countries) == 1}
