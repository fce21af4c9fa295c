"""Storing a record: a page, its article and its facts in one transaction, once."""

import hashlib
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from django.db import connection, transaction
from django.db.models import Max
from django.utils import timezone

from ofrecord.archive.inserting import insert, new_keys
from ofrecord.archive.models import Article, Event, Figure, Kept, Name, Statement, Verdict, Version
from ofrecord.archive.overlay import Judged, overlay
from ofrecord.archive.people.decisions import settled
from ofrecord.archive.printed.addresses import article_address, outlet_of, words_fingerprint
from ofrecord.archive.printed.days import first_day
from ofrecord.archive.prints import find_prints
from ofrecord.archive.rows.write import plain, write_rows
from ofrecord.archive.search import index_words
from ofrecord.record import Page, Record, to_json

Outcome = Literal["new", "version", "reread", "known"]
PRESSING = 6  # zlib's level: text of news pages shrinks to a third at a fraction of a millisecond


@dataclass(frozen=True, slots=True)
class Stored:
    """What storing did, and to which version: `new` article, new `version`, `reread` by another reader, or `known` already."""

    outcome: Outcome
    version: int
    address: str


def page_fingerprint(page: Page) -> str:
    """A fingerprint of all that decides what is read from a page, so that a page that was taken in is not read again."""
    content = page.content.encode("utf-8", "surrogatepass") if isinstance(page.content, str) else page.content
    digest = hashlib.sha256(content)
    about = (page.kind, page.url, page.headline, page.published, page.site, page.byline, page.encoding)
    digest.update(repr(about).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def store(record: Record, page: Page | None = None) -> Stored:
    """Keep a record and its page. The same address and words change nothing; other words at an address are a new version."""
    return store_all([(record, page)])[0]


@transaction.atomic
def store_all(pairs: Iterable[tuple[Record, Page | None]]) -> list[Stored]:
    """Keep some records and their pages, all of them or, where something fails, none."""
    return [_store(record, page) for record, page in pairs]


def _store(record: Record, page: Page | None) -> Stored:
    stored = _store_version(record, page)
    if page is not None:
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO archive_arrival (fingerprint, source, version_id) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING",
                [page_fingerprint(page), plain(page.source), stored.version],
            )
            cursor.execute("DELETE FROM archive_failure WHERE source = %s AND item = %s", [plain(page.source), plain(page.id)])
    return stored


def _store_version(record: Record, page: Page | None) -> Stored:
    address, words = article_address(record.article), words_fingerprint(record.article)
    if record.article.url is None and (same := Version.objects.filter(fingerprint=words).select_related("article").first()):
        address = same.article.address
    article = _article_at(address)
    is_new = article is None
    if article is None:
        article = _new_article(address, record)
    known = None if is_new else Version.objects.filter(article=article, fingerprint=words).first()
    if known and _mark(known) == (record.reader.version, record.reader.model, record.reader.lexicons):
        return Stored("known", known.pk, address)
    if known:
        _reread(known, record, page)
        return Stored("reread", known.pk, address)
    version = _new_version(article, record, words, first=is_new)
    insert(Kept, [_kept(version.pk, record, page)])
    write_rows(record, version)
    find_prints(version, alone=is_new)
    if not is_new:
        _settle_current(article)
    return Stored("new" if is_new else "version", version.pk, address)


def _article_at(address: str) -> Article | None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, address, outlet, story_id FROM archive_article WHERE address = %s", [address])
        row = cursor.fetchone()
    return row and Article(*row)


def _new_article(address: str, record: Record) -> Article:
    row = {"id": new_keys(Article, 1)[0], "address": address, "outlet": outlet_of(record.article), "story_id": None}
    insert(Article, [row])
    return Article(**row)


def _mark(version: Version) -> tuple[str, str, str]:
    return version.reader_version, version.reader_model, version.reader_lexicons


def _new_version(article: Article, record: Record, words: str, *, first: bool) -> Version:
    read = record.article
    last = 0 if first else Version.objects.filter(article=article).aggregate(last=Max("number"))["last"] or 0
    row: dict[str, Any] = {
        "id": new_keys(Version, 1)[0], "article_id": article.pk, "number": last + 1, "current": True, "fingerprint": words,
        "published": read.published, "modified": read.modified, "day": first_day(read.published),
        "site": read.site and plain(read.site), "byline": [plain(name) for name in read.byline], "language": read.language,
        "source": plain(read.source), "reader_version": record.reader.version, "reader_model": record.reader.model,
        "reader_lexicons": record.reader.lexicons, "words": read.text.count(" ") + 1, "added": timezone.now(),
        "headline": read.headline and plain(read.headline), "text": plain(read.text),
    }  # fmt: skip
    insert(Version, [row])
    index_words(row["id"], row["headline"], row["text"])
    return Version(**row)


def _kept(version: int, record: Record, page: Page | None) -> dict[str, Any]:
    content = page.content if page else None
    came = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    return {
        "version_id": version, "record": zlib.compress(to_json(record).encode(), PRESSING),
        "page": None if came is None else zlib.compress(came, PRESSING),
        "page_kind": page and page.kind, "page_encoding": page and page.encoding,
    }  # fmt: skip


def _reread(version: Version, record: Record, page: Page | None) -> None:
    mark = record.reader
    version.reader_version, version.reader_model, version.reader_lexicons = mark.version, mark.model, mark.lexicons
    version.save(update_fields=["reader_version", "reader_model", "reader_lexicons"])
    kept = _kept(version.pk, record, page)
    Kept.objects.update_or_create(version=version, defaults=kept if page else {"record": kept["record"]})
    lay(version)


def lay(version: Version) -> None:
    """Write a version's rows anew with people's verdicts over them, and mark the verdicts that found their fact no more."""
    record, stale = overlay(record_of(version.pk), judged(version.pk))
    for facts in (version.names, version.timexs, version.statements, version.figures, version.events):
        facts.all().delete()
    write_rows(record, version)
    settled(version)
    Verdict.objects.filter(version=version, pk__in=stale, stale=False).update(stale=True)
    Verdict.objects.filter(version=version, stale=True).exclude(pk__in=stale).update(stale=False)


def judged(version: int) -> tuple[Judged, ...]:
    """The standing verdicts on a version, in their order."""
    rows = Verdict.objects.filter(version=version, undone__isnull=True)
    return tuple(
        Judged(key=row.pk, kind=row.kind, verb=row.verb, start=row.start, end=row.end, after=row.after) for row in rows
    )


def current_record(version: int) -> Record:
    """A version's record as people left it."""
    return overlay(record_of(version), judged(version))[0]


def _settle_current(article: Article) -> None:
    """The current version is the latest by the page's own clock, and by arrival where clocks agree or are missing."""
    rows = list(article.versions.values_list("pk", "modified", "published", "number"))
    latest = max(rows, key=lambda row: (row[1] or row[2] or "", row[3]))[0]
    for key in (key for key, *_ in rows):
        for table in (Version, Name, Statement, Figure, Event):
            which = {"pk": key} if table is Version else {"version": key}
            table.objects.filter(**which).exclude(current=key == latest).update(current=key == latest)


def record_of(version: int) -> Record:
    """The record of a version, as it was read."""
    from ofrecord.record import from_json

    return from_json(zlib.decompress(bytes(Kept.objects.get(pk=version).record)))


def page_of(version: int) -> bytes | None:
    """The page of a version, as it came."""
    kept = Kept.objects.get(pk=version)
    return zlib.decompress(bytes(kept.page)) if kept.page is not None else None
