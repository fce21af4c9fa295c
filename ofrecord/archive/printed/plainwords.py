"""Words as full text looks for them on PostgreSQL: as SQLite's own folding has them, so that both find the same."""

import re
import unicodedata

WORD = re.compile(r"[^\W_]+")
INDEXED = 200_000  # characters of a text that are indexed: a tsvector holds a megabyte
LONGEST = 500  # characters of a word


def plain_words(text: str) -> str:
    """The words of a text in small letters without accents, a space between: "José’s U.S. visit" → "jose s u s visit"."""
    taken_apart = unicodedata.normalize("NFKD", text[:INDEXED].lower())
    bare = "".join(char for char in taken_apart if not unicodedata.combining(char))
    return " ".join(word[:LONGEST] for word in WORD.findall(bare))
