"""A name: a person, body, place, group or unnamed source that the article mentions."""

from dataclasses import dataclass
from typing import Literal

NameKind = Literal["person", "organization", "place", "group", "unnamed"]
Form = Literal["name", "title", "nominal", "pronoun"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place where a name is mentioned, and in what form: "Mr. Trump" (title), "the president" (nominal), "he"."""

    start: int
    end: int
    text: str
    form: Form


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """An office or description that the article gives a name: title "prime minister", of "Iraq"."""

    title: str
    of: str | None = None
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name with all its mentions in the article; `name` is the fullest form found there."""

    id: str
    kind: NameKind
    name: str
    country: str | None = None
    sector: str | None = None
    roles: tuple[Role, ...] = ()
    age: int | None = None
    mentions: tuple[Mention, ...]
