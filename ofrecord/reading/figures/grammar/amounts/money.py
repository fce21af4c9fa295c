"""Money: the signs, codes and words of currencies, and whose dollar, rupee or "Sh" it is."""

from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path

from ofrecord.lexicon import read_rows
from ofrecord.reading.figures.grammar.amounts.numerals import numerals
from ofrecord.reading.figures.grammar.amounts.unit import Surface, Unit, match
from ofrecord.reading.figures.grammar.lexer import HYPHENS, Piece, cut, glued, low, wordset

HERE = Path(__file__).parent
HUNDREDTH = Fraction(1, 100)
PENCE = ("p",)  # "164p": must touch its number
MILLION = 10**6
DOLLARS = ("dollar", "dollars", "buck", "bucks")
DEFAULTS = {"dollar": "USD", "dollars": "USD", "buck": "USD", "bucks": "USD", "rupee": "INR", "rupees": "INR"}
AT_HOME_ONLY = ("dollar", "dollars", "buck", "bucks", "pound", "pounds")  # a page about Egypt may well count in other pounds
LOOSE_SIGNS = frozenset({"Rs", "Tk", "RM", "Rp", "Dh", "Dhs", "Rs."})  # short letter signs that may stand apart from the number
SCALE_WORDS = wordset("million billion trillion thousand mn bn m")
SCALE_LETTERS = wordset("m bn tn trn b k mn")
SCALED_CODES = {"M": 10**6, "k": 10**3}  # "MSEK 120", "30 MUSD"
WORDS_TOO = wordset("ALL TRY CUP TOP MAD COP PEN GEL BOB")  # codes that are words in capitals


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """What bare words mean where the page comes from: whose dollar, pound or peso."""

    country: str | None = None
    dollars: str | None = None  # the country whose dollars they are, where the page names no other that has any
    named: str | None = None  # the country that the page names most, where it does not say where it comes from

    def currency(self, word: str) -> str | None:
        """The code of "pesos" or "dollars" at home; dollars are American, rupees Indian where nobody says otherwise."""
        codes = shared_names().get(word.removesuffix("s"), {})
        named = self.dollars if word in AT_HOME_ONLY else self.named
        country = self.country or named
        return codes.get(country or "", DEFAULTS.get(word))

    def is_in(self, country: str) -> bool:
        """Whether the page comes from this country, or is about it."""
        return country == (self.country or self.named)


ABROAD = Home()


# ---------------------------------------------------------------- the lists


@cache
def letters() -> dict[str, list[tuple[str, str, bool]]]:
    """Letters that are a currency in some countries: {"N": [("NGN", "NGA", True)]}, and whether a large amount will do."""
    found: dict[str, list[tuple[str, str, bool]]] = {}
    for row in read_rows(HERE / "letters.csv"):
        found.setdefault(row["letters"], []).append((row["code"], row["country"], row["alone"] == "yes"))
    return found


@cache
def codes() -> frozenset[str]:
    """The codes of all currencies in the list."""
    return frozenset(row["code"] for row in read_rows(HERE / "currencies.csv"))


@cache
def currency_words() -> dict[str, list[tuple[Surface, str, Fraction]]]:
    """Words for money by their first word, longest first, with the part of the unit that they are."""
    found: dict[str, list[tuple[Surface, str, Fraction]]] = {}
    for row in read_rows(HERE / "currencies.csv"):
        for column, factor in (("after", Fraction(1)), ("parts", HUNDREDTH)):
            for surface in filter(None, row[column].split("|")):
                words = tuple(piece.low for piece in cut(surface))
                found.setdefault(words[0], []).append((words, row["code"], factor))
    return {word: sorted(entries, key=lambda entry: -len(entry[0])) for word, entries in found.items()}


@cache
def currency_signs() -> dict[str, list[tuple[Surface, str]]]:
    """Signs that stand before a number, by their last piece, longest first."""
    found: dict[str, list[tuple[Surface, str]]] = {"$": [(("$",), "dollars")]}
    for row in read_rows(HERE / "currencies.csv"):
        for surface in filter(None, row["before"].split("|")):
            parts = tuple(piece.text for piece in cut(surface))
            found.setdefault(parts[-1], []).append((parts, row["code"]))
    return {part: sorted(entries, key=lambda entry: -len(entry[0])) for part, entries in found.items()}


@cache
def shared_names() -> dict[str, dict[str, str]]:
    """Currencies that several countries call by one word: {"peso": {"MEX": "MXN", ...}}."""
    found: dict[str, dict[str, str]] = {}
    for row in read_rows(HERE / "currencies.csv"):
        for surface in filter(None, row["after"].split("|")):
            words = surface.lower().split()
            if len(words) > 1 and row["country"]:
                found.setdefault(words[-1].removesuffix("s"), {})[row["country"]] = row["code"]
    named = {words[0].removesuffix("s") for entries in currency_words().values() for words, _, _ in entries if len(words) == 1}
    return {word: codes for word, codes in found.items() if word in ("dollar", "pound", "rupee") or word not in named}


# ---------------------------------------------------------------- before the number


def sign_before(pieces: list[Piece], at: int, home: Home = ABROAD) -> tuple[int, str | None] | None:
    """Where a currency sign before piece `at` starts, and its code."""
    found = _letters_before(pieces, at, home)
    if found is not None:
        return at - 1, found
    for parts, code in currency_signs().get(pieces[at - 1].text, ()) if at else ():
        first = at - len(parts)
        if first < 0 or any(pieces[first + n].text != part for n, part in enumerate(parts)):
            continue
        if not _stands_apart(pieces, first, at, "".join(parts)):
            continue
        return first, home.currency("dollars") if code == "dollars" else code
    return None


def _stands_apart(pieces: list[Piece], first: int, at: int, sign: str) -> bool:
    """Letters need a border before them and, where short, the number right behind."""
    if not sign[0].isalpha():
        return True
    if glued(pieces, first) and pieces[first - 1].kind != "mark":
        return False
    return glued(pieces, at) or len(sign) > 2 or sign in LOOSE_SIGNS


def _letters_before(pieces: list[Piece], at: int, home: Home) -> str | None:
    """ "N70,000", "P50 million", "Sh10.2 billion": letters that are a sign at home, or before a large amount."""
    sign = pieces[at - 1] if at else None
    if sign is None or sign.text not in letters() or (glued(pieces, at - 1) and pieces[at - 2].kind != "mark"):
        return None
    if not glued(pieces, at) and sign.text not in LOOSE_SIGNS:
        return None
    for code, country, _ in letters()[sign.text]:
        if home.is_in(country):
            return code
    large = "," in pieces[at].text or _is_scaled(pieces, at + 1)
    return next((code for code, _, alone in letters()[sign.text] if alone and large), None)


def _is_scaled(pieces: list[Piece], at: int) -> bool:
    at += low(pieces, at) in HYPHENS
    return low(pieces, at) in numerals()["scale"] or (glued(pieces, at) and low(pieces, at) in SCALE_LETTERS)


def scaled_code_before(pieces: list[Piece], at: int) -> tuple[int, str] | None:
    """ "MSEK 120": millions, by the letter before the code."""
    found = _scaled_code(pieces[at - 1].text) if at else None
    return found if found is not None and not glued(pieces, at - 1) else None


def _scaled_code(text: str) -> tuple[int, str] | None:
    if len(text) != 4 or text[0] not in SCALED_CODES or text[1:] not in codes():
        return None
    return SCALED_CODES[text[0]], text[1:]


# ---------------------------------------------------------------- after the number


def currency_after(pieces: list[Piece], at: int, value: Fraction, home: Home) -> Unit | None:
    """The currency whose word or code starts at piece `at`."""
    for words, code, factor in currency_words().get(low(pieces, at), ()):
        last = 0 if words == PENCE and not glued(pieces, at) else match(pieces, at, words)
        if last and len(words) == 1 and words[0] in DEFAULTS:
            return Unit(name=home.currency(words[0]), kind="money", last=last, factor=factor)
        if last and code == "USD" and len(words) == 1:
            return Unit(name=home.currency("dollars"), kind="money", last=last, factor=factor)
        if last:
            return Unit(name=code, kind="money", last=last, factor=factor)
    return _code(pieces, at, value) or _shared_name(pieces, at, value, home)


def _code(pieces: list[Piece], at: int, value: Fraction) -> Unit | None:
    """ "50 million USD", "30 MUSD"."""
    text = pieces[at].text
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    counts = after is not None and after.kind == "word" and after.low not in AFTER_MONEY  # "29 PLN workers"
    if text in codes() and not counts and (text not in WORDS_TOO or value >= LARGE):
        return Unit(name=text, kind="money", last=at + 1)
    scaled = _scaled_code(text)
    return Unit(name=scaled[1], kind="money", last=at + 1, factor=Fraction(scaled[0])) if scaled else None


LARGE = 1000
AFTER_MONEY = SCALE_WORDS | wordset(
    "for in to a an per and or of on at from by with worth as was were is are each but that which this last when after before"
)


def _shared_name(pieces: list[Piece], at: int, value: Fraction, home: Home) -> Unit | None:
    """ "pesos", "pounds": money by country, or the weight."""
    word = low(pieces, at).removesuffix("s")
    if word not in shared_names() or (word == "crown" and not low(pieces, at).endswith("s")):
        return None
    if word == "pound":
        if home.country in shared_names()[word] or value >= MILLION:
            return Unit(name=home.currency(word) or "GBP", kind="money", last=at + 1)
        return Unit(name="pound", kind="measure", last=at + 1)
    return Unit(name=home.currency(word), kind="money", last=at + 1)
