"""Checking an archive: every stored span still gives its words back, rows say what records say, and nothing dangles."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import DatabaseError, connection
from django.db.models import Count, F

from ofrecord.archive.keeping.spans import faults_of
from ofrecord.archive.models import Article, Event, Figure, Kept, Mention, Name, Party, Statement, Story, Timex, Version
from ofrecord.archive.overlay import overlay
from ofrecord.archive.printed.addresses import words_fingerprint
from ofrecord.archive.rows.write import plain
from ofrecord.archive.storing import judged
from ofrecord.errors import RecordError
from ofrecord.record import Record, from_json

COUNTED = (("names", Name), ("dates", Timex), ("statements", Statement), ("figures", Figure), ("events", Event))


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is wrong: where, and what."""

    where: str
    what: str


@dataclass(frozen=True, slots=True)
class Checked:
    """How much was checked, and what was found."""

    versions: int
    facts: int
    spans: int
    findings: tuple[Finding, ...]


def check() -> Checked:
    """Check the archive that is open, from the database's own pages up to every span."""
    findings = list(_database())
    versions = facts = spans = 0
    for version in Version.objects.select_related("kept", "article").order_by("pk").iterator(chunk_size=200):
        record, found = _record(version)
        findings += found
        versions += 1
        if record is not None:
            counted, wrong = faults_of(record)
            spans += counted
            facts += sum(len(getattr(record, kind)) for kind, _ in COUNTED)
            findings += [Finding(_place(version), fault) for fault in wrong]
            findings += _rows(version, overlay(record, judged(version.pk))[0])
    return Checked(versions, facts, spans, (*findings, *_dangling()))


def _place(version: Any) -> str:
    return f"{version.article.address} (version {version.number})"


def _record(version: Any) -> tuple[Record | None, list[Finding]]:
    try:
        record = from_json(zlib.decompress(bytes(version.kept.record)))
        if version.kept.page is not None:
            zlib.decompress(bytes(version.kept.page))
    except Kept.DoesNotExist:
        return None, [Finding(_place(version), "has no record")]
    except (zlib.error, RecordError) as fault:
        return None, [Finding(_place(version), f"its record or page cannot be read: {fault}")]
    found = []
    if plain(record.article.text) != version.text:
        found.append(Finding(_place(version), "its text is not its record's"))
    if words_fingerprint(record.article) != version.fingerprint:
        found.append(Finding(_place(version), "its words are not those of its fingerprint"))
    return record, found


def _rows(version: Any, record: Record) -> Iterator[Finding]:
    """Rows that do not say what the record says."""
    for kind, table in COUNTED:
        read = {fact.id for fact in getattr(record, kind) if kind != "statements" or fact.content}
        kept = list(table.objects.filter(version=version).values_list("key", flat=True))
        if sorted(read) != sorted(kept):
            yield Finding(_place(version), f"{len(kept)} rows of {kind} where its record has {len(read)}")
    for table in (Timex, Figure, Event):
        for start, end, words in table.objects.filter(version=version).values_list("start", "end", "text"):
            if version.text[start:end] != words:
                yield Finding(_place(version), f"characters {start} to {end} are not {words!r}")
    for start, end, words in Mention.objects.filter(name__version=version).values_list("start", "end", "text"):
        if version.text[start:end] != words:
            yield Finding(_place(version), f"characters {start} to {end} are not {words!r}")


def _database() -> Iterator[Finding]:
    """What the database itself complains of."""
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA integrity_check(20)")
        yield from (Finding("database", str(row[0])) for row in cursor.fetchall() if row[0] != "ok")
        cursor.execute("PRAGMA foreign_key_check")
        yield from (Finding(f"table {row[0]}", f"row {row[1]} points to nothing in {row[2]}") for row in cursor.fetchall()[:20])
        try:
            cursor.execute("INSERT INTO archive_search(archive_search, rank) VALUES('integrity-check', 1)")
        except DatabaseError as fault:
            if "readonly" in str(fault):
                return  # the index can only be checked where it may be written
            yield Finding("full text", f"the index does not match the articles: {fault}")


def _dangling() -> Iterator[Finding]:
    """What points to nothing, or to something of another version."""
    for article in Article.objects.annotate(all=Count("versions")).filter(all=0):
        yield Finding(article.address, "has no version")
    currents = Version.objects.filter(current=True).values("article").annotate(times=Count("pk")).filter(times__gt=1)
    for row in currents:
        yield Finding(f"article {row['article']}", "has more than one current version")
    for article in Article.objects.exclude(versions__current=True).filter(versions__isnull=False).distinct():
        yield Finding(article.address, "has no current version")
    for table, path in ((Statement, "speaker"), (Figure, "speaker"), (Figure, "place"), (Event, "place"), (Event, "speaker")):
        stray = table.objects.filter(**{f"{path}__isnull": False}).exclude(**{f"{path}__version": F("version")})
        yield from (Finding(f"{table.__name__} {row.pk}", f"its {path} is of another version") for row in stray[:20])
    for table in (Name, Statement, Figure, Event):
        stray = table.objects.exclude(current=F("version__current"))
        yield from (Finding(f"{table.__name__} {row.pk}", "is not as current as its version") for row in stray[:20])
    for party in Party.objects.filter(name__isnull=False).exclude(name__version=F("event__version"))[:20]:
        yield Finding(f"party {party.pk}", "its name is of another version")
    for story in Story.objects.annotate(prints=Count("articles")).filter(prints__lt=2)[:20]:
        yield Finding(f"story {story.pk}", "has fewer than two prints")
