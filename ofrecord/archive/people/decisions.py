"""Decisions about who is who: merge, part, undo. Each keeps who, when and why; its anchors survive re-reading."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Count, Q
from django.utils import timezone

from ofrecord.archive.models import Decision, Entity, Name
from ofrecord.archive.people.resolve import followed, kept_profile, profile_of_row
from ofrecord.archive.printed.addresses import canonical
from ofrecord.errors import ArchiveError
from ofrecord.people.profile import Held, make_profile
from ofrecord.people.words import fold


@dataclass(frozen=True, slots=True)
class Listed:
    """A line of the list of people."""

    number: int
    label: str
    articles: int
    roles: tuple[str, ...]


def listed(words: str = "", kind: str = "person", limit: int = 50) -> tuple[Listed, ...]:
    """Entities by the number of articles that name them."""
    query = Entity.objects.filter(kind=kind, merged=None)
    for word in fold(words).split():
        query = query.filter(key__contains=word)
    counted = query.annotate(articles=Count("names__version__article", distinct=True))
    counted = counted.order_by("-articles", "label", "pk")[:limit]
    return tuple(Listed(row.pk, row.label, row.articles, _offices(row)) for row in counted)


def _offices(entity: Any) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(f"{title} of {of.title()}" if of else title for title, of, _, _ in entity.profile.get("held", ()))
    )


def entity_named(name: str) -> Any:
    """The entity of a number or a name. Raises ArchiveError where none, or more than one, is meant."""
    if name.isdigit():
        found = list(Entity.objects.filter(pk=int(name)))
    else:
        words = fold(name)
        found = list(Entity.objects.filter(Q(key=words) | Q(label=name), merged=None))
        found = found or list(Entity.objects.filter(surname=words, merged=None))
    kept = {entity.pk: entity for entity in map(followed, found)}
    if not kept:
        raise ArchiveError(f"The archive knows no {name!r}. `ofrecord people list` shows whom it knows.", "question")
    if len(kept) > 1:
        choice = "; ".join(f"{entity.pk} {entity.label}" for entity in kept.values())
        raise ArchiveError(f"{name!r} may be any of: {choice}. Give the number.", "question")
    return next(iter(kept.values()))


def merge(kept: Any, other: Any, *, who: str, why: str) -> Any:
    """Decide that two entities are one; `kept` keeps its label. Gives the decision."""
    if kept.pk == other.pk:
        raise ArchiveError(f"{kept.label} is one already.", "question")
    if kept.kind != other.kind:
        raise ArchiveError(f"{kept.label} is a {kept.kind}, {other.label} a {other.kind}; they cannot be one.", "question")
    with transaction.atomic():
        names = list(Name.objects.filter(entity=other).select_related("version__article"))
        decision = Decision.objects.create(verb="merge", kept=kept, other=other, anchors=_anchors(names), who=who, why=why)
        _move(names, kept, f"decision {decision.pk} by {who}: {why}")
        other.merged = kept
        other.save(update_fields=["merged"])
        relearn(kept)
    return decision


def part(kept: Any, pages: list[str], *, who: str, why: str) -> Any:
    """Decide that the name in some articles is someone else's. Gives the decision; its `other` is the new entity."""
    addresses = {canonical(page) for page in pages}
    names = list(Name.objects.filter(entity=kept, version__article__address__in=addresses).select_related("version__article"))
    if not names:
        raise ArchiveError(f"{kept.label} is not named at {', '.join(sorted(addresses))}.", "question")
    with transaction.atomic():
        other = Entity.objects.create(kind=kept.kind, label=names[0].name, key=kept.key, surname=kept.surname, profile={})
        decision = Decision.objects.create(verb="part", kept=kept, other=other, anchors=_anchors(names), who=who, why=why)
        _move(names, other, f"decision {decision.pk} by {who}: {why}")
        relearn(kept)
        relearn(other)
    return decision


def undo(number: int, *, who: str, why: str) -> None:
    """Take a decision back: its names go where they were, others that came since stay."""
    decision = Decision.objects.select_related("kept", "other").filter(pk=number).first()
    if decision is None:
        raise ArchiveError(f"There is no decision {number}.", "question")
    if decision.undone:
        raise ArchiveError(f"Decision {number} was undone by {decision.undone['who']} already.", "question")
    source, target = (decision.kept, decision.other) if decision.verb == "merge" else (decision.other, decision.kept)
    with transaction.atomic():
        names = [name for anchor in decision.anchors if (name := anchored(anchor)) and name.entity_id == source.pk]
        _move(names, target, f"decision {decision.pk} undone by {who}: {why}")
        decision.undone = {"who": who, "why": why, "when": timezone.now().isoformat()}
        decision.save(update_fields=["undone"])
        if decision.verb == "merge":
            target.merged = None
            target.save(update_fields=["merged"])
        elif not Name.objects.filter(entity=source).exists():
            source.merged = target
            source.save(update_fields=["merged"])
        relearn(decision.kept)
        relearn(decision.other)


def _anchors(names: list[Any]) -> list[list[Any]]:
    """Where names stand: address, fingerprint of the words, first mention. These outlive a re-reading."""
    found = []
    for name in names:
        first = name.mentions.order_by("start", "-end").values_list("start", "end").first() or (0, 0)
        found.append([name.version.article.address, name.version.fingerprint, *first])
    return found


def anchored(anchor: list[Any]) -> Any | None:
    """The name that stands at an anchor now."""
    address, words, start, end = anchor
    there = Name.objects.filter(
        version__article__address=address, version__fingerprint=words, mentions__start=start, mentions__end=end
    )
    return there.first()


def _move(names: list[Any], entity: Any, why: str) -> None:
    for name in names:
        name.entity, name.why = entity, why
    Name.objects.bulk_update(names, ["entity", "why"], batch_size=200)


def relearn(entity: Any) -> None:
    """Make an entity's profile anew from its names."""
    held: list[Held] = []
    born: list[int] = []
    countries: set[str] = set()
    for name in Name.objects.filter(entity=entity).select_related("version").order_by("pk"):
        profile = profile_of_row(name, name.version.day)
        held += list(profile.held)
        born += list(profile.born)
        countries |= profile.countries
    made = make_profile(entity.kind, entity.label, frozenset(countries), tuple(dict.fromkeys(held)), tuple(born[:1]))
    entity.profile = kept_profile(made)
    entity.save(update_fields=["profile"])


def settled(version: Any) -> None:
    """Put the names of a version that was read again where standing decisions want them."""
    address, words = version.article.address, version.fingerprint
    for decision in Decision.objects.filter(undone__isnull=True).select_related("kept", "other").order_by("pk"):
        target = followed(decision.kept if decision.verb == "merge" else decision.other)
        for anchor in decision.anchors:
            if anchor[:2] == [address, words] and (name := anchored(anchor)) and name.entity_id != target.pk:
                _move([name], target, f"decision {decision.pk} by {decision.who}: {decision.why}")


def reasons(entity: Any) -> list[str]:
    """Every reason why names are this one: by rule, with how often, and every decision with who, when and why."""
    counted = Name.objects.filter(entity=entity).exclude(why="").values_list("name", "why").annotate(times=Count("pk"))
    lines = [f"{name}: {why} ({times}×)" for name, why, times in counted.order_by("-times", "name", "why")]
    for decision in Decision.objects.filter(Q(kept=entity) | Q(other=entity)).select_related("kept", "other").order_by("pk"):
        what = f"{decision.verb} {decision.kept.label} ({decision.kept_id}) and {decision.other.label} ({decision.other_id})"
        line = f"decision {decision.pk}, {decision.when:%Y-%m-%d %H:%M} by {decision.who}: {what}: {decision.why}"
        if decision.undone:
            line += f"; undone {decision.undone['when'][:16]} by {decision.undone['who']}: {decision.undone['why']}"
        lines.append(line)
    return lines
