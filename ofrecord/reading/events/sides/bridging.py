"""The country of a party that stands without one: "Zimbabwe's opposition … President Mugabe", "students in Lima"."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from ofrecord.reading.events.who.actors import Stage
from ofrecord.reading.world import country_of
from ofrecord.record import Name, Party

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


def bridged(
    kind: str, sides: tuple[Parties, Parties], place: Name | None, stage: Stage, token: "Token"
) -> tuple[Parties, Parties]:
    """Both sides, people at home given the one country that the event's own words name."""
    policed = kind == "ASSAULT" and any(party.sector == "police" for party in sides[0])
    if not (kind in INNER or policed) or all(party.country for side in sides for party in side):
        return sides
    known: set[str | None] = {party.country for side in sides for party in side if party.country}
    if not known:
        known = {country} if (country := place and place.country) else _named(token, stage)
    if len(known) != 1:
        return sides
    country = known.pop()
    return tuple(_filled(party, country, stage) for party in sides[0]), tuple(
        _filled(party, country, stage) for party in sides[1]
    )


def _filled(party: Party, country: str | None, stage: Stage) -> Party:
    name = stage.cast.by_id.get(party.name or "")
    away = ABROAD.search(party.text) or (name is not None and name.kind in ("organization", "place"))
    if away or party.country or party.sector not in AT_HOME:
        return party
    return replace(party, country=country)


def _named(token: "Token", stage: Stage) -> set[str | None]:
    """The countries that an event's own clause names."""
    return set(_countries((word for word in token.subtree if word.text[:1].isupper()), stage))


def _countries(words: "Iterable[Token]", stage: Stage) -> "Iterable[str]":
    for word in words:
        if word.ent_type_ in ("GPE", "NORP", "LOC"):
            name = stage.cast.at(stage.paragraph.start + word.idx)
            country = country_of(word.text) or (name and name.country)
            if country:
                yield country
