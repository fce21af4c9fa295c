"""Words made comparable: small letters, no accents, no punctuation; nouns in the singular."""

import re
import unicodedata
from functools import lru_cache

APOSTROPHES = re.compile(r"(?<=\w)['’]s\b|['’]")
NO_WORD = re.compile(r"[\W_]+")
DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,}")
IRREGULAR = {
    "people": "people", "persons": "person", "men": "man", "women": "woman", "children": "child", "policemen": "policeman",
    "policewomen": "policewoman", "servicemen": "serviceman", "feet": "foot", "lives": "life", "series": "series",
    "congressmen": "congressman", "gunmen": "gunman", "fishermen": "fisherman", "wives": "wife", "police": "police",
    "news": "news", "buses": "bus", "personnel": "personnel",
}  # fmt: skip
KEEP_S = ("ss", "us", "is", "as", "os")


@lru_cache(maxsize=65536)
def fold(words: str) -> str:
    """ "U.S. forces’ Gen. José" → "us forces gen jose"."""
    words = DOTTED.sub(lambda match: match.group().replace(".", ""), words)
    plain = "".join(char for char in unicodedata.normalize("NFKD", words) if not unicodedata.combining(char))
    return NO_WORD.sub(" ", APOSTROPHES.sub("", plain.casefold())).strip()


@lru_cache(maxsize=65536)
def singular(word: str) -> str:
    """The singular of a noun in small letters: "casualties" → "casualty". Rough, but the same on both sides of a comparison."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if len(word) <= 3 or not word.endswith("s") or word.endswith(KEEP_S):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    return word[:-1]


def stems(words: str) -> tuple[str, ...]:
    """The folded words of a phrase, each in the singular: "American troops" → ("american", "troop")."""
    return tuple(singular(word) for word in fold(words).split())
