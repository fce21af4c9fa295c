"""Who is meant by a name in a question: the entities that bear it, and names that were left alone."""

from dataclasses import dataclass

from django.db.models import Q

from ofrecord.archive.models import Entity, Name
from ofrecord.archive.people.resolve import followed
from ofrecord.people.profile import name_words
from ofrecord.people.words import fold


@dataclass(frozen=True, slots=True)
class Who:
    """The entities (by id) that a name may mean, and the name's folded form for names that are linked to none."""

    entities: tuple[int, ...]
    folded: str

    def said(self, path: str = "speaker") -> Q:
        """The condition that the name at `path` is meant."""
        return Q(**{f"{path}__entity_id__in": self.entities}) | Q(**{f"{path}__folded": self.folded, f"{path}__entity": None})


def find_who(name: str) -> Who:
    """Everyone that a name may mean: all of that full name, else all of that surname, else whose name has these words."""
    words = name_words("person", name)
    key = " ".join(words)
    other = " ".join(name_words("organization", name))
    found = list(Entity.objects.filter(key__in={key, other}))
    if not found or len(words) == 1:
        found += list(Entity.objects.filter(surname=key))
    if not found and len(words) > 1:
        found = list(Entity.objects.filter(surname=words[-1], key__startswith=words[0]))
    if not found:
        linked = Name.objects.filter(folded=fold(name), entity__isnull=False).values_list("entity_id", flat=True)
        found = list(Entity.objects.filter(pk__in=set(linked)))
    kept = sorted({followed(entity).pk for entity in found})
    return Who(tuple(kept), fold(name))


def labels(entities: tuple[int, ...]) -> dict[int, str]:
    """The label of each entity."""
    return dict(Entity.objects.filter(pk__in=entities).values_list("pk", "label"))
