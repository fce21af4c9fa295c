"""The walk that finds dates: expressions of each paragraph, each with its anchor, resolved in the order of the text."""

import re
from dataclasses import replace
from datetime import date, timedelta

from ofrecord.reading.dates.anchors import DAY, Anchor, moment_of, written_on
from ofrecord.reading.dates.clauses import Clauses
from ofrecord.reading.dates.expression import Expression
from ofrecord.reading.dates.grammar import find_expressions
from ofrecord.reading.dates.narrative import first_year, is_day_first, narrative_paragraphs
from ofrecord.reading.dates.resolve import Resolved, resolve
from ofrecord.reading.parse import Paragraph, Parsed
from ofrecord.record import Timex

QUARTER_HOLDS = 8  # paragraphs for which "a year earlier" means the quarter last named; chosen on TimeBank
OPENS = re.compile(r"(?:^|[.!?:;]\s+|\n)(?:[A-Z][a-z]+\s){0,2}(?:in\s)?$")
LONGEST_OPENING = 24
YEAR = 4  # characters of a value that is one
NEAR_YEARS = 0  # a bare year further off is no step of the story; chosen on WikiWars
LEANING = ("last", "next", "this", "ago", "hence", "earlier")


def find_dates(parsed: Parsed) -> tuple[Timex, ...]:
    """The expressions of time in an article, in the order of the text."""
    today = written_on(parsed.article)
    found = [(paragraph, find_expressions(paragraph.text)) for paragraph in parsed.paragraphs]
    told = narrative_paragraphs([expressions for _, expressions in found], today)
    anchor = Anchor(
        today=today,
        moment=moment_of(parsed.article.published),
        day_first=is_day_first(e for _, expressions in found for e in expressions),
    )
    timexes: list[Timex] = []
    for (paragraph, expressions), narrative in zip(found, told, strict=True):
        if not expressions:
            continue
        anchor = _at_paragraph(anchor, paragraph, expressions, narrative)
        read, anchor = _read(paragraph, expressions, anchor)
        for expression, resolved in read:
            timexes.append(_timex(len(timexes) + 1, paragraph, expression, resolved))
    return tuple(timexes)


def _at_paragraph(anchor: Anchor, paragraph: Paragraph, expressions: tuple[Expression, ...], narrative: bool) -> Anchor:
    """The anchor at the head of a paragraph: what was named in it is none yet, a quarter named long ago is forgotten."""
    holds = paragraph.index - anchor.quarter_at <= QUARTER_HOLDS
    last = anchor.last or (first_year(expressions) if narrative else None)
    return replace(anchor, narrative=narrative, fresh=narrative, last=last, quarter=anchor.quarter if holds else None)


def _read(
    paragraph: Paragraph, expressions: tuple[Expression, ...], anchor: Anchor
) -> tuple[list[tuple[Expression, Resolved]], Anchor]:
    """What a paragraph's expressions mean, and the anchor behind it."""
    clauses = Clauses(paragraph)
    found: list[tuple[Expression, Resolved]] = []
    occasion = clauses.occasion(expressions, anchor)
    for expression in expressions:
        if clauses.is_rate(expression):
            continue
        expression = clauses.settled(expression)
        quoted = clauses.is_quoted(expression)
        here = replace(anchor, tense=clauses.tense(expression), quoted=quoted, occasion=occasion if quoted else None)
        resolved = resolve(expression, here)
        if resolved is not None:
            resolved = _in_order(paragraph, found, expression, resolved)
            found.append((expression, resolved))
            if not (anchor.narrative and (quoted or _is_aside(paragraph, anchor, expression, resolved.value))):
                anchor = _after(anchor, expression, resolved, paragraph.index)
    return found, anchor


def _in_order(
    paragraph: Paragraph, found: list[tuple[Expression, Resolved]], expression: Expression, resolved: Resolved
) -> Resolved:
    """ "from Monday to Friday": the second day follows the first."""
    if not found or expression.form != "weekday" or found[-1][0].form != "weekday":
        return resolved
    before, first = found[-1]
    joint = paragraph.text[before.end : expression.start]
    if joint not in (" to ", " through ", " until ", "–") or not (DAY.fullmatch(first.value) and DAY.fullmatch(resolved.value)):
        return resolved
    if resolved.value >= first.value:
        return resolved
    day = (date.fromisoformat(resolved.value) + timedelta(7)).isoformat()
    return replace(resolved, value=day, begin=day, finish=day)


def _after(anchor: Anchor, expression: Expression, resolved: Resolved, paragraph: int) -> Anchor:
    """The anchor that later expressions lean on."""
    if resolved.type not in ("DATE", "TIME") or (anchor.narrative and _leans_on_today(expression)):
        return anchor
    to_come = anchor.today is not None and resolved.begin is not None and resolved.begin > anchor.today.isoformat()
    if expression.form == "quarter" and resolved.value[5:6] in ("Q", "H") and not to_come:
        anchor = replace(anchor, quarter=resolved.value, quarter_at=paragraph)
    return anchor.after(resolved.value)


def _is_aside(paragraph: Paragraph, anchor: Anchor, expression: Expression, value: str) -> bool:
    """A bare year that does not open its sentence: "a law of 1899 was cited". The story goes on where it was."""
    last = anchor.last or ""
    if len(value) != YEAR or len(last) <= YEAR or not (value.isdigit() and last[:YEAR].isdigit()):
        return False
    before = paragraph.text[max(0, expression.start - LONGEST_OPENING) : expression.start]
    return OPENS.search(before) is None and abs(int(value) - int(last[:YEAR])) > NEAR_YEARS


def _leans_on_today(expression: Expression) -> bool:
    return expression.form in ("deictic", "reference", "that") or expression.direction in LEANING


def _timex(number: int, paragraph: Paragraph, expression: Expression, resolved: Resolved) -> Timex:
    return Timex(
        id=f"d{number}",
        start=paragraph.start + expression.start,
        end=paragraph.start + expression.end,
        text=expression.text,
        type=resolved.type,
        value=resolved.value,
        mod=resolved.mod,
        begin=resolved.begin,
        finish=resolved.finish,
    )
