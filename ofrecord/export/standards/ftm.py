"""FollowTheMoney-like entities: articles, people and bodies, events, mentions; statements and figures ride as notes."""

import hashlib
from collections.abc import Iterator
from typing import Any

from ofrecord.archive.whole import KeptRecord

SCHEMAS = {"person": "Person", "organization": "Organization", "group": "Organization", "place": "Address"}
Entity = dict[str, Any]


def entities(kept: KeptRecord) -> Iterator[Entity]:
    """The entities of a kept record. People across articles share an id, so that readers merge them."""
    record, article = kept.record, kept.record.article
    page = _id("article", kept.key)
    yield _made(
        page, "Article", title=article.headline, publishedAt=(article.published or "")[:10] or None, sourceUrl=article.url,
        author=list(article.byline), publisher=article.site or kept.outlet, bodyText=article.text, language=article.language,
    )  # fmt: skip
    ids = {name.id: _name_id(kept, name.id) for name in record.names}
    for name in record.names:
        if schema := SCHEMAS.get(name.kind):
            roles = [f"{role.title} of {role.of}" if role.of else role.title for role in name.roles]
            label = kept.entities.get(name.id, (0, name.name))[1]
            own = {"full": label} if schema == "Address" else {"name": label}
            yield _made(ids[name.id], schema, country=name.country, position=roles if schema == "Person" else None, **own)
            yield _made(
                _id("mention", kept.key, name.id),
                "Mention",
                document=page,
                name=name.name,
                resolved=ids[name.id],
                detectedSchema=schema,
            )
    yield from _notes(kept, page, ids)
    for event in record.events:
        involved = [ids[party.name] for party in (*event.actors, *event.recipients) if party.name in ids]
        yield _made(
            _id("event", kept.key, event.id), "Event", name=f"{event.type}: {event.trigger.text}", startDate=event.begin,
            endDate=event.finish, location=record.name(event.place), involved=involved, notes=event.status,
            sourceUrl=article.url,
        )  # fmt: skip


def _notes(kept: KeptRecord, page: str, ids: dict[str, str]) -> Iterator[Entity]:
    record, url = kept.record, kept.record.article.url
    for statement in record.statements:
        speaker = [ids[statement.speaker]] if statement.speaker in ids else []
        words = f"{record.name(statement.speaker) or 'Unnamed'}: {record.cut(statement.content)}"
        yield _made(_id("note", kept.key, statement.id), "Note", description=words, entity=[page, *speaker], sourceUrl=url)
    for figure in record.figures:
        counted, as_of = figure.counted and figure.counted.text, figure.as_of and f"({figure.as_of})"
        words = " ".join(part for part in (figure.text, counted, as_of) if part)
        yield _made(_id("note", kept.key, figure.id), "Note", description=words, entity=page, sourceUrl=url)


def _name_id(kept: KeptRecord, name: str) -> str:
    known = kept.entities.get(name)
    return _id("entity", str(known[0])) if known else _id("name", kept.key, name)


def _id(*parts: str) -> str:
    return "ofr-" + hashlib.sha1("/".join(parts).encode(), usedforsecurity=False).hexdigest()


def _made(id: str, schema: str, **given: Any) -> Entity:
    properties = {key: [value] if isinstance(value, str) else list(value) for key, value in given.items() if value}
    return {"id": id, "schema": schema, "properties": properties}
