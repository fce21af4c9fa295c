"""The facts of a kept record as flat rows: one table a kind, each row with a stable id and its span.

`COLUMNS` is the one description of the tables: CSV, its data package and the reference page follow it.
"""

from collections.abc import Iterator
from typing import Any

from ofrecord.archive.whole import KeptRecord

Row = dict[str, Any]
Column = tuple[str, str, str]  # name, Frictionless type, what it holds
ARTICLE: Column = ("article", "string", "the article's id; the table `articles` has it")
ID: Column = ("id", "string", "stable id: the article's, a slash, the fact's id in its record")
SPAN: tuple[Column, ...] = (
    ("start", "integer", "first character in the article's text"),
    ("end", "integer", "first character after it"),
    ("text", "string", "the words there"),
)
COLUMNS: dict[str, tuple[Column, ...]] = {
    "articles": (
        ("id", "string", "stable id of the article in this version"), ("address", "string",
        "canonical address, or text: and a fingerprint"),
        ("version", "integer", "number of the version"), ("outlet", "string", "who printed it"), ("headline", "string",
        "headline"),
        ("published", "string", "time of publication as printed"), ("modified", "string", "time of change as printed"),
        ("byline", "string", "authors, as a JSON list"), ("story", "integer", "the story that its prints share"),
        ("reader", "string", "version, model and word lists of the reader"), ("text", "string",
        "the article's text; offsets count its characters"),
    ),
    "names": (
        ID, ARTICLE, ("kind", "string", "person, organization, place, group or unnamed"), ("name", "string",
        "fullest form in the article"),
        ("entity", "integer", "who this is across articles"), ("entity_name", "string", "the name across articles"),
        ("country", "string", "ISO 3166-1 alpha-3"), ("sector", "string", "sector, after PLOVER"), ("age", "integer",
        "age given"),
        ("roles", "string", "roles, as a JSON list"), ("mentions", "integer", "how often it is mentioned"),
    ),
    "dates": (
        ID, ARTICLE, *SPAN, ("type", "string", "TIMEX3 type"), ("value", "string", "TIMEX3 value"), ("mod", "string",
        "TIMEX3 mod"),
        ("begin", "string", "first day covered"), ("finish", "string", "last day covered"),
    ),
    "statements": (
        ID, ARTICLE, *SPAN, ("kind", "string", "direct, indirect or mixed"), ("act", "string", "speech, writing or thought"),
        ("speaker", "string", "who said it, in the article"), ("entity", "integer", "who that is across articles"),
        ("source", "string", "the words that name the source"), ("cue", "string", "the words that frame it"),
        ("addressee", "string", "to whom"), ("occasion", "string", "on what occasion"), ("turn", "integer",
        "pieces of one quotation share it"),
    ),
    "figures": (
        ID, ARTICLE, *SPAN, ("value", "number", "the number printed"), ("low", "number", "lower end of a range"),
        ("high", "number", "upper end of a range"), ("hedge", "string", "approximately, at_least, …"), ("kind", "string",
        "count, money, …"),
        ("unit", "string", "ISO 4217 for money, singular English names else"), ("counted", "string", "what is counted"),
        ("place", "string", "where"), ("as_of", "string", "as of when, a TIMEX3 value"), ("direction", "string", "of a change"),
        ("change_role", "string", "by, to, from or factor"), ("status", "string", "asserted, planned, …"),
        ("said_by", "string", "who says so"), ("entity", "integer", "who that is across articles"),
    ),
    "events": (
        ID, ARTICLE, *SPAN, ("type", "string", "PLOVER type"), ("mode", "string", "PLOVER mode"), ("cameo", "string",
        "CAMEO code"),
        ("contexts", "string", "PLOVER contexts, as a JSON list"), ("actors", "string", "who, as a JSON list"),
        ("recipients", "string", "to whom, as a JSON list"), ("begin", "string", "first day"), ("finish", "string", "last day"),
        ("place", "string", "where"), ("status", "string", "happened, planned, denied, …"), ("killed", "integer", "killed"),
        ("wounded", "integer", "wounded"), ("said_by", "string", "who reports it"), ("same_as", "string",
        "id of the first telling of the same event"),
    ),
}  # fmt: skip


def rows_of(kept: KeptRecord) -> Iterator[tuple[str, Row]]:
    """Every row of a kept record, with the name of its table."""
    yield "articles", _article(kept)
    record = kept.record
    for name in record.names:
        entity, label = kept.entities.get(name.id, (None, None))
        yield "names", {
            **_id(kept, name.id), "kind": name.kind, "name": name.name, "entity": entity, "entity_name": label,
            "country": name.country,
            "sector": name.sector, "age": name.age, "roles": [{"title": role.title, "of": role.of} for role in name.roles],
            "mentions": len(name.mentions),
        }  # fmt: skip
    for date in record.dates:
        own = {"type": date.type, "value": date.value, "mod": date.mod, "begin": date.begin, "finish": date.finish}
        yield "dates", {**_id(kept, date.id), **_span(date), **own}
    for statement in record.statements:
        yield "statements", _statement(kept, statement)
    for figure in record.figures:
        yield "figures", _figure(kept, figure)
    for event in record.events:
        yield "events", _event(kept, event)


def _id(kept: KeptRecord, key: str) -> Row:
    return {"id": f"{kept.key}/{key}", "article": kept.key}


def _span(fact: Any) -> Row:
    return {"start": fact.start, "end": fact.end, "text": fact.text}


def _article(kept: KeptRecord) -> Row:
    article, mark = kept.record.article, kept.record.reader
    return {
        "id": kept.key, "address": kept.address, "version": kept.number, "outlet": kept.outlet, "headline": article.headline,
        "published": article.published, "modified": article.modified, "byline": list(article.byline), "story": kept.story,
        "reader": f"{mark.version} {mark.model} {mark.lexicons}", "text": article.text,
    }  # fmt: skip


def _statement(kept: KeptRecord, statement: Any) -> Row:
    record = kept.record
    span = {"start": statement.content[0].start, "end": statement.content[-1].end} if statement.content else {}
    words = {
        part: getattr(statement, part).text if getattr(statement, part) else None
        for part in ("source", "cue", "addressee", "occasion")
    }
    return {
        **_id(kept, statement.id), **span, "text": record.cut(statement.content), "kind": statement.kind, "act": statement.act,
        "speaker": record.name(statement.speaker), "entity": kept.entities.get(statement.speaker or "", (None,))[0], **words,
        "turn": statement.turn,
    }  # fmt: skip


def _said(kept: KeptRecord, key: str | None) -> tuple[str | None, int | None]:
    """The speaker of a statement: the name, and who that is across articles."""
    speaker = next((each.speaker for each in kept.record.statements if each.id == key), None) if key else None
    return kept.record.name(speaker), kept.entities.get(speaker or "", (None, ""))[0]


def _figure(kept: KeptRecord, figure: Any) -> Row:
    said_by, entity = _said(kept, figure.said_by)
    change = figure.change
    return {
        **_id(kept, figure.id), **_span(figure), "value": figure.value, "low": figure.low, "high": figure.high,
        "hedge": figure.hedge,
        "kind": figure.kind, "unit": figure.unit, "counted": figure.counted and figure.counted.text,
        "place": kept.record.name(figure.place), "as_of": figure.as_of, "direction": change and change.direction,
        "change_role": change and change.role, "status": figure.status, "said_by": said_by, "entity": entity,
    }  # fmt: skip


def _party(kept: KeptRecord, party: Any) -> Row:
    entity, label = kept.entities.get(party.name or "", (None, None))
    name = label or kept.record.name(party.name)
    return {"text": party.text, "name": name, "entity": entity, "country": party.country, "sector": party.sector}


def _event(kept: KeptRecord, event: Any) -> Row:
    same = f"{kept.key}/{event.same_as}" if event.same_as else None
    return {
        **_id(kept, event.id), **_span(event.trigger), "type": event.type, "mode": event.mode, "cameo": event.cameo,
        "contexts": list(event.contexts), "actors": [_party(kept, party) for party in event.actors],
        "recipients": [_party(kept, party) for party in event.recipients], "begin": event.begin, "finish": event.finish,
        "place": kept.record.name(event.place), "status": event.status, "killed": event.killed, "wounded": event.wounded,
        "said_by": _said(kept, event.said_by)[0], "same_as": same,
    }  # fmt: skip
