"""The walk that gathers spots into drafts of names."""

from collections.abc import Sequence

from ofrecord.reading.names.chains.bodies import chain_bodies
from ofrecord.reading.names.chains.persons import chain_persons, gender_hint
from ofrecord.reading.names.chains.places import chain_places
from ofrecord.reading.names.draft import Draft, Spot
from ofrecord.reading.names.words import Words


def find_drafts(paragraphs: Sequence[Words], spots: Sequence[Spot]) -> list[Draft]:
    """One draft a name, in the order of first mention."""
    persons = chain_persons(paragraphs, [spot for spot in spots if spot.kind == "person"])
    bodies = chain_bodies(paragraphs, [spot for spot in spots if spot.kind == "organization"])
    places = chain_places([spot for spot in spots if spot.kind == "place"])
    families = chain_bodies(paragraphs, [spot for spot in spots if spot.kind == "group"])
    drafts = [*persons, *bodies, *places, *families]
    for draft in families:
        draft.kind, draft.plural = "group", True
    for draft in drafts:
        draft.name = fullest(draft)
    for draft in persons:
        draft.hint = gender_hint(draft.name)
    return sorted(drafts, key=lambda draft: (draft.spots[0].at, draft.spots[0].first))


def fullest(draft: Draft) -> str:
    """The fullest form in the article: the most words, then the most letters, ALL CAPITALS last."""
    return max(
        (spot.text for spot in draft.spots),
        key=lambda text: (not text.isupper() or len(text) < len("U.S.A."), len(text.split()), len(text)),
    )
