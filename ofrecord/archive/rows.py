"""From a record to rows: names with mentions, dates, statements, figures, events with parties.

Rows go to the database as tuples, not as models: storing an article must cost little beside reading it.
"""

import json
import math
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.db import connection

from ofrecord.archive.models import Event, Figure, Mention, Name, Party, Statement, Timex, Version
from ofrecord.archive.people.resolve import resolve
from ofrecord.archive.printed.days import first_day
from ofrecord.archive.printed.sentences import sentence_around
from ofrecord.people.nations import nationality
from ofrecord.people.words import fold, singular
from ofrecord.record import Event as ReadEvent
from ofrecord.record import Figure as ReadFigure
from ofrecord.record import Record
from ofrecord.record import Statement as ReadStatement

LARGEST = 2**31 - 1
Names = dict[str, int]
Row = dict[str, Any]


def write_rows(record: Record, version: Version) -> None:
    """Write a record's facts as rows of `version`; its names are told apart on the way."""
    names = _write_names(record, version)
    spoken = {statement.id: names.get(statement.speaker or "") for statement in record.statements}
    insert(Timex, (
        {"version_id": version.pk, "key": each.id, "start": each.start, "end": each.end, "text": plain(each.text),
        "type": each.type,
         "value": each.value, "mod": each.mod, "begin": each.begin, "finish": each.finish}
        for each in record.dates
    ))  # fmt: skip
    dates = {found.id: found.begin for found in record.dates}
    insert(Statement, (_statement(each, record, version, names, dates) for each in record.statements if each.content))
    insert(Figure, (_figure(each, record, version, names, spoken) for each in record.figures))
    _write_events(record, version, names, spoken)


def insert(model: Any, rows: Iterable[Row]) -> None:
    """Insert rows, each with every column but the key, by one prepared statement."""
    columns = [field.attname for field in model._meta.concrete_fields if not field.primary_key]
    values = [[_for_column(row[column]) for column in columns] for row in rows]
    if values:
        named = ", ".join(connection.ops.quote_name(column) for column in columns)
        marks = ", ".join(["%s"] * len(columns))
        with connection.cursor() as cursor:
            cursor.executemany(f"INSERT INTO {model._meta.db_table} ({named}) VALUES ({marks})", values)


def _for_column(value: Any) -> Any:
    if isinstance(value, (list, dict)):
        return json.dumps(value, ensure_ascii=False)
    return value.isoformat() if isinstance(value, date) else value


def plain(words: str) -> str:
    """Words that every database takes: PostgreSQL keeps no NUL. As long as before, so offsets hold."""
    return words.replace("\x00", "\ufffd")


def _write_names(record: Record, version: Version) -> Names:
    names = [
        Name(
            version=version, key=each.id, kind=each.kind, name=plain(each.name), folded=fold(each.name), country=each.country,
            sector=each.sector, age=each.age if each.age is not None and 0 <= each.age < LARGEST else None,
            roles=[{"title": plain(r.title), "of": r.of and plain(r.of), "start": r.start, "end": r.end} for r in each.roles],
        )
        for each in record.names
    ]  # fmt: skip
    resolve(names, version.day)
    keys = {row.key: row.pk for row in Name.objects.bulk_create(names)}
    insert(Mention, (
        {"name_id": keys[each.id], "start": m.start, "end": m.end, "text": plain(m.text), "form": m.form}
        for each in record.names
        for m in each.mentions
    ))  # fmt: skip
    return keys


def _sentence(record: Record, start: int, end: int) -> str:
    begin, finish = sentence_around(record.article.text, start, end)
    return plain(record.article.text[begin:finish])


def _words(span: Any) -> str | None:
    return None if span is None else plain(span.text)


def _statement(each: ReadStatement, record: Record, version: Version, names: Names, dates: Mapping[str, str | None]) -> Row:
    start, end = min(piece.start for piece in each.content), max(piece.end for piece in each.content)
    return {
        "version_id": version.pk, "key": each.id, "start": start, "end": end, "text": plain(record.cut(each.content)),
        "kind": each.kind, "act": each.act, "speaker_id": names.get(each.speaker or ""), "source": _words(each.source),
        "cue": _words(each.cue), "addressee": _words(each.addressee), "occasion": _words(each.occasion),
        "pieces": [[piece.start, piece.end] for piece in each.content], "within": each.within, "turn": max(each.turn, 0),
        "day": first_day(dates.get(each.date or "")) or version.day, "sentence": _sentence(record, start, start + 1),
    }  # fmt: skip


def finite(number: int | float | None) -> float | None:
    """A number that a database column holds; a number of a thousand digits is kept in the record only."""
    if number is None:
        return None
    try:
        value = float(number)
    except OverflowError:
        return None
    return value if math.isfinite(value) else None


def _figure(each: ReadFigure, record: Record, version: Version, names: Names, spoken: Mapping[str, int | None]) -> Row:
    counted, change = each.counted, each.change
    sentence, place = _sentence(record, each.start, each.end), _country(record, each.place)
    nation = nationality(counted.text, sentence, place)[:1] if counted else ()
    return {
        "version_id": version.pk, "key": each.id, "start": each.start, "end": each.end, "text": plain(each.text),
        "value": finite(each.value), "low": finite(each.low), "high": finite(each.high), "hedge": each.hedge, "kind": each.kind,
        "unit": each.unit, "head": singular(fold(counted.head)) if counted else None, "counted": _words(counted),
        "counted_start": counted and counted.start, "counted_end": counted and counted.end,
        "place_id": names.get(each.place or ""),
        "as_of": each.as_of, "day": first_day(each.as_of) or version.day, "direction": change and change.direction,
        "change_role": change and change.role, "change_other": change and change.other, "status": each.status,
        "part_of": each.part_of, "said_by": each.said_by, "speaker_id": spoken.get(each.said_by or ""),
        "sentence": sentence, "nation": nation[0] if nation else None, "place_country": place,
    }  # fmt: skip


def _country(record: Record, place: str | None) -> str | None:
    return next((name.country for name in record.names if name.id == place), None) if place else None


def _event(each: ReadEvent, record: Record, version: Version, names: Names, speaker: int | None) -> Event:
    return Event(
        version=version, key=each.id, start=each.trigger.start, end=each.trigger.end, text=plain(each.trigger.text),
        type=each.type, mode=each.mode, cameo=each.cameo, contexts=list(each.contexts), date=each.date,
        begin=each.begin, finish=each.finish, day=first_day(each.begin) or version.day,
        place_id=names.get(each.place or ""), status=each.status, killed=_count(each.killed), wounded=_count(each.wounded),
        figures=list(each.figures), said_by=each.said_by, speaker_id=speaker, same_as=each.same_as,
        sentence=_sentence(record, each.trigger.start, each.trigger.end),
    )  # fmt: skip


def _count(number: int | None) -> int | None:
    return number if number is not None and 0 <= number < 2**63 else None


def _write_events(record: Record, version: Version, names: Names, spoken: Mapping[str, int | None]) -> None:
    events = Event.objects.bulk_create(
        _event(each, record, version, names, spoken.get(each.said_by or "")) for each in record.events
    )
    insert(Party, (
        {"event_id": row.pk, "side": side, "name_id": names.get(party.name or ""), "start": party.start, "end": party.end,
         "text": plain(party.text), "country": party.country, "sector": party.sector}
        for row, each in zip(events, record.events, strict=True)
        for side, parties in (("actor", each.actors), ("recipient", each.recipients))
        for party in parties
    ))  # fmt: skip
