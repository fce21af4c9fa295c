"""Opening an archive: connect, make or migrate it on first use, refuse what cannot work with a clear message."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ofrecord.archive.settings import DEFAULT_NAME, POSTGRES, archive_file, configure
from ofrecord.errors import ArchiveError

SQLITE_MAGIC = b"SQLite format 3\x00"


@dataclass(frozen=True, slots=True)
class Archive:
    """An open archive: where it is, and whether it may be written."""

    where: str
    writable: bool


def archive_address(given: str | None = None) -> str:
    """Where the archive is: what was given, else OFRECORD_DATABASE_URL, else OFRECORD_ARCHIVE, else `ofrecord.db` here."""
    return given or os.environ.get("OFRECORD_DATABASE_URL") or os.environ.get("OFRECORD_ARCHIVE") or DEFAULT_NAME


def open_archive(where: str | Path, *, make: bool = True, apps: tuple[str, ...] = ()) -> Archive:
    """The archive at `where`: a file, a folder, or a postgresql:// address. Made and migrated on first use.

    With `make=False` an archive that is not there is an error, as a question to nothing has no answer.
    """
    where = str(where)
    served = urlsplit(where).scheme in POSTGRES
    writable = served or _file_is_fit(archive_file(where), make=make)
    configure(where, read_only=not writable, apps=apps)
    with faults(where):
        _migrate(where, writable=writable)
    return Archive(where, writable)


@contextmanager
def faults(where: str) -> Iterator[None]:
    """Turn what a database complains of into an ArchiveError that says what to do."""
    from django.db import DatabaseError

    try:
        yield
    except DatabaseError as fault:
        raise _explained(where, str(fault).strip().splitlines()[0] if str(fault).strip() else "no reason given") from fault
    except sqlite3.Error as fault:
        raise _explained(where, str(fault)) from fault


def _explained(where: str, words: str) -> ArchiveError:
    known = (
        ("readonly database", "read_only", "may only be read. Give a file that you may write, or change its permissions"),
        ("attempt to write", "read_only", "may only be read. Give a file that you may write, or change its permissions"),
        (
            "disk is full",
            "full",
            "has no room left: the disk is full. Free some space and run the same command again; nothing was lost",
        ),
        (
            "no space left",
            "full",
            "has no room left: the disk is full. Free some space and run the same command again; nothing was lost",
        ),
        ("disk I/O", "disk", "cannot be read or written: the disk reports a fault"),
        ("locked", "locked", "is held by another program for longer than this one waits. Run the same command again"),
        ("not a database", "not_archive", "is not an archive: its bytes are no SQLite database"),
        ("malformed", "damaged", "is damaged. Restore a backup: `ofrecord restore BACKUP`"),
        ("unable to open", "missing", "cannot be opened. Does its folder exist, and may you write there?"),
        ("connect", "unreachable", "cannot be reached. Is the server running, and is the address right?"),
    )
    for sign, what, advice in known:
        if sign.lower() in words.lower():
            return ArchiveError(f"The archive {_shown(where)} {advice} ({words}).", what)
    return ArchiveError(f"The archive {_shown(where)} answers with a fault: {words}.", "database")


def _shown(where: str) -> str:
    parts = urlsplit(where)
    return where.replace(f":{parts.password}@", ":…@") if parts.scheme in POSTGRES and parts.password else where


def _file_is_fit(path: Path, *, make: bool) -> bool:
    """Whether the file may be written. Raises ArchiveError where it is no archive or is not there."""
    if not path.exists():
        if not make:
            raise ArchiveError(f"There is no archive at {path}. `ofrecord add PAGE --archive {path}` makes one.", "missing")
        if not path.parent.is_dir():
            raise ArchiveError(f"The archive {path} cannot be made: there is no folder {path.parent}.", "missing")
        return True
    if not path.is_file():
        raise ArchiveError(f"{path} is no file, so it cannot be an archive.", "not_archive")
    try:
        with path.open("rb") as file:
            head = file.read(len(SQLITE_MAGIC))
    except OSError as fault:
        raise ArchiveError(f"The archive {path} cannot be read: {fault.strerror}.", "unreadable") from fault
    if head and head != SQLITE_MAGIC:
        raise ArchiveError(f"{path} is not an archive: its bytes are no SQLite database.", "not_archive")
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _migrate(where: str, *, writable: bool) -> None:
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    applied = {name for app, name in executor.loader.applied_migrations if app == "archive"}
    known = {name for app, name in executor.loader.disk_migrations if app == "archive"}
    if newer := sorted(applied - known):
        raise ArchiveError(
            f"The archive {_shown(where)} was written by a newer ofrecord (its schema is at {newer[-1]}, this program knows "
            f"{max(known)}). Update ofrecord; the archive was not touched.", "newer",
        )  # fmt: skip
    targets = executor.loader.graph.leaf_nodes()
    if not executor.migration_plan(targets):
        return
    if not writable:
        raise ArchiveError(f"The archive {_shown(where)} must be brought up to date but may only be read.", "read_only")
    _migrate_alone(targets)


def _migrate_alone(targets: list[tuple[str, str]]) -> None:
    """Run the migrations under a lock, so that two programs that start at once do not both make the tables."""
    from django.db import connection, transaction
    from django.db.migrations.executor import MigrationExecutor

    with connection.constraint_checks_disabled(), _unchecked(connection), transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(715517)")
        executor = MigrationExecutor(connection)
        executor.migrate(targets)


@contextmanager
def _unchecked(connection: Any) -> Iterator[None]:
    """Without Django's look at every reference of the whole archive after each migration: minutes at 100,000 articles.

    Our migrations add tables and columns; `ofrecord check` looks at the references.
    """
    connection.check_constraints = lambda table_names=None: None
    try:
        yield
    finally:
        del connection.check_constraints
