"""Rows of answers as HTML: the table of a series, and the timeline of events."""

from collections.abc import Sequence
from html import escape
from itertools import groupby

from ofrecord.ask import EventRow, FigureRow
from ofrecord.export.days import period_of
from ofrecord.site.drawing.wording import code, day_in_words, sides

HELD = ("happened", "ongoing")


def figure_rows(rows: Sequence[FigureRow]) -> str:
    """The body of a series' table."""
    return "".join(map(_figure, rows))


def _figure(row: FigureRow) -> str:
    apart = "" if row.apart == "current" else f'<span class="tag">{_apart(row)}</span>'
    cells = (
        f'<td class="num">{escape(period_of(row.as_of, row.day) or "")}</td>',
        f'<td class="num">{escape(row.citation.quote)}</td>',
        f"<td>{escape(row.counted or '')}</td>",
        f"<td>{apart}</td>",
        f"<td>{escape(row.said_by or '')}</td>",
        f"<td>{escape(row.citation.outlet or '')}</td>",
        f'<td><a href="{_fact(row)}">{escape(row.sentence)}</a></td>',
    )
    return f'<tr id="row-{row.version}-{escape(row.fact)}">{"".join(cells)}</tr>'


def _apart(row: FigureRow) -> str:
    """Why a figure stands apart from those that are held to be so now: "planned", "killed", "change"."""
    return row.toll or (row.apart if row.apart in ("change", "past") else row.status)


def timeline(rows: Sequence[EventRow]) -> str:
    """Events by day; what one sentence tells stands together."""
    days = groupby(rows, key=lambda row: row.day)
    return "".join(
        f'<li class="day"><h3 class="num">{day_in_words(day)}</h3><ul>{"".join(_told(list(told)))}</ul></li>'
        for day, told in days
    )


def _told(rows: list[EventRow]) -> list[str]:
    sentences: dict[tuple[int, str], list[EventRow]] = {}
    for row in rows:
        sentences.setdefault((row.version, row.sentence), []).append(row)
    return [_sentence(group) for group in sentences.values()]


def _sentence(rows: list[EventRow]) -> str:
    first = rows[0]
    about = [first.citation.outlet, first.said_by and f"according to {first.said_by}", first.place]
    meta = escape(" · ".join(part for part in about if part))
    apart = "" if any(row.status in HELD for row in rows) else ' class="not-yet"'
    return (
        f'<li{apart}>{"".join(map(_deed, rows))}<p><a href="{_fact(first)}">{escape(first.sentence)}</a> '
        f'<span class="meta">{meta}</span></p></li>'
    )


def _deed(row: EventRow) -> str:
    tags = [code(row.type) + (f": {code(row.mode)}" if row.mode else "")]
    tags += [code(row.status)] if row.status != "happened" else []
    tags += [f"{count} {word}" for count, word in ((row.killed, "killed"), (row.wounded, "wounded")) if count]
    tagged = " ".join(f'<span class="tag">{escape(tag)}</span>' for tag in tags)
    return f'<p class="deed"><b>{escape(sides(row))}</b> {tagged}</p>'


def _fact(row: FigureRow | EventRow) -> str:
    return f"/articles/{row.version}/facts/{escape(row.fact)}/"
