"""Ages, ranks and decades of life: numbers that say how old or which in order."""

import re
from functools import cache

from ofrecord.reading.figures.grammar.amounts.read import Amount
from ofrecord.reading.figures.grammar.lexer import HYPHENS, Piece, glued, low, wordset

OLDEST = 115
OLD = ("old", "olds")
AGED = ("aged", "age", "ages")
DIGIT_ORDINAL = re.compile(r"(st|nd|rd|th)")
SUPERLATIVES = frozenset(["most", "least", "best", "worst"])
NOT_SUPERLATIVE = wordset(
    "west east northwest northeast southwest southeast midwest middle-east est guest quest request test contest protest "
    "interest arrest forest rest nest harvest invest honest modest priest chest breast conquest inquest manifest suggest "
    "latest unrest budapest bucharest fest"
)
ORDINALS = (
    "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth twentieth"
)
POSSESSIVES = frozenset(["his", "her", "their", "my", "your"])
PARTS_OF_DECADE = {"mid": (4, 6), "early": (0, 3), "late": (7, 9)}
BE = wordset("was is turned turns am be")
PEOPLE = frozenset(["he", "she", "who"])


@cache
def ordinals() -> dict[str, int]:
    """Ordinal words that can rank."""
    return {word: number for number, word in enumerate(ORDINALS.split(), 2)}


def age_end(pieces: list[Piece], amount: Amount) -> tuple[int, int] | None:
    """Where an amount that is an age starts and ends, with the words that make it one."""
    if amount.kind == "duration":
        return _old(pieces, amount)
    if amount.unit is not None or amount.number.value > OLDEST or amount.number.scale != 1:
        return None
    if low(pieces, amount.first - 1) in AGED:
        return amount.first - 1, amount.last
    if low(pieces, amount.first - 1) == "of" and low(pieces, amount.first - 2) in ("age", "ages"):
        return amount.first - 2, amount.last
    if low(pieces, amount.first - 1) == "of" and low(pieces, amount.first - 2) in OF_AGE and _ends(pieces, amount):
        return amount.first, amount.last
    if low(pieces, amount.last) == "yo" or (low(pieces, amount.last) in HYPHENS and low(pieces, amount.last + 1) == "yo"):
        return amount.first, amount.last + 1
    if _in_apposition(pieces, amount) or _is_predicate(pieces, amount) or _bounds_people(pieces, amount):
        return amount.first, amount.last
    return None


def _bounds_people(pieces: list[Piece], amount: Amount) -> bool:
    """ "people over 70", "most of them under 18"."""
    if (
        low(pieces, amount.first - 1) not in BOUNDS
        or low(pieces, amount.first - 2) not in WHO
        or amount.number.value < YOUNGEST
    ):
        return False
    return _ends(pieces, amount)


def _ends(pieces: list[Piece], amount: Amount) -> bool:
    """Whether nothing stands behind a number that it could count."""
    return amount.last >= len(pieces) or pieces[amount.last].kind == "mark" or low(pieces, amount.last) in AFTER_AGE


OF_AGE = wordset("boy girl man woman child baby toddler infant teenager son daughter")  # "a boy of six"
YOUNGEST = 2
BOUNDS = ("over", "under", "above", "below")
WHO = wordset(
    "people adults children kids men women girls boys teenagers those them us anyone everyone everybody residents voters "
    "drivers workers patients players pupils students athletes migrants youths"
)
AFTER_AGE = wordset("and or who in are were is was can to with from as at have had on may must will should by for")


def _old(pieces: list[Piece], amount: Amount) -> tuple[int, int] | None:
    """ "45-year-old", "8 months old", "six weeks of age"."""
    at = amount.last + 1 if low(pieces, amount.last) in HYPHENS else amount.last
    if low(pieces, at) in OLD:
        return amount.first, at + 1
    if low(pieces, at) == "of" and low(pieces, at + 1) == "age":
        return amount.first, at + 2
    return None


def _in_apposition(pieces: list[Piece], amount: Amount) -> bool:
    """ "Ms. Lopez, 45, denied"."""
    first, last = amount.first, amount.last
    if (
        low(pieces, first - 1) != ","
        or first < 2
        or not pieces[first - 2].text[0].isupper()
        or pieces[first - 2].kind != "word"
    ):
        return False
    text = pieces[first].text
    return text.isdigit() and len(text) <= 3 and (last >= len(pieces) or low(pieces, last) in (",", ".", ";", ")"))


def _is_predicate(pieces: list[Piece], amount: Amount) -> bool:
    """ "He was 97."."""
    before = amount.first - 2 if low(pieces, amount.first - 1) in ("also", "now", "only", "just") else amount.first - 1
    spoken = low(pieces, before).replace("’", "'")
    if spoken not in ("he's", "she's", "who's", "i'm") and not (
        low(pieces, before) in BE and low(pieces, before - 1) in PEOPLE
    ):
        return False
    return amount.last >= len(pieces) or low(pieces, amount.last) in (".", ",", "when", "and", "at", "on", "in")


def decade_of_life(pieces: list[Piece], at: int) -> tuple[int, int, int, int] | None:
    """ "his mid-20s": first piece, last, lowest and highest age."""
    if low(pieces, at + 1) not in ("s", "’s", "'s") or not glued(pieces, at + 1) or not pieces[at].text.isdigit():
        return None
    start, tens = at, int(pieces[at].text[:3])
    if not 10 <= tens <= 90 or tens % 10:
        return None
    before = at - 2 if low(pieces, at - 1) in HYPHENS else at - 1
    part = PARTS_OF_DECADE.get(low(pieces, before))
    if part:
        start, before = before, before - 1
    if low(pieces, before) not in POSSESSIVES:
        return None
    lowest, highest = part or (0, 9)
    return start, at + 2, tens + lowest, tens + highest


def rank_at(pieces: list[Piece], at: int) -> tuple[int, int] | None:
    """ "fifth-largest", "the second most populous", "ranked 12th": the rank and where its words end."""
    value, last = _ordinal(pieces, at)
    if not value:
        return None
    beyond = last + 1 if low(pieces, last) in HYPHENS and glued(pieces, last) else last
    word = low(pieces, beyond)
    if beyond < len(pieces) and pieces[beyond].text[0].islower() and _is_superlative(word):
        return value, beyond + 1
    if low(pieces, at - 1) in ("ranked", "ranks", "ranking") and last < len(pieces):
        return value, last
    return None


def _ordinal(pieces: list[Piece], at: int) -> tuple[int, int]:
    piece = pieces[at]
    if piece.low in ordinals():
        return ordinals()[piece.low], at + 1
    if (
        piece.kind == "number"
        and glued(pieces, at + 1)
        and DIGIT_ORDINAL.fullmatch(low(pieces, at + 1))
        and piece.text.isdigit()
    ):
        return int(piece.text[:6]), at + 2
    return 0, at


def _is_superlative(word: str) -> bool:
    return word in SUPERLATIVES or (len(word) > 4 and word.endswith("est") and word not in NOT_SUPERLATIVE)
