"""Countries and nationalities in a phrase, and whose a counted thing is."""

import re
from functools import lru_cache

from ofrecord.reading import world

LONGEST = 3  # words of the longest nationality
TOKEN = re.compile(r"(?:[A-Za-z]\.){2,}(?:-\w+)?|[\w’'-]+")


@lru_cache(maxsize=50_000)
def country_of(words: str) -> str | None:
    """The country that words name; the same few words are asked for again and again."""
    return world.country_of(words)


@lru_cache(maxsize=50_000)
def parted(phrase: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The countries that a phrase names, in its order, and its other words: "900 U.S. soldiers" → (USA), (900, soldiers).

    "U.S.-trained" and "American-led" name no country: they say whose something is not.
    """
    tokens = TOKEN.findall(phrase)
    countries: dict[str, None] = {}
    rest: list[str] = []
    at = 0
    while at < len(tokens):
        if tokens[at][:1].isupper():
            for size in range(min(LONGEST, len(tokens) - at), 0, -1):
                if country := country_of(" ".join(tokens[at : at + size]).removesuffix("’s").removesuffix("'s")):
                    countries[country] = None
                    at += size
                    break
            else:
                rest.append(tokens[at])
                at += 1
        else:
            rest.append(tokens[at])
            at += 1
    return tuple(countries), tuple(rest)


def nationality(counted: str, sentence: str, place: str | None) -> tuple[str, ...]:
    """Whose a counted thing is: the countries counted, else the first that the sentence names, the figure's place apart."""
    there = parted(counted)[0]
    return there or tuple(country for country in parted(sentence)[0] if country != place)[:1]
