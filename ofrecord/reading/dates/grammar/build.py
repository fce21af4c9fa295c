"""From the words of a form to an expression: which word is the day, which the year, how many of which unit."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ofrecord.reading.dates.expression import Expression
from ofrecord.reading.dates.grammar.amounts import amount_of
from ofrecord.reading.dates.grammar.words import (
    DECADES,
    DEICTICS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    PARTS,
    PLURAL_WEEKDAYS,
    PLURALS,
    SEASONS,
    UNITS,
    WEEKDAYS,
)  # fmt: skip

Fields = dict[str, Any]
PIVOT = 30  # two-digit years up to this one are read as of the 2000s
DIRECTIONS = {"L": "last", "N": "next", "H": "this", "J": "that", "Y": "same", "X": "latest"}
MODS = {
    "early": "START", "late": "END", "mid": "MID", "end": "END", "close": "END", "beginning": "START", "start": "START",
    "outset": "START", "middle": "MID", "earlier": "START", "later": "END",
}  # fmt: skip
NEEDS_ARTICLE = {"following", "preceding", "ensuing", "succeeding"}  # "Following Monday's vote" is no Monday after
UTC = {"gmt", "utc"}


@dataclass(frozen=True, slots=True)
class Piece:
    """The words of one match, with their letters."""

    form: str
    start: int
    end: int
    text: str
    letters: str
    words: tuple[str, ...]

    def has(self, letters: str) -> bool:
        """Whether any of these letters stands here."""
        return any(letter in self.letters for letter in letters)

    def word(self, letters: str) -> str | None:
        """The first word of these letters."""
        return next((w for w, letter in zip(self.words, self.letters, strict=True) if letter in letters), None)


def build(piece: Piece) -> Expression | None:
    """The expression of a match; None where the words fit the form and are still no date."""
    if piece.words[0] in NEEDS_ARTICLE and piece.form != "span":
        return None
    fields = BUILDERS[piece.form](piece)
    if fields is None:
        return None
    start = _start(piece)
    text = piece.text[start - piece.start :]
    return Expression(**{"form": piece.form, "start": start, "end": piece.end, "text": text, **fields})


ADJECTIVE = re.compile(r"^[ha](?=F?r-[Uf]F?U?$|U-[EGb]$|(?:w-?){1,3}-?U$|[ndu]-?U$)")


def _start(piece: Piece) -> int:
    """Where the expression starts: an article belongs to the noun after an adjective ("a [two-year] option")."""
    skipped = ADJECTIVE.match(piece.letters)
    one = piece.words[1:2] == ("one",)
    return piece.start + (len(piece.words[0]) + 1 if skipped and not (one and "-" not in piece.letters) else 0)


# ---------------------------------------------------------------- what any form may hold


def _calendar(piece: Piece) -> Fields:
    """Weekday, month, day, year, season, direction and modifier, wherever they stand."""
    fields: Fields = {}
    for index, (letter, word) in enumerate(zip(piece.letters, piece.words, strict=True)):
        if letter in "dtr" and "day" not in fields and _beside_month(piece.letters, index):
            fields["day"] = _number(word)
        elif letter == "y" or letter == "z":
            fields["year"] = _year(word)
        elif read := READ.get(letter):
            name, value = read(word)
            fields.setdefault(name, value)
    return fields


def _beside_month(letters: str, index: int) -> bool:
    before, after = letters[:index].rstrip("h,"), letters[index + 1 :].lstrip("o")
    clocked = letters[index + 1 : index + 2] in ("m", "O")
    return not clocked and (before.endswith("M") or after.startswith("M"))


def _number(word: str) -> int | None:
    digits = re.match(r"\d+", word)
    return int(digits[0]) if digits else ORDINALS.get(word)


def _year(word: str) -> int:
    digits = re.sub(r"\D", "", word)
    short = int(digits)
    return short if len(digits) == 4 else short + (2000 if short <= PIVOT else 1900)


def _plain(word: str) -> str:
    return word.rstrip(".")


READ: dict[str, Callable[[str], tuple[str, Any]]] = {
    "W": lambda w: ("weekday", WEEKDAYS[_plain(w)]),
    "Q": lambda w: ("weekday", PLURAL_WEEKDAYS[w]),
    "M": lambda w: ("month", MONTHS[_plain(w)]),
    "S": lambda w: ("season", SEASONS[w]),
    "U": lambda w: ("unit", UNITS[w]),
    "V": lambda w: ("unit", PLURALS[w]),
    "T": lambda w: ("shift", DEICTICS[w]),
    "P": lambda w: ("part", PARTS[w]),
    "F": lambda w: ("fiscal", True),
    "K": lambda w: ("mod", MODS.get(w)),
    "E": lambda w: ("mod", MODS[w]),
    **{letter: (lambda w, d=direction: ("direction", d)) for letter, direction in DIRECTIONS.items()},
}


# ---------------------------------------------------------------- forms


def _dated(piece: Piece) -> Fields | None:
    fields = _calendar(piece)
    return None if not 1 <= (fields.get("day") or 1) <= 31 else fields


def _season(piece: Piece) -> Fields | None:
    return _calendar(piece) | (_spoken_year(piece) or {} if piece.has("w") else {}) | {"form": "season"}


def _stamp(piece: Piece) -> Fields | None:
    word = piece.words[0]
    numbers = [int(n) for n in re.findall(r"\d+", word)]
    if piece.letters == "I":
        clock = "".join(re.findall(r"t(\d\d:\d\d.*)", word)).upper()
        fields: Fields = {"year": numbers[0], "month": numbers[1], "day": numbers[2]}
        return fields | ({"clock": clock, "type": "TIME"} if clock else {})
    first, second, year = numbers
    if "." in word or first > 12:
        first, second = second, first
    return {"month": first, "day": second, "year": year if year > 99 else _year(f"{year:02d}")} if first <= 12 else None


def _clock(piece: Piece) -> Fields | None:
    fields = _calendar(piece)
    clock = "12:00" if piece.word("q") in ("noon", "midday") else "24:00" if piece.has("q") else _hour(piece)
    return None if clock is None else fields | {"clock": clock, "type": "TIME", "mod": "APPROX" if piece.has("g") else None}


def _hour(piece: Piece) -> str | None:
    """What follows the T of a time of day: 17:40, 16:08Z."""
    letters, words = piece.letters, piece.words
    if military := re.search(r"[ndy](?=Z)", letters):
        word = words[military.start()]
        return f"{word[:2]}:{word[2:]}{_zone(piece)}" if re.fullmatch(r"[012]\d[0-5]\d", word) else None
    found = re.search(r"k|[dw](?=m|O)", letters)
    if not found:
        return None
    word = words[found.start()]
    hour, _, minute = word.replace(".", ":").partition(":")
    half = piece.word("m") or ""
    number = int(hour) if hour.isdigit() else int(amount_of(hour and (word,), "w")[0] or 0)
    number = number % 12 + 12 if half.startswith("p") else number % 12 if half.startswith("a") else number
    if number > 24 or int(minute[:2] or 0) > 59:
        return None
    if piece.has("P") and piece.has("O"):
        number = number % 12 + (12 if piece.word("P") in ("afternoon", "evening", "night") else 0)
    return f"{number:02d}:{minute or '00'}" + _zone(piece)


def _zone(piece: Piece) -> str:
    return "Z" if piece.word("Z") in UTC else ""


def _part(piece: Piece) -> Fields | None:
    fields = _calendar(piece)
    if "tonight" in piece.words:
        fields["part"] = "NI"
    if "earlier" in piece.words or "later" in piece.words:
        fields["mod"] = None
    if "part" not in fields:
        return fields if piece.has("T") else None
    return fields | {"type": "TIME"}


def _deictic(piece: Piece) -> Fields | None:
    fields = _calendar(piece)
    return fields | ({"part": "NI", "type": "TIME"} if "tonight" in piece.words else {})


def _spoken_year(piece: Piece) -> Fields | None:
    """ "nineteen ninety-six", "two thousand": years as broadcasts say them."""
    words = [w for w, letter in zip(piece.words, piece.letters, strict=True) if letter == "w"]
    first, rest = NUMBERS[words[0]], [NUMBERS[w] for w in words[1:]]
    if first == 2 and rest[0] == 1000:
        year = 2000 + sum(rest[1:])
    elif 17 <= first <= 20 and 10 <= rest[0] <= 90 and (len(rest) == 1 or (rest[0] >= 20 and rest[1] < 10)):
        year = first * 100 + sum(rest)
    else:
        return None
    return {"year": year, "form": "date" if piece.has("M") else "year"} | ({"month": MONTHS[piece.words[0]]} if piece.has("M") else {})


def _spoken(piece: Piece) -> Fields | None:
    return None if len(piece.words) < 3 else _spoken_year(piece)


def _theyear(piece: Piece) -> Fields | None:
    if piece.words[1] != "year":
        return None
    return {"year": _year(piece.words[2]), "form": "year"} if piece.has("y") else _spoken_year(piece)


def _era(piece: Piece) -> Fields | None:
    """ "490 BC": values of years before our era are written BC0490, of centuries BC04."""
    number = re.match(r"\d+", piece.word("ndytr") or "")
    if not number or (piece.has("U") and piece.word("U") != "century"):
        return None
    return {"value": f"BC{int(number[0]) - 1:02d}" if piece.has("U") else f"BC{int(number[0]):04d}", "mod": _calendar(piece).get("mod")}


def _thatpart(piece: Piece) -> Fields | None:
    return _calendar(piece) | {"type": "TIME", "direction": "that"}


def _same(piece: Piece) -> Fields | None:
    if piece.letters.endswith("yU") and UNITS[piece.words[-1]] not in ("Q", "PE"):
        return None
    return _calendar(piece) | {"direction": "same"}


def _yearago(piece: Piece) -> Fields | None:
    if UNITS.get(piece.words[piece.letters.index("U")]) == "Y" and piece.has("GEb"):
        return (
            _calendar(piece)
            | {"direction": "same", "unit": "Y", "mod": None}
            | ({"ordinal": _rank(piece)} if piece.has("r") else {})
        )
    return _quarter(piece) | {"direction": "same"} if "Y" in piece.letters and (piece.has("r")) else None


def _rank(piece: Piece) -> int | None:
    return ORDINALS.get(piece.word("r") or "")


def _quarter(piece: Piece) -> Fields:
    fields = _calendar(piece)
    units = [UNITS[w] for w, letter in zip(piece.words, piece.letters, strict=True) if letter == "U"]
    ranked = re.search(r"r-?F?([Uf])", piece.letters)
    fields["ordinal"] = _rank(piece)
    fields["unit"] = "HY" if "f" in piece.letters else "Q" if "Q" in units else units[0] if units else None
    if ranked and ranked[1] == "U":
        fields["unit"] = UNITS[piece.words[ranked.start(1)]]
    if fields["ordinal"] is None and fields["unit"] == "HY":
        fields["ordinal"] = 2
    return fields


def _ranked(piece: Piece) -> Fields | None:
    fields = _quarter(piece)
    if piece.has("f") and not piece.has("rU") and not piece.has("yzUel"):
        return None
    return fields if fields["unit"] in ("Q", "HY", "PE") or fields.get("direction") == "latest" else _other_rank(piece, fields)


def _other_rank(piece: Piece, fields: Fields) -> Fields | None:
    """ "the second week", "the first day": of what, the words do not say."""
    return None


def _yearend(piece: Piece) -> Fields | None:
    fields = _calendar(piece)
    return (
        fields | {"mod": None if fields["unit"] == "Y" else "END"}
        if "end" in piece.words and fields["unit"] in ("Y", "M", "Q", "W")
        else None
    )


def _count(piece: Piece) -> Fields | None:
    amount, vague = amount_of(piece.words, piece.letters)
    last = piece.words[-1]
    direction = {"ago": "ago", "earlier": "earlier", "later": "later", "before": "earlier", "after": "later"}.get(last, "hence")
    if piece.letters[-1] == "b" or last in ("early", "late", "mid"):
        return None
    fields = _calendar(piece)
    mod = _hedge(piece)
    if mod == "MORE_THAN":
        mod = "BEFORE" if direction in ("ago", "earlier") else "AFTER"
    return {"unit": fields["unit"], "amount": amount, "vague": vague, "direction": direction, "mod": mod}


def _hedge(piece: Piece) -> str | None:
    words = piece.words
    if "least" in words:
        return "EQUAL_OR_MORE"
    if ("more" in words or "over" in words) and "the" not in words[:1]:
        return "MORE_THAN"
    if "less" in words or "fewer" in words or "nearly" in words or "almost" in words:
        return "LESS_THAN"
    if "up" in words:
        return "EQUAL_OR_LESS"
    return "APPROX" if any(w in ("about", "around", "roughly", "approximately", "some") for w in words) else None


LETTERED = {"S": "T{}S", "MIN": "T{}M", "H": "T{}H"}
DATE_UNITS = {
    "FN": ("W", 2),
    "WD": ("D", 1),
    "ML": ("Y", 1000),
    "CE": ("Y", 100),
    "DE": ("Y", 10),
    "NI": ("D", 1),
    "HY": ("M", 6),
}


def period_value(amount: float | None, unit: str, half: bool = False) -> str:
    """P2D, PT48H, PXM, P2Y6M."""
    if amount is None:
        return f"P{LETTERED.get(unit, '{}' + unit).format('X')}"
    if unit in DATE_UNITS:
        unit, factor = DATE_UNITS[unit]
        amount *= factor
    whole, rest = int(amount), amount - int(amount)
    if rest and (smaller := {"Y": ("M", 12), "DE": ("Y", 10), "H": ("MIN", 60), "MIN": ("S", 60), "D": ("H", 24)}.get(unit)):
        less = f"{round(rest * smaller[1])}"
        small = LETTERED.get(smaller[0], "{}" + smaller[0]).format(less).lstrip("T" if unit in LETTERED and whole else "")
        return (f"P{LETTERED.get(unit, '{}' + unit).format(whole)}" if whole else "P") + small
    return f"P{LETTERED.get(unit, '{}' + unit).format(f'{amount:g}')}"


def _span(piece: Piece) -> Fields | None:
    fields = _calendar(piece)
    unit = fields["unit"]
    if unit == "PE":
        return None
    amount, vague = amount_of(piece.words, piece.letters)
    singular = piece.has("U")
    if amount is None and not vague and not singular and not piece.has("LNXH"):
        return None
    if amount is None and not vague and not singular:
        return {"value": "FUTURE_REF" if piece.has("N") else "PAST_REF", "unit": unit}
    if amount is None and singular:
        return {"direction": fields["direction"], "unit": unit, "form": "shift", "mod": fields.get("mod")}
    return {
        "value": period_value(amount, unit),
        "type": "DURATION",
        "unit": unit,
        "mod": _hedge(piece),
        "direction": fields.get("direction"),
    }


def _duration(piece: Piece) -> Fields | None:
    if piece.letters.count("V") == 2:
        return {"value": period_value(None, PLURALS[piece.word("V") or "days"]), "type": "DURATION", "vague": True}
    unit = _calendar(piece).get("unit")
    if piece.has("y") and piece.has("U"):
        return None
    if unit in (None, "PE") or (unit == "HY" and "half" in piece.words) or _is_share(piece, unit):
        return None
    amount, vague = amount_of(piece.words, piece.letters)
    if amount is None and not vague and not piece.has("V"):
        return None
    return {
        "value": period_value(amount, unit),
        "type": "DURATION",
        "unit": unit,
        "amount": amount,
        "vague": amount is None,
        "mod": _hedge(piece),
    }


def _is_share(piece: Piece, unit: str) -> bool:
    """ "three-quarters", "a quarter", "quarters": shares and lodgings, not stretches of time."""
    return unit == "Q" and ("-V" in piece.letters or piece.letters[-2:] == "aU" or piece.letters == "V")


def _decade(piece: Piece) -> Fields | None:
    word = re.sub(r"[^\da-z]", "", piece.word("el") or "")
    number = DECADES.get(word)
    if number is None:
        digits = re.sub(r"\D", "", word)
        if len(digits) == 3 or not digits.endswith("0") or (len(digits) == 2 and "'" not in piece.text + "'"):
            return None
        number = int(digits)
    century = number // 100 if number > 99 else (20 if number < 20 else 19)
    mod = _calendar(piece).get("mod")
    if number > 99 and number % 100 == 0 and number < 1900:
        return {"value": f"{century}", "mod": mod}
    return {"value": f"{century}{number % 100 // 10}", "mod": mod}


def _century(piece: Piece) -> Fields | None:
    fields = _calendar(piece)
    number = _number(piece.word("tr") or "")
    if fields["unit"] != "CE" or not number or not 1 <= number <= 30:
        return None
    return {"value": f"{number - 1:02d}", "mod": fields.get("mod")}


def _set(piece: Piece) -> Fields | None:
    fields = _calendar(piece)
    if "weekday" in fields:
        return {"type": "SET", "value": f"XXXX-WXX-{fields['weekday']}"}
    if "month" in fields:
        return {"type": "SET", "value": f"XXXX-{fields['month']:02d}"}
    if "season" in fields:
        return {"type": "SET", "value": f"XXXX-{fields['season']}"}
    if "part" in fields:
        return {"type": "SET", "value": f"XXXX-XX-XXT{fields['part']}" if ":" not in fields["part"] else "XXXX-XX-XX"}
    letters, words = piece.letters, piece.words
    at = max(letters.rfind(letter) for letter in "vah")
    amount, vague = amount_of(words[at + 1 :], letters[at + 1 :])
    if fields.get("unit") in (None, "PE", "HY") or (vague and amount is None):
        return None
    return {"type": "SET", "value": period_value(amount or 1, fields["unit"])}


def _weekdays(piece: Piece) -> Fields | None:
    fields = _calendar(piece)
    return {"type": "SET", "value": f"XXXX-WXX-{fields['weekday']}" + (f"T{fields['part']}" if "part" in fields else "")}


def _aweekday(piece: Piece) -> Fields | None:
    fields = _calendar(piece)
    return None if "month" in fields else {"value": f"XXXX-WXX-{fields['weekday']}", "weekday": fields["weekday"]}


ANAPHORIC = {"previous": "earlier", "preceding": "earlier", "prior": "earlier", "following": "later", "ensuing": "later"}


def _shift(piece: Piece) -> Fields | None:
    fields = _calendar(piece)
    if fields.get("unit") in ("S", "MIN", "H", "PE", "HY", "WD") and not (fields.get("unit") == "PE" and piece.has("J")):
        return None
    fields["direction"] = ANAPHORIC.get(piece.word("LN") or "", fields.get("direction"))
    if "these" in piece.words or "those" in piece.words:
        return None
    return fields


def _shiftday(piece: Piece) -> Fields | None:
    fields = _calendar(piece)
    return fields | {"direction": ANAPHORIC.get(piece.word("LN") or "", fields.get("direction"))}


def _that(piece: Piece) -> Fields | None:
    fields = _calendar(piece)
    if piece.has("j") and not (fields["unit"] == "Y" and piece.word("j") in ("full", "whole", "entire")):
        return None
    direction = "this" if piece.has("j") else None
    return fields | {"direction": direction} if fields["unit"] in ("D", "W", "M", "Q", "Y", "WE") else None


def _year_alone(piece: Piece) -> Fields | None:
    return _calendar(piece)


BUILDERS: dict[str, Callable[[Piece], Fields | None]] = {
    "stamp": _stamp, "clock": _clock, "part": _part, "date": _dated, "month": _dated, "season": _season, "same": _same,
    "era": _era,
    "thatpart": _thatpart, "spoken": _spoken, "spokenmonth": _spoken_year, "theyear": _theyear,
    "yearago": _yearago, "quarter": _ranked, "fiscal": _dated, "yearend": _yearend,
    "count": _count, "span": _span, "decade": _decade, "century": _century, "weekof": _dated, "edgeunit": _shift,
    "shift": _shift, "shiftday": _shiftday, "set": _set, "weekdays": _weekdays, "aweekday": _aweekday,
    "duration": _duration, "that": _that, "weekday": _dated, "deictic": _deictic, "year": _year_alone,
}  # fmt: skip
