"""Places: countries by any of their names, others by the same words."""

from collections.abc import Sequence

from ofrecord.reading.names.draft import Draft, Spot
from ofrecord.reading.world.bodies import find_body
from ofrecord.reading.world.gazetteer import bare, countries, lookup


def chain_places(spots: Sequence[Spot]) -> list[Draft]:
    """One draft a place."""
    drafts: dict[str, Draft] = {}
    for spot in spots:
        draft = drafts.setdefault(_key(spot.text), Draft(kind="place", name=spot.text))
        draft.spots.append(spot)
    return list(drafts.values())


def _key(text: str) -> str:
    country = lookup(countries(), text)
    body = find_body(text)
    return country or (body.name.lower() if body else bare(text).lower())
