"""Reads one number: digits, words or both."""

from fractions import Fraction

from ofrecord.reading.figures.grammar.amounts.digits import read_digits
from ofrecord.reading.figures.grammar.amounts.numerals import ARTICLES, Number, numerals, starters
from ofrecord.reading.figures.grammar.amounts.words import read_half, read_part, read_with_article, read_words
from ofrecord.reading.figures.grammar.lexer import HYPHENS, Piece, low


def read_number(pieces: list[Piece], at: int, money: bool = False) -> Number | None:
    """The number that starts at piece `at`; `money` where a currency sign stands before it ("£20m")."""
    if at >= len(pieces):
        return None
    piece = pieces[at]
    if piece.kind == "number":
        return read_digits(pieces, at, money)
    if piece.kind != "word" or piece.low not in starters():
        return None
    if piece.low in numerals()["sign"]:
        return Number(first=at, last=at + 1, base=numerals()["sign"][piece.low], share=True)
    if piece.low == "half":
        return read_half(pieces, at, at)
    if piece.low in ARTICLES:
        return read_with_article(pieces, at)
    if piece.low == "dozen":
        return Number(first=at, last=at + 1, base=Fraction(12), worded=True) if low(pieces, at - 1) == "the" else None
    if piece.low in numerals()["scale"]:
        goes_on = piece.low == "hundred" and low(pieces, at + 1) in numerals()["scale"]
        return read_words(pieces, at, at, Fraction(1)) if goes_on else None
    if piece.low == "quarter":
        return read_part(pieces, at, at + 1, Fraction(1, 4)) or _quarter(pieces, at)
    return read_words(pieces, at, at, None)


QUARTERED = ("point", "points", "percentage", "mile", "inch", "century", "pound")


def _quarter(pieces: list[Piece], at: int) -> Number | None:
    """ "a quarter-point cut", "a quarter mile"."""
    beyond = at + 2 if low(pieces, at + 1) in HYPHENS else at + 1
    if low(pieces, beyond) not in QUARTERED:
        return None
    return Number(first=at, last=at + 1, base=Fraction(1, 4), share=True, worded=True)
