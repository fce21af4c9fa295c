"""The walk that finds dates: expressions of each paragraph, each with its anchor, resolved in the order of the text."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ofrecord.reading.dates.anchors import Anchor, Tense, day_of
from ofrecord.reading.dates.expression import Expression
from ofrecord.reading.dates.grammar import find_expressions
from ofrecord.reading.dates.narrative import first_year, is_day_first, narrative_paragraphs
from ofrecord.reading.dates.resolve import Resolved, resolve
from ofrecord.reading.dates.tense import modifier_tense, tense_at
from ofrecord.reading.parse import Paragraph, Parsed
from ofrecord.record import Timex

if TYPE_CHECKING:
    from spacy.tokens import Token


def find_dates(parsed: Parsed) -> tuple[Timex, ...]:
    """The expressions of time in an article, in the order of the text."""
    today = day_of(parsed.article.published)
    found = [(paragraph, find_expressions(paragraph.text)) for paragraph in parsed.paragraphs]
    told = narrative_paragraphs([expressions for _, expressions in found], today)
    anchor = Anchor(today=today, day_first=is_day_first(e for _, expressions in found for e in expressions))
    timexes: list[Timex] = []
    for (paragraph, expressions), narrative in zip(found, told, strict=True):
        anchor = replace(anchor, narrative=narrative, fresh=narrative)
        if narrative and anchor.last is None:
            anchor = replace(anchor, last=first_year(expressions))
        for expression, resolved in _read(paragraph, expressions, anchor):
            timexes.append(_timex(len(timexes) + 1, paragraph, expression, resolved))
            anchor = _after(anchor, expression, resolved)
    return tuple(timexes)


def _read(paragraph: Paragraph, expressions: tuple[Expression, ...], anchor: Anchor) -> Iterator[tuple[Expression, Resolved]]:
    starts = {token.idx: token for token in paragraph.doc} if expressions else {}
    for expression in expressions:
        here = replace(
            anchor, tense=_tense(starts, expression), quoted=paragraph.region_at(paragraph.start + expression.start) is not None
        )
        resolved = None if _is_rate(starts, expression) else resolve(expression, here)
        if resolved is None:
            continue
        yield expression, resolved
        anchor = _after(anchor, expression, resolved)


def _after(anchor: Anchor, expression: Expression, resolved: Resolved) -> Anchor:
    """The anchor that later expressions lean on."""
    if resolved.type not in ("DATE", "TIME") or (anchor.narrative and _leans_on_today(expression)):
        return anchor
    if expression.form == "quarter" and resolved.value[5:6] in ("Q", "H"):
        anchor = replace(anchor, quarter=resolved.value)
    return anchor.after(resolved.value)


def _leans_on_today(expression: Expression) -> bool:
    return expression.form in ("deictic", "reference", "that") or expression.direction in (
        "last",
        "next",
        "this",
        "ago",
        "hence",
    )


def _is_rate(starts: "dict[int, Token]", expression: Expression) -> bool:
    """ "$500 million a year", "700 seats a week": a rate belongs to its figure."""
    token = starts.get(expression.start)
    if expression.form != "duration" or token is None or token.lower_ not in ("a", "an") or token.head.i != token.i + 1:
        return False
    unit = token.head
    return unit.dep_ == "npadvmod" and unit.head.i < token.i and unit.head.pos_ in ("NUM", "NOUN", "SYM", "PROPN")


def _tense(starts: "dict[int, Token]", expression: Expression) -> Tense | None:
    token = starts.get(expression.start)
    if token is None:
        return None
    while token.head.i > token.i and token.head.idx < expression.end:
        token = token.head
    return modifier_tense(token) if token.dep_ in ("poss", "compound", "nmod") else tense_at(token)


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
