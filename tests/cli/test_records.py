"""Records that were read before, and other JSON: shown again, read, or told for what they are."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def records(run: Run, story: Path, pages: Path, tmp_path: Path) -> Path:
    """A file of records: 41 answers, one of them an error."""
    path = tmp_path / "records.jsonl"
    run("read", story, pages, "-o", path)
    return path


def test_a_file_of_records_is_shown_again(run: Run, records: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.jsonl"
    done = run("read", records, "-o", again)
    assert done.status == 1
    assert again.read_bytes() == records.read_bytes()


@pytest.mark.parametrize("indent", [None, 2])
def test_a_single_record_is_shown_for_people(run: Run, story: Path, tmp_path: Path, indent: int | None) -> None:
    shown = run("read", story).out
    path = tmp_path / "record.json"
    path.write_text(json.dumps(json.loads(run("read", story, "--format", "json").out), indent=indent))
    assert run("read", path).out == shown


def test_an_array_of_records(run: Run, records: Path, tmp_path: Path) -> None:
    lines = records.read_text().splitlines()[:3]
    path = tmp_path / "records.json"
    path.write_text(f"[{','.join(lines)}]")
    assert run("read", path, "--format", "jsonl").out.splitlines() == lines
    assert run("read", "-", "--format", "jsonl", given=path.read_bytes()).out.splitlines() == lines


def test_a_record_that_was_tampered_with_is_told(run: Run, story: Path, tmp_path: Path) -> None:
    record = json.loads(run("read", story, "--format", "json").out)
    record["names"][0]["mentions"][0]["text"] = "Somebody Else"
    path = tmp_path / "record.json"
    path.write_text(json.dumps(record))
    done = run("read", path)
    assert (done.status, done.out) == (1, "")
    assert "does not stand in the article" in done.err


def test_an_array_of_pages(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "pages.json"
    path.write_text(json.dumps([{"id": "a", "text": "Ana Belić said 12 trucks left."}, {"id": "b"}], indent=1))
    done = run("read", path, "--format", "jsonl")
    assert [line["id"] for line in done.lines] == ["a", "b"]
    assert done.lines[1]["error"]["what"] == "content"


def test_an_address_is_told_for_what_it_is(run: Run) -> None:
    done = run("read", "https://courier.example/story")
    assert done.status == 1
    assert "is an address; `ofrecord add`" in done.err


def test_a_page_without_a_day_says_how_to_give_one(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text("Ana Belić said on Thursday that 12 trucks had left Nairobi in March. The road was closed for a week.")
    shown = run("read", path).out
    assert "--published" in shown
    assert "March (year unknown)" in shown
    assert "XXXX" not in shown
    assert "--published" not in run("read", path, "--published", "2025-01-16").out
