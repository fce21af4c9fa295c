"""Telling the names of a new version apart: each is linked to an entity, or left alone, with the reason kept in the row."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import Q

from ofrecord.archive.models import Entity, Name, Office
from ofrecord.people import Profile, compare
from ofrecord.people.profile import Held, held_role, make_profile
from ofrecord.people.words import fold

ACROSS = ("person", "organization", "place", "group")
CANDIDATES = 500  # entities of the surnames of one version that are looked at
OFFICES_KEPT = 40  # offices remembered in a profile; the question `people` reads all of them from the names


def resolve(names: Sequence[Name], day: date | None) -> None:
    """Set who each name is across articles, and why. Unnamed sources are nobody; the rows are not saved here."""
    profiles = [(name, profile_of_row(name, day)) for name in names if name.kind in ACROSS]
    known = Known([profile for _, profile in profiles])
    found = [(name, known.who(profile, day)) for name, profile in profiles if profile.words]
    known.save()
    for name, (entity, why) in found:
        name.entity, name.why = entity, why


class Known:
    """The entities that the names of one version may be, fetched at once; what is learnt of them is saved at the end."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        by_key = Entity.objects.filter(key__in={profile.key for profile in profiles}, kind__in=ACROSS).order_by("pk")
        self.entities: list[Any] = list(by_key.select_related("merged"))
        found = {(entity.kind, entity.key) for entity in self.entities}
        loose = [each for each in profiles if each.surname and not (each.is_full and (each.kind, each.key) in found)]
        if loose:
            alike = Entity.objects.filter(_alike(loose), kind="person").exclude(pk__in=[each.pk for each in self.entities])
            self.entities += list(alike.select_related("merged").order_by("pk")[:CANDIDATES])
        self.profiles = {id(entity): profile_of_entity(entity) for entity in self.entities}
        self.new: list[Any] = []
        self.learnt: dict[int, Any] = {}

    def who(self, profile: Profile, day: date | None) -> tuple[Any, str]:
        """The one entity that a profile belongs to, and why; a new one where nothing fits; None for a surname alone."""
        target, why = self._found(profile, day)
        if target is not None:
            self._learn(target, profile)
            return target, why
        if profile.kind == "person" and not profile.is_full and not _has_office(profile):
            return None, f"a surname alone, {profile.label}: not linked"
        made = Entity(
            kind=profile.kind, label=profile.label, key=profile.key, surname=profile.surname, profile=as_json(profile)
        )
        self.new.append(made)
        self.entities.append(made)
        self.profiles[id(made)] = profile
        return made, "the first of this name"

    def save(self) -> None:
        """Save who is new, and what was learnt."""
        Entity.objects.bulk_create(self.new)
        for entity in self.learnt.values():
            Entity.objects.filter(pk=entity.pk).update(
                label=entity.label, key=entity.key, surname=entity.surname, profile=entity.profile
            )

    def _found(self, profile: Profile, day: date | None) -> tuple[Any, str]:
        if listed := _listed_holder(profile, day):
            return followed(listed), f"the surname, and the list of office-holders for {day}"
        fitting = []
        for entity in self._candidates(profile):
            verdict = compare(profile, self.profiles[id(entity)])
            if verdict.same:
                fitting.append((followed(entity), "; ".join(verdict.why)))
        if len({_mark(entity) for entity, _ in fitting}) > 1:
            exact = [pair for pair in fitting if pair[0].key == profile.key]
            fitting = exact if len({_mark(entity) for entity, _ in exact}) == 1 else []
        return fitting[0] if fitting else (None, "")

    def _candidates(self, profile: Profile) -> list[Any]:
        exact = [entity for entity in self.entities if entity.key == profile.key and entity.kind == profile.kind]
        if profile.kind != "person" or (profile.is_full and exact):
            return exact
        return exact + [each for each in self.entities if each.surname == profile.surname and each.key != profile.key]

    def _learn(self, entity: Any, profile: Profile) -> None:
        """Add what a new name tells: a fuller name, another office, a country."""
        before = self.profiles.get(id(entity)) or profile_of_entity(entity)
        fuller = profile.kind == "person" and len(profile.words) > len(before.words)
        added = [held for held in profile.held if not _is_known(held, before)]
        if not fuller and not added and profile.countries <= before.countries and (before.born or not profile.born):
            return
        label = profile.label if fuller else entity.label
        countries, held = before.countries | profile.countries, before.held + tuple(added)
        learnt = make_profile(entity.kind, label, countries, held, before.born or profile.born)
        entity.label, entity.key, entity.surname, entity.profile = label, learnt.key, learnt.surname, as_json(learnt)
        self.profiles[id(entity)] = learnt
        if entity.pk is not None:
            self.learnt[entity.pk] = entity


def _alike(profiles: Sequence[Profile]) -> Q:
    """People of the same surname, and for a full name of the same first name too, or with none."""
    condition = Q(surname__in={each.surname for each in profiles if not each.is_full})
    for each in profiles:
        if each.is_full:
            condition |= Q(surname=each.surname, key__startswith=f"{each.words[0]} ") | Q(key=each.surname)
    return condition


def _mark(entity: Any) -> object:
    """What tells one entity from another, saved or not."""
    return entity.pk if entity.pk is not None else entity.key


def profile_of_row(name: Any, day: date | None) -> Profile:
    """The profile of a name's row."""
    held = tuple(held_role(role["title"], role["of"], day) for role in name.roles)
    born = (day.year - name.age,) if name.age and day and name.age < 130 else ()
    countries = frozenset((name.country,)) if name.country else frozenset()
    return make_profile(name.kind, name.name, countries, held, born)


def _has_office(profile: Profile) -> bool:
    return any(held.of and held.day and not held.past for held in profile.held)


def _listed_holder(profile: Profile, day: date | None) -> Any:
    """The entity that the imported list of office-holders names for a surname printed with its office."""
    holder = None if profile.is_full or not profile.held else _office_holder(profile, day)
    named = list(Entity.objects.filter(kind="person", key=holder)[:2]) if holder else []
    return named[0] if len(named) == 1 else None


def _office_holder(profile: Profile, day: date | None) -> str | None:
    """The full name of the one holder, by the imported list, of an office that a surname is printed with."""
    if not day or not profile.surname:
        return None
    titles = {(held.title, held.of) for held in profile.held if not held.past}
    found = set()
    for office in Office.objects.filter(Q(folded=profile.surname) | Q(folded__endswith=f" {profile.surname}")):
        inside = (office.begin or "") <= day.isoformat() <= (office.finish or "9999")
        if inside and (fold(office.title), fold(office.of) if office.of else None) in titles:
            found.add(office.folded)
    return found.pop() if len(found) == 1 else None


def followed(entity: Any) -> Any:
    """The entity that this one was merged into, at the end of the chain."""
    while entity.merged_id is not None:
        entity = entity.merged
    return entity


def profile_of_entity(entity: Any) -> Profile:
    """The profile kept with an entity."""
    kept = entity.profile
    held = tuple(Held(title, of, day and date.fromisoformat(day), past) for title, of, day, past in kept.get("held", ()))
    return make_profile(entity.kind, entity.label, frozenset(kept.get("countries", ())), held, tuple(kept.get("born", ())))


def as_json(profile: Profile) -> dict[str, Any]:
    """A profile as it is kept with its entity."""
    latest = sorted(profile.held, key=lambda held: (held.day or date.min, held.title, held.of or ""))[-OFFICES_KEPT:]
    return {
        "countries": sorted(profile.countries),
        "held": [[held.title, held.of, held.day and held.day.isoformat(), held.past] for held in latest],
        "born": sorted(set(profile.born)),
    }


def _is_known(held: Held, profile: Profile) -> bool:
    """Whether the profile has this office from about this time; half a year's steps keep profiles short."""
    return any(
        (known.title, known.of, known.past) == (held.title, held.of, held.past)
        and (known.day == held.day or bool(known.day and held.day and abs((known.day - held.day).days) < 180))
        for known in profile.held
    )
