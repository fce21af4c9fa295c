"""Who did what to whom: an event in words."""

from ofrecord.export.codes import word_for
from ofrecord.export.days import in_words
from ofrecord.export.inert import one_line
from ofrecord.export.telling.shape import Look, Telling
from ofrecord.record import Event, Party, Span

MUTUAL = ("CONSULT", "AGREE")  # parties on both sides, without an order
NOBODY = "nobody named"


def tell_event(event: Event, look: Look) -> Telling:
    """Actors → recipients, what was done in words, then day, place, casualties and who reports it."""
    again = look.again.get(event.id, [])
    return Telling(
        id=event.id,
        kind="events",
        lead=_parties(event, look),
        aside=_deed(event),
        words=(one_line(event.trigger.text),),
        notes=_notes(event, look, 1 + len(again)),
        flag="" if event.status == "happened" else word_for("event status", event.status),
        spans=(event.trigger, *(Span(party.start, party.end, party.text) for party in (*event.actors, *event.recipients))),
        also=tuple(other.id for other in again),
        sort=event.type,
        points=tuple(key for key in (event.place, event.said_by, *event.figures) if key),
    )


def _parties(event: Event, look: Look) -> str:
    actors, recipients = _side(event.actors, look), _side(event.recipients, look)
    if event.type in MUTUAL:
        return " ↔ ".join(dict.fromkeys([*actors, *recipients])) or NOBODY
    return " → ".join(filter(None, (", ".join(actors) or NOBODY, ", ".join(recipients))))


def _side(parties: tuple[Party, ...], look: Look) -> list[str]:
    return list(dict.fromkeys(look.name(party.name) or one_line(party.text) for party in parties))


def _deed(event: Event) -> str:
    mode = f": {word_for('mode', event.mode)}" if event.mode else ""
    return f"{word_for('deed', event.type)}{mode}"


def _notes(event: Event, look: Look, tellings: int) -> tuple[str, ...]:
    casualties = [
        f"{count} {what}" for count, what in ((event.killed, "killed"), (event.wounded, "wounded")) if count is not None
    ]
    said = look.speaker(event.said_by)
    return tuple(
        filter(
            None,
            (
                _when(event, look),
                look.name(event.place),
                ", ".join(casualties),
                f"according to {said}" if said else "",
                f"told {tellings} times" if tellings > 1 else "",
            ),
        )
    )


def _when(event: Event, look: Look) -> str:
    if event.date in look.dates:
        return look.day(event.date)
    if event.begin and event.finish and event.begin != event.finish:
        return f"{in_words(event.begin)} to {in_words(event.finish)}"
    return in_words(event.begin) or ""
