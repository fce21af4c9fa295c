"""How many: a figure in words."""

import re

from ofrecord.export.codes import word_for
from ofrecord.export.days import in_words
from ofrecord.export.inert import one_line
from ofrecord.export.telling.fates import befell
from ofrecord.export.telling.shape import Look, Telling
from ofrecord.record import Change, Figure, Span
from ofrecord.record.figure import Number

PLAIN = ("age", "percent")  # kinds whose unit nobody needs to be told
DECIMALS = 4
BARE = ("none", "vague")  # hedges that the printed words show by themselves
SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
PRINTED = {"USD": "$", "EUR": "€", "GBP": "£"}  # signs that leave no doubt, or little
LEVELS = ("to", "from")  # ends of a change, which are told with what stands beside them
JOINS = {"by": "by", "factor": "by", "to": "to", "from": "from"}  # how that is told, by its own role in the change
FACTOR = re.compile(r"^(?:in|by) |(?:ed|fold|times|twice)$", re.IGNORECASE)  # "in half", "doubled": no "by" before it
WORD = re.compile(r"\w+")


def tell_figure(figure: Figure, look: Look) -> Telling:
    """The figure as printed, what it counts, its value and hedge, place, day, change and who says so."""
    counted = figure.counted
    return Telling(
        id=figure.id,
        kind="figures",
        lead=one_line(figure.text),
        aside=_value(figure),
        words=(one_line(counted.text),) if counted else (),
        befell=befell(figure, look.tolls.get(figure.id), look.text),
        notes=_notes(figure, look),
        flag="" if figure.status == "asserted" else word_for("figure status", figure.status),
        spans=(
            Span(figure.start, figure.end, figure.text),
            *([Span(counted.start, counted.end, counted.text)] if counted else []),
        ),
        sort=figure.kind,
        points=tuple(key for key in (figure.place, figure.part_of, figure.said_by) if key),
    )


def plain(number: Number) -> str:
    """A number with commas and no more than four decimals: 8,000,000,000, 0.3333."""
    short = round(number, DECIMALS)
    return f"{int(short):,}" if short == int(short) else f"{short:,}"


def _value(figure: Figure) -> str:
    """Hedge and value in words, where they say more than the figure as printed: "at most 8,000,000,000 USD"."""
    hedge = "" if figure.hedge in BARE else word_for("hedge", figure.hedge)
    if figure.low is not None and figure.high is not None:
        number, is_printed = f"{plain(figure.low)} to {plain(figure.high)}", False
    else:
        number = plain(figure.value) if figure.value is not None else ""
        is_printed = figure.value is not None and _is_printed(figure.value, figure.text)
    unit = _unit(figure) if number else ""
    if is_printed and (not unit or PRINTED.get(unit[:3], unit) in figure.text):
        return ""
    whole = " ".join(filter(None, (hedge, number, unit)))
    return "" if _letters(whole) in _letters(figure.text) else whole


def _is_printed(value: Number, text: str) -> bool:
    """Whether a reader sees the value in the print: 600 in "about 600", 2 in "two days"."""
    words = WORD.findall(text.lower().replace(",", ""))
    return plain(value).replace(",", "") in re.findall(r"\d+(?:\.\d+)?", text.replace(",", "")) or (
        value in range(len(SMALL)) and SMALL[int(value)] in words
    )


def _unit(figure: Figure) -> str:
    """The unit, where the print does not name it; of money always the currency's code."""
    unit = figure.unit or ""
    if figure.kind in PLAIN or (figure.kind != "money" and _stem(unit) in figure.text.lower()):
        return ""
    return unit


def _stem(unit: str) -> str:
    """ "day" stands in "two days": what is printed need not be said again."""
    return unit.lower()[: max(3, len(unit) - 2)] or " "


def _letters(words: str) -> str:
    return "".join(letter for letter in words.lower() if letter.isalnum())


def _notes(figure: Figure, look: Look) -> tuple[str, ...]:
    kind = word_for("figure kind", figure.kind) if figure.kind not in ("count", "money", "percent", "measure") else ""
    part = look.figures.get(figure.part_of or "")
    said = look.speaker(figure.said_by)
    return tuple(
        filter(
            None,
            (
                _change(figure.change, look) if figure.change else "",
                look.name(figure.place),
                in_words(figure.as_of) if figure.as_of != look.day_of_print else "",
                f"part of {one_line(part.text)}" if part else "",
                kind,
                f"according to {said}" if said else "",
            ),
        )
    )


def _change(change: Change, look: Look) -> str:
    """ "up to this (by 18%)", "down to this (from 300,000)"; of a step, nothing stands beside it."""
    moved = f"{word_for('direction', change.direction)} {word_for('change role', change.role)}"
    other = look.figures.get(change.other or "")
    if other is None or other.change is None or change.role not in LEVELS:
        return moved
    words = one_line(other.text)
    join = "" if FACTOR.search(words) else f"{JOINS[other.change.role]} "
    return f"{moved} ({join}{words})"
