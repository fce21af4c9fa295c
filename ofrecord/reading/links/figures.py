"""Joins figures to who says them, and doubts numbers too long to be any."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ofrecord.reading.parse import Parsed
from ofrecord.record import Doubt, Figure, Record, Statement

# More digits than a figure has; no more than a line of them is shown.
TOO_LONG = re.compile(r"\d(?:,?\d){18,63}")
DIGITS_ON = re.compile(r"[\d,]*")


def with_figures(parsed: Parsed, record: Record) -> Record:
    """The record with each figure tied to the innermost statement that says it."""
    spans = [(piece.start, piece.end, statement) for statement in record.statements for piece in statement.content]
    spans.sort(key=lambda span: (span[0], -span[1]))
    days = {date.id: date.value for date in record.dates if date.type in ("DATE", "TIME")}
    open_: list[tuple[int, int, Statement]] = []
    figures, at = [], 0
    for figure in record.figures:
        while at < len(spans) and spans[at][0] <= figure.start:
            open_.append(spans[at])
            at += 1
        open_ = [span for span in open_ if span[1] > figure.start]
        covering = [span for span in open_ if figure.end <= span[1]]
        figures.append(
            _said(figure, min(covering, key=lambda span: span[1] - span[0])[2], record, days) if covering else figure
        )
    return replace(record, figures=tuple(figures), doubts=(*record.doubts, *_too_long(parsed.text)))


def _too_long(text: str) -> Iterator[Doubt]:
    """A number of a thousand digits has no value that anyone could check."""
    at = 0
    while (found := TOO_LONG.search(text, at)) is not None:
        on = DIGITS_ON.match(text, found.end())
        at = on.end() if on is not None else found.end()
        why = "a number of more digits than a figure has; not read"
        yield Doubt(start=found.start(), end=found.end(), text=found.group(), about="figure", why=why)


def _said(figure: Figure, statement: Statement, record: Record, days: dict[str, str]) -> Figure:
    """The figure with its statement; a statement's own day holds where the figure has none but the page's."""
    day = days.get(statement.date or "")
    published = (record.article.published or "")[:10] or None
    own = figure.as_of if figure.as_of != published or day is None or not day[:1].isdigit() else day[:10]
    return replace(figure, said_by=statement.id, as_of=own)
