"""Titles before a person's name: "Mr.", "Lt. Gen.", "Sen."."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast

from ofrecord.lexicon import read_rows
from ofrecord.reading.world.roles import Gender

TITLES = Path(__file__).parent / "titles.csv"
LONGEST = 4  # tokens of the longest title in the list, stops counted


@dataclass(frozen=True, slots=True)
class Title:
    """A title: the role it stands for, if any, and what it tells of gender."""

    words: str
    role: str | None
    gender: Gender | None


@cache
def titles() -> Mapping[str, Title]:
    """Titles by their words."""
    return {
        row["title"]: Title(row["title"], row["role"] or None, cast(Gender, row["gender"]) if row["gender"] else None)
        for row in read_rows(TITLES)
    }


@cache
def openings() -> frozenset[str]:
    """The first words of all titles, also without the stop that may be a token of its own."""
    first = {words.split()[0] for words in titles()}
    return frozenset(first | {word.removesuffix(".") for word in first})


def title_at(texts: list[str], index: int) -> tuple[Title, int] | None:
    """The longest title that starts at this token, and the number of its tokens."""
    text = texts[index]
    shouted = text.isupper() and text not in openings() and text.title() in openings()  # "SGT. OWEN BAKER: Good morning."
    if not shouted and text not in openings():
        return None
    for size in range(LONGEST, 0, -1):
        words = " ".join(texts[index : index + size]).replace(" .", ".")
        if found := titles().get(words.title() if shouted else words):
            return found, size
    return None
