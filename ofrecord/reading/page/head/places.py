"""Places of datelines: the country that a city, state or country name stands for."""

from functools import cache
from pathlib import Path

from ofrecord.lexicon import read_rows
from ofrecord.reading.world import is_country, place_country

STATES = Path(__file__).parent / "states.csv"


def country_of_place(place: str | None, region: str | None) -> str | None:
    """ISO 3166-1 alpha-3 of a place; `region` is what is printed behind it ("Uganda", "Texas", "Ont.")."""
    if region:
        behind = _country(region)
        in_the_us = place_country(place.title()) if place and is_country(region) and behind == "GEO" else None
        return in_the_us or behind
    return _country(place) if place else None


def _country(words: str) -> str | None:
    """A country, state or city; papers print datelines in capitals."""
    plain = words.strip()
    return _states().get(plain.lower().replace(".", "")) or place_country(plain) or place_country(plain.title())


@cache
def _states() -> dict[str, str]:
    """States and provinces as papers shorten them, with their country."""
    return {row["state"]: row["country"] for row in read_rows(STATES)}
