"""Who is meant by a name in a question: the entities that bear it, and names that were left alone."""

from dataclasses import dataclass

from ofrecord.archive.models import Entity, Name
from ofrecord.archive.people.resolve import followed
from ofrecord.people.profile import name_words, surname_of
from ofrecord.people.words import fold


@dataclass(frozen=True, slots=True)
class Who:
    """The entities (by id) that a name may mean, and the name's folded form for names that are linked to none."""

    entities: tuple[int, ...]
    folded: str

    def names(self, table: str) -> tuple[str, list[object]]:
        """The condition that a row of a table of names is meant."""
        marks = ", ".join(["%s"] * len(self.entities)) or "NULL"
        condition = f"({table}.entity_id IN ({marks}) OR {table}.entity_id IS NULL AND {table}.folded = %s)"
        return condition, [*self.entities, self.folded]

    def named(self, column: str) -> tuple[str, list[object]]:
        """The condition that a column points to a name that is meant."""
        condition, values = self.names("n")
        return f"{column} IN (SELECT n.id FROM archive_name n WHERE {condition})", values


def find_who(name: str) -> Who:
    """Everyone that a name may mean: of that full name, else that surname ("Boyd-Carr"), else whose name has these words."""
    words = name_words("person", name)
    key = " ".join(words)
    other = " ".join(name_words("organization", name))
    found = list(Entity.objects.filter(key__in={key, other}))
    if not found or surname_of(words, name) == key:
        found += list(Entity.objects.filter(surname=key))
    if not found and len(words) > 1:
        found = list(Entity.objects.filter(surname=words[-1], key__startswith=words[0]))
    if not found and len(words) > 1:  # a hyphenated surname of which only the second half was kept as one
        found = list(Entity.objects.filter(surname=words[-1], key__endswith=f" {key}"))
    if not found:
        linked = Name.objects.filter(folded=fold(name), entity__isnull=False).values_list("entity_id", flat=True)
        found = list(Entity.objects.filter(pk__in=set(linked)))
    if not found and len(words) == 1:  # a first name alone
        found = list(Entity.objects.filter(kind="person", key__startswith=f"{key} "))
    kept = sorted({followed(entity).pk for entity in found})
    return Who(tuple(kept), fold(name))
