"""The list beside an article: who said what, how many, who did what to whom, when, people and places."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from urllib.parse import quote

from ofrecord.export.days import in_words
from ofrecord.export.telling.fates import befell, tolls_of
from ofrecord.record import Event, Figure, Name, Record, Statement, Timex
from ofrecord.site.drawing.wording import code, country, event_line, figure_line

Entities = Mapping[str, int]  # who the names of an article are across articles


@dataclass(frozen=True, slots=True)
class Side:
    """All that the lines of one version's record need."""

    version: int
    record: Record
    names: Mapping[str, str]
    sayers: Mapping[str, str]
    tolls: Mapping[str, str]
    entities: Entities
    may_review: bool


def side(version: int, record: Record, entities: Entities, *, may_review: bool) -> str:
    """The five lists as HTML."""
    names = {name.id: name.name for name in record.names}
    on = Side(version, record, names, _sayers(record, names), _tolls(record), entities, may_review)
    return "".join(
        (
            _section("said", "Who said what", [_statement(on, one) for one in record.statements], "No statements found."),
            _section("many", "How many", [_figure(on, one) for one in record.figures], "No figures found."),
            _section("did", "Who did what to whom", [_event(on, one) for one in record.events], "No events found."),
            _section("when", "When", [_date(one) for one in record.dates], "No dates found."),
            _section("whom", "People and places", [_name(on, one) for one in record.names], "No names found."),
        )
    )


def _sayers(record: Record, names: Mapping[str, str]) -> dict[str, str]:
    """Who makes each statement: the name, else the words for the source."""
    return {
        one.id: said
        for one in record.statements
        if (said := names.get(one.speaker or "") or (one.source.text if one.source else ""))
    }


def _tolls(record: Record) -> dict[str, str]:
    """What befell those whom each figure counts, as the terminal says it."""
    found = tolls_of(record.events, {one.id: one for one in record.figures})
    return {one.id: befell(one, found.get(one.id), record.article.text) for one in record.figures}


def _section(key: str, title: str, lines: list[str], none: str) -> str:
    body = "".join(lines) or f'<li class="none">{none}</li>'
    count = f'<span class="meta num">{len(lines)}</span>'
    return f'<section aria-labelledby="{key}"><h2 id="{key}">{title} {count}</h2><ol>{body}</ol></section>'


def _statement(on: Side, one: Statement) -> str:
    key = escape(one.id)
    cue = f'<span class="meta">“{escape(one.cue.text)}”</span> ' if one.cue else ""
    about = "".join(
        f'<br><span class="meta">{word} {escape(span.text)}</span>'
        for word, span in (("at", one.occasion), ("to", one.addressee))
        if span
    )
    return (
        f'<li id="i-{key}"><span class="who">{_who(on, one.speaker)}</span> <span class="tag">{one.kind}</span> {cue}'
        f'<a class="words" href="#{key}">{escape(on.record.cut(one.content))}</a>{about}{_acts(on, one.id)}</li>'
    )


def _figure(on: Side, one: Figure) -> str:
    key, counted = escape(one.id), one.counted.text if one.counted else None
    said = on.sayers.get(one.said_by or "")
    about = (on.tolls.get(one.id), figure_line(one, on.names), f"according to {said}" if said else None)
    return (
        f'<li id="i-{key}"><a href="#{key}"><b class="num">{escape(one.text)}</b></a> {escape(counted or "")} '
        f'<span class="meta">{escape(", ".join(part for part in about if part))}</span>{_acts(on, one.id, counted)}</li>'
    )


def _event(on: Side, one: Event) -> str:
    key = escape(one.id)
    return (
        f'<li id="i-{key}"><span class="tag">{code(one.type)}</span> {escape(event_line(one, on.names))}: '
        f'<a href="#{key}">{escape(one.trigger.text)}</a>{_acts(on, one.id)}</li>'
    )


def _date(one: Timex) -> str:
    key, when = escape(one.id), escape(in_words(one.value) or "")
    return f'<li id="i-{key}"><a href="#{key}">{escape(one.text)}</a> <span class="meta">{when}</span></li>'


def _name(on: Side, one: Name) -> str:
    roles = "".join(f" · {role.title}{' of ' + role.of if role.of else ''}" for role in one.roles)
    about = f"{one.kind}{', ' + country(one.country) if one.country else ''}{roles}"
    return f'<li id="i-{escape(one.id)}">{_who(on, one.id)} <span class="meta">{escape(about)}</span></li>'


def _who(on: Side, key: str | None) -> str:
    entity, name = on.entities.get(key or ""), escape(on.names.get(key or "", "Someone"))
    return f'<a href="/people/{entity}/">{name}</a>' if entity else name


def _acts(on: Side, fact: str, counted: str | None = None) -> str:
    """What can be done with a fact: link to it, comment on it, see how its figure moved, review it."""
    key, version = escape(fact), on.version
    links: list[tuple[str, str, str, str]] = [
        ("link", "Permanent link of", f"/articles/{version}/facts/{key}/", key),
        ("comment", "Comment on", f"/articles/{version}/comments/?fact={key}#write", key),
    ]
    if counted:
        links.append(("series", "The series of", f"/figures/?of={quote(counted)}", escape(counted)))
    if on.may_review:
        links.append(("review", "Review", f"/desk/review/{version}/#r-{key}", key))
    return f'<span class="acts">{_written(links)}</span>'


def _written(links: Iterable[tuple[str, str, str, str]]) -> str:
    return " ".join(f'<a href="{to}" aria-label="{say} {what}">{word}</a>' for word, say, to, what in links)
