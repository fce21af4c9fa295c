"""Neighbours that share words: "15 to 22 February", "Aug. 18-20", "April and May 1958", "the quarter ended Sept. 30"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ofrecord.reading.dates.expression import Expression

DAY_BEFORE = re.compile(r"(?<![\d.,:$£€-])(\d{1,2})(?:st|nd|rd|th)?(?:\s?[-–—/]\s?|\s(?:to|and|or|through)\s(?:the\s)?)$")
DAY_AFTER = re.compile(
    r"(?:[-–—]|\s?[–—]\s?)(\d{1,2})\b(?![.,]?\d)|\s(?:and|to|through|or)\s(\d{1,2})(?=[,.;)]|\s(?:in|at|on|after|by|was|were|is|are|will|had)\b|$)"
)
JOINED = re.compile(r"\s?[-–—/]\s?|,?\s(?:to|and|or|through|until|till)\s")
OF_YEAR = re.compile(r"\s(?:(?:in|of)\s)?|,\s")
ENDED = re.compile(r",?\s(?:which\s|that\s)?(?:ended|ending|ends)\s(?:on\s)?")
LONGEST_MONTH = 31
LOOK = 14  # characters before a date in which its elided partner stands


def with_neighbours(text: str, found: tuple[Expression, ...]) -> tuple[Expression, ...]:
    """The expressions, with elided days added and years and ends lent by their neighbours."""
    if not found:
        return ()
    found = _years(text, _without_weeks(text, _dated_holidays(text, found)))
    lent = [_lend(text, e, following) for e, following in zip(found, (*found[1:], None), strict=True)]
    return tuple(part for before, e in zip((None, *lent[:-1]), lent, strict=True) for part in _with_days(text, e, before))


def _dated_holidays(text: str, found: tuple[Expression, ...]) -> tuple[Expression, ...]:
    """ "Christmas 2019" is one expression."""
    kept: list[Expression] = []
    for expression in found:
        last = kept[-1] if kept else None
        if last and last.form == "holiday" and expression.form == "year" and text[last.end : expression.start] in (" ", ", "):
            kept[-1] = replace(last, end=expression.end, text=text[last.start : expression.end], year=expression.year)
        else:
            kept.append(expression)
    return tuple(kept)


def _without_weeks(text: str, found: tuple[Expression, ...]) -> tuple[Expression, ...]:
    """ "the week to June 3": what counts is the day on which it ends."""
    return tuple(
        expression
        for expression, following in zip(found, (*found[1:], None), strict=True)
        if not (
            following is not None
            and expression.form in ("that", "duration", "shift")
            and (expression.unit == "W" or (expression.unit == "Y" and text[expression.end :].startswith(" to ")))
            and following.form in ("date", "weekday", "shiftday")
            and UP_TO.fullmatch(text[expression.end : following.start])
        )
    )


UP_TO = re.compile(r"\s(?:to|ended|ending|through)\s(?:on\s)?")


def _years(text: str, found: tuple[Expression, ...]) -> tuple[Expression, ...]:
    """ "2020-21": the second year, of which two figures are printed."""
    kept: list[Expression] = []
    for expression in found:
        kept.append(expression)
        match = YEAR_AFTER.match(text, expression.end) if expression.form == "year" and expression.year else None
        if match is None or expression.text[-4:].isdigit() is False or int(match[1]) <= (expression.year or 0) % 100:
            continue
        year = (expression.year or 0) // 100 * 100 + int(match[1])
        kept.append(replace(expression, start=match.start(1), end=match.end(1), text=match[1], year=year, mod=None))
    return tuple(kept)


YEAR_AFTER = re.compile(r"[-–/](\d\d)\b(?![-.,/]\d)")


def _lend(text: str, expression: Expression, following: Expression | None) -> Expression:
    if (expression.month, expression.day, expression.year) == (9, 11, None) and TERROR.match(text, expression.end):
        return replace(expression, year=2001)
    if following is None or following.start - expression.end > LOOK:
        return expression
    between = text[expression.end : following.start]
    if (
        expression.form in ("quarter", "that", "fiscal")
        and (following.month or following.shift is not None)
        and ENDED.fullmatch(between)
    ):
        return replace(expression, ended=following)
    if expression.form == "holiday" and following.form == "year" and OF_YEAR.fullmatch(between):
        return replace(expression, year=following.year)
    shared = expression.form in ("date", "month") and expression.year is None and following.form in ("date", "month")
    if shared and following.year and JOINED.fullmatch(between) and (expression.month or 0) <= (following.month or 0):
        return replace(expression, year=following.year)
    return expression


TERROR = re.compile(r"\s(?:terror(?:ist)?\s)?(?:attacks?|hijack\w+|terrorist)\b")


def _with_days(text: str, expression: Expression, before: Expression | None) -> Iterator[Expression]:
    if expression.form != "date" or not expression.day or expression.weekday:
        yield expression
        return
    if expression.text[0].isdigit() and (match := DAY_BEFORE.search(text[max(0, expression.start - LOOK) : expression.start])):
        start = max(0, expression.start - LOOK) + match.start(1)
        if before is None or before.end <= start:
            yield from _day(expression, start, match[1])
    yield expression
    if expression.text[-1].isdigit() and expression.year is None and (match := DAY_AFTER.match(text, expression.end)):
        group = 1 if match[1] else 2
        yield from _day(expression, match.start(group), match[group])


def _day(expression: Expression, start: int, digits: str) -> Iterator[Expression]:
    if 1 <= int(digits) <= LONGEST_MONTH:
        yield replace(expression, start=start, end=start + len(digits), text=digits, day=int(digits))
