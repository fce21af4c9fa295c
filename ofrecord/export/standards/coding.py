"""What the event tables share: which events they take, PLOVER's recoding of plans, quads, and parties with their countries."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from ofrecord.archive.whole import KeptRecord
from ofrecord.people.words import fold
from ofrecord.record import Event, Party

QUADS = {
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "CONCEDE": 1, "COOPERATE": 2, "AID": 2, "RETREAT": 2, "REQUEST": 3, "ACCUSE": 3,
    "REJECT": 3, "THREATEN": 3, "PROTEST": 4, "SANCTION": 4, "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4,
}  # fmt: skip
QUAD_NAMES = {1: "verbal cooperation", 2: "material cooperation", 3: "verbal conflict", 4: "material conflict"}
TOOK_PLACE = ("happened", "ongoing", "historical")
SECTOR_CODES = {
    "government": "GOV", "military": "MIL", "police": "COP", "security": "SPY", "intelligence": "SPY", "judiciary": "JUD",
    "legislature": "LEG", "party": "PTY", "opposition": "OPP", "rebel": "REB", "criminal": "CRM", "business": "BUS",
    "labor": "LAB",
    "media": "MED", "education": "EDU", "health": "HLH", "religion": "REL", "agriculture": "AGR", "civil_society": "CVL",
    "civilian": "CVL", "refugee": "REF", "igo": "IGO", "ngo": "NGO", "elite": "ELI",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """One event of a table: its own facts, and where they were read."""

    id: str
    kept: KeptRecord
    event: Event
    day: date | None
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]

    @property
    def place(self) -> str | None:
        """The place, as the article names it."""
        return self.kept.record.name(self.event.place)

    @property
    def place_country(self) -> str | None:
        """The country of the place."""
        return next((name.country for name in self.kept.record.names if name.id == self.event.place), None)

    def name(self, party: Party | None) -> str:
        """Who a party is across articles, else in the article, else its words."""
        if party is None:
            return ""
        return self.kept.entities.get(party.name or "", (0, ""))[1] or self.kept.record.name(party.name) or party.text


def coded_events(kept: KeptRecord, *, recode_plans: bool = True) -> Iterator[Coded]:
    """The events of an article that a table takes: first tellings of what took place. Plans to meet or to help are AGREE."""
    for event in kept.record.events:
        if event.same_as is not None:
            continue
        if event.status == "planned" and recode_plans:
            event = _recoded(event)
        elif event.status not in TOOK_PLACE:
            continue
        day = event.begin or (kept.record.article.published or "")[:10]
        yield Coded(
            id=f"{kept.key}/{event.id}", kept=kept, event=event, day=_day(day), actors=event.actors, recipients=event.recipients
        )  # fmt: skip


def _recoded(event: Event) -> Event:
    """PLOVER codes what is announced, not done: cooperation as AGREE, conflict as THREATEN."""
    return replace(event, type="AGREE" if QUADS[event.type] <= 2 else "THREATEN", mode=None, cameo=None)


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def titles(coded: Coded, party: Party | None) -> str:
    """The roles that the article gives a party."""
    name = next((name for name in coded.kept.record.names if party and name.id == party.name), None)
    return "; ".join(role.title for role in name.roles) if name else ""


def country_by_most(parties: tuple[Party, ...]) -> str:
    """The country of the first party that has one."""
    return next((party.country for party in parties if party.country), "")


def code_of(party: Party | None) -> str:
    """A CAMEO-like actor code: country and sector, USAGOV."""
    if party is None:
        return ""
    return f"{party.country or ''}{SECTOR_CODES.get(party.sector or '', '')}"


def people_named(coded: Coded, *kinds: str) -> str:
    """The names of a kind in the article, as a list."""
    return "; ".join(dict.fromkeys(name.name for name in coded.kept.record.names if name.kind in kinds and fold(name.name)))
