"""Builders of days and times: dates, stamps, clocks, parts of the day, spoken years, weekdays that recur."""

import re

from ofrecord.reading.dates.grammar.amounts import amount_of
from ofrecord.reading.dates.grammar.build.piece import Fields, Piece, calendar
from ofrecord.reading.dates.grammar.build.piece import year as full_year
from ofrecord.reading.dates.grammar.words import MONTHS, NUMBERS, ORDINALS, ZONES

NOON = 12
UTC = {"gmt", "utc"}


def dated(piece: Piece) -> Fields | None:
    """A day, a month or a weekday, as far as it is printed."""
    fields = calendar(piece)
    return None if not 1 <= (fields.get("day") or 1) <= 31 else fields


def season(piece: Piece) -> Fields | None:
    """ "last summer", "the winter of 1994"."""
    return calendar(piece) | (spoken_year(piece) or {} if piece.has("w") else {}) | {"form": "season"}


def stamp(piece: Piece) -> Fields | None:
    """ "2020-08-20", "8/20/2020", "20.8.2020"."""
    word = piece.words[0]
    numbers = [int(n) for n in re.findall(r"\d+", word)]
    if piece.letters == "I":
        clock = "".join(re.findall(r"t(\d\d:\d\d.*)", word)).upper()
        fields: Fields = {"year": numbers[0], "month": numbers[1], "day": numbers[2]}
        return fields | ({"clock": clock, "type": "TIME"} if clock else {})
    first, second, year = numbers
    if "." in word or first > 12:
        first, second = second, first
    return {"month": first, "day": second, "year": year if year > 99 else full_year(f"{year:02d}")} if first <= 12 else None


def clock(piece: Piece) -> Fields | None:
    """ "5:40 p.m.", "noon on Wednesday"."""
    fields = calendar(piece)
    clock = "12:00" if piece.word("q") in ("noon", "midday") else "24:00" if piece.has("q") else _hour(piece)
    fields.pop("part", None)
    return None if clock is None else fields | {"clock": clock, "type": "TIME", "mod": "APPROX" if piece.has("g") else None}


def _hour(piece: Piece) -> str | None:
    """What follows the T of a time of day: 17:40, 16:08Z."""
    letters, words = piece.letters, piece.words
    if military := re.search(r"[ndy](?=Z)", letters):
        word = words[military.start()]
        named = piece.word("Z") in ZONES
        return f"{word[:2]}:{word[2:]}{_zone(piece)}" if named and re.fullmatch(r"[012]\d[0-5]\d", word) else None
    found = re.search(r"k|[dw](?=m|O)", letters)
    if not found:
        return None
    word = words[found.start()]
    hour, _, minute = word.replace(".", ":").partition(":")
    half = piece.word("m") or ""
    number = int(hour) if hour.isdigit() else int(amount_of((word,), "w")[0] or 0)
    number = number % 12 + 12 if half.startswith("p") else number % 12 if half.startswith("a") else number
    if number > 24 or int(minute[:2] or 0) > 59:
        return None
    if piece.has("P") and not half and number <= NOON:
        number = number % NOON + (NOON if piece.word("P") in ("afternoon", "evening", "night") else 0)
    return f"{number:02d}:{minute or '00'}" + _zone(piece)


def _zone(piece: Piece) -> str:
    return "Z" if piece.word("Z") in UTC else ""


def part(piece: Piece) -> Fields | None:
    """ "Friday night", "this morning", "earlier today"."""
    fields = calendar(piece)
    if "tonight" in piece.words:
        fields["part"] = "NI"
    if "earlier" in piece.words or "later" in piece.words:
        fields["mod"] = None
    if "weekday" in fields and (piece.word("P") or "").endswith("s"):
        return weekdays(piece)
    if "part" not in fields:
        return fields if piece.has("T") else None
    return fields | {"type": "TIME"}


def thatpart(piece: Piece) -> Fields | None:
    """ "in the morning", after a day."""
    if piece.words[-1] not in ("morning", "afternoon", "evening", "night"):
        return None
    return calendar(piece) | {"type": "TIME", "direction": "that"}


def deictic(piece: Piece) -> Fields | None:
    """ "today", "tonight"."""
    fields = calendar(piece)
    return fields | ({"part": "NI", "type": "TIME"} if "tonight" in piece.words else {})


def nthday(piece: Piece) -> Fields | None:
    """ "the first Monday in September", "the last Friday of each month"."""
    fields = calendar(piece)
    if "month" not in fields:
        return {"type": "SET", "value": f"XXXX-WXX-{fields['weekday']}"}
    return {name: fields.get(name) for name in ("weekday", "month", "year")} | {"ordinal": ORDINALS[piece.words[1]]}


def beyond(piece: Piece) -> Fields | None:
    """ "the day after tomorrow", "the day before yesterday"."""
    fields = calendar(piece)
    step = {"after": 1, "before": -1}[piece.word("b") or "after"]
    return {"shift": fields["shift"] + step} if fields["unit"] == "D" and fields["shift"] in (1, -1) else None


def spoken_year(piece: Piece) -> Fields | None:
    """ "nineteen ninety-six", "two thousand": years as broadcasts say them."""
    words = [w for w, letter in zip(piece.words, piece.letters, strict=True) if letter == "w"]
    first, rest = NUMBERS[words[0]], [NUMBERS[w] for w in words[1:]]
    if first == 2 and rest[0] == 1000:
        year = 2000 + sum(rest[1:])
    elif 17 <= first <= 20 and 10 <= rest[0] <= 90 and (len(rest) == 1 or (rest[0] >= 20 and rest[1] < 10)):
        year = first * 100 + sum(rest)
    else:
        return None
    return {"year": year, "form": "date" if piece.has("M") else "year"} | (
        {"month": MONTHS[piece.words[0]]} if piece.has("M") else {}
    )


def spoken(piece: Piece) -> Fields | None:
    """ "nineteen ninety-six" by itself."""
    return None if len(piece.words) < 3 else spoken_year(piece)


def theyear(piece: Piece) -> Fields | None:
    """ "the year 2000"."""
    if piece.words[1] != "year":
        return None
    return {"year": full_year(piece.words[2]), "form": "year"} if piece.has("y") else spoken_year(piece)


def era(piece: Piece) -> Fields | None:
    """ "490 BC": values of years before our era are written BC0490, of centuries BC04."""
    number = re.match(r"\d+", piece.word("ndytr") or "")
    if not number or (piece.has("U") and piece.word("U") != "century"):
        return None
    return {
        "value": f"BC{int(number[0]) - 1:02d}" if piece.has("U") else f"BC{int(number[0]):04d}",
        "mod": calendar(piece).get("mod"),
    }


def weekdays(piece: Piece) -> Fields | None:
    """ "Fridays", "Tuesday nights"."""
    fields = calendar(piece)
    return {"type": "SET", "value": f"XXXX-WXX-{fields['weekday']}" + (f"T{fields['part']}" if "part" in fields else "")}


def aweekday(piece: Piece) -> Fields | None:
    """ "on a Sunday": which one, the words do not say."""
    fields = calendar(piece)
    return None if "month" in fields else {"value": f"XXXX-WXX-{fields['weekday']}", "weekday": fields["weekday"]}


def early_hours(piece: Piece) -> Fields | None:
    """ "the early hours of Tuesday"."""
    fields = calendar(piece)
    if "hours" not in piece.words or "early" not in piece.words:
        return None
    return fields | {"form": "part", "part": "MO", "mod": "START", "type": "TIME", "unit": None}


def before_last(piece: Piece) -> Fields | None:
    """ "the Thursday before last", "the year before last"."""
    fields = calendar(piece)
    if "weekday" in fields:
        return {"form": "weekday", "weekday": fields["weekday"], "direction": "last", "shift": None, "amount": 2}
    known = fields.get("unit") in ("W", "M", "Y", "WE")
    return {"form": "count", "unit": fields["unit"], "amount": 2, "direction": "ago"} if known else None
