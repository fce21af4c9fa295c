"""Who someone is: roles over time, what they said, did and counted, whom they met; and why these names are one."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max, Min

from ofrecord.archive.models import Entity, Event, Figure, Name, Statement
from ofrecord.archive.people.resolve import followed
from ofrecord.ask.events import EventRow, event_rows
from ofrecord.ask.figures import FigureRow, figure_rows
from ofrecord.ask.statements import StatementRow, statement_rows
from ofrecord.ask.who import find_who
from ofrecord.people.profile import held_role

SHOWN = 50
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


def people(name: str, *, shown: int = SHOWN) -> tuple[PersonRow, ...]:
    """Everyone that a name may mean, those in most articles first. Lists hold the newest `shown` of each kind."""
    rows = [person(entity, shown=shown) for entity in find_who(name).entities]
    return tuple(sorted((row for row in rows if row.articles), key=lambda row: (-row.articles, row.name, row.entity)))


def person(entity: int, *, shown: int = SHOWN) -> PersonRow:
    """One person's page."""
    who = followed(Entity.objects.get(pk=entity))
    names = Name.objects.filter(entity=who, version__current=True)
    about = names.aggregate(articles=Count("version", distinct=True), first=Min("version__day"), last=Max("version__day"))
    forms = names.values_list("name").annotate(times=Count("pk")).order_by("-times", "name")[:20]
    why = names.exclude(why="").values_list("why").annotate(times=Count("pk")).order_by("-times", "why")[:10]
    doings = _doings(who, shown)
    return PersonRow(
        entity=who.pk, name=who.label, kind=who.kind, also=tuple(form for form, _ in forms if form != who.label),
        countries=tuple(who.profile.get("countries", ())), articles=about["articles"], first=_iso(about["first"]),
        last=_iso(about["last"]), roles=roles(who.pk), met=_met(who, doings), statements=_statements(who, shown),
        figures=_figures(who, shown), events=doings, why=tuple(f"{reason} ({times}×)" for reason, times in why),
    )  # fmt: skip


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def roles(entity: int) -> tuple[RoleRow, ...]:
    """The roles that articles gave, each with the days of its first and last mention."""
    found: dict[tuple[str, str | None, bool], list[tuple[date | None, str, str | None]]] = {}
    rows = Name.objects.filter(entity=entity, version__current=True).exclude(roles=[]).order_by("-version__day")
    for given, day in rows.values_list("roles", "version__day")[:ROLES_READ]:
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


def _doings(who: Entity, shown: int) -> tuple[EventRow, ...]:
    mine = Event.objects.filter(parties__name__entity=who, version__current=True, same_as=None).distinct()
    return event_rows(mine.order_by("-day", "-pk")[:shown])


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


def _statements(who: Entity, shown: int) -> tuple[StatementRow, ...]:
    return statement_rows(Statement.objects.filter(speaker__entity=who, version__current=True).order_by("-day", "-pk")[:shown])


def _figures(who: Entity, shown: int) -> tuple[FigureRow, ...]:
    return figure_rows(Figure.objects.filter(speaker__entity=who, version__current=True).order_by("-day", "-pk")[:shown])
