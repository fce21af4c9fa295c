"""Joins events to who reports them, and tellings of one event to the first."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ofrecord.reading.parse import Parsed
from ofrecord.record import Event, Name, Party, Record, Statement

FURTHEST_BACK = 40  # earlier events among which a telling is looked for: keeps long texts linear
RETOLD = frozenset({"visit", None})  # modes under which one meeting may be told


def with_events(parsed: Parsed, record: Record) -> Record:
    """The record with `said_by` and `same_as` of its events."""
    spoken = _with_speakers(_with_late_names(record.events, record.names), record.statements)
    page = Page(names={name.id: name for name in record.names}, speakers={one.id: one.speaker for one in record.statements})
    return replace(record, events=_with_first_tellings(spoken, page))


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Who is who on a page, and who speaks in its statements."""

    names: Mapping[str, Name]
    speakers: Mapping[str, str | None]


def _with_late_names(events: Sequence[Event], names: Sequence[Name]) -> tuple[Event, ...]:
    """Parties whose name was found after the events were: "we" inside a quotation."""
    at = {(mention.start, mention.end): name for name in names for mention in name.mentions if mention.form == "pronoun"}

    def named(party: Party) -> Party:
        name = at.get((party.start, party.end)) if party.name is None else None
        return party if name is None else replace(party, name=name.id, country=name.country, sector=name.sector)

    return tuple(
        replace(event, actors=tuple(map(named, event.actors)), recipients=tuple(map(named, event.recipients)))
        for event in events
    )


# ---------------------------------------------------------------- who reports it


def _with_speakers(events: Sequence[Event], statements: Sequence[Statement]) -> tuple[Event, ...]:
    """Each event with the innermost statement whose content covers its trigger."""
    spans = sorted((span.start, span.end, order) for order, one in enumerate(statements) for span in one.content)
    found, place, open_spans = [], 0, []
    for event in sorted(events, key=lambda event: event.trigger.start):
        at = event.trigger.start
        while place < len(spans) and spans[place][0] <= at:
            open_spans.append(spans[place])
            place += 1
        open_spans = [span for span in open_spans if span[1] > at]
        inner = min(open_spans, key=lambda span: span[1] - span[0], default=None)
        found.append(event if inner is None else replace(event, said_by=statements[inner[2]].id))
    return tuple(found)


# ---------------------------------------------------------------- one event, many tellings


def _with_first_tellings(events: Sequence[Event], page: Page) -> tuple[Event, ...]:
    told: list[Event] = []
    tellings: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        first = next((one for one in reversed(told[-FURTHEST_BACK:]) if _is_telling(one, event, tellings, page)), None)
        if first is not None:
            event = replace(event, same_as=first.same_as or first.id)
            event = _refined(event, first)
        told.append(event)
        tellings[event.same_as or event.id].append(event)
    return tuple(told)


def _is_telling(first: Event, second: Event, tellings: Mapping[str, Sequence[Event]], page: Page) -> bool:
    """Whether an event is told again: it fits a telling, and clashes with none of the others."""
    if _is_foretold(first, second, page):
        return True
    others = tellings[first.same_as or first.id]
    return _is_same(first, second, page.names) and all(_sides_agree(one, second, page.names) for one in others)


def _refined(event: Event, first: Event) -> Event:
    """A meeting told again is the visit that it was told to be."""
    if event.type == "CONSULT" and event.mode is None and first.mode == "visit" and event.cameo == "040":
        return replace(event, mode=first.mode, cameo=first.cameo)
    return event


def _is_foretold(first: Event, second: Event, page: Page) -> bool:
    """ "We will be discussing trade," one of those who met said: the talks of the meeting, seen from before."""
    if first.type != "CONSULT" or second.type != "CONSULT" or second.status != "planned" or first.status != "happened":
        return False
    speaker = page.speakers.get(second.said_by or "")
    if speaker is None or speaker not in _keys(_all(first)) or second.date or second.place:
        return False
    return _keys(_all(second)) <= {speaker} and not _countries(_all(second)) - _countries(_all(first))


def _is_same(first: Event, second: Event, names: Mapping[str, Name]) -> bool:
    """Whether two tellings can be of one event: type, time, place and parties do not clash, and enough is shared."""
    if first.type != second.type or not _is_one_status(first, second) or not _modes_agree(first, second):
        return False
    if _apart(first, second) or (first.place and second.place and first.place != second.place):
        return False
    if _tolls_clash(first, second):
        return False
    if not _sides_agree(first, second, names):
        return False
    return _shares(first, second, names)


def _is_one_status(first: Event, second: Event) -> bool:
    told = {"happened", "ongoing"}
    return first.status == second.status or {first.status, second.status} <= told


def _modes_agree(first: Event, second: Event) -> bool:
    if first.type == "CONSULT":
        talks = {first.cameo, second.cameo} == {"046"} or "046" not in (first.cameo, second.cameo)
        return talks and (first.mode == second.mode or {first.mode, second.mode} <= RETOLD)
    return first.mode == second.mode or None in (first.mode, second.mode)


def _apart(first: Event, second: Event) -> bool:
    """Whether their times exclude each other."""
    if not (first.begin and second.begin):
        return False
    first_end, second_end = first.finish or first.begin, second.finish or second.begin
    return first_end < second.begin or second_end < first.begin


def _tolls_clash(first: Event, second: Event) -> bool:
    return any(one is not None and other is not None and one != other
               for one, other in ((first.killed, second.killed), (first.wounded, second.wounded)))  # fmt: skip


def _keys(parties: Sequence[Party]) -> set[str]:
    """Parties by name."""
    return {party.name for party in parties if party.name}


def _countries(parties: Sequence[Party]) -> set[str]:
    return {party.country for party in parties if party.country}


def _all(event: Event) -> tuple[Party, ...]:
    return (*event.actors, *event.recipients)


def _sides_agree(first: Event, second: Event, names: Mapping[str, Name]) -> bool:
    """No telling names a party or a country that the other one excludes."""
    if first.type in ("CONSULT", "AGREE"):
        return _fits(_all(first), _all(second))
    return _fits(first.actors, second.actors) and _fits(first.recipients, second.recipients)


def _fits(one: Sequence[Party], other: Sequence[Party]) -> bool:
    """One side's names lie within the other's, or neither has names and the countries do."""
    if not one or not other:
        return True
    names, others = _keys(one), _keys(other)
    if names and others:
        return names <= others or others <= names
    countries, their = _countries(one), _countries(other)
    return bool(countries and their) and (countries <= their or their <= countries)


def _shares(first: Event, second: Event, names: Mapping[str, Name]) -> bool:
    """Something definite in common: a named party, a country and a day or toll; talks of nobody are the talks told of."""
    shared = _keys(_all(first)) & _keys(_all(second))
    persons = {key for key in shared if key in names and names[key].kind in ("person", "group", "organization")}
    if persons:
        return (
            len(persons) > 1
            or first.type in ("CONSULT", "AGREE", "COERCE", "ASSAULT")
            or first.trigger.text == second.trigger.text
        )
    if len(shared) > 1 or (shared and first.place and first.place == second.place):
        return True
    if first.cameo == second.cameo == "046" and not _all(second):
        return True
    same_day = first.begin is not None and first.begin == second.begin
    toll = first.killed is not None and first.killed == second.killed
    return bool(_countries(_all(first)) & _countries(_all(second))) and (same_day or toll)
