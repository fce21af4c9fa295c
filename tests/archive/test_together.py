"""Some who add, one who watches and some who ask, at once: no lock reaches a user, and nothing is kept twice."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ofrecord.archive import Archive
from tests.archives import SERVER
from tests.loopback import Handler, served

WRITE = """
import sys
from bench.archive_story import records
from ofrecord.archive import open_archive, store
open_archive(sys.argv[1])
for record, page in records(25):
    store(record, page)
"""
ASK = """
import sys
from ofrecord.archive import open_archive
from ofrecord.ask import articles, figures
open_archive(sys.argv[1])
for _ in range(40):
    figures("troops"), articles("said")
"""


def start(code: str, archive: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", code, archive]
    return subprocess.Popen(command, cwd=Path(__file__).parents[2], stderr=subprocess.PIPE, text=True)


@pytest.mark.skipif(bool(SERVER), reason="about SQLite's one writer")
def test_two_add_and_one_asks(archive: Archive, tmp_path: Path) -> None:
    from ofrecord.archive.keeping import check

    new = str(tmp_path / "new.db")
    for where in (archive.where, new):  # the second is made by whoever comes first
        running = [start(WRITE, where), start(WRITE, where), start(ASK, archive.where)]
        ends = [(process.communicate(timeout=120)[1], process.returncode) for process in running]
        assert ends == [("", 0)] * 3
    found = check()
    assert (found.versions, found.findings) == (25, ())


READ = """
import sys
from django.test import Client
from ofrecord.archive import open_archive
from ofrecord.archive.settings import configure
from ofrecord.site.settings import APPS, site_settings
configure(sys.argv[1], apps=APPS, **site_settings({"OFRECORD_HOSTS": "testserver"}))
open_archive(sys.argv[1], apps=APPS)
reader = Client()
for _ in range(12):
    for page in ("/", "/articles/?q=said", "/figures/?of=troops", "/events/", "/people/", "/conflicts/"):
        assert reader.get(page).status_code == 200, page
"""
PAGES = 6


@pytest.fixture
def press() -> Iterator[str]:
    """A server on loopback with a feed and its pages."""

    class Server(Handler):
        def answer(self) -> None:
            links = "".join(f"<item><link>/{number}</link></item>" for number in range(PAGES))
            feed = f'<?xml version="1.0"?><rss version="2.0"><channel><title>N</title>{links}</channel></rss>'
            page = f"<p>Mayor Ana Duarte said on Monday that {self.path[1:]}2 ferries had left the port of Lisbon.</p>"
            known = self.path == "/feed" or self.path[1:].isdigit()
            self.give((feed if self.path == "/feed" else page).encode() if known else None)

    with served(Server) as address:
        yield address


def command(*words: str) -> "subprocess.Popen[str]":
    """`ofrecord …` as a process of its own."""
    typed = [sys.executable, "-m", "ofrecord", *words]
    return subprocess.Popen(typed, cwd=Path(__file__).parents[2], stderr=subprocess.STDOUT, stdout=subprocess.PIPE, text=True)


@pytest.mark.skipif(bool(SERVER), reason="about SQLite's one writer")
def test_watch_add_ask_and_read_at_once(archive: Archive, tmp_path: Path, press: str) -> None:
    from bench.archive_story import records
    from ofrecord.archive.keeping import check
    from ofrecord.record import to_json

    lines = tmp_path / "records.jsonl"
    lines.write_text("\n".join(to_json(record) for record, _ in records(150)), encoding="utf-8")
    running = {
        "watch": command("watch", f"{press}/feed", "--once", "--allow-private", "--archive", archive.where),
        "add": command("add", str(lines), "--quiet", "--archive", archive.where),
        "ask": command("ask", "figures", "--of", "troops", "--archive", archive.where),
        "asking": start(ASK, archive.where),
        "reading": start(READ, archive.where),
    }
    ends = {name: (process.communicate(timeout=240), process.returncode) for name, process in running.items()}
    assert {name: status for name, (_, status) in ends.items()} == dict.fromkeys(running, 0), ends
    assert "6 new articles" in ends["watch"][0][0] and "150 new articles" in ends["add"][0][0]
    found = check()
    assert (found.versions, found.findings) == (150 + PAGES, ())
