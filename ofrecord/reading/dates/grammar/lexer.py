"""Words to letters: each word becomes one letter of the grammar's alphabet, so that a form of date is a short pattern."""

import re
from dataclasses import dataclass

from ofrecord.reading.dates.grammar.words import CAPITAL, LETTER

TOKEN = re.compile(
    r"(?P<iso>\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\d-]))"
    r"|(?P<slash>(?<![\d/.$-])(?:\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)|\d{1,2}([.-])\d{1,2}\3(?:\d{4}|\d\d))(?![\d/-]))"
    r"|(?P<clock>(?<![\d:.])\d{1,2}[:.]\d\d(?::\d\d)?(?=\s?[ap]\.?m\b)|(?<![\d:.])\d{1,2}:\d\d(?::\d\d)?(?![\d:]))"
    r"|(?P<hour>(?<![\d:.,$£€-])\d{1,2}(?=[ap]\.?m\b))"
    r"|(?P<decade>['’‘`]?(?<!\d)\d{2,4}['’]?s\b)"
    r"|(?P<short>['’‘`]\d\d\b(?!\d))"
    r"|(?P<money>[$£€]\s?\d[\d,.]{0,20}|\d[\d,.]{0,20}\s?%)"
    r"|(?P<ordinal>\d{1,3}(?:st|nd|rd|th)\b)"
    r"|(?P<fraction>\d{1,3}(?:\s|-)\d/\d\b)"
    r"|(?P<meridiem>(?<![A-Za-z])[apAP](?:\.\s?[mM]\b\.?|\s?[mM]\b))"
    r"|(?P<number>\d{1,9}(?:,\d{3}){0,5}(?:\.\d{1,9})?(?![A-Za-z\d]))"
    r"|(?P<mixed>\d+\w*)"
    r"|(?P<abbreviated>\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\.)"
    r"|(?P<possessive>['’]s?(?![A-Za-z]))"
    r"|(?P<word>o['’]clock|[^\W\d_]+(?:\d\w*)?)"
    r"|(?P<hyphen>[-–—]+)"
    r"|(?P<mark>\S)",
)
BY_KIND = {
    "iso": "I", "slash": "s", "clock": "k", "decade": "e", "short": "z", "money": "_", "ordinal": "t", "fraction": "n",
    "meridiem": "m", "mixed": "_", "possessive": "'",
}  # fmt: skip
ALWAYS_ABBREVIATED = {"mar", "sun", "sat", "mon", "wed", "fri", "dec", "jan", "jun", "jul"}
FIRST_YEAR, LAST_YEAR = 1000, 2100
DAYS_IN_MONTH = 31


@dataclass(frozen=True, slots=True)
class Words:
    """A text's words in lower case, their letters as one string, and where each stands."""

    letters: str
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]


def read_words(text: str) -> Words:
    """The words of a text with their letters."""
    letters, words, spans = [], [], []
    for token in TOKEN.finditer(text):
        raw = token.group()
        letters.append(_letter(token.lastgroup or "mark", raw))
        words.append(raw.lower())
        spans.append(token.span())
    return Words("".join(letters), tuple(words), tuple(spans))


def _letter(kind: str, raw: str) -> str:
    if kind == "word":
        return _of_word(raw)
    if kind in ("number", "hour"):
        return _of_number(raw)
    if kind == "abbreviated":
        return LETTER[raw[:-1].lower()]
    if kind == "hyphen":
        return "-" if raw in "-–—" else "_"
    if kind == "mark":
        return raw if raw in ",." else "_"
    return BY_KIND[kind]


def _of_word(raw: str) -> str:
    lower = raw.lower().replace("’", "'")
    if lower in CAPITAL and (not raw[0].isupper() or lower in ALWAYS_ABBREVIATED):
        return "M" if raw.isupper() and lower in ("jan", "mar", "dec", "jun", "jul") else "_"
    return NOONS.get(lower) or LETTER.get(lower, "_")


NOONS = {"noon": "q", "midnight": "q", "midday": "q"}


def _of_number(raw: str) -> str:
    if not raw.isdigit():
        return "n"
    value = int(raw)
    if len(raw) <= 2 and 1 <= value <= DAYS_IN_MONTH:
        return "d"
    return "y" if len(raw) == 4 and FIRST_YEAR <= value <= LAST_YEAR else "n"
