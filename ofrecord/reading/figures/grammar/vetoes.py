"""Vetoes: numbers that are no figures, known by the words and marks around them."""

from fractions import Fraction
from functools import cache
from pathlib import Path

from ofrecord.lexicon import read_rows
from ofrecord.reading.figures.grammar.amounts.money import ABROAD, Home, sign_before
from ofrecord.reading.figures.grammar.amounts.numerals import starters
from ofrecord.reading.figures.grammar.amounts.units import unit_after
from ofrecord.reading.figures.grammar.lexer import DASHES, HYPHENS, Piece, cut, glued, low, wordset

HERE = Path(__file__).parent
MONTHS = wordset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep "
    "sept oct nov dec"
)
CLOCK = wordset("am pm a.m. p.m. o'clock o’clock gmt hrs est pdt edt pst cet")
ORDINAL_ENDINGS = frozenset(["st", "nd", "rd", "th"])
STREETS = wordset(
    "street st avenue ave road rd boulevard blvd lane drive square place court terrace parkway row way plaza broadway"
)
PREFIXES = wordset("mid early late sub plus now then minus")
GLUED_MARKS = frozenset("=&@_#")
FIRST_YEAR, LAST_YEAR = 1600, 2100
BEFORE_YEARS = (
    wordset(
        "in since by from until till during before after to between through late early mid summer winter spring fall autumn "
        "year of and the around about circa for"
    )
    | MONTHS
)


@cache
def labels() -> dict[str, list[tuple[tuple[str, ...], bool]]]:
    """Label words by the last of them, with whether they need a capital."""
    found: dict[str, list[tuple[tuple[str, ...], bool]]] = {}
    for row in read_rows(HERE / "labels.csv"):
        words = tuple(piece.low for piece in cut(row["words"]))
        found.setdefault(words[-1], []).append((words, row["case"] == "capital"))
    return found


@cache
def expressions() -> dict[str, list[tuple[str, ...]]]:
    """Fixed expressions by their first piece."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for row in read_rows(HERE / "nonfigures.csv"):
        words = tuple(piece.low for piece in cut(row["words"]))
        found.setdefault(words[0], []).append(words)
    return found


def fixed(pieces: list[Piece], at: int) -> int:
    """Where a fixed expression that starts at piece `at` ends; 0 if none does."""
    for words in expressions().get(low(pieces, at), ()):
        if all(low(pieces, at + n) == word for n, word in enumerate(words)) and _closed(pieces, at, at + len(words)):
            return at + len(words)
    return 0


def _closed(pieces: list[Piece], first: int, last: int) -> bool:
    """Whether an expression is not the inside of something longer: "24/7/365", "no one-off"."""
    return not (glued(pieces, last) and low(pieces, last) in HYPHENS | {"/"} and glued(pieces, last + 1))


def vetoed(pieces: list[Piece], at: int, home: Home = ABROAD) -> int:
    """Where the non-figure that starts at piece `at` (a number) ends; 0 if it may be a figure."""
    if pieces[at].kind != "number":
        if glued(pieces, at) and low(pieces, at - 1) in HYPHENS and _hangs_on_word(pieces, at):
            return at + 1
        return at + 1 if _labelled(pieces, at) and not _is_scaled(pieces, at + 1) else 0
    last = _chain(pieces, at) or _code(pieces, at, home)
    for test in (_clock, _calendar, _address, _place) if not last else ():
        last = last or test(pieces, at)
    if last:
        return last
    return at + 1 if _labelled(pieces, at) and not _is_scaled(pieces, at + 1) else 0


# ---------------------------------------------------------------- names


def _labelled(pieces: list[Piece], at: int) -> bool:
    before = at - 1
    if low(pieces, before) in HYPHENS and glued(pieces, at):
        before -= 1
    if low(pieces, before) == ".":
        return low(pieces, before - 1) in ("no", "nos") and pieces[before - 1].end == pieces[before].start
    for words, capital in labels().get(low(pieces, before), ()):
        first = before - len(words) + 1
        if first >= 0 and all(low(pieces, first + n) == word for n, word in enumerate(words)):
            return not capital or pieces[first].text[:1].isupper()
    return False


def _is_scaled(pieces: list[Piece], at: int) -> bool:
    """ " "Part 2 million" is no part: a scale or a sign of per cent makes a figure of any number."""
    return low(pieces, at) in ("million", "billion", "trillion", "percent", "%")


def _code(pieces: list[Piece], at: int, home: Home) -> int:
    """Letters that touch the digits: "AK-47", "V10", "5G", "737s", "42nd"; "[12]", "x=5"."""
    before, after = pieces[at - 1] if glued(pieces, at) else None, pieces[at + 1] if glued(pieces, at + 1) else None
    if before is not None:
        if sign_before(pieces, at, home):
            return 0
        if before.kind == "word" or (before.text == "." and glued(pieces, at - 1)):
            return at + 1
        if before.text in GLUED_MARKS or (before.text == "[" and after is not None and after.text == "]"):
            return at + 1
        if before.text == "(" and after is not None and after.text == ")" and pieces[at - 2].text[:1].isupper():
            return at + 2
        hyphenated = before.text in HYPHENS and glued(pieces, at - 1) and at >= 2
        if hyphenated and pieces[at - 2].kind == "word" and not _goes_before_number(pieces, at - 2):
            return at + 1
    if low(pieces, at + 1) == "×":
        return at + 5 if low(pieces, at + 3) in ("-", "−", "^") else at + 4
    if low(pieces, at + 1) == "zip" or low(pieces, at - 1) == "×":
        return at + 1
    if after is not None and after.kind == "word" and (after.low in ORDINAL_ENDINGS or after.text == "s"):
        return 0 if after.text == "s" and before is not None and low(pieces, at - 2) in PREFIXES else at + 2
    return 0


def _hangs_on_word(pieces: list[Piece], at: int) -> bool:
    """ "production-four-door": a number in the middle of a compound."""
    return glued(pieces, at - 1) and at >= 2 and pieces[at - 2].kind == "word" and not _goes_before_number(pieces, at - 2)


def _goes_before_number(pieces: list[Piece], at: int) -> bool:
    """ "mid-20s", "three-to-5", "US-$3": words that may hang on a number by a hyphen."""
    return pieces[at].low in PREFIXES or pieces[at].low in starters() or pieces[at].low in ("to", "and", "or")


# ---------------------------------------------------------------- chains, times, dates


def _chain(pieces: list[Piece], at: int) -> int:
    """Phone numbers, scores of records, addresses of machines: three and more numbers joined, or joined by dots and colons."""
    last, links = at + 1, 0
    while last + 1 < len(pieces) and pieces[last + 1].kind == "number" and _links(pieces, last):
        last, links = last + 2, links + 1
    if links >= 2 or (links == 1 and low(pieces, at + 1) in (":", ".")):
        return last
    if links == 1 and low(pieces, at + 1) == "/" and not _may_be_fraction(pieces, at):
        return last
    return 0


def _links(pieces: list[Piece], at: int) -> bool:
    return pieces[at].text in "-‐‑–:./" and glued(pieces, at) and glued(pieces, at + 1)


def _may_be_fraction(pieces: list[Piece], at: int) -> bool:
    over, under = pieces[at].text, pieces[at + 2].text
    return over.isdigit() and under.isdigit() and int(over[:4]) < int(under[:4]) and len(under) <= 3


def _place(pieces: list[Piece], at: int) -> int:
    """ "the 2900 block of East Street", "a 4-on-4 drill"."""
    if low(pieces, at + 1) == "block" and low(pieces, at + 2) == "of":
        return at + 1
    on = low(pieces, at + 1) in HYPHENS and low(pieces, at + 2) == "on" and low(pieces, at + 3) in HYPHENS
    return at + 5 if on and at + 4 < len(pieces) and pieces[at + 4].kind == "number" else 0


def _clock(pieces: list[Piece], at: int) -> int:
    if (
        low(pieces, at - 2) in ("shortly", "just", "soon")
        and low(pieces, at - 1) in ("after", "before")
        and _is_hour(pieces, at)
    ):
        return at + 1
    return at + 2 if low(pieces, at + 1) in CLOCK else at + 2 if low(pieces, at - 1) == "’" and glued(pieces, at) else 0


def _is_day(pieces: list[Piece], at: int) -> bool:
    """Whether the number at `at` stands behind the name of a month."""
    before = at - 2 if low(pieces, at - 1) == "." else at - 1
    return low(pieces, before) in MONTHS and pieces[before].text[0].isupper()


def _is_hour(pieces: list[Piece], at: int) -> bool:
    """ "Shortly after 10, a group": an hour that nothing follows."""
    text = pieces[at].text
    return text.isdigit() and int(text[:3]) <= LAST_HOUR and (at + 1 >= len(pieces) or pieces[at + 1].kind == "mark")


LAST_HOUR = 12
SHORTEST_ID = 10  # digits: what counts so many is printed with commas


def _calendar(pieces: list[Piece], at: int) -> int:
    """Days of months and years. The dates room knows them better; this serves the grammar alone."""
    text = pieces[at].text
    if text.isdigit() and len(text) >= SHORTEST_ID and not sign_before(pieces, at) and not _counts(pieces, at + 1):
        return at + 1  # the number of a message, a moment in a machine
    if not text.isdigit() or len(text) > 4:
        return 0
    before, after = low(pieces, at - 1), low(pieces, at + 1)
    if len(text) <= 2:
        named = (before in MONTHS and pieces[at - 1].text[0].isupper()) or (
            after in MONTHS and pieces[at + 1].text[0].isupper()
        )
        if before == "." and low(pieces, at - 2) in MONTHS and pieces[at - 2].text[0].isupper():
            named = True
        if before in (*DASHES, "to", "and") and low(pieces, at - 2).isdigit() and _is_day(pieces, at - 2):
            named = True  # "Aug 17 to 21"
        if not named or _is_scaled(pieces, at + 1):
            return 0
        return at + 3 if after in DASHES and low(pieces, at + 2).isdigit() else at + 1
    if len(text) != 4 or not FIRST_YEAR <= int(text) < LAST_YEAR:
        return 0
    if (
        after in HYPHENS | {"–"}
        and not unit_after(pieces, at + 3, digits=True, value=Fraction(text))
        and low(pieces, at + 2).isdigit()
        and len(low(pieces, at + 2)) in (2, 4)
    ):
        return at + 3
    beyond = at + 3 if after in DASHES else at + 1
    if unit_after(pieces, beyond, digits=True, value=Fraction(text)):
        return 0
    if before == "," and low(pieces, at - 2).isdigit():
        return at + 1
    return at + 1 if before in BEFORE_YEARS and not _counts(pieces, at + 1) else 0


def _counts(pieces: list[Piece], at: int) -> bool:
    """Whether a plural or a unit follows, so that 2,000 written as 2000 is no year."""
    after = low(pieces, at)
    return (
        at < len(pieces)
        and pieces[at].kind == "word"
        and (after == "people" or (len(after) > 3 and after.endswith("s") and after[-2:] != "ss"))
    )


def _address(pieces: list[Piece], at: int) -> int:
    """ "1600 Pennsylvania Avenue"."""
    if not pieces[at].text.isdigit():
        return 0
    for last in range(at + 1, min(at + 5, len(pieces))):
        if not pieces[last].text[0].isupper():
            return 0
        if last > at + 1 and pieces[last].low in STREETS:
            return last + 1
    return 0
