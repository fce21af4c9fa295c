"""What a change wins and loses: two revisions read the same documents, and the difference is told."""

import subprocess
from pathlib import Path

import pytest

from bench import gains

READER = """import json, sys
for line in open(sys.argv[2], encoding="utf-8"):
    print(json.dumps({"id": json.loads(line)["id"], "right": %s, "wrong": %s}))
"""
DOCUMENTS = {"a": {"id": "a", "text": "“Yes,” she said.", "published": None}}


def git(house: Path, *words: str) -> None:
    identity = ("-c", "user.name=Ana", "-c", "user.email=ana@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *identity, *words], cwd=house, check=True, capture_output=True)


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository of two revisions whose readers differ in what they have right."""
    room = tmp_path / "ofrecord"
    room.mkdir()
    (room / "__init__.py").touch()  # a folder without it would yield to the package that is installed
    git(tmp_path, "init", "--quiet")
    for number, (right, wrong) in enumerate(((["kept", "old"], ["noise"]), (["kept", "new"], [])), 1):
        (room / "__main__.py").write_text(READER % (right, wrong), encoding="utf-8")
        git(tmp_path, "add", ".")
        git(tmp_path, "commit", "--quiet", "-m", f"Read {number}")
        git(tmp_path, "tag", f"v{number}")
    monkeypatch.setattr(gains, "ROOT", tmp_path)
    monkeypatch.setattr(gains, "right", lambda _, record, __: (set(record["right"]), set(record["wrong"])))
    return tmp_path


def test_two_revisions_are_compared(house: Path) -> None:
    old, new = (gains.records_of(name, DOCUMENTS) for name in ("v1", "v2"))
    told = list(gains.report(DOCUMENTS, old, new, "turn"))
    assert told == ["a", "  won   new", "  lost  old", "  gone  noise", "won 1, lost 1; false alarms gone 1, new 0"]
    listed = subprocess.run(["git", "worktree", "list"], cwd=house, capture_output=True, text=True, check=True).stdout
    assert len(listed.splitlines()) == 1  # the houses of both revisions are put away


@pytest.mark.usefixtures("house")
def test_what_is_no_revision_is_said() -> None:
    with pytest.raises(SystemExit, match="neither a file of records nor a revision"):
        gains.records_of("v3", DOCUMENTS)


def test_a_reader_that_reads_nothing_is_told(house: Path) -> None:
    (house / "ofrecord" / "__main__.py").write_text("raise RuntimeError('broken')", encoding="utf-8")
    git(house, "commit", "--quiet", "-a", "-m", "Break it")
    with pytest.raises(SystemExit, match="broken"):
        gains.records_of("HEAD", DOCUMENTS)
