"""What the archive keeps, handed out version by version: for exports and whoever wants whole records."""

import zlib
from collections.abc import Iterator

from ofrecord.archive.models import Name, Verdict, Version
from ofrecord.archive.storing import current_record
from ofrecord.archive.whole.record import KeptRecord
from ofrecord.record import Record, from_json

AT_ONCE = 100


def kept_records(*, all_versions: bool = False) -> Iterator[KeptRecord]:
    """Every record as people left it, in the order in which they came; current versions only, unless all are asked for."""
    query = Version.objects.select_related("kept", "article").defer("text").order_by("pk")
    if not all_versions:
        query = query.filter(current=True)
    last = 0
    while group := list(query.filter(pk__gt=last)[:AT_ONCE]):
        last = group[-1].pk
        who = _entities([version.pk for version in group])
        touched = set(Verdict.objects.filter(version__in=group, undone__isnull=True).values_list("version_id", flat=True))
        for version in group:
            article = version.article
            yield KeptRecord(
                address=article.address, number=version.number, current=version.current, fingerprint=version.fingerprint,
                story=article.story_id, outlet=article.outlet, entities=who.get(version.pk, {}),
                record=current_record(version.pk) if version.pk in touched else _read(version),
            )  # fmt: skip


def _read(version: Version) -> Record:
    return from_json(zlib.decompress(bytes(version.kept.record)))


def _entities(versions: list[int]) -> dict[int, dict[str, tuple[int, str]]]:
    found: dict[int, dict[str, tuple[int, str]]] = {}
    rows = Name.objects.filter(version__in=versions, entity__isnull=False)
    for version, key, entity, label in rows.values_list("version_id", "key", "entity_id", "entity__label"):
        found.setdefault(version, {})[key] = (entity, label)
    return found


def record_lines() -> Iterator[bytes]:
    """Every version's record as it is kept, one JSON object a line, in the order in which they came."""
    last = 0
    while group := list(Version.objects.select_related("kept").defer("text").filter(pk__gt=last).order_by("pk")[:AT_ONCE]):
        last = group[-1].pk
        yield from (zlib.decompress(bytes(version.kept.record)) + b"\n" for version in group)
