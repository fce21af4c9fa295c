"""Check, backup, restore."""

from pathlib import Path

import pytest

from ofrecord.archive import Archive, open_archive, store
from ofrecord.errors import ArchiveError
from tests.archives import SERVER
from tests.story import february

sqlite_only = pytest.mark.skipif(bool(SERVER), reason="copies SQLite files; PostgreSQL has pg_dump")


def test_a_sound_archive_has_no_findings(told: Archive) -> None:
    from ofrecord.archive.keeping import check

    found = check()
    assert found.findings == ()
    assert (found.versions, found.spans) == (6, 57)


def test_a_span_that_moved_is_found(told: Archive) -> None:
    from ofrecord.archive.keeping import check
    from ofrecord.archive.models import Figure

    Figure.objects.filter(text="480").update(start=3)
    assert [finding.what for finding in check().findings] == ["characters 3 to 23 are not '480'"]


def test_a_missing_row_is_found(told: Archive) -> None:
    from ofrecord.archive.keeping import check
    from ofrecord.archive.models import Statement

    Statement.objects.filter(version=1).first().delete()
    assert [finding.what for finding in check().findings] == ["1 rows of statements where its record has 2"]


def test_a_fact_that_is_not_as_current_as_its_version_is_found(told: Archive) -> None:
    from ofrecord.archive.keeping import check
    from ofrecord.archive.models import Figure

    Figure.objects.filter(text="480").update(current=False)
    assert [finding.what for finding in check().findings] == ["is not as current as its version"]


@sqlite_only
def test_backup_and_restore(told: Archive, tmp_path: Path) -> None:
    from ofrecord.archive.keeping import backup, check, restore

    copy = tmp_path / "copy.db"
    assert backup(told, copy) > 10_000
    assert [path.name for path in tmp_path.glob("copy*")] == ["copy.db"]
    other = tmp_path / "other" / "news.db"
    other.parent.mkdir()
    restore(str(other), copy)
    open_archive(other)
    assert check().versions == 6
    with pytest.raises(ArchiveError, match="already"):
        restore(str(other), copy)
    with pytest.raises(ArchiveError, match="overwrites nothing"):
        backup(told, copy)


@sqlite_only
def test_restore_over_an_archive_brings_the_old_state_back(archive: Archive, tmp_path: Path) -> None:
    from ofrecord.archive.keeping import backup, restore
    from ofrecord.archive.models import Version

    backup(archive, tmp_path / "empty.db")
    store(*february())
    restore(archive.where, tmp_path / "empty.db", force=True)
    open_archive(archive.where)
    assert Version.objects.count() == 0


def test_restore_refuses_what_is_no_backup(tmp_path: Path) -> None:
    from ofrecord.archive.keeping import restore

    letter = tmp_path / "letter.txt"
    letter.write_text("Dear desk")
    with pytest.raises(ArchiveError):
        restore(str(tmp_path / "new.db"), letter)
    assert not (tmp_path / "new.db").exists()
