"""Two who add and one who asks, at once: no lock reaches a user, and nothing is kept twice."""

import subprocess
import sys
from pathlib import Path

import pytest

from ofrecord.archive import Archive
from tests.archives import SERVER

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
