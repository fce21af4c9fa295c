"""Opening: made on first use, and refused with a clear word where it cannot work."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from ofrecord.archive import Archive, archive_address, open_archive, store
from ofrecord.errors import ArchiveError
from tests.archives import SERVER
from tests.story import Draft, february

sqlite_only = pytest.mark.skipif(bool(SERVER), reason="about SQLite files")


@sqlite_only
def test_a_newer_archive_is_refused_and_left_alone(archive: Archive) -> None:
    from django.db import connections

    connections.close_all()
    with closing(sqlite3.connect(archive.where)) as held, held:
        held.execute("INSERT INTO django_migrations (app, name, applied) VALUES ('archive', '0999_future', '2030-01-01')")
    with pytest.raises(ArchiveError, match="newer ofrecord") as fault:
        open_archive(archive.where)
    assert fault.value.what == "newer"


CASES = [
    ("folder/none.db", None, True, "no folder", "missing"),
    ("none.db", None, False, "There is no archive", "missing"),
    ("text.db", b"This is a letter, not a database.", True, "not an archive", "not_archive"),
]


@sqlite_only
@pytest.mark.parametrize(("name", "content", "make", "words", "what"), CASES)
def test_what_is_no_archive_is_said(
    tmp_path: Path, name: str, content: bytes | None, make: bool, words: str, what: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ArchiveError, match=words) as fault:
        open_archive(path, make=make)
    assert fault.value.what == what


@sqlite_only
def test_a_damaged_archive_is_said(tmp_path: Path) -> None:
    path = tmp_path / "damaged.db"
    path.write_bytes(b"SQLite format 3\x00" + b"\xff" * 5000)
    with pytest.raises(ArchiveError, match=r"damaged|not an archive|fault"):
        open_archive(path)


@sqlite_only
def test_a_read_only_archive_answers_but_takes_nothing(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    from django.db import connections

    from ofrecord.archive import opening
    from ofrecord.ask import figures

    store(*february())
    connections.close_all()
    monkeypatch.setattr(opening.os, "access", lambda path, mode: False)
    held = open_archive(archive.where)
    assert not held.writable
    assert len(figures("Canadian troops")) == 1
    with pytest.raises(ArchiveError, match="may only be read"), opening.faults(held.where):
        from ofrecord.archive.models import Failure

        Failure.objects.create(source="x", item="x", what="x", why="x")


@sqlite_only
def test_a_folder_stands_for_the_archive_in_it(tmp_path: Path) -> None:
    open_archive(tmp_path)
    assert (tmp_path / "ofrecord.db").exists()


def test_where_the_archive_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OFRECORD_ARCHIVE", raising=False)
    monkeypatch.delenv("OFRECORD_DATABASE_URL", raising=False)
    assert archive_address() == "ofrecord.db"
    monkeypatch.setenv("OFRECORD_ARCHIVE", "news.db")
    assert (archive_address(), archive_address("mine.db")) == ("news.db", "mine.db")


def test_a_full_disk_is_said() -> None:
    from ofrecord.archive import faults

    with pytest.raises(ArchiveError, match="no room left") as fault, faults("news.db"):
        raise sqlite3.OperationalError("database or disk is full")
    assert fault.value.what == "full"


@sqlite_only
def test_a_disk_that_fills_up_loses_nothing(archive: Archive) -> None:
    from django.db import connection

    from ofrecord.archive import faults
    from ofrecord.archive.keeping.check import check
    from ofrecord.archive.models import Version

    record, page = february()
    store(record, page)
    with connection.cursor() as cursor:
        pages = cursor.execute("PRAGMA page_count").fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count = {pages + 1}")
    with pytest.raises(ArchiveError, match="no room left") as fault, faults(archive.where):
        for number in range(200):
            text = f"Number {number}. " + record.article.text
            store(*Draft(text, url=f"https://post.example/{number}", outlet="post", published="2025-01-01").done(str(number)))
    kept = Version.objects.count()
    assert fault.value.what == "full" and 1 <= kept < 200 and not check().findings
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA max_page_count = 1073741823")
    store(*Draft("The port is open again.", url="https://post.example/n", outlet="post", published="2025-01-02").done("n"))
    assert Version.objects.count() == kept + 1 and not check().findings


@sqlite_only
def test_a_migration_that_fails_leaves_the_archive_as_it_was(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    from django.db import connection, connections
    from django.db.migrations.executor import MigrationExecutor

    def half_done(self: object, targets: object) -> None:
        with connection.cursor() as cursor:
            cursor.execute("CREATE TABLE half_done (id integer)")
            cursor.execute("DELETE FROM django_migrations WHERE app = 'archive'")
        raise RuntimeError("half way")

    def held() -> list[object]:
        with closing(sqlite3.connect(archive.where)) as file:
            tables = file.execute("SELECT name FROM sqlite_master ORDER BY name").fetchall()
            return [*tables, *file.execute("SELECT app, name FROM django_migrations ORDER BY id")]

    from ofrecord.archive.opening import _migrate_alone

    before = held()
    monkeypatch.setattr(MigrationExecutor, "migrate", half_done)
    with pytest.raises(RuntimeError):
        _migrate_alone([])
    assert "check_constraints" not in vars(connection), "the check is Django's own again"
    connections.close_all()
    assert held() == before
