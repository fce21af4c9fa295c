"""From the words of a form to an expression: which word is the day, which the year, how many of which unit."""

import re
from collections.abc import Callable

from ofrecord.reading.dates.expression import Expression
from ofrecord.reading.dates.grammar.build import days, stretches
from ofrecord.reading.dates.grammar.build.piece import Fields, Piece, calendar

NEEDS_ARTICLE = {
    "following",
    "preceding",
    "ensuing",
    "succeeding",
}  # "Following Monday's vote" is no Monday after  # "Following Monday's vote" is no Monday after
ADJECTIVE = re.compile(r"^[ha](?=F?r-[Uf]F?U?$|U-[EGb]$|(?:w-?){1,3}-?U$|[ndu]-?U$)")


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


def _start(piece: Piece) -> int:
    """Where the expression starts: an article belongs to the noun after an adjective ("a [two-year] option")."""
    skipped = ADJECTIVE.match(piece.letters)
    one = piece.words[1:2] == ("one",)
    return piece.start + (len(piece.words[0]) + 1 if skipped and not (one and "-" not in piece.letters) else 0)


BUILDERS: dict[str, Callable[[Piece], Fields | None]] = {
    "stamp": days.stamp, "clock": days.clock, "part": days.part, "thatpart": days.thatpart, "date": days.dated,
    "month": days.dated, "weekday": days.dated, "weekof": days.dated, "season": days.season, "deictic": days.deictic,
    "spoken": days.spoken, "spokenmonth": days.spoken_year, "theyear": days.theyear, "year": calendar, "era": days.era,
    "earlyhours": days.early_hours, "beforelast": days.before_last, "monthweek": stretches.monthweek,
    "weekdays": days.weekdays, "nthday": days.nthday, "beyond": days.beyond,
    "aweekday": days.aweekday, "fiscal": days.dated, "same": stretches.same,
    "yearago": stretches.yearago, "quarter": stretches.ranked, "yearend": stretches.yearend, "count": stretches.count,
    "span": stretches.span, "decade": stretches.decade, "century": stretches.century, "edgeunit": stretches.shift,
    "shift": stretches.shift, "shiftday": stretches.shiftday, "set": stretches.set, "duration": stretches.duration,
    "that": stretches.that,
}  # fmt: skip
