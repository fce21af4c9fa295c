"""Who someone is: roles over time, what they said, did and counted, whom they met; and why these names are one."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Max, Min

from ofrecord.archive.models import Entity, Event, Figure, Name, Statement
from ofrecord.archive.people.resolve import followed
from ofrecord.ask.events import EventRow, event_rows
from ofrecord.ask.figures import FigureRow, figure_rows
from ofrecord.ask.listing.newest import Condition, Rows, rows_of, select
from ofrecord.ask.statements import StatementRow, statement_rows
from ofrecord.ask.who import find_who
from ofrecord.people.profile import held_role

SHOWN = 50
MEANT = 10  # whom a name may mean that are told at once
TWICE = 2  # who is on both sides of an event, or in a part of a statement, is found twice
FORMS = 20
REASONS = 10
ROLES_READ = 5000
MEETINGS = ("CONSULT", "AGREE")


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleRow:
    """An office and the days of the first and last article that gives it. `past` where articles say "former"."""

    title: str
    of: str | None
    first: str | None
    last: str | None
    articles: int
    past: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """One person, body or place across articles."""

    entity: int
    name: str
    kind: str
    also: tuple[str, ...]
    countries: tuple[str, ...]
    articles: int
    first: str | None
    last: str | None
    roles: tuple[RoleRow, ...]
    met: tuple[tuple[str, int], ...]
    statements: tuple[StatementRow, ...]
    figures: tuple[FigureRow, ...]
    events: tuple[EventRow, ...]
    why: tuple[str, ...]


def people(name: str, *, shown: int = SHOWN, most: int = MEANT) -> Rows[PersonRow]:
    """The `most` whom a name may mean, those in most articles first. Lists hold the newest `shown` of each kind.

    The answer's `more` says whether the name may mean others.
    """
    meant = find_who(name).entities
    named = Name.objects.filter(entity__in=meant, current=True).values_list("entity").annotate(times=Count("version"))
    often = [entity for entity, _ in sorted(named, key=lambda pair: (-pair[1], pair[0]))]
    rows = [person(entity, shown=shown) for entity in often[:most]]
    return rows_of(sorted(rows, key=lambda row: (-row.articles, row.name, row.entity)), more=len(often) > most)


def person(entity: int, *, shown: int = SHOWN) -> PersonRow:
    """One person's page."""
    who = followed(Entity.objects.get(pk=entity))
    names = Name.objects.filter(entity=who, current=True)
    about = names.aggregate(articles=Count("version", distinct=True), first=Min("day"), last=Max("day"))
    forms, why = _forms(names)
    doings = event_rows(Event.objects.filter(pk__in=_newest(who, "p.event_id", PARTIES, shown)))
    said = statement_rows(Statement.objects.filter(pk__in=_newest(who, "f.id", STATEMENTS, shown)))
    counted = figure_rows(Figure.objects.filter(pk__in=_newest(who, "f.id", FIGURES, shown)))
    return PersonRow(
        entity=who.pk, name=who.label, kind=who.kind, also=tuple(form for form in forms if form != who.label),
        countries=tuple(who.profile.get("countries", ())), articles=about["articles"], first=_iso(about["first"]),
        last=_iso(about["last"]), roles=roles(who.pk), met=_met(who, doings), statements=said, figures=counted, events=doings,
        why=tuple(f"{reason} ({times}×)" for reason, times in why),
    )  # fmt: skip


PARTIES = (
    "archive_party p CROSS JOIN archive_event e",
    "p.name_id = n.id AND e.id = p.event_id AND e.current AND e.same_as IS NULL",
    "e.day",
)
STATEMENTS = ("archive_statement f", "f.speaker_id = n.id AND f.current", "f.day")
FIGURES = ("archive_figure f", "f.speaker_id = n.id AND f.current", "f.day")


def _newest(who: Entity, key: str, where: tuple[str, str, str], shown: int) -> list[int]:
    """The newest facts of a person."""
    tables, joined, day = where
    if not shown:
        return []
    held: list[Condition] = [("n.entity_id = %s", [who.pk]), (joined, [])]
    rows = select((key, day), f"archive_name n CROSS JOIN {tables}", held, TWICE * shown)
    return list(dict.fromkeys(each for each, _ in rows))[:shown]


def _forms(names: Any) -> tuple[list[str], list[tuple[str, int]]]:
    """How someone is named, most often first, and why the names are one."""
    forms: Counter[str] = Counter()
    why: Counter[str] = Counter()
    for form, reason, times in names.values_list("name", "why").annotate(times=Count("pk")).order_by("name", "why"):
        forms[form] += times
        why[reason] += times
    del why[""]
    return [form for form, _ in forms.most_common(FORMS)], why.most_common(REASONS)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def roles(entity: int) -> tuple[RoleRow, ...]:
    """The roles that articles gave, each with the days of its first and last mention."""
    found: dict[tuple[str, str | None, bool], list[tuple[date | None, str, str | None]]] = {}
    rows = Name.objects.filter(entity=entity, current=True).exclude(roles=[]).order_by("-day")
    for given, day in rows.values_list("roles", "day")[:ROLES_READ]:
        for role in given:
            held = held_role(role["title"], role["of"], day)
            found.setdefault((held.title, held.of, held.past), []).append((day, role["title"], role["of"]))
    made = []
    for (_, _, past), times in found.items():
        days = sorted(day for day, _, _ in times if day)
        title, of = times[0][1], times[0][2]
        first, last = (days[0], days[-1]) if days else (None, None)
        made.append(RoleRow(title=title, of=of, first=_iso(first), last=_iso(last), articles=len(times), past=past))
    return tuple(sorted(made, key=lambda row: (row.first or "", row.last or "", row.title)))


def _met(who: Entity, doings: tuple[EventRow, ...]) -> tuple[tuple[str, int], ...]:
    """Whom they met, by how often: the other parties of meetings that took place."""
    times: dict[str, int] = {}
    for row in doings:
        if row.type in MEETINGS and row.status in ("happened", "ongoing", "historical"):
            for party in (*row.actors, *row.recipients):
                label = party["name"] or party["text"] or ""
                if label != who.label:
                    times[label] = times.get(label, 0) + 1
    return tuple(sorted(times.items(), key=lambda pair: (-pair[1], pair[0])))
