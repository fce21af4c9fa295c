"""From a record to rows: names with mentions, dates, statements, figures, events with parties.

Rows go to the database as tuples, not as models: storing an article must cost little beside reading it.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from ofrecord.archive.inserting import Row, insert, new_keys
from ofrecord.archive.models import Event, Figure, Mention, Name, Party, Statement, Timex, Version
from ofrecord.archive.people.resolve import resolve
from ofrecord.archive.printed.days import first_day
from ofrecord.archive.printed.sentences import Sentences
from ofrecord.archive.rows.tolls import tolls
from ofrecord.people.nations import nationality
from ofrecord.people.words import fold, singular
from ofrecord.record import Event as ReadEvent
from ofrecord.record import Figure as ReadFigure
from ofrecord.record import Name as ReadName
from ofrecord.record import Record
from ofrecord.record import Statement as ReadStatement

LARGEST = 2**31 - 1
LONGEST_HEAD = 200  # characters of a counted noun that an index holds


@dataclass(frozen=True, slots=True, kw_only=True)
class _Written:
    """A record on its way into rows: the version that they belong to, and what its facts point to."""

    record: Record
    version: int
    day: date | None
    sentences: Sentences
    names: Mapping[str, int]
    countries: Mapping[str, str | None]
    spoken: Mapping[str, int | None]
    current: bool
    tolls: Mapping[str, str]

    def name(self, key: str | None) -> int | None:
        return self.names.get(key) if key else None

    def speaker(self, statement: str | None) -> int | None:
        return self.spoken.get(statement) if statement else None

    def fact(self, key: str, start: int, end: int, words: str) -> Row:
        """What the row of a fact has, whatever its kind."""
        return {"version_id": self.version, "key": key, "start": start, "end": end, "text": plain(words)}


def write_rows(record: Record, version: Version) -> None:
    """Write a record's facts as rows of `version`; its names are told apart on the way."""
    names = _write_names(record, version)
    made = _Written(
        record=record, version=version.pk, day=version.day, sentences=Sentences(plain(record.article.text)), names=names,
        countries={name.id: name.country for name in record.names},
        spoken={each.id: names.get(each.speaker or "") for each in record.statements}, current=version.current,
        tolls=tolls(
            {each.id: (each.value, each.part_of) for each in record.figures},
            ((each.figures, each.killed, each.wounded) for each in record.events),
        ),
    )  # fmt: skip
    insert(Timex, (
        {**made.fact(each.id, each.start, each.end, each.text), "type": each.type, "value": each.value, "mod": each.mod,
         "begin": each.begin, "finish": each.finish}
        for each in record.dates
    ))  # fmt: skip
    dates = {found.id: found.begin for found in record.dates}
    insert(Statement, (_statement(each, made, dates) for each in record.statements if each.content))
    insert(Figure, (_figure(each, made) for each in record.figures))
    _write_events(made)


def plain(words: str) -> str:
    """Words that every database takes: PostgreSQL keeps no NUL. As long as before, so offsets hold."""
    return words.replace("\x00", "\ufffd")


def _write_names(record: Record, version: Version) -> dict[str, int]:
    names = [_plain_name(each) for each in record.names]
    who = resolve(names, version.day)
    keys = dict(zip((each.id for each in names), new_keys(Name, len(names)), strict=True))
    insert(Name, (_name(each, keys[each.id], version, who.get(each.id, (None, ""))) for each in names))
    insert(Mention, (
        {"name_id": keys[each.id], "start": m.start, "end": m.end, "text": plain(m.text), "form": m.form}
        for each in record.names
        for m in each.mentions
    ))  # fmt: skip
    return keys


def _plain_name(each: ReadName) -> ReadName:
    roles = tuple(replace(role, title=plain(role.title), of=role.of and plain(role.of)) for role in each.roles)
    return replace(each, name=plain(each.name), roles=roles)


def _name(each: ReadName, key: int, version: Version, who: tuple[int | None, str]) -> Row:
    roles = [{"title": role.title, "of": role.of, "start": role.start, "end": role.end} for role in each.roles]
    return {
        "id": key, "version_id": version.pk, "key": each.id, "kind": each.kind, "name": each.name,
        "folded": fold(each.name), "country": each.country, "sector": each.sector,
        "age": each.age if each.age is not None and 0 <= each.age < LARGEST else None, "roles": roles, "entity_id": who[0],
        "why": who[1], "current": version.current, "day": version.day,
    }  # fmt: skip


def _words(span: Any) -> str | None:
    return None if span is None else plain(span.text)


def _statement(each: ReadStatement, made: _Written, dates: Mapping[str, str | None]) -> Row:
    start, end = min(piece.start for piece in each.content), max(piece.end for piece in each.content)
    return {
        **made.fact(each.id, start, end, made.record.cut(each.content)), "kind": each.kind, "act": each.act,
        "speaker_id": made.name(each.speaker), "source": _words(each.source), "cue": _words(each.cue),
        "addressee": _words(each.addressee), "occasion": _words(each.occasion),
        "pieces": [[piece.start, piece.end] for piece in each.content], "within": each.within, "turn": max(each.turn, 0),
        "day": first_day(dates.get(each.date or "")) or made.day, "sentence": made.sentences.words(start, start + 1),
        "current": made.current,
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


def _figure(each: ReadFigure, made: _Written) -> Row:
    counted, change = each.counted, each.change
    sentence, place = made.sentences.words(each.start, each.end), made.countries.get(each.place or "")
    nation = nationality(counted.text, sentence, place)[:1] if counted else ()
    return {
        **made.fact(each.id, each.start, each.end, each.text), "value": finite(each.value), "low": finite(each.low),
        "high": finite(each.high), "hedge": each.hedge, "kind": each.kind, "unit": each.unit,
        "head": singular(fold(counted.head))[:LONGEST_HEAD] if counted else None, "counted": _words(counted),
        "counted_start": counted and counted.start, "counted_end": counted and counted.end, "place_id": made.name(each.place),
        "as_of": each.as_of, "day": first_day(each.as_of) or made.day, "direction": change and change.direction,
        "change_role": change and change.role, "change_other": change and change.other, "status": each.status,
        "part_of": each.part_of, "said_by": each.said_by, "speaker_id": made.speaker(each.said_by),
        "sentence": sentence, "nation": nation[0] if nation else None, "place_country": place,
        "toll": made.tolls.get(each.id), "current": made.current,
    }  # fmt: skip


def _event(each: ReadEvent, key: int, made: _Written) -> Row:
    trigger = each.trigger
    return {
        "id": key, **made.fact(each.id, trigger.start, trigger.end, trigger.text), "type": each.type, "mode": each.mode,
        "cameo": each.cameo, "contexts": list(each.contexts), "date": each.date, "begin": each.begin, "finish": each.finish,
        "day": first_day(each.begin) or made.day, "place_id": made.name(each.place), "status": each.status,
        "killed": _count(each.killed), "wounded": _count(each.wounded), "figures": list(each.figures),
        "said_by": each.said_by, "speaker_id": made.speaker(each.said_by), "same_as": each.same_as,
        "sentence": made.sentences.words(trigger.start, trigger.end), "current": made.current,
    }  # fmt: skip


def _count(number: int | None) -> int | None:
    return number if number is not None and 0 <= number < 2**63 else None


def _write_events(made: _Written) -> None:
    keyed = list(zip(new_keys(Event, len(made.record.events)), made.record.events, strict=True))
    insert(Event, (_event(each, key, made) for key, each in keyed))
    insert(Party, (row for key, each in keyed for row in _parties(key, each, made)))


def _parties(event: int, each: ReadEvent, made: _Written) -> Iterator[Row]:
    for side, parties in (("actor", each.actors), ("recipient", each.recipients)):
        for party in parties:
            yield {
                "event_id": event, "side": side, "name_id": made.name(party.name), "start": party.start, "end": party.end,
                "text": plain(party.text), "country": party.country, "sector": party.sector,
                "day": first_day(each.begin) or made.day,
            }  # fmt: skip
