"""The country of public bodies and people without a name: "Zimbabwe's opposition … the president"."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from ofrecord.reading.events.who.actors import Stage
from ofrecord.reading.world import country_of
from ofrecord.record import Party

if TYPE_CHECKING:
    from spacy.tokens import Token

# Who belongs to a country without saying so; companies, agencies, armed groups and international bodies may come from anywhere.
AT_HOME = frozenset({
    "government", "legislature", "judiciary", "opposition", "civilian", "labor", "education", "civil_society", "police",
    "agriculture", "religion", "health", "elite", "party", "security",
})  # fmt: skip
# Acts that mostly pass between people of one country; an attack, a visit or a treaty is as often one between two.
INNER = frozenset(
    {"REQUEST", "REJECT", "PROTEST", "CONCEDE", "RETREAT", "COERCE", "SANCTION", "SUPPORT", "ACCUSE", "THREATEN", "AGREE"}
)
ABROAD = re.compile(r"\b(?:U\.?N\b|EU\b|NATO\b|AU\b|United Nations|European|[Ii]nternational|Union\b|League)")
Parties = tuple[Party, ...]


def bridged(kind: str, sides: tuple[Parties, Parties], stage: Stage, token: "Token") -> tuple[Parties, Parties]:
    """Both sides, public bodies and people without a name given the one country that their sentence names."""
    policed = kind == "ASSAULT" and any(party.sector == "police" for party in sides[0])
    if not (kind in INNER or policed) or all(party.country for side in sides for party in side):
        return sides
    named = _named(token, stage)
    if len(named) != 1 or any(party.country not in (None, *named) for side in sides for party in side):
        return sides
    country = next(iter(named))
    return tuple(_filled(party, country) for party in sides[0]), tuple(_filled(party, country) for party in sides[1])


def _filled(party: Party, country: str) -> Party:
    at_home = party.country is None and party.sector in AT_HOME and party.name is None
    return replace(party, country=country) if at_home and _is_generic(party) and not ABROAD.search(party.text) else party


def _is_generic(party: Party) -> bool:
    """A public body or people without a name: "the government", "opposition groups"; no President So-and-so."""
    words = re.findall(r"[^\W\d_]+", party.text)
    return not any(word[0].isupper() for word in words[1:])


def _named(token: "Token", stage: Stage) -> frozenset[str]:
    """The countries that an event's sentence names; read once a sentence."""
    sentence = token.sent
    if sentence.start not in stage.lands:
        stage.lands[sentence.start] = frozenset(_countries(sentence, stage))
    return stage.lands[sentence.start]


def _countries(words: "Iterable[Token]", stage: Stage) -> "Iterable[str]":
    for word in words:
        if word.text[:1].isupper() and word.ent_type_ in ("GPE", "NORP", "LOC"):
            name = stage.cast.at(stage.paragraph.start + word.idx)
            country = country_of(word.text) or (name and name.country)
            if country:
                yield country
