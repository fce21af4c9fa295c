"""An event: who did what to whom, coded after PLOVER 2.0, with the CAMEO code derived."""

from dataclasses import dataclass
from typing import Literal

from ofrecord.record.span import Span

EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
EventStatus = Literal["happened", "ongoing", "planned", "denied", "hypothetical", "called_for", "historical"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Who acts or is acted on: the words, and the name (by id), country and sector behind them where known."""

    name: str | None
    start: int
    end: int
    text: str
    country: str | None = None
    sector: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One telling of an event. `same_as` points to the first telling of it; `date` is a timex's id, `place` a name's."""

    id: str
    type: EventType
    mode: str | None = None
    cameo: str | None = None
    contexts: tuple[str, ...] = ()
    trigger: Span
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    date: str | None = None
    begin: str | None = None
    finish: str | None = None
    place: str | None = None
    status: EventStatus = "happened"
    killed: int | None = None
    wounded: int | None = None
    figures: tuple[str, ...] = ()
    said_by: str | None = None
    same_as: str | None = None
