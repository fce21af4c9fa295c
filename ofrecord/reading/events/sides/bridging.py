"""The country of public bodies and people without a name: "Zimbabwe's opposition … the president"."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ofrecord.reading.events.who.actors import Stage, can_act
from ofrecord.reading.world import country_of, sector_of
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
PEOPLE = frozenset({"civilian", "criminal", "media", "education", "business", "rebel", "refugee", "military"})
# Offices that are held at home: a minister or candidate whose country is not told is of the country that the sentence names.
HOME_OFFICE = re.compile(
    r"^(?:(?:the|a|an|its|their|his|her|former|outgoing|acting|leading) )*(?:[\w-]+ ){0,2}"
    r"(?:[Mm]inister|[Cc]andidate|[Oo]pposition (?:leader|figure|newspaper|party|lawmaker)|[Ll]awmaker|[Dd]eputy|[Mm]ayor"
    r"|[Gg]overnor|[Jj]udge|[Pp]rosecutor|[Dd]issident)\b|.*['’]s opposition\b"
)
Parties = tuple[Party, ...]
Named = tuple[tuple[int, str, bool], ...]  # where a country is named, its code, and whether as the place where things are


def bridged(kind: str, sides: tuple[Parties, Parties], stage: Stage, token: "Token") -> tuple[Parties, Parties]:
    """Both sides, public bodies and people at home given the one country that their sentence names."""
    policed = kind == "ASSAULT" and any(party.sector == "police" for party in sides[0])
    told = [party for side in sides for party in side if party.country]
    if not (kind in INNER or policed) or len(told) == sum(map(len, sides)):
        return sides
    named = _named(token, stage)
    countries = {country for _, country, _ in named}
    if len(countries) != 1 or any(party.country not in countries for party in told):
        return sides
    if _is_another_country(told, sides, named):
        return sides
    (country,) = countries
    if kind in ("REQUEST", "REJECT") and any(party.sector == "government" for party in told):
        sides = (_rebels_of(sides[0], country), sides[1])
    return tuple(_filled(party, country) for party in sides[0]), tuple(_filled(party, country) for party in sides[1])


def _rebels_of(parties: Parties, country: str) -> Parties:
    """Rebels who ask or refuse a government something are those of its country."""
    return tuple(
        replace(party, country=country) if party.country is None and party.sector == "rebel" and _is_generic(party) else party
        for party in parties
    )


def _is_another_country(told: Sequence[Party], sides: tuple[Parties, Parties], named: Named) -> bool:
    """ "France urged the opposition", "the court sentenced two Russian men": whose country is told may be the only stranger."""
    if not all(any(party.start <= at < party.end for party in told) for at, _, _ in named):
        return not any(home for _, _, home in named)  # named by itself as well: "in Kenya", not "ties with Kenya"
    if not any(party.sector in AT_HOME for party in told):
        return True
    return not any(party.country for party in sides[0]) and all(party.sector in PEOPLE for party in told)


def _filled(party: Party, country: str) -> Party:
    at_home = party.country is None and (party.sector in AT_HOME or HOME_OFFICE.search(party.text))
    if not at_home or ABROAD.search(party.text) or not (_is_generic(party) or HOME_OFFICE.search(party.text)):
        return party
    return replace(party, country=country)


def _is_generic(party: Party) -> bool:
    """A public body or people without a name: "the government", "opposition groups"; no President So-and-so."""
    words = re.findall(r"[^\W\d_]+", party.text)
    return not any(word[0].isupper() for word in words[1:])


def _named(token: "Token", stage: Stage) -> Named:
    """The countries that an event's sentence names, and where; read once a sentence."""
    sentence = token.sent
    if sentence.start not in stage.lands:
        stage.lands[sentence.start] = tuple(_countries(sentence, stage))
    return stage.lands[sentence.start]


def _is_home(word: "Token") -> bool:
    """ "in Kenya", "Kenya's police", "Kenyan teachers": where people are at home; not "ties with Kenya", "Kenyan goods"."""
    if word.dep_ == "pobj":
        return word.head.lower_ in ("in", "of", "across", "throughout", "inside", "from")
    if word.dep_ in ("poss", "amod", "compound", "nmod"):
        return sector_of(word.head.text) in AT_HOME or can_act(word.head)
    return word.dep_ in ("nsubj", "conj")


def _countries(words: "Iterable[Token]", stage: Stage) -> "Iterable[tuple[int, str, bool]]":
    for word in words:
        if word.text[:1].isupper() and word.ent_type_ in ("GPE", "NORP", "LOC"):
            at = stage.paragraph.start + word.idx
            name = stage.cast.at(at)
            country = country_of(word.text) or (name and name.country)
            if country:
                yield at, country, _is_home(word)
