"""Role nouns: what a minister, a rebel or a company acts for, and whether one person holds the role."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, cast

from ofrecord.lexicon import Row, read_rows

ROLES = Path(__file__).parent / "roles.csv"
LONGEST = 5  # words of the longest role in the list
HYPHENED = frozenset(
    [
        "vice",
        "deputy",
        "inspector",
        "director",
        "attorney",
        "solicitor",
        "governor",
        "major",
        "lieutenant",
        "surgeon",
        "under",
        "co",
    ]
)
RoleKind = Literal["office", "person", "group", "body"]
Gender = Literal["male", "female"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleWord:
    """A role noun: sector, kind, whether modifiers decide the sector first, number, and the gender and country it tells."""

    word: str
    sector: str | None
    kind: RoleKind
    yields: bool
    plural: bool
    national: str | None = None
    gender: Gender | None = None
    country: str | None = None


@cache
def role_words() -> Mapping[str, RoleWord]:
    """Role nouns in both numbers, in lower case."""
    found: dict[str, RoleWord] = {}
    for row in read_rows(ROLES):
        one, _, many = row["word"].partition("/")
        for form, is_plural in ((one.lower(), False), ((many or f"{one}s").lower(), True)):
            found.setdefault(form, _role_word(row, one, is_plural))
    for form, role in tuple(found.items()):
        first, _, rest = form.partition(" ")
        if first in HYPHENED and rest:  # "vice-president", "inspector-general of police"
            found.setdefault(f"{first}-{rest}", role)
    return found


def _role_word(row: Row, word: str, is_plural: bool) -> RoleWord:
    return RoleWord(
        word=word,
        sector=row["sector"] or None,
        kind=cast(RoleKind, row["kind"]),
        yields=row["yields"] == "yes",
        plural=is_plural,
        national=row["national"] or None,
        gender=cast(Gender, row["gender"]) if row["gender"] else None,
        country=row["country"] or None,
    )


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
