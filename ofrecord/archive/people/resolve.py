"""Telling the names of a new version apart: each is linked to an entity, or left alone, with the reason kept in the row."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from ofrecord.archive.models import Entity, Name, Office, Version
from ofrecord.people import Profile, compare
from ofrecord.people.profile import Held, held_role, make_profile
from ofrecord.people.words import fold

ACROSS = ("person", "organization", "place", "group")
CANDIDATES = 200  # entities of one surname that are looked at: a rarer name decides sooner
OFFICES_KEPT = 40  # offices remembered in a profile; the question `people` reads all of them from the names


def resolve(version: Version, names: Iterable[Name]) -> None:
    """Link each name of a version to who it is across articles. Unnamed sources are never linked."""
    linked = [name for name in names if name.kind in ACROSS and _resolve_one(name, version.day)]
    Name.objects.bulk_update(linked, ["entity", "why"])


def _resolve_one(name: Name, day: date | None) -> bool:
    profile = profile_of_row(name, day)
    if not profile.words:
        return False
    target, why = _found(profile, day)
    if target is None and profile.kind == "person" and not profile.is_full and not _has_office(profile):
        name.why = f"a surname alone, {name.name}: not linked"
        return True
    if target is None:
        target = Entity.objects.create(
            kind=profile.kind, label=profile.label, key=profile.key, surname=profile.surname, profile=as_json(profile)
        )
    else:
        _learn(target, profile)
    name.entity, name.why = target, why or "the first of this name"
    return True


def profile_of_row(name: Name, day: date | None) -> Profile:
    """The profile of a name's row."""
    held = tuple(held_role(role["title"], role["of"], day) for role in name.roles)
    born = (day.year - name.age,) if name.age and day and name.age < 130 else ()
    countries = frozenset((name.country,)) if name.country else frozenset()
    return make_profile(name.kind, name.name, countries, held, born)


def _has_office(profile: Profile) -> bool:
    return any(held.of and held.day and not held.past for held in profile.held)


def _found(profile: Profile, day: date | None) -> tuple[Entity | None, str]:
    """The one entity that a profile belongs to; none where nothing, or more than one, fits."""
    if listed := _listed_holder(profile, day):
        return followed(listed), f"the surname, and the list of office-holders for {day}"
    fitting = []
    for entity in _candidates(profile):
        verdict = compare(profile, profile_of_entity(entity))
        if verdict.same:
            fitting.append((followed(entity), "; ".join(verdict.why)))
    if len({entity.pk for entity, _ in fitting}) > 1:
        exact = [pair for pair in fitting if pair[0].key == profile.key]
        fitting = exact if len({entity.pk for entity, _ in exact}) == 1 else []
    return fitting[0] if fitting else (None, "")


def _candidates(profile: Profile) -> list[Entity]:
    known = list(Entity.objects.filter(kind=profile.kind, key=profile.key).order_by("pk")[:CANDIDATES])
    if profile.kind != "person" or (profile.is_full and known):
        return known
    alike = Entity.objects.filter(kind="person", surname=profile.surname).exclude(key=profile.key)
    return known + list(alike.order_by("pk")[:CANDIDATES])


def _listed_holder(profile: Profile, day: date | None) -> Entity | None:
    """The entity that the imported list of office-holders names for a surname printed with its office."""
    holder = None if profile.is_full else _office_holder(profile, day)
    named = list(Entity.objects.filter(kind="person", key=holder)[:2]) if holder else []
    return named[0] if len(named) == 1 else None


def _office_holder(profile: Profile, day: date | None) -> str | None:
    """The full name of the one holder, by the imported list, of an office that a surname is printed with."""
    if not day or not profile.surname:
        return None
    titles = {(held.title, held.of) for held in profile.held if not held.past}
    found = set()
    for office in Office.objects.filter(folded__endswith=profile.surname):
        inside = (office.begin or "") <= day.isoformat() <= (office.finish or "9999")
        if inside and (fold(office.title), fold(office.of) if office.of else None) in titles:
            found.add(office.folded)
    return found.pop() if len(found) == 1 else None


def followed(entity: Entity) -> Entity:
    """The entity that this one was merged into, at the end of the chain."""
    while entity.merged is not None:
        entity = entity.merged
    return entity


def profile_of_entity(entity: Entity) -> Profile:
    """The profile kept with an entity."""
    kept = entity.profile
    held = tuple(Held(title, of, day and date.fromisoformat(day), past) for title, of, day, past in kept.get("held", ()))
    return make_profile(
        entity.kind, entity.label, frozenset(kept.get("countries", ())), held, tuple(kept.get("born", ()))
    )  # fmt: skip


def as_json(profile: Profile) -> dict[str, Any]:
    """A profile as it is kept with its entity."""
    latest = sorted(profile.held, key=lambda held: (held.day or date.min, held.title, held.of or ""))[-OFFICES_KEPT:]
    return {
        "countries": sorted(profile.countries),
        "held": [[held.title, held.of, held.day and held.day.isoformat(), held.past] for held in latest],
        "born": sorted(set(profile.born)),
    }


def _learn(entity: Entity, profile: Profile) -> None:
    """Add what a new name tells: a fuller name, another office, a country."""
    before = profile_of_entity(entity)
    fuller = profile.kind == "person" and len(profile.words) > len(before.words)
    label = profile.label if fuller else entity.label
    added = [held for held in profile.held if not _is_known(held, before)]
    learnt = make_profile(
        entity.kind, label, before.countries | profile.countries, before.held + tuple(added), before.born or profile.born
    )
    kept = as_json(learnt)
    if kept != entity.profile or fuller:
        entity.label, entity.key, entity.surname, entity.profile = label, learnt.key, learnt.surname, kept
        entity.save()


def _is_known(held: Held, profile: Profile) -> bool:
    """Whether the profile has this office from about this time; half a year's steps keep profiles short."""
    return any(
        (known.title, known.of, known.past) == (held.title, held.of, held.past)
        and (known.day == held.day or bool(known.day and held.day and abs((known.day - held.day).days) < 180))
        for known in profile.held
    )
