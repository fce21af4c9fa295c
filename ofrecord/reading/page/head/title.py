"""The title of a page: the headline with the site's name behind or before it, and the headline without."""

import re

SEPARATOR = re.compile(r"\s+(?:[|·•»«:—–]|-{1,2}|::)\s+|\s*\|\s*")
WORD = re.compile(r"\w+")
SUFFIX_WORDS = 6  # of a site's name behind the headline
LONGEST = 500  # letters of a title that are looked at


def without_site(title: str, site: str | None) -> str:
    """A title without the site's name at its end (or head): "Council votes | Valley Courier" → "Council votes"."""
    pieces = [piece for piece in SEPARATOR.split(title) if piece] if len(title) <= LONGEST else []
    if len(pieces) < 2:
        return title
    last = pieces[-1]
    if _is_site(last, site) or ("|" in title and len(last.split()) <= SUFFIX_WORDS and len(last) < len(title) / 2):
        cut = title[: title.rfind(last)].rstrip()
        return without_site(re.sub(r"[\s|·•»«:—–-]+$", "", cut), site) or title
    if _is_site(pieces[0], site):
        return re.sub(r"^[\s|·•»«:—–-]+", "", title[len(pieces[0]) :]) or title
    return title


def _is_site(words: str, site: str | None) -> bool:
    if not site:
        return False
    one, other = ("".join(WORD.findall(name.casefold())).removeprefix("the") for name in (words, site))
    return bool(one) and (
        one == other or ((len(one) >= 4 and (one in other or other in one)) and len(words.split()) <= SUFFIX_WORDS)
    )
