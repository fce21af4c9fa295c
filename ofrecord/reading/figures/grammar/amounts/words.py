"""Numbers in words: "two hundred and six", "half a million", "two-thirds", "a couple of"."""

from fractions import Fraction

from ofrecord.reading.figures.grammar.amounts.numerals import ARTICLES, HALF, LONGEST, Number, numerals
from ofrecord.reading.figures.grammar.lexer import HYPHENS, Piece, glued, low, wordset


def read_half(pieces: list[Piece], first: int, at: int) -> Number:
    """ "half a million", "half a dozen", "half"; `at` is where "half" stands."""
    beyond = at + 1
    if low(pieces, beyond) in HYPHENS and glued(pieces, beyond):
        beyond += 1
    if low(pieces, beyond) in ARTICLES:
        beyond += 1
    word = low(pieces, beyond)
    scales = numerals()["scale"] | numerals()["group"]
    if word in scales and word != "score":
        return Number(first=first, last=beyond + 1, base=HALF, scale=int(scales[word]), worded=True)
    return Number(first=first, last=at + 1, base=HALF, share=True, worded=True)


def read_with_article(pieces: list[Piece], at: int) -> Number | None:
    """ "a hundred", "a dozen", "a half", "a third of"."""
    word = low(pieces, at + 1)
    if word == "half":
        return read_half(pieces, at, at + 1) if low(pieces, at - 1) != "and" else None
    if word in numerals()["scale"] and word not in ("lakhs", "crores"):
        return read_words(pieces, at, at + 1, Fraction(1))
    if word == "dozen":
        return Number(first=at, last=at + 2, base=Fraction(1), scale=12, worded=True)
    if word == "score" and low(pieces, at + 2) == "of":
        return Number(first=at, last=at + 2, base=Fraction(1), scale=20, worded=True)
    if word == "couple" and low(pieces, at + 2) in ("of", "more", "hundred", "thousand", "dozen"):
        return _couple(pieces, at)
    if word == "pair" and low(pieces, at + 2) == "of":
        return Number(first=at, last=at + 2, base=Fraction(2), worded=True)
    part = numerals()["fraction"].get(word) if word == "quarter" or low(pieces, at + 2) == "of" else None
    if part is not None and word != "second" and (whole := read_part(pieces, at, at + 2, 1 / part)) is not None:
        return whole  # "a quarter of a million"
    if word in numerals()["fraction"] and (_is_share(pieces, at + 2) or _is_hedged_share(pieces, at)):
        return Number(first=at, last=at + 2, base=1 / numerals()["fraction"][word], share=True, worded=True)
    return None


def read_part(pieces: list[Piece], first: int, at: int, part: Fraction) -> Number | None:
    """ "a quarter million", "three quarters of a billion"; `at` is where the scale may stand."""
    if low(pieces, at) == "of" and low(pieces, at + 1) in ARTICLES:
        at += 2
    scale = numerals()["scale"].get(low(pieces, at))
    return Number(first=first, last=at + 1, base=part, scale=int(scale), worded=True) if scale else None


def _couple(pieces: list[Piece], at: int) -> Number:
    beyond = at + 3 if low(pieces, at + 2) == "of" else at + 2
    scales = numerals()["scale"] | numerals()["group"]
    if low(pieces, beyond) in scales:
        return Number(first=at, last=beyond + 1, base=Fraction(2), scale=int(scales[pieces[beyond].low]), worded=True)
    return Number(first=at, last=at + 2, base=Fraction(2), worded=True)


def _is_share(pieces: list[Piece], at: int) -> bool:
    """Whether "a third" before piece `at` is a share, not the third of something: "a third of", "a third more", "a third."."""
    after = pieces[at] if at < len(pieces) else None
    return after is None or (after.kind == "mark" and after.text not in "-'’") or after.low in SHARE_FOLLOWED_BY


def _is_hedged_share(pieces: list[Piece], at: int) -> bool:
    """ "less than a third has been spent"."""
    return low(pieces, at - 1) in HEDGED and low(pieces, at + 2) in FINITE


HEDGED = wordset("than about nearly almost over around roughly only under")
FINITE = wordset("has have had is are was were will")
SHARE_FOLLOWED_BY = wordset("of in to from more less fewer higher lower since over on by as compared last this say said for")


def read_words(pieces: list[Piece], first: int, at: int, current: Fraction | None) -> Number | None:
    """Words up to trillion: "two hundred and six", "thirty-one million", "two and a half million", "two-thirds"."""
    total, below, size, at = _add_up(pieces, at, current)
    if total is None:
        return None
    number = Number(first=first, last=at, base=total / below, scale=below, worded=True)
    point = _point(pieces, number)
    return point or _and_a_part(pieces, number) or _denominator(pieces, number, size) or _group(pieces, number)


def _add_up(pieces: list[Piece], at: int, current: Fraction | None) -> tuple[Fraction | None, int, int, int]:
    """The sum of number words from piece `at`: value, the last scale spoken, size of the last word, where it ends."""
    roles = numerals()
    total, started, size, below, lowest = Fraction(0), current is not None, 1000, 1, None
    while True:
        beyond = _past_joint(pieces, at, started)
        word = low(pieces, beyond)
        value = roles["one"].get(word)
        if value is None:
            value = roles["ten"].get(word)
        if value is not None:
            if current is not None and not _fits(value, size):
                break
            current, size, below = (current or Fraction(0)) + value, (10 if value >= 20 else 1), 1
        elif word == "hundred" and current is not None and 0 < current < 100:
            current, size, below = current * 100, 100, 100
        elif word in roles["scale"] and word != "hundred" and current and (lowest is None or roles["scale"][word] < lowest):
            lowest = roles["scale"][word]
            total, current, size, below = total + current * lowest, None, 1000, int(lowest)
        elif word in ("crore", "crores") and lowest == LAKH and current is None:
            total, below = total * roles["scale"][word], int(lowest * roles["scale"][word])
        else:
            break
        started, at = True, beyond + 1
    if not started or (current is None and not total):
        return None, 1, 1, at
    return total + (current or 0), below, size, at


LAKH = 100_000  # "two lakh crore" multiplies


def _fits(value: Fraction, size: int) -> bool:
    """Whether a word goes on after one of this size: "twenty" "one", "hundred" "six"."""
    return value < 10 if size == 10 else size >= 100 and value < 100


def _past_joint(pieces: list[Piece], at: int, started: bool) -> int:
    """Past a hyphen between number words, or an "and" after a hundred or thousand."""
    if not started:
        return at
    if low(pieces, at) in HYPHENS and glued(pieces, at) and glued(pieces, at + 1):
        return at + 1
    if low(pieces, at) == "and" and low(pieces, at - 1) in ("hundred", "thousand", "million", "billion"):
        is_part = low(pieces, at + 2) in numerals()["fraction"] and low(pieces, at + 2) != "second"
        return at if is_part else at + 1
    return at


def _point(pieces: list[Piece], number: Number) -> Number | None:
    """ "two point five million"."""
    if low(pieces, number.last) != "point" or number.scale > 100:
        return None
    at, digits = number.last + 1, ""
    ones, tens = numerals()["one"], numerals()["ten"]
    while low(pieces, at) in ones and (ones[pieces[at].low] < 10 or not digits):
        digits, at = digits + str(int(ones[pieces[at].low])), at + 1
    if not digits and low(pieces, at) in tens:
        more = at + 2 if low(pieces, at + 1) in HYPHENS else at + 1
        digits, at = (
            str(int(tens[pieces[at].low] + ones.get(low(pieces, more), 0))),
            more + 1 if low(pieces, more) in ones else at + 1,
        )
    if not digits or len(digits) > LONGEST:
        return None
    base = number.value + Fraction(int(digits), 10 ** len(digits))
    scale = int(numerals()["scale"].get(low(pieces, at), 1))
    return Number(first=number.first, last=at + (scale > 1), base=base, scale=scale, worded=True)


def _and_a_part(pieces: list[Piece], number: Number) -> Number | None:
    """ "two and a half million", "a million and a half", "three and two thirds"."""
    at = number.last + 1 if low(pieces, number.last) in HYPHENS else number.last
    if low(pieces, at) != "and":
        return None
    at = at + 2 if low(pieces, at + 1) in HYPHENS else at + 1
    over = Fraction(1) if low(pieces, at) in ARTICLES else numerals()["one"].get(low(pieces, at))
    at = at + 2 if low(pieces, at + 1) in HYPHENS else at + 1
    word = low(pieces, at)
    part = numerals()["fraction"].get(word)
    if part is None or not over or over >= part or (over > 1) != (word.endswith("s")):
        return None
    if word not in ("half", "quarter") and not (over > 1 or _is_share(pieces, at + 1)):
        return None
    base, last = number.base + over / part, at + 1
    if number.scale == 1 and low(pieces, last) in numerals()["scale"]:
        return Number(
            first=number.first, last=last + 1, base=base, scale=int(numerals()["scale"][pieces[last].low]), worded=True
        )
    return Number(first=number.first, last=last, base=base, scale=number.scale, worded=True)


def _denominator(pieces: list[Piece], number: Number, size: int) -> Number | None:
    """ "two-thirds", "one fifth of", "three quarters"."""
    at = number.last
    joint = at + 1 if low(pieces, at) in HYPHENS else at
    word = low(pieces, joint)
    part = numerals()["fraction"].get(word)
    if part is None or number.value >= part or number.value.denominator != 1:
        return None
    plural = word.endswith("s") and word != "halves"
    if number.value == 1 and not plural and (joint > at or _is_share(pieces, joint + 1)):
        return Number(first=number.first, last=joint + 1, base=1 / part, share=True, worded=True)
    if number.value > 1 and plural:
        whole = read_part(pieces, number.first, joint + 1, number.value / part)
        return whole or Number(first=number.first, last=joint + 1, base=number.value / part, share=True, worded=True)
    return None


def _group(pieces: list[Piece], number: Number) -> Number:
    """ "two dozen", "four score"."""
    size = numerals()["group"].get(low(pieces, number.last))
    if size is None or (size == 20 and number.value != 4) or number.value > 99:
        return number
    return Number(first=number.first, last=number.last + 1, base=number.base, scale=number.scale * int(size), worded=True)
