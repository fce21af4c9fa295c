"""Role nouns: what a minister, a rebel or a company acts for, and whether one person holds the role."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, cast

from ofrecord.lexicon import read_rows

ROLES = Path(__file__).parent / "roles.csv"
LONGEST = 5  # words of the longest role in the list
RoleKind = Literal["office", "person", "group", "body"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleWord:
    """A role noun: its sector, its kind, whether modifiers decide the sector first, and whether it stands in the plural."""

    word: str
    sector: str | None
    kind: RoleKind
    yields: bool
    plural: bool


@cache
def role_words() -> Mapping[str, RoleWord]:
    """Role nouns in both numbers, in lower case."""
    found: dict[str, RoleWord] = {}
    for row in read_rows(ROLES):
        one, _, many = row["word"].partition("/")
        for form, is_plural in ((one.lower(), False), ((many or f"{one}s").lower(), True)):
            word = RoleWord(
                word=one,
                sector=row["sector"] or None,
                kind=cast(RoleKind, row["kind"]),
                yields=row["yields"] == "yes",
                plural=is_plural,
            )
            found.setdefault(form, word)
    return found


def find_role(words: str) -> RoleWord | None:
    """The role that the last of these words name, the longest first: "riot police officers" → "police officer"."""
    parts = words.lower().replace("’", "'").split()[-LONGEST:]
    known = role_words()
    return next((known[key] for i in range(len(parts)) if (key := " ".join(parts[i:])) in known), None)


@cache
def adjectives() -> Mapping[str, str]:
    """Adjectives that tell a sector: "judicial" → "judiciary"."""
    return {row["word"]: row["sector"] for row in read_rows(ROLES.with_name("adjectives.csv"))}


def sector_of(word: str) -> str | None:
    """The sector of a role noun or adjective: "ministers" → "government", "military" → "military"."""
    role = find_role(word)
    return (role and role.sector) or adjectives().get(word.lower())
