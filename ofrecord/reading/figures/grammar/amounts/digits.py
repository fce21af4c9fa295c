"""Numbers in digits: "5,200", "2½", "40 000", "1.2 million", "£20m"."""

from fractions import Fraction

from ofrecord.reading.figures.grammar.amounts.numerals import ARTICLES, HALF, LONGEST, Number, numerals
from ofrecord.reading.figures.grammar.lexer import HYPHENS, Piece, glued, low

DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 32, 64, 100})
SCALED_BY_LETTER = frozenset("kmbt")


def read_digits(pieces: list[Piece], at: int, money: bool) -> Number | None:
    """The number whose digits are piece `at`, with the fraction and scale behind them."""
    figures = pieces[at].text.replace(",", "")
    if len(figures) > LONGEST:
        return None
    value, last, share = Fraction(figures if figures[0] != "." else "0" + figures), at + 1, False
    value, last = _spaced_thousands(pieces, at, value)
    fraction = _fraction_after(pieces, at) if last == at + 1 else None
    if fraction is not None:
        value, last, share = fraction[0], fraction[1], fraction[0] < 1
    if low(pieces, last) == "and" and low(pieces, last + 1) in ARTICLES and low(pieces, last + 2) == "half":
        value, last = value + HALF, last + 3
    scale, last = _scale(pieces, last, money)
    ends = low(pieces, last)
    if scale == 1 and ends in ("dozen", "dozens"):
        scale, last = 12, last + 1
    if scale > 1 and low(pieces, last) == "and" and low(pieces, last + 1) in ARTICLES and low(pieces, last + 2) == "half":
        value, last = value + HALF, last + 3
    number = Number(first=at, last=last, base=value, scale=scale, share=share and scale == 1)
    return _with_rest(pieces, number) if scale in (HUNDRED, THOUSAND) else number


def _with_rest(pieces: list[Piece], number: Number) -> Number:
    """ "4 thousand 3 hundred and 21": smaller numbers strung on."""
    total, at, scale = number.value, number.last, number.scale
    if scale == THOUSAND and _is_short(pieces, at) and low(pieces, at + 1) == "hundred":
        total, at, scale = total + HUNDRED * int(pieces[at].text), at + 2, HUNDRED
    beyond = at + 1 if low(pieces, at) == "and" else at
    if scale == HUNDRED and _is_short(pieces, beyond) and low(pieces, beyond + 1) not in numerals()["scale"]:
        total, at = total + int(pieces[beyond].text), beyond + 1
    return number if at == number.last else Number(first=number.first, last=at, base=total)


def _is_short(pieces: list[Piece], at: int) -> bool:
    return at < len(pieces) and pieces[at].kind == "number" and pieces[at].text.isdigit() and len(pieces[at].text) <= 2


HUNDRED, THOUSAND, MILLION = 100, 1000, 10**6


def _spaced_thousands(pieces: list[Piece], at: int, value: Fraction) -> tuple[Fraction, int]:
    """ "40 000" and "1 234 567": thousands set apart by spaces."""
    last = at + 1
    while last < len(pieces) and len(pieces[at].text) <= 3 and pieces[at].text.isdigit() and _is_thousand(pieces, last):
        last += 1
    if last > at + 1 and last < len(pieces) and _is_thousand(pieces, last, decimals=True):
        last += 1
    if last == at + 1 or (last == at + 2 and pieces[at + 1].text != "000") or last - at > LONGEST // 3:
        return value, at + 1
    return Fraction("".join(piece.text for piece in pieces[at:last])), last


def _is_thousand(pieces: list[Piece], at: int, decimals: bool = False) -> bool:
    piece = pieces[at]
    whole, point, _ = piece.text.partition(".")
    near = piece.kind == "number" and piece.start == pieces[at - 1].end + 1
    return near and len(whole) == 3 and whole.isdigit() and bool(point) == decimals


def _fraction_after(pieces: list[Piece], at: int) -> tuple[Fraction, int] | None:
    """ "2½", "3 1/2" and "1/3": the value and where it ends."""
    whole = pieces[at].text
    if low(pieces, at + 1) in numerals()["sign"] and whole.isdigit():
        return int(whole) + numerals()["sign"][pieces[at + 1].low], at + 2
    alone = _slashed(pieces, at)
    if alone is not None:
        return alone, at + 3
    if whole.isdigit() and at + 1 < len(pieces) and pieces[at + 1].start - pieces[at].end <= 1:
        beyond = at + 2 if low(pieces, at + 1) in HYPHENS else at + 1
        after = _slashed(pieces, beyond)
        if after is not None:
            return int(whole) + after, beyond + 3
    return None


def _slashed(pieces: list[Piece], at: int) -> Fraction | None:
    if low(pieces, at + 1) not in ("/", "⁄") or at + 2 >= len(pieces):
        return None
    over, under = pieces[at].text, pieces[at + 2].text
    if not (over.isdigit() and under.isdigit() and len(over) < 3 and len(under) < 4) or low(pieces, at + 3) == "/":
        return None
    if int(under) not in DENOMINATORS or int(over) >= int(under):
        return None
    return Fraction(int(over), int(under))


def _scale(pieces: list[Piece], at: int, money: bool) -> tuple[int, int]:
    """Thousand, million … after digits, and where it ends: "1.2 million", "3.2-billion", "£20m"."""
    scales, scale = numerals()["scale"], 1
    while True:
        beyond = at + 1 if low(pieces, at) in HYPHENS and glued(pieces, at) and glued(pieces, at + 1) else at
        word = low(pieces, beyond)
        if word in scales:
            scale, at = scale * int(scales[word]), beyond + 1
        elif scale == 1 and money and beyond < len(pieces) and pieces[beyond].text == "MM" and glued(pieces, beyond):
            return MILLION, beyond + 1
        elif scale == 1 and word in SCALED_BY_LETTER and glued(pieces, beyond) and _letter_scales(pieces, beyond, money):
            return int(numerals()["glued"][word]), beyond + 1
        elif scale == 1 and beyond == at and _capital_scales(pieces, at):
            return int(numerals()["glued"][word]), at + 1
        else:
            return scale, at


def _capital_scales(pieces: list[Piece], at: int) -> bool:
    """ "8 B people": a capital that stands alone between a number and a word in small letters."""
    if at + 1 >= len(pieces) or pieces[at].text not in ("B", "M") or glued(pieces, at) or glued(pieces, at + 1):
        return False
    return pieces[at + 1].kind == "word" and pieces[at + 1].text.islower() and pieces[at + 1].low not in ("and", "or", "to")


def _letter_scales(pieces: list[Piece], at: int, money: bool) -> bool:
    """Whether a letter after digits is a scale: "£20m", "20k"; "20m people", but "the 100m final"."""
    if glued(pieces, at + 1) and pieces[at + 1].kind != "mark":
        return False
    letter, digits = pieces[at].text, pieces[at - 1].text
    if money or letter in ("k", "K", "M", "B") or (letter == "b" and "." in digits):
        return True
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    return pieces[at].text == "m" and after is not None and after.kind == "word" and after.low not in AFTER_METRES


AFTER_METRES = frozenset(
    [
        "long",
        "wide",
        "high",
        "tall",
        "deep",
        "away",
        "above",
        "below",
        "from",
        "in",
        "at",
        "on",
        "off",
        "and",
        "to",
        "by",
        "down",
        "up",
        "under",
        "over",
        "x",
        "race",
        "final",
        "hurdles",
        "freestyle",
        "sprint",
        "butterfly",
        "backstroke",
        "breaststroke",
        "relay",
        "pool",
        "runner",
        "medley",
        "dash",
        "record",
        "champion",
        "title",
        "swim",
    ]
)
