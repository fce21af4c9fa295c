"""Roles told by a clause: "X is the head of …", "X was named president", "X, who leads the union"."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ofrecord.lexicon import read_rows
from ofrecord.reading.names.draft import Spot
from ofrecord.reading.names.roles.phrase import Found, Places, read_role, role_end
from ofrecord.reading.names.words import Words
from ofrecord.reading.world.describe import country_of
from ofrecord.reading.world.roles import find_role
from ofrecord.record import Role

if TYPE_CHECKING:
    from spacy.tokens import Token

COPULAS = frozenset({"be", "become", "remain"})
NAMINGS = frozenset({"name", "elect", "appoint", "make", "call"})
MOST = 10  # tokens of a role in a clause, up to its head noun


@cache
def role_verbs() -> dict[str, str]:
    """Verbs that tell a role, with its noun: "leads" → leader."""
    return {row["verb"]: row["role"] for row in read_rows(Path(__file__).parent / "verbs.csv")}


def role_by_clause(words: Words, named: Places, spot: Spot) -> Found | None:
    """The role that the clause about this name gives."""
    token = words.doc[spot.last - 1]
    if token.dep_ in ("nsubj", "nsubjpass"):
        found = _by_copula(words, named, token)
        if found is not None:
            return found
    return _by_relative(words, named, spot)


def _by_copula(words: Words, named: Places, token: "Token") -> Found | None:
    verb = token.head
    if verb.lemma_ not in COPULAS and not (verb.lemma_ in NAMINGS and token.dep_ == "nsubjpass"):
        return None
    for child in verb.children:
        if child.dep_ == "neg":
            return None
        if child.dep_ in ("attr", "oprd", "xcomp") and child.i > verb.i:
            first = child.left_edge.i
            last = role_end(words, named, first, MOST)
            return read_role(words, named, first, last) if last == child.i + 1 else None
    return None


def _by_relative(words: Words, named: Places, spot: Spot) -> Found | None:
    index = spot.last
    if index + 2 >= len(words) or words.texts[index] != "," or words.texts[index + 1] != "who":
        return None
    verb = words.doc[index + 2]
    if verb.lemma_ in COPULAS:
        last = role_end(words, named, index + 3, MOST)
        return read_role(words, named, index + 3, last) if last else None
    title = role_verbs().get(verb.lemma_)
    objects = [child for child in verb.children if child.dep_ == "dobj"]
    if title is None or not objects:
        return None
    other = named.at(objects[0].i)
    first, last = (other.first, other.last) if other else (objects[0].left_edge.i, objects[0].i + 1)
    of = words.text(first, last)
    for article in ("the ", "a ", "an "):
        of = of.removeprefix(article)
    span, role = words.mention(index + 2, last, "nominal"), find_role(of)
    told = Role(title=title, of=of, start=span.start, end=span.end)
    return Found(role=told, mention=span, country=country_of(of), sector=role.sector if role else None)
