"""Telling the names of a new version apart: each is linked to an entity, or left alone, with the reason kept in the row."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import Q

from ofrecord.archive.inserting import as_json, insert, new_keys
from ofrecord.archive.models import Entity, Office
from ofrecord.people import Profile, compare, profile_of
from ofrecord.people.profile import Held, held_role, make_profile
from ofrecord.people.words import fold
from ofrecord.record import Name

ACROSS = ("person", "organization", "place", "group")
CANDIDATES = 500  # entities of the surnames of some names that are looked at
TOGETHER = 200  # names asked for in one query: SQLite takes no condition that is a thousand deep
OFFICES_KEPT = 40  # offices remembered in a profile; the question `people` reads all of them from the names


Linked = tuple[int | None, str]


def resolve(names: Sequence[Name], day: date | None) -> dict[str, Linked]:
    """Who each name of a record is across articles, and why, by its id. Unnamed sources are nobody."""
    profiles = [(name.id, profile_of(name, day)) for name in names if name.kind in ACROSS]
    known = Known([profile for _, profile in profiles])
    found = [(key, known.who(profile, day)) for key, profile in profiles if profile.words]
    known.save()
    return {key: (entity.pk if entity else None, why) for key, (entity, why) in found}


@dataclass(slots=True)
class Someone:
    """An entity in hand. It has no key until it is saved; its profile is made when it is first looked at."""

    pk: int | None
    kind: str
    label: str
    key: str
    surname: str | None
    merged_id: int | None
    kept: str | None = None
    known: Profile | None = None

    @property
    def profile(self) -> Profile:
        """What is known of it."""
        if self.known is None:
            self.known = _profile(self.kind, self.label, json.loads(self.kept or "{}"))
        return self.known


class Known:
    """The entities that the names of one version may be, fetched at once; what is learnt of them is saved at the end."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self.entities = _of_keys(sorted({each.key for each in profiles}))
        found = {(entity.kind, entity.key) for entity in self.entities}
        loose = [each for each in profiles if each.surname and not (each.is_full and (each.kind, each.key) in found)]
        there = {entity.pk for entity in self.entities}
        alike = {each.pk or 0: each for some in _pieces(loose) for each in _fetched(*_alike(some))}
        self.entities += [each for key, each in sorted(alike.items()) if key not in there]
        self.new: list[Someone] = []
        self.learnt: dict[int, Someone] = {}

    def who(self, profile: Profile, day: date | None) -> tuple[Someone | None, str]:
        """The one entity that a profile belongs to, and why; a new one where nothing fits; None for a surname alone."""
        target, why = self._found(profile, day)
        if target is not None:
            self._learn(target, profile)
            return target, why
        if profile.kind == "person" and not profile.is_full and not _has_office(profile):
            return None, f"a surname alone, {profile.label}: not linked"
        made = Someone(None, profile.kind, profile.label, profile.key, profile.surname, None, known=profile)
        self.new.append(made)
        self.entities.append(made)
        return made, "the first of this name"

    def save(self) -> None:
        """Save who is new, and what was learnt."""
        for entity, key in zip(self.new, new_keys(Entity, len(self.new)) if self.new else (), strict=True):
            entity.pk = key
        insert(Entity, (
            {"id": each.pk, "kind": each.kind, "label": each.label, "key": each.key, "surname": each.surname,
             "merged_id": None, "profile": kept_profile(each.profile)}
            for each in self.new
        ))  # fmt: skip
        changed = [
            (each.label, each.key, each.surname, as_json(kept_profile(each.profile)), key) for key, each in self.learnt.items()
        ]
        if changed:
            with connection.cursor() as cursor:
                cursor.executemany(
                    "UPDATE archive_entity SET label = %s, key = %s, surname = %s, profile = %s WHERE id = %s", changed
                )

    def _found(self, profile: Profile, day: date | None) -> tuple[Someone | None, str]:
        if listed := _listed_holder(profile, day):
            return self._standing(listed), f"the surname, and the list of office-holders for {day}"
        fitting = []
        for entity in self._candidates(profile):
            verdict = compare(profile, entity.profile)
            if verdict.same:
                fitting.append((self._standing(entity), "; ".join(verdict.why)))
        if len({_mark(entity) for entity, _ in fitting}) > 1:
            exact = [pair for pair in fitting if pair[0].key == profile.key]
            fitting = exact if len({_mark(entity) for entity, _ in exact}) == 1 else []
        return fitting[0] if fitting else (None, "")

    def _standing(self, entity: Someone) -> Someone:
        """The entity that this one was merged into, at the end of the chain: the one in hand, where it is in hand."""
        while entity.merged_id is not None:
            into = entity.merged_id
            entity = next((each for each in self.entities if each.pk == into), None) or _fetched("id = %s", [into])[0]
        return next((each for each in self.entities if each.pk == entity.pk), entity)

    def _candidates(self, profile: Profile) -> list[Someone]:
        exact = [entity for entity in self.entities if entity.key == profile.key and entity.kind == profile.kind]
        if profile.kind != "person" or (profile.is_full and exact):
            return exact
        return exact + [each for each in self.entities if each.surname == profile.surname and each.key != profile.key]

    def _learn(self, entity: Someone, profile: Profile) -> None:
        """Add what a new name tells: a fuller name, another office, a country."""
        before = entity.profile
        fuller = profile.kind == "person" and len(profile.words) > len(before.words)
        added = [held for held in profile.held if not _is_known(held, before)]
        if not fuller and not added and profile.countries <= before.countries and (before.born or not profile.born):
            return
        label = profile.label if fuller else entity.label
        countries, held = before.countries | profile.countries, before.held + tuple(added)
        learnt = make_profile(entity.kind, label, countries, held, before.born or profile.born)
        entity.label, entity.key, entity.surname, entity.known = label, learnt.key, learnt.surname, learnt
        if entity.pk is not None:
            self.learnt[entity.pk] = entity


def _fetched(condition: str, values: Iterable[object]) -> list[Someone]:
    """Entities by a condition, in the order in which they came."""
    sql = f"SELECT id, kind, label, key, surname, merged_id, profile FROM archive_entity WHERE {condition} ORDER BY id LIMIT %s"
    with connection.cursor() as cursor:
        cursor.execute(sql, [*values, CANDIDATES])
        return [Someone(*row) for row in cursor.fetchall() if row[1] in ACROSS]


def _pieces(whole: Sequence[Any]) -> Iterator[Sequence[Any]]:
    return (whole[at : at + TOGETHER] for at in range(0, len(whole), TOGETHER))


def _of_keys(keys: Sequence[str]) -> list[Someone]:
    found = [each for some in _pieces(keys) for each in _fetched(f"key IN ({_marks(some)})", some)]
    return sorted(found, key=lambda each: each.pk or 0)


def _marks(values: Sequence[object]) -> str:
    return ", ".join(["%s"] * len(values))


def _alike(profiles: Sequence[Profile]) -> tuple[str, list[object]]:
    """The condition for people of the same surname, and for a full name of the same first name too, or with none."""
    conditions, values = [], list[object]()
    for each in profiles:
        if each.is_full:
            first = f"{each.words[0]} "
            conditions.append("surname = %s AND substr(key, 1, %s) = %s OR key = %s")
            values += [each.surname, len(first), first, each.surname]
        else:
            conditions.append("surname = %s")
            values.append(each.surname)
    return f"kind = 'person' AND ({' OR '.join(conditions)})", values


def _mark(entity: Someone) -> object:
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


def _listed_holder(profile: Profile, day: date | None) -> Someone | None:
    """The entity that the imported list of office-holders names for a surname printed with its office."""
    holder = None if profile.is_full or not profile.held else _office_holder(profile, day)
    named = _fetched("kind = 'person' AND key = %s", [holder]) if holder else []
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


def _profile(kind: str, label: str, kept: dict[str, Any]) -> Profile:
    """The profile kept with an entity."""
    held = tuple(Held(title, of, day and date.fromisoformat(day), past) for title, of, day, past in kept.get("held", ()))
    return make_profile(kind, label, frozenset(kept.get("countries", ())), held, tuple(kept.get("born", ())))


def kept_profile(profile: Profile) -> dict[str, Any]:
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
