"""From a record to rows: names with mentions, dates, statements, figures, events with parties."""

import math

from ofrecord.archive.models import Event, Figure, Mention, Name, Party, Statement, Timex, Version
from ofrecord.archive.printed.days import first_day
from ofrecord.archive.printed.sentences import sentence_around
from ofrecord.people.words import fold, singular
from ofrecord.record import Event as ReadEvent
from ofrecord.record import Figure as ReadFigure
from ofrecord.record import Record
from ofrecord.record import Statement as ReadStatement

LARGEST = 2**31 - 1
Names = dict[str, Name]


def write_rows(record: Record, version: Version) -> tuple[Name, ...]:
    """Write a record's facts as rows of `version`; gives the rows of its names, which still wait to be told apart."""
    names = _write_names(record, version)
    spoken = {statement.id: names.get(statement.speaker or "") for statement in record.statements}
    Timex.objects.bulk_create(
        Timex(
            version=version, key=found.id, start=found.start, end=found.end, text=plain(found.text),
            type=found.type, value=found.value, mod=found.mod, begin=found.begin, finish=found.finish,
        )
        for found in record.dates
    )  # fmt: skip
    dates = {found.id: found.begin for found in record.dates}
    Statement.objects.bulk_create(_statement(each, record, version, names, dates) for each in record.statements if each.content)
    Figure.objects.bulk_create(_figure(each, record, version, names, spoken) for each in record.figures)
    _write_events(record, version, names, spoken)
    return tuple(names.values())


def plain(words: str) -> str:
    """Words that every database takes: PostgreSQL keeps no NUL. As long as before, so offsets hold."""
    return words.replace("\x00", "\ufffd")


def _write_names(record: Record, version: Version) -> Names:
    rows = Name.objects.bulk_create(
        Name(
            version=version, key=each.id, kind=each.kind, name=plain(each.name), folded=fold(each.name), country=each.country,
            sector=each.sector, age=each.age if each.age is not None and 0 <= each.age < LARGEST else None,
            roles=[{"title": plain(r.title), "of": r.of and plain(r.of), "start": r.start, "end": r.end} for r in each.roles],
        )
        for each in record.names
    )  # fmt: skip
    names = {row.key: row for row in rows}
    Mention.objects.bulk_create(
        Mention(name=names[each.id], start=m.start, end=m.end, text=plain(m.text), form=m.form)
        for each in record.names
        for m in each.mentions
    )
    return names


def _sentence(record: Record, start: int, end: int) -> str:
    begin, finish = sentence_around(record.article.text, start, end)
    return plain(record.article.text[begin:finish])


def _statement(each: ReadStatement, record: Record, version: Version, names: Names, dates: dict[str, str | None]) -> Statement:
    start, end = each.content[0].start, each.content[-1].end
    if end < start:
        start, end = min(s.start for s in each.content), max(s.end for s in each.content)
    return Statement(
        version=version, key=each.id, start=start, end=end, text=plain(record.cut(each.content)), kind=each.kind, act=each.act,
        speaker=names.get(each.speaker or ""), source=each.source and plain(each.source.text),
        cue=each.cue and plain(each.cue.text),
        addressee=each.addressee and plain(each.addressee.text), occasion=each.occasion and plain(each.occasion.text),
        pieces=[[piece.start, piece.end] for piece in each.content], within=each.within, turn=max(each.turn, 0),
        day=first_day(dates.get(each.date or "")) or version.day, sentence=_sentence(record, start, start + 1),
    )  # fmt: skip


def finite(number: int | float | None) -> float | None:
    """A number that a database column holds; a number of a thousand digits is kept in the record only."""
    if number is None:
        return None
    try:
        value = float(number)
    except OverflowError:
        return None
    return value if math.isfinite(value) else None


def _figure(each: ReadFigure, record: Record, version: Version, names: Names, spoken: dict[str, Name | None]) -> Figure:
    counted, change = each.counted, each.change
    return Figure(
        version=version, key=each.id, start=each.start, end=each.end, text=plain(each.text),
        value=finite(each.value), low=finite(each.low), high=finite(each.high), hedge=each.hedge, kind=each.kind,
        unit=each.unit,
        head=singular(fold(counted.head)) if counted else None, counted=counted and plain(counted.text),
        counted_start=counted and counted.start, counted_end=counted and counted.end,
        place=names.get(each.place or ""), as_of=each.as_of, day=first_day(each.as_of) or version.day,
        direction=change and change.direction, change_role=change and change.role, change_other=change and change.other,
        status=each.status, part_of=each.part_of, said_by=each.said_by, speaker=spoken.get(each.said_by or ""),
        sentence=_sentence(record, each.start, each.end),
    )  # fmt: skip


def _event(each: ReadEvent, record: Record, version: Version, names: Names, speaker: Name | None) -> Event:
    return Event(
        version=version, key=each.id, start=each.trigger.start, end=each.trigger.end, text=plain(each.trigger.text),
        type=each.type, mode=each.mode, cameo=each.cameo, contexts=list(each.contexts), date=each.date,
        begin=each.begin, finish=each.finish, day=first_day(each.begin) or version.day,
        place=names.get(each.place or ""), status=each.status, killed=_count(each.killed), wounded=_count(each.wounded),
        figures=list(each.figures), said_by=each.said_by, speaker=speaker, same_as=each.same_as,
        sentence=_sentence(record, each.trigger.start, each.trigger.end),
    )  # fmt: skip


def _count(number: int | None) -> int | None:
    return number if number is not None and 0 <= number < 2**63 else None


def _write_events(record: Record, version: Version, names: Names, spoken: dict[str, Name | None]) -> None:
    events = Event.objects.bulk_create(
        _event(each, record, version, names, spoken.get(each.said_by or "")) for each in record.events
    )
    Party.objects.bulk_create(
        Party(
            event=row, side=side, name=names.get(party.name or ""), start=party.start, end=party.end, text=plain(party.text),
            country=party.country, sector=party.sector,
        )
        for row, each in zip(events, record.events, strict=True)
        for side, parties in (("actor", each.actors), ("recipient", each.recipients))
        for party in parties
    )  # fmt: skip
