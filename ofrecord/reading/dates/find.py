"""The walk that finds dates: expressions of each paragraph, each with its anchor, resolved in the order of the text."""

from collections.abc import Iterator
from dataclasses import replace

from ofrecord.reading.dates.anchors import Anchor, day_of
from ofrecord.reading.dates.clauses import Clauses
from ofrecord.reading.dates.expression import Expression
from ofrecord.reading.dates.grammar import find_expressions
from ofrecord.reading.dates.narrative import first_year, is_day_first, narrative_paragraphs
from ofrecord.reading.dates.resolve import Resolved, resolve
from ofrecord.reading.parse import Paragraph, Parsed
from ofrecord.record import Timex

QUARTER_HOLDS = 8  # paragraphs for which "a year earlier" means the quarter last named; chosen on TimeBank
LEANING = ("last", "next", "this", "ago", "hence")


def find_dates(parsed: Parsed) -> tuple[Timex, ...]:
    """The expressions of time in an article, in the order of the text."""
    today = day_of(parsed.article.published)
    found = [(paragraph, find_expressions(paragraph.text)) for paragraph in parsed.paragraphs]
    told = narrative_paragraphs([expressions for _, expressions in found], today)
    anchor = Anchor(today=today, day_first=is_day_first(e for _, expressions in found for e in expressions))
    timexes: list[Timex] = []
    for (paragraph, expressions), narrative in zip(found, told, strict=True):
        if not expressions:
            continue
        anchor = _at_paragraph(anchor, paragraph, expressions, narrative)
        for expression, resolved in _read(paragraph, expressions, anchor):
            timexes.append(_timex(len(timexes) + 1, paragraph, expression, resolved))
            anchor = _after(anchor, expression, resolved, paragraph.index)
    return tuple(timexes)


def _at_paragraph(anchor: Anchor, paragraph: Paragraph, expressions: tuple[Expression, ...], narrative: bool) -> Anchor:
    """The anchor at the head of a paragraph: what was named in it is none yet, a quarter named long ago is forgotten."""
    holds = paragraph.index - anchor.quarter_at <= QUARTER_HOLDS
    last = anchor.last or (first_year(expressions) if narrative else None)
    return replace(anchor, narrative=narrative, fresh=narrative, last=last, quarter=anchor.quarter if holds else None)


def _read(paragraph: Paragraph, expressions: tuple[Expression, ...], anchor: Anchor) -> Iterator[tuple[Expression, Resolved]]:
    clauses = Clauses(paragraph)
    occasion = clauses.occasion(expressions, anchor)
    for expression in expressions:
        if clauses.is_rate(expression):
            continue
        quoted = clauses.is_quoted(expression)
        here = replace(anchor, tense=clauses.tense(expression), quoted=quoted, occasion=occasion if quoted else None)
        resolved = resolve(expression, here)
        if resolved is not None:
            yield expression, resolved
            anchor = _after(anchor, expression, resolved, paragraph.index)


def _after(anchor: Anchor, expression: Expression, resolved: Resolved, paragraph: int) -> Anchor:
    """The anchor that later expressions lean on."""
    if resolved.type not in ("DATE", "TIME") or (anchor.narrative and _leans_on_today(expression)):
        return anchor
    if expression.form == "quarter" and resolved.value[5:6] in ("Q", "H"):
        anchor = replace(anchor, quarter=resolved.value, quarter_at=paragraph)
    return anchor.after(resolved.value)


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
