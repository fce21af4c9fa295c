"""Archives for tests: an empty one, and one that holds the running story.

SQLite in a temporary folder; where OFRECORD_TEST_DATABASE_URL names a PostgreSQL database, that one, emptied before each test.
`checks/postgres.sh` starts a server and runs the tests against it.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from ofrecord.archive import Archive, open_archive, store
from tests.story import story

SERVER = os.environ.get("OFRECORD_TEST_DATABASE_URL")


def on_server(name: str) -> str:
    """The address of another database of the server of the tests."""
    parts = urlsplit(SERVER or "")
    return f"{parts.scheme}://{parts.netloc}/{name}?{parts.query}"


def make_database(name: str, template: str | None = None) -> str:
    """Make a database of the server anew, empty or as a copy; gives its address."""
    import psycopg

    with psycopg.connect(SERVER or "", autocommit=True) as server:
        server.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)".encode())
        server.execute(f"CREATE DATABASE {name}{f' TEMPLATE {template}' if template else ''}".encode())
    return on_server(name)


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive made once, of which each test gets a copy: making the tables takes longer than most tests."""
    from django.db import connections

    where = tmp_path_factory.mktemp("archive") / "empty.db"
    open_archive(where)
    connections["default"].cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connections.close_all()
    return where


@pytest.fixture
def archive(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Archive]:
    """An empty archive."""
    from django.db import connections

    where = tmp_path / "ofrecord.db"
    if not SERVER:
        shutil.copy(request.getfixturevalue("empty"), where)
    held = open_archive(SERVER or where)
    if SERVER:
        _empty()
    yield held
    connections.close_all()


@pytest.fixture
def told(archive: Archive) -> Archive:
    """The archive with the whole story in it."""
    for record, page in story():
        store(record, page)
    return archive


def _empty() -> None:
    from django.apps import apps
    from django.db import connection

    tables = ", ".join(model._meta.db_table for model in apps.get_app_config("archive").get_models())
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {tables}, archive_gram RESTART IDENTITY CASCADE")
