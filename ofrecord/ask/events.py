"""What happened, between whom: events by party, type, place, status and day, told once a story."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from django.db.models import F

from ofrecord.archive.models import Event, Party
from ofrecord.ask.citation import VERSION_FIELDS, Citation, cite, on_days, printed_by
from ofrecord.ask.folding import is_place
from ofrecord.ask.listing.newest import AT_MOST, Condition, Rows, newest, plain_rows, rows_of, select
from ofrecord.ask.listing.once import in_time, once_a_story
from ofrecord.ask.who import find_who
from ofrecord.errors import ArchiveError
from ofrecord.people.nations import country_of
from ofrecord.people.words import fold
from ofrecord.record.event import EventStatus, EventType

Parties = tuple[dict[str, str | None], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """One event, as first told. Its parties carry the words, who they are across articles, country and sector."""

    day: str | None
    finish: str | None
    type: str
    mode: str | None
    cameo: str | None
    contexts: tuple[str, ...]
    actors: Parties
    recipients: Parties
    place: str | None
    status: str
    killed: int | None
    wounded: int | None
    said_by: str | None
    sentence: str
    prints: int
    version: int
    fact: str
    citation: Citation


def events(
    between: tuple[str, str | None] | None = None,
    *,
    type: str | None = None,
    place: str | None = None,
    since: str | None = None,
    until: str | None = None,
    status: str | None = None,
    outlet: str | None = None,
    prints: bool = False,
    most: int = AT_MOST,
) -> Rows[EventRow]:
    """The newest `most` events, in time order. `between` names one or two parties, each a country, a person or a body.

    The answer's `more` says whether there are earlier ones.
    """
    _check("type", type and type.upper(), get_args(EventType))
    _check("status", status, get_args(EventStatus))
    parties = [party for party in between or () if party]
    source, day, held = _source(parties)
    held += [*on_days(since, until, day), *printed_by(outlet, "e.version_id")]
    held += [(f"e.{field} = %s", [words]) for field, words in (("type", type and type.upper()), ("status", status)) if words]
    if place and not parties:
        held.append(_in_version_that_names(place))

    def find(limit: int) -> list[int]:
        return [key for key, _ in select(("e.id", day), source, held, limit)]

    def read(keys: Sequence[int]) -> Iterator[tuple[int | None, EventRow]]:
        rows = {row["pk"]: row for row in plain_rows(values_of(Event.objects.filter(pk__in=keys)))}
        there = [rows[key] for key in keys if place is None or _is_there(place, rows[key])]
        told = parties_of([row["pk"] for row in there])
        made = ((row["story"], as_row(row, told)) for row in there)
        return (each for each in made if len(parties) < 2 or len(each[1].actors) + len(each[1].recipients) > 1)

    found, more = newest(find, read, most)
    return rows_of(_settled(found, prints=prints), more=more)


def _source(parties: list[str]) -> tuple[str, str, list[Condition]]:
    """Where to look for events: the tables in their order, the column of the day, and the conditions.

    The party that fewest events have is looked up first: a person or body before a country.
    """
    told: list[Condition] = [("e.current AND e.same_as IS NULL", [])]
    if not parties:
        return "archive_event e", "e.day", told
    first, *others = sorted(parties, key=lambda party: country_of(party) is not None)
    told += [("p.event_id = e.id", []), *(_with_party(other) for other in others)]
    if country := country_of(first):
        return "archive_party p CROSS JOIN archive_event e", "p.day", [("p.country = %s", [country]), *told]
    named = [("p.name_id = n.id", []), find_who(first).names("n")]
    return "archive_name n CROSS JOIN archive_party p CROSS JOIN archive_event e", "e.day", [*named, *told]


def _with_party(party: str) -> Condition:
    """The condition that an event has another party."""
    country = country_of(party)
    condition, values = ("q.country = %s", [country]) if country else find_who(party).named("q.name_id")
    return f"EXISTS (SELECT 1 FROM archive_party q WHERE q.event_id = e.id AND q.id <> p.id AND {condition})", values


def _in_version_that_names(place: str) -> Condition:
    """The condition that a version names a place: an event there is in one of them."""
    country = country_of(place)
    there = "n.country = %s" if country else "n.kind = 'place' AND n.folded = %s"
    return f"e.version_id IN (SELECT n.version_id FROM archive_name n WHERE n.current AND {there})", [country or fold(place)]


def _check(field: str, given: str | None, known: tuple[str, ...]) -> None:
    """Raise ArchiveError where a filter names what no record holds."""
    if given and given not in known:
        raise ArchiveError(f"{given!r} is no {field} of an event. Choose one of {', '.join(known)}.", "usage")


def _is_there(place: str, row: dict[str, Any]) -> bool:
    return is_place(place, row["place_name"], row["place_country"], row["sentence"])


def values_of(query: Any) -> Any:
    """Events as plain rows, with all that an answer shows."""
    return query.values(
        "pk", "key", "start", "end", "text", "type", "mode", "cameo", "contexts", "day", "finish", "status", "killed",
        "wounded",
        "sentence", "version_id", place_name=F("place__name"), place_country=F("place__country"),
        speaker_name=F("speaker__name"),
        speaker_label=F("speaker__entity__label"),
        **{key: F(path) for key, path in VERSION_FIELDS.items()},
    )  # fmt: skip


def parties_of(events: list[int]) -> dict[int, list[dict[str, Any]]]:
    """The parties of events, in the order of the text, by event."""
    found: dict[int, list[dict[str, Any]]] = {}
    for at in range(0, len(events), 500):
        rows = Party.objects.filter(event__in=events[at : at + 500]).order_by("pk")
        for row in plain_rows(rows.values(
            "event_id", "side", "text", "country", "sector", who=F("name__entity__label"), called=F("name__name")
        )):  # fmt: skip
            found.setdefault(row["event_id"], []).append(row)
    return found


def as_row(row: dict[str, Any], parties: dict[int, list[dict[str, Any]]]) -> EventRow:
    """An event's row of an answer."""
    sides = {
        side: tuple(
            {"text": each["text"], "name": each["who"] or each["called"], "country": each["country"], "sector": each["sector"]}
            for each in parties.get(row["pk"], ())
            if each["side"] == side
        )
        for side in ("actor", "recipient")
    }
    return EventRow(
        day=row["day"], finish=row["finish"], type=row["type"], mode=row["mode"], cameo=row["cameo"],
        contexts=tuple(json.loads(row["contexts"])), actors=sides["actor"], recipients=sides["recipient"],
        place=row["place_name"],
        status=row["status"], killed=row["killed"], wounded=row["wounded"], said_by=row["speaker_label"] or row["speaker_name"],
        sentence=row["sentence"], prints=1, version=row["version_id"], fact=row["key"],
        citation=cite(row, row["text"], row["start"], row["end"]),
    )  # fmt: skip


def event_rows(query: Any) -> tuple[EventRow, ...]:
    """The rows of a query of events, once a story, in time order."""
    rows = plain_rows(values_of(query))
    parties = parties_of([row["pk"] for row in rows])
    return _settled(((row["story"], as_row(row, parties)) for row in rows), prints=False)


def _settled(rows: Iterable[tuple[int | None, EventRow]], *, prints: bool) -> tuple[EventRow, ...]:
    return in_time(row for _, row in rows) if prints else once_a_story(rows, _telling)


def _telling(row: EventRow) -> object:
    """What two prints of one telling share; the sentence may have lost or gained a dateline."""
    return row.type, row.day, row.citation.quote, tuple(party["text"] for party in (*row.actors, *row.recipients))
