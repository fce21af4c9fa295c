"""Builders of longer stretches: quarters, units from the anchor, counts, durations, decades, sets."""

import re

from ofrecord.reading.dates.grammar.amounts import amount_of, period_value
from ofrecord.reading.dates.grammar.build.piece import Fields, Piece, calendar, number
from ofrecord.reading.dates.grammar.words import DECADES, ORDINALS, PLURALS, UNITS

ANAPHORIC = {"previous": "earlier", "preceding": "earlier", "prior": "earlier", "following": "later", "ensuing": "later"}


def same(piece: Piece) -> Fields | None:
    """ "the same month last year", "the 1988 quarter"."""
    if piece.letters.endswith("yU") and UNITS[piece.words[-1]] not in ("Q", "PE"):
        return None
    return calendar(piece) | {"direction": "same", "mod": None}


def yearago(piece: Piece) -> Fields | None:
    """ "the year-ago quarter", "year-earlier"."""
    units = [UNITS[w] for w, letter in zip(piece.words, piece.letters, strict=True) if letter == "U"]
    if units[0] != "Y":
        return None
    ordinal = rank(piece) if units[-1] in ("Q", "PE") else None
    return {"direction": "same", "unit": "Q" if units[-1] in ("Q", "PE") else "Y", "ordinal": ordinal}


def rank(piece: Piece) -> int | None:
    """Which, by its ordinal."""
    return ORDINALS.get(piece.word("r") or "")


def _quarter(piece: Piece) -> Fields:
    fields = calendar(piece)
    units = [UNITS[w] for w, letter in zip(piece.words, piece.letters, strict=True) if letter == "U"]
    ranked = re.search(r"r-?F?([Uf])", piece.letters)
    fields["ordinal"] = rank(piece)
    fields["unit"] = "HY" if "f" in piece.letters else "Q" if "Q" in units else units[0] if units else None
    if ranked and ranked[1] == "U":
        fields["unit"] = UNITS[piece.words[ranked.start(1)]]
    if fields["ordinal"] is None and fields["unit"] == "HY":
        fields["ordinal"] = 2
    return fields


def ranked(piece: Piece) -> Fields | None:
    """ "the third quarter", "the first half"."""
    fields = _quarter(piece)
    others = [UNITS[w] for w, letter in zip(piece.words, piece.letters, strict=True) if letter == "U"]
    if len(others) > 1 and "Y" not in others:  # "the third quarter next week"
        return None
    if piece.has("f") and not piece.has("rU") and not piece.has("yzUel"):
        return None
    if fields["unit"] == "PE" and fields["ordinal"] and "-" not in piece.letters and not piece.has("yzF"):
        return None  # "the second period" of a match
    known = fields["unit"] in ("Q", "HY", "PE") or fields.get("direction") == "latest"
    return fields if known else None  # "the second week": of what?


def yearend(piece: Piece) -> Fields | None:
    """ "year-end", "the month's end"."""
    fields = calendar(piece)
    return (
        fields | {"mod": None if fields["unit"] == "Y" else "END"}
        if "end" in piece.words and fields["unit"] in ("Y", "M", "Q", "W")
        else None
    )


def count(piece: Piece) -> Fields | None:
    """ "two weeks ago", "three days later"."""
    amount, vague = amount_of(piece.words, piece.letters)
    last = piece.words[-1]
    direction = {"ago": "ago", "earlier": "earlier", "later": "later", "before": "earlier", "after": "later"}.get(last, "hence")
    if piece.letters[-1] == "b" or last in ("early", "late", "mid"):
        return None
    fields = calendar(piece)
    mod = hedge(piece)
    if direction in ("earlier", "later") and (vague or fields["unit"] in ("S", "MIN", "H")):
        return _without_last_word(piece, period_value(amount, fields["unit"]), mod)
    if mod == "MORE_THAN":
        mod = "BEFORE" if direction in ("ago", "earlier") else "AFTER"
    return {"unit": fields["unit"], "amount": amount, "vague": vague, "direction": direction, "mod": mod}


def _without_last_word(piece: Piece, value: str, mod: str | None) -> Fields:
    """ "[a few minutes] later": how long, not when."""
    text = piece.text[: -len(piece.words[-1])].rstrip()
    fields = {"form": "duration", "type": "DURATION", "value": value, "mod": mod, "vague": "X" in value}
    return fields | {"end": piece.start + len(text), "text": text}


def hedge(piece: Piece) -> str | None:
    """The mod that "about", "more than", "at least" give."""
    words = piece.words
    if "most" in words:
        return "EQUAL_OR_LESS"
    if "least" in words:
        return "EQUAL_OR_MORE"
    if "over" in words or ("more" in words and "than" in words):
        return "MORE_THAN"
    if "less" in words or "fewer" in words or "nearly" in words or "almost" in words:
        return "LESS_THAN"
    if "up" in words:
        return "EQUAL_OR_LESS"
    return "APPROX" if any(w in ("about", "around", "roughly", "approximately", "some") for w in words) else None


def span(piece: Piece) -> Fields | None:
    """ "the last five years", "the coming weeks"."""
    fields = calendar(piece)
    unit = fields["unit"]
    if unit == "PE":
        return None
    amount, vague = amount_of(piece.words, piece.letters)
    singular = piece.has("U")
    if amount is None and not vague and not singular and not piece.has("LNXH"):
        return None
    if amount is None and not vague and not singular:
        if (piece.word("LN") or "") in ANAPHORIC:
            return {"value": period_value(None, unit), "type": "DURATION", "unit": unit, "vague": True}
        return {"value": "FUTURE_REF" if piece.has("N") else "PAST_REF", "unit": unit}
    if amount is None and singular:
        return {"direction": fields["direction"], "unit": unit, "form": "shift", "mod": fields.get("mod")}
    return {
        "value": period_value(amount, unit),
        "type": "DURATION",
        "unit": unit,
        "mod": hedge(piece),
        "direction": fields.get("direction"),
    }


def duration(piece: Piece) -> Fields | None:
    """ "two days", "months", "a three-year period"."""
    if piece.letters.count("V") == 2:
        return {"value": period_value(None, PLURALS[piece.word("V") or "days"]), "type": "DURATION", "vague": True}
    unit = calendar(piece).get("unit")
    if unit == "WE" and piece.letters == "V":
        return {"value": "XXXX-WXX-WE", "type": "SET"}
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
        "mod": hedge(piece),
    }


def _is_share(piece: Piece, unit: str) -> bool:
    """ "three-quarters", "a quarter", "quarters": shares and lodgings, not stretches of time."""
    return unit == "Q" and ("-V" in piece.letters or piece.letters[-2:] == "aU" or piece.letters == "V")


def decade(piece: Piece) -> Fields | None:
    """ "the 1990s", "the '80s", "the sixties"."""
    word = re.sub(r"[^\da-z]", "", piece.word("el") or "")
    digits = re.sub(r"\D", "", word)
    if word not in DECADES and (len(digits) == 3 or not digits.endswith("0")):
        return None
    marked = "'" in piece.text.replace("’", "'")
    if len(digits) == 2 and not marked and (digits < "50" or "-" in piece.text):
        return None  # temperatures, per cent
    first = DECADES.get(word) or int(digits)
    hundred = first // 100 if first > 99 else 20 if first < 20 else 19
    whole_century = first > 99 and first % 100 == 0 and first < 1900  # "the 1800s"
    return {"value": f"{hundred}" if whole_century else f"{hundred}{first % 100 // 10}", "mod": calendar(piece).get("mod")}


def century(piece: Piece) -> Fields | None:
    """ "the 20th century"."""
    fields = calendar(piece)
    rank = number(piece.word("tr") or "")
    if fields["unit"] != "CE" or not rank or not 1 <= rank <= 30:
        return None
    return {"value": f"{rank - 1:02d}", "mod": fields.get("mod")}


def set(piece: Piece) -> Fields | None:
    """ "every day", "twice a week"."""
    fields = calendar(piece)
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


def shift(piece: Piece) -> Fields | None:
    """ "last week", "the following year"."""
    fields = calendar(piece)
    if fields["unit"] in ("S", "MIN", "H", "HY", "WD") or (fields["unit"] == "PE" and not piece.has("J")):
        return None
    fields["direction"] = ANAPHORIC.get(piece.word("LN") or "", fields.get("direction"))
    if "these" in piece.words or "those" in piece.words:
        return None
    if fields["unit"] == "D" and piece.has("N"):
        return fields | {"direction": "later"}
    if "past" in piece.words or (fields["unit"] in ("DE", "CE") and piece.letters.startswith("hL")):
        return {"value": period_value(1, fields["unit"]), "type": "DURATION", "unit": fields["unit"]}
    return fields


def shiftday(piece: Piece) -> Fields | None:
    """ "last Friday", "next March"."""
    fields = calendar(piece)
    return fields | {"direction": ANAPHORIC.get(piece.word("LN") or "", fields.get("direction"))}


def that(piece: Piece) -> Fields | None:
    """ "the day", "the full year"."""
    fields = calendar(piece)
    if piece.has("j") and not (fields["unit"] == "Y" and piece.word("j") in ("full", "whole", "entire")):
        return None
    direction = "this" if piece.has("j") else None
    return fields | {"direction": direction} if fields["unit"] in ("D", "W", "M", "Q", "Y", "WE") else None


def monthweek(piece: Piece) -> Fields | None:
    """ "the last week of August"."""
    fields = calendar(piece)
    if fields.get("unit") != "W" or "month" not in fields:
        return None
    return {"month": fields["month"], "year": fields.get("year"), "ordinal": rank(piece) or -1}
