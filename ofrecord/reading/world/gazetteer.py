"""Countries, regions and cities by name: the ISO 3166-1 alpha-3 code of each, and who is called after them."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from ofrecord.lexicon import read_rows

FOLDER = Path(__file__).parent
ARTICLE = ("the ", "The ", "THE ")
COMPASS = (
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "northeastern", "northwestern",
    "southeastern", "southwestern", "northeast", "northwest", "southeast", "southwest", "upper", "lower", "downtown", "rural",
    "coastal", "neighboring", "neighbouring", "nearby", "mainland",
)  # fmt: skip
PLURAL_AS_IT_STANDS = ("ese", "ish", "sh", "ss", "ch", "ois", "é")


def bare(words: str) -> str:
    """A name without its article and possessive mark, apostrophes straight: "the country’s" → "country"."""
    words = words.replace("’", "'").strip()
    for ending in ("'s", "'"):
        words = words.removesuffix(ending)
    for article in ARTICLE:
        words = words.removeprefix(article)
    return words


def lookup(index: Mapping[str, str], words: str) -> str | None:
    """What stands in an index under a name; NAMES IN CAPITALS are tried as Names too."""
    key = bare(words)
    found = index.get(key) or index.get(words)  # "The Hague" has its article
    if found is None and key.isupper() and len(key) > len("U.S."):
        return index.get(key.title())
    return found


def plural(person: str) -> str:
    """More than one of a people: "Iraqi" → "Iraqis", "Japanese" → "Japanese"."""
    return person if person.endswith(PLURAL_AS_IT_STANDS) else f"{person}s"


@cache
def countries() -> Mapping[str, str]:
    """Names of countries, long and short."""
    return _index("countries.csv", "names")


@cache
def capitals() -> Mapping[str, str]:
    """Names of capitals."""
    return _index("countries.csv", "capitals")


@cache
def nationalities() -> Mapping[str, str]:
    """Adjectives of nationality: "Iraqi"."""
    return _index("countries.csv", "adjectives")


@cache
def peoples() -> Mapping[str, str]:
    """Nouns for people of a country, one or more: "Briton", "Iraqis"; not those that are also plain adjectives."""
    found: dict[str, str] = {}
    for row in read_rows(FOLDER / "countries.csv"):
        for entry in _cells(row["people"]):
            one, _, many = entry.partition("/")
            found[one] = row["iso3"]
            found[many or plural(one)] = row["iso3"]
        for adjective in _cells(row["adjectives"]):
            if "." not in adjective and adjective != adjective.upper() and (many := plural(adjective)) != adjective:
                found.setdefault(many, row["iso3"])
    return found


@cache
def native() -> Mapping[str, str]:
    """Peoples who live in one country, one or more of them: "Tibetan", "Zulus"; they are no citizens by that name."""
    found: dict[str, str] = {}
    for row in read_rows(FOLDER / "peoples.csv"):
        for entry in _cells(row["peoples"]):
            one, _, many = entry.partition("/")
            found |= {one: row["iso3"], many or plural(one): row["iso3"]}
    return found


@cache
def places() -> Mapping[str, str]:
    """Cities and regions, capitals among them; a capital goes before a namesake."""
    found = _index("cities.csv", "cities")
    return found | dict(regions()) | dict(capitals())


@cache
def regions() -> Mapping[str, str]:
    """Names of states, provinces and other regions."""
    return _index("regions.csv", "regions")


@cache
def also_words() -> frozenset[str]:
    """Names of places that are as often surnames or plain words: "Bush", "Nice"."""
    return frozenset(row["name"] for row in read_rows(FOLDER / "also.csv"))


@cache
def country_names() -> Mapping[str, str]:
    """The common name of each country by its code."""
    return {row["iso3"]: _cells(row["names"])[0] for row in read_rows(FOLDER / "countries.csv")}


def country_name(code: str) -> str:
    """The common name of a country: "IRQ" → "Iraq"."""
    return country_names()[code]


def place_country(words: str) -> str | None:
    """The country of a place by its name alone: a country, a region, a city."""
    return lookup(countries(), words) or lookup(places(), words)


def is_country(words: str) -> bool:
    """Whether these words name a country."""
    return lookup(countries(), words) is not None


def acts_as_government(words: str) -> bool:
    """Whether these words name a country or its capital, which papers let act for the government: "Baghdad rejected"."""
    return lookup(countries(), words) is not None or lookup(capitals(), words) is not None


def is_city(words: str) -> bool:
    """Whether these words name a city of the lists, no country and no region ("New York" is both, and is taken for none)."""
    return lookup(places(), words) is not None and lookup(regions(), words) is None and lookup(countries(), words) is None


def is_place(words: str) -> bool:
    """Whether these words name a country, region or city of the lists."""
    return place_country(words) is not None


def is_nationality(words: str) -> bool:
    """Whether these words are an adjective of nationality: "Iraqi", "South Korean"."""
    return lookup(nationalities(), words) is not None


def is_people(words: str) -> bool:
    """Whether these words name people of a country: "Iraqis", "a Briton"."""
    return lookup(peoples(), words) is not None


def _index(file: str, column: str) -> dict[str, str]:
    return {name.replace("’", "'"): row["iso3"] for row in read_rows(FOLDER / file) for name in _cells(row[column])}


def _cells(cell: str) -> list[str]:
    return [name for name in cell.split("|") if name]
