"""Two texts side by side, word by word: what stayed, what went, what is new."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

WORD = re.compile(r"\S+\s*|\s+")


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch that is the same in both, gone or new."""

    kind: Literal["same", "gone", "new"]
    text: str


def word_changes(before: str, after: str) -> tuple[Change, ...]:
    """The stretches of both texts, in the order of the reading."""
    return tuple(_changes(WORD.findall(before), WORD.findall(after)))


def _changes(before: list[str], after: list[str]) -> Iterator[Change]:
    for verb, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if verb == "equal":
            yield Change("same", "".join(after[c:d]))
            continue
        if a < b:
            yield Change("gone", "".join(before[a:b]))
        if c < d:
            yield Change("new", "".join(after[c:d]))
