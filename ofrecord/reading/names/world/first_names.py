"""First names in the news, and the gender that they tell."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from ofrecord.lexicon import read_rows


@cache
def first_names() -> Mapping[str, str]:
    """Names with "male", "female" or "either"."""
    rows = read_rows(Path(__file__).parent / "first_names.csv")
    return {name: row["gender"] for row in rows for name in row["names"].split("|")}


def is_first_name(word: str) -> bool:
    """Whether this word is a first name of the list."""
    return word in first_names()
