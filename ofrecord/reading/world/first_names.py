"""First names in the news, and the gender that they tell; and surnames that stand first."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from ofrecord.lexicon import read_rows


@cache
def first_names() -> Mapping[str, str]:
    """Names with "male", "female" or "either"."""
    rows = read_rows(Path(__file__).parent / "first_names.csv")
    return {name: row["gender"] for row in rows for name in row["names"].split("|")}


@cache
def surnames_first() -> frozenset[str]:
    """Surnames that stand before the given name: "Xi", "Park"."""
    return frozenset(row["surname"] for row in read_rows(Path(__file__).parent / "surnames_first.csv"))


def is_first_name(word: str) -> bool:
    """Whether this word is a first name of the list."""
    return word in first_names()
