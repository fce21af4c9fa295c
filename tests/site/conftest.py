"""The reading room over an archive of the examples, read once; each test works on a copy, on SQLite or on PostgreSQL."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ofrecord.archive import open_archive
from ofrecord.reading.reader import Reader
from ofrecord.record import Page, Record
from ofrecord.sources import read_pages
from scores.gold import inputs
from tests.archives import SERVER, make_database

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)> <p hx-get=/stolen hx-trigger=load>now</p> \u202egnp.exe"


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory, engine: Any) -> Path:
    """An archive of all examples and one page that means harm."""
    from django.db import connections

    from ofrecord.archive.storing import store
    from ofrecord.site.accounts import make_groups
    from ofrecord.site.settings import APPS

    where = tmp_path_factory.mktemp("room") / "examples.db"
    open_archive(make_database("filled") if SERVER else where, apps=APPS)
    text = f"Mayor Ana Duarte said on Monday that 12 people were hurt. {HOSTILE}"
    pages = [page for page in read_pages(inputs()) if isinstance(page, Page)]
    pages.append(Page(id="harm", source="harm", content=text, kind="text", headline=HOSTILE, published="2025-02-03"))
    for page, record in zip(pages, Reader(engine=engine).read_many(pages), strict=True):
        assert isinstance(record, Record)
        store(record, page)
    make_groups()
    if not SERVER:
        connections["default"].cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connections["default"].close()
    return where


@pytest.fixture
def room(filled: Path, tmp_path: Path) -> Iterator[Path]:
    """A copy of the archive, open."""
    from django.db import connections

    from ofrecord.site.settings import APPS

    where = tmp_path / "room.db"
    connections["default"].close()
    if not SERVER:
        shutil.copy(filled, where)
    open_archive(make_database("room", template="filled") if SERVER else where, apps=APPS)
    yield where
    connections["default"].close()


@pytest.fixture
def client(room: Path) -> Any:
    """A reader without an account."""
    from django.test import Client

    return Client()


@pytest.fixture
def member(room: Path) -> Any:
    """`member("reviewer")` is a client logged in as one."""

    def logged_in(group: str) -> Any:
        from django.contrib.auth.models import Group, User
        from django.test import Client

        user = User.objects.create_user(group, password="a-long-password")
        user.groups.add(Group.objects.get(name=group))
        client = Client()
        client.force_login(user)
        return client

    return logged_in


@pytest.fixture
def version(room: Path) -> Any:
    """`version("Rotterdam")` is the current version whose headline holds the word."""

    def found(word: str) -> Any:
        from ofrecord.archive.models import Version

        return Version.objects.filter(headline__contains=word).order_by("-current", "-number")[0]

    return found
