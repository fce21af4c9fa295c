"""What happened, between whom: events by party, type, place, status and day, told once a story."""

from dataclasses import dataclass
from typing import Any, get_args

from django.db.models import F, Q

from ofrecord.archive.models import Event, Name, Party
from ofrecord.ask.citation import VERSION_FIELDS, Citation, cite, within
from ofrecord.ask.folding import is_place
from ofrecord.ask.once import in_time, once_a_story
from ofrecord.ask.who import find_who
from ofrecord.errors import ArchiveError
from ofrecord.people.words import fold
from ofrecord.reading.world import country_of
from ofrecord.record.event import EventStatus, EventType

AT_MOST = 5000
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
) -> tuple[EventRow, ...]:
    """The newest `most` events, in time order. `between` names one or two parties, each a country, a person or a body."""
    _check("type", type and type.upper(), get_args(EventType))
    _check("status", status, get_args(EventStatus))
    query = within(Event.objects.filter(version__current=True, same_as=None), since, until)
    for field, words in (("type", type and type.upper()), ("status", status), ("version__article__outlet", outlet)):
        if words:
            query = query.filter(**{field: words})
    for party in between or ():
        if party:
            query = query.filter(pk__in=_with_party(party))
    if place and not between:
        query = query.filter(version__in=_versions_in(place))
    rows = event_rows(query.order_by("-day", "-pk")[:most], place, prints=prints)
    return tuple(row for row in rows if _on_both_sides(between, row))


def _check(field: str, given: str | None, known: tuple[str, ...]) -> None:
    """Raise ArchiveError where a filter names what no record holds."""
    if given and given not in known:
        raise ArchiveError(f"{given!r} is no {field} of an event. Choose one of {', '.join(known)}.", "question")


def _with_party(party: str) -> Any:
    return Party.objects.filter(_is_party(party)).values("event_id")


def _is_party(party: str) -> Q:
    who = find_who(party)
    meant = Q(name__entity_id__in=who.entities) | Q(name__folded=who.folded, name__entity=None)
    country = country_of(party)
    return Q(country=country) if country else meant


def _versions_in(place: str) -> Any:
    """Versions that name a place: an event there is in one of them."""
    country = country_of(place)
    there = Q(country=country) if country else Q(folded=fold(place), kind="place")
    return Name.objects.filter(there).values("version_id")


def _is_there(place: str, row: dict[str, Any]) -> bool:
    return is_place(place, row["place_name"], row["place_country"], row["sentence"])


def _on_both_sides(between: tuple[str, str | None] | None, row: EventRow) -> bool:
    """Two parties asked for must be two parties of the event, not one word that fits both."""
    return not (between and between[1]) or len(row.actors) + len(row.recipients) > 1


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
        for row in rows.values(
            "event_id", "side", "text", "country", "sector", who=F("name__entity__label"), called=F("name__name")
        ):
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
        day=row["day"] and row["day"].isoformat(), finish=row["finish"], type=row["type"], mode=row["mode"], cameo=row["cameo"],
        contexts=tuple(row["contexts"]), actors=sides["actor"], recipients=sides["recipient"], place=row["place_name"],
        status=row["status"], killed=row["killed"], wounded=row["wounded"], said_by=row["speaker_label"] or row["speaker_name"],
        sentence=row["sentence"], prints=1, version=row["version_id"], fact=row["key"],
        citation=cite(row, row["text"], row["start"], row["end"]),
    )  # fmt: skip


def event_rows(query: Any, place: str | None = None, *, prints: bool = False) -> tuple[EventRow, ...]:
    """The rows of a query of events, there where a place is asked for, once a story, in time order."""
    found = [row for row in values_of(query) if place is None or _is_there(place, row)]
    parties = parties_of([row["pk"] for row in found])
    rows = [(row["story"], as_row(row, parties)) for row in found]
    if prints:
        return in_time(row for _, row in rows)
    return once_a_story(rows, _telling)


def _telling(row: EventRow) -> object:
    """What two prints of one telling share; the sentence may have lost or gained a dateline."""
    return row.type, row.day, row.citation.quote, tuple(party["text"] for party in (*row.actors, *row.recipients))
