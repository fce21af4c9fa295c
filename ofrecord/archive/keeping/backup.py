"""Backups: a whole copy while others read and write, and the way back."""

import sqlite3
from contextlib import closing
from pathlib import Path

from ofrecord.archive.opening import Archive, faults
from ofrecord.archive.settings import POSTGRES, archive_file
from ofrecord.errors import ArchiveError

PAGES_AT_ONCE = 2000


def backup(archive: Archive, target: Path) -> int:
    """Copy the archive to a new file, whole, while others use it. Gives the bytes written."""
    source = _file(archive.where, "Back PostgreSQL up with its own `pg_dump`")
    if target.exists():
        raise ArchiveError(f"{target} exists already; a backup overwrites nothing.", "exists")
    if not target.parent.is_dir():
        raise ArchiveError(f"There is no folder {target.parent} for the backup.", "missing")
    partial = target.with_name(target.name + ".partial")
    try:
        with faults(str(target)):
            partial.unlink(missing_ok=True)
            _copy(source, partial)
            _sound(partial)
        partial.rename(target)
    finally:
        for ending in ("", "-wal", "-shm", "-journal"):
            partial.with_name(partial.name + ending).unlink(missing_ok=True)
    return target.stat().st_size


def restore(where: str, source: Path, *, force: bool = False) -> None:
    """Bring a backup back as the archive at `where`. An archive that holds something is overwritten only with `force`."""
    target = _file(where, "Restore PostgreSQL with its own `pg_restore`")
    if not source.is_file():
        raise ArchiveError(f"There is no backup at {source}.", "missing")
    with faults(str(source)):
        _sound(source)
    if target.exists() and target.stat().st_size and not force:
        raise ArchiveError(f"{target} holds an archive already. Restore elsewhere, or overwrite it with --force.", "exists")
    from django.db import connections

    connections.close_all()
    with faults(str(target)):
        _copy(source, target)
        with closing(sqlite3.connect(target)) as made:
            made.execute("PRAGMA journal_mode=WAL")


def _file(where: str, instead: str) -> Path:
    if where.split(":", 1)[0] in POSTGRES:
        raise ArchiveError(f"{instead}: this command copies SQLite archives.", "postgres")
    return archive_file(where)


def _copy(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as held, closing(sqlite3.connect(target)) as made:
        held.backup(made, pages=PAGES_AT_ONCE)
        made.execute("PRAGMA journal_mode=DELETE")  # a copy is one file, with nothing beside it


def _sound(path: Path) -> None:
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as held:
        said = held.execute("PRAGMA quick_check").fetchone()[0]
        tables = {row[0] for row in held.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if said != "ok":
        raise ArchiveError(f"{path} is damaged: {said}.", "damaged")
    if "archive_version" not in tables:
        raise ArchiveError(f"{path} is no archive of ofrecord.", "not_archive")
