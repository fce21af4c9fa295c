"""Only some kinds of facts: the record with those, and with what they point to."""

from collections.abc import Iterator
from dataclasses import replace

from ofrecord.record import Event, Figure, Record, Statement

LISTS = ("names", "dates", "statements", "figures", "events")


def chosen(record: Record, only: tuple[str, ...]) -> Record:
    """The record with the facts of the kinds in `only`, and those that they point to, so that every id can be looked up."""
    if not only:
        return record
    facts = {fact.id: fact for kind in LISTS for fact in getattr(record, kind)}
    wanted: set[str] = set()
    to_do = [fact.id for kind in LISTS if kind in only for fact in getattr(record, kind)]
    while to_do:
        key = to_do.pop()
        if key in facts and key not in wanted:
            wanted.add(key)
            to_do += _pointers(facts[key])
    return replace(
        record,
        names=tuple(fact for fact in record.names if fact.id in wanted),
        dates=tuple(fact for fact in record.dates if fact.id in wanted),
        statements=tuple(fact for fact in record.statements if fact.id in wanted),
        figures=tuple(fact for fact in record.figures if fact.id in wanted),
        events=tuple(fact for fact in record.events if fact.id in wanted),
        doubts=record.doubts if "doubts" in only else (),
    )


def _pointers(fact: object) -> Iterator[str]:
    """The ids that a fact points to."""
    keys: tuple[str | None, ...] = ()
    if isinstance(fact, Statement):
        keys = (fact.speaker, fact.date, fact.within)
    elif isinstance(fact, Figure):
        keys = (fact.place, fact.part_of, fact.said_by, fact.change.other if fact.change else None)
    elif isinstance(fact, Event):
        parties = tuple(party.name for party in (*fact.actors, *fact.recipients))
        keys = (fact.date, fact.place, fact.said_by, fact.same_as, *fact.figures, *parties)
    return (key for key in keys if key is not None)
