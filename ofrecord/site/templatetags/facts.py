"""How facts are worded on a page."""

import calendar
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlencode

from django import template
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from ofrecord.archive.models import Version
from ofrecord.record import Event, Figure, Record
from ofrecord.site.marks import Piece

register = template.Library()
SHORT = 150
OPENING = 320
GLYPHS = {"circle": "●", "square": "■", "diamond": "◆", "triangle": "▲", "cross": "✚"}
HEDGES = {
    "approximately": "about", "at_least": "at least", "at_most": "at most", "more_than": "more than", "less_than": "less than",
    "nearly": "nearly", "vague": "no exact number",
}  # fmt: skip


@register.filter
def moment(written: str | None) -> str:
    """2020-08-20T17:40:52+00:00 → 20 August 2020, 17:40 +00:00."""
    if not written:
        return "undated"
    day, _, clock = written.partition("T")
    year, month, number = (*day.split("-"), "", "")[:3]
    named = f"{int(number)} {calendar.month_name[int(month)]} {year}" if number else day
    zone = clock[8:].replace("Z", "+00:00")
    return f"{named}, {clock[:5]} {zone}".strip() if clock else named


@register.filter
def outlet(version: Version) -> str:
    """The site's own name, else the outlet's short one."""
    return version.site or version.article.outlet or ""


@register.filter
def code(word: str) -> str:
    """called_for → called for, CONSULT → consult."""
    return word.replace("_", " ").replace("-", " ").lower()


@register.filter
def split(words: str) -> list[str]:
    """A list written in a template."""
    return words.split()


@register.filter
def of(table: Mapping[Any, Any], key: Any) -> Any:
    """A table's value; None where there is none."""
    return table.get(key)


@register.filter
def opening(text: str) -> str:
    """The first paragraph, or its beginning."""
    return _cut(text.split("\n\n", maxsplit=1)[0], OPENING)


@register.filter
def shortened(text: str) -> str:
    """A sentence for a narrow column."""
    return _cut(text, SHORT)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"


@register.filter
def words(record: Record, spans: Any) -> str:
    """The words of spans."""
    return record.cut(spans)


@register.filter
def glyph(shape: str) -> str:
    """The sign of a mark's shape in running text."""
    return GLYPHS[shape]


@register.filter
def snippet(row: Any) -> str:
    """A snippet with the found words marked; all else escaped."""
    pieces, last = [], 0
    for start, end in row.highlights:
        pieces.append(format_html("{}<mark>{}</mark>", row.snippet[last:start], row.snippet[start:end]))
        last = end
    return format_html("{}{}", format_html_join("", "{}", ((piece,) for piece in pieces)), row.snippet[last:])


@register.filter
def figure_line(figure: Figure, names: Mapping[str, str]) -> str:
    """Hedge, movement, place, day and status of a figure in words."""
    change = figure.change
    parts = [
        HEDGES.get(figure.hedge),
        change and change.direction != "none" and f"{change.direction} ({change.role})",
        figure.place and f"in {names.get(figure.place)}",
        figure.as_of and f"as of {figure.as_of}",
        figure.status if figure.status != "asserted" else None,
    ]
    return ", ".join(part for part in parts if part)


@register.filter
def event_line(event: Event, names: Mapping[str, str]) -> str:
    """Actors → recipients, with status, toll and place."""
    who = ", ".join(names.get(party.name or "") or party.text for party in event.actors) or "?"
    whom = ", ".join(names.get(party.name or "") or party.text for party in event.recipients)
    toll = [f"{count} {word}" for count, word in ((event.killed, "killed"), (event.wounded, "wounded")) if count is not None]
    rest = [*([code(event.status)] if event.status != "happened" else []), *toll]
    return f"{who}{' → ' + whom if whom else ''}" + (f" ({', '.join(rest)})" if rest else "") + ":"


@register.filter
def sides(row: Any) -> str:
    """Actors → recipients of a row."""
    who = ", ".join(party["name"] or party["text"] for party in row.actors) or "someone"
    whom = ", ".join(party["name"] or party["text"] for party in row.recipients)
    return f"{who} → {whom}" if whom else who


@register.simple_tag(takes_context=True)
def page_link(context: Any, number: int) -> str:
    """The same address with another page number."""
    query = context["request"].GET.copy()
    query["page"] = str(number)
    return "?" + str(query.urlencode())


@register.filter
def marked(pieces: Iterable[Piece]) -> SafeString:
    """A paragraph with its marks: each piece escaped, each fact a link to its line of the record."""
    return mark_safe("".join(map(_marked, pieces)))


def _marked(piece: Piece) -> str:
    starts = "".join(f'<span id="{escape(key)}"></span>' for key in piece.begins)
    words = escape(piece.text)
    if piece.to:
        quiet = ' tabindex="-1"' if piece.again else ""
        return f'{starts}<a class="{piece.classes}" href="#i-{escape(piece.to)}"{quiet}>{words}</a>'
    return f'{starts}<span class="{piece.classes}">{words}</span>' if piece.at else f"{starts}{words}"


@register.simple_tag(takes_context=True)
def acts(context: Any, fact: str, counted: str | None = None) -> SafeString:
    """What can be done with a fact: link to it, comment on it, see how its figure moved, review it."""
    version = context["version"].pk
    links = [
        ("link", "Permanent link of", f"/articles/{version}/facts/{fact}/", fact),
        ("comment", "Comment on", f"/articles/{version}/comments/?fact={fact}#write", fact),
    ]
    if counted:
        links.append(("series", "The series of", f"/figures/?{urlencode({'of': counted})}", counted))
    if context["may_review"]:
        links.append(("review", "Review", f"/desk/review/{version}/#r-{fact}", fact))
    written = format_html_join(
        "", '<a href="{}" aria-label="{} {}">{}</a>', ((to, say, what, word) for word, say, to, what in links)
    )
    return format_html('<span class="acts">{}</span>', written)
