"""The walk that finds the spots of an article where names stand."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ofrecord.reading.names.draft import Spot
from ofrecord.reading.names.spot.couples import with_surnames
from ofrecord.reading.names.spot.entities import entity_spots
from ofrecord.reading.names.spot.known import known_spots
from ofrecord.reading.names.spot.labels import (
    agree,
    bodies_again,
    families,
    first_names_borne,
    firsts_again,
    found_again,
    short_forms,
    surnames,
)
from ofrecord.reading.names.spot.people import nicknamed_spots, titled_spots
from ofrecord.reading.names.spot.speakers import described_spots, speaker_spots
from ofrecord.reading.names.words import Words, is_capital
from ofrecord.reading.world.roles import role_words


def find_spots(paragraphs: Sequence[Words]) -> list[Spot]:
    """All spots, in the order of the text; none overlap."""
    spots, taken = [], []
    for words in paragraphs:
        used = [False] * len(words)
        spots += _taken(_longest(words), used)
        spots += _taken(speaker_spots(words, used), used)
        spots += _taken(described_spots(words, used), used)
        taken.append(used)
    known = surnames(spots)
    shorts, firsts = short_forms(spots, known), first_names_borne(spots)
    for words, used in zip(paragraphs, taken, strict=True):
        spots += _taken(list(found_again(words, used, known)), used)
        spots += _taken(list(families(words, used, known)), used)
        spots += _taken(list(bodies_again(words, used, shorts)), used)
        spots += _taken(list(firsts_again(words, used, firsts)), used)
    spots.sort(key=lambda spot: (spot.at, spot.first))
    return with_surnames(paragraphs, agree(paragraphs, spots))


def _longest(words: Words) -> list[Spot]:
    """Titled persons, then entities and known names: where two overlap, the longer."""
    titled = [*nicknamed_spots(words), *titled_spots(words)]
    others = [*entity_spots(words), *(spot for spot in known_spots(words) if _stands(words, spot))]
    others.sort(key=lambda spot: (spot.first - spot.last, spot.first))
    return [*titled, *others]


def _stands(words: Words, spot: Spot) -> bool:
    """A known name of one word counts where the parse takes it for a name; several words count always."""
    if spot.last - spot.first > 1:
        return True
    token = words.doc[spot.first]
    after = words.texts[spot.last] if spot.last < len(words) else ""
    return token.pos_ == "PROPN" and (token.dep_ != "compound" or not is_capital(after) or after.lower() in role_words())


def _taken(spots: Iterable[Spot], used: list[bool]) -> list[Spot]:
    """Those spots whose words no other has, in turn; a title that is another's is left to it."""
    kept = []
    for spot in spots:
        if any(used[spot.first : spot.last]):
            continue
        own = replace(spot, titled=spot.first) if any(used[spot.titled : spot.first]) else spot
        used[own.titled : own.last] = [True] * (own.last - own.titled)
        kept.append(own)
    return kept
