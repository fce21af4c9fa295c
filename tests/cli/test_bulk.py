"""Reading by the many: the same bytes however it is read, and taken up again where it stopped."""

import os
from pathlib import Path

import pytest

from ofrecord.cli.files import mend
from tests.cli.conftest import Run


@pytest.fixture
def whole(run: Run, pages: Path, tmp_path: Path) -> Path:
    """What one process writes without a stop."""
    path = tmp_path / "whole.jsonl"
    run("read", pages, "-o", path)
    return path


def test_one_and_two_processes_write_the_same_bytes(run: Run, pages: Path, whole: Path, tmp_path: Path) -> None:
    done = run("read", pages, "-o", tmp_path / "two.jsonl", "--processes", "2")
    assert done.status == 1
    assert (tmp_path / "two.jsonl").read_bytes() == whole.read_bytes()


@pytest.mark.parametrize("share", [0.0, 0.01, 0.31, 0.5, 0.83, 1.0])
def test_a_run_that_stopped_anywhere_ends_as_if_it_had_not(
    run: Run, pages: Path, whole: Path, tmp_path: Path, share: float
) -> None:
    stopped = tmp_path / "stopped.jsonl"
    content = whole.read_bytes()
    stopped.write_bytes(content[: int(len(content) * share)])
    done = run("read", pages, "-o", stopped, "--resume")
    assert stopped.read_bytes() == content
    assert done.status == 1
    assert done.err == "ofrecord: 1 of 40 inputs could not be read. Their errors stand in the output.\n"


def test_without_resume_a_file_is_written_anew(run: Run, pages: Path, whole: Path) -> None:
    content = whole.read_bytes()
    run("read", pages, "-o", whole)
    assert whole.read_bytes() == content


def test_other_inputs_than_before_are_told_and_nothing_is_written(run: Run, pages: Path, whole: Path) -> None:
    content = whole.read_bytes()
    pages.write_text(pages.read_text(encoding="utf-8").replace('"p3"', '"q3"'), encoding="utf-8")
    done = run("read", pages, "-o", whole, "--resume")
    assert done.status == 1
    assert "line 4 is about 'p3', but input 4 is 'q3'" in done.err
    assert whole.read_bytes() == content


def test_a_file_of_something_else_is_left_alone(run: Run, pages: Path, tmp_path: Path) -> None:
    other = tmp_path / "notes.jsonl"
    other.write_text('{"note": 1}\n')
    assert "line 1 is neither a record nor an error" in run("read", pages, "-o", other, "--resume").err
    assert other.read_text() == '{"note": 1}\n'


def test_a_stop_leaves_whole_lines(run: Run, pages: Path, whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from ofrecord.cli import read

    answers = read._answers

    def stopped(*asked: object) -> object:
        for number, answer in enumerate(answers(*asked)):  # type: ignore[arg-type]
            if number == 20:
                raise KeyboardInterrupt
            yield answer

    monkeypatch.setattr(read, "_answers", stopped)
    done = run("read", pages, "-o", tmp_path / "out.jsonl")
    assert done.status == 130
    assert done.err.startswith("ofrecord: stopped after 20 inputs.")
    assert (tmp_path / "out.jsonl").read_bytes() == b"".join(whole.read_bytes().splitlines(keepends=True)[:20])


@pytest.mark.parametrize(
    ("written", "left"),
    [(b"", b""), (b"half", b""), (b"a\nhalf", b"a\n"), (b"a\nb\n", b"a\nb\n"), (b"a\n" + b"x" * 200_000, b"a\n")],
)
def test_a_half_written_line_is_cut_off(tmp_path: Path, written: bytes, left: bytes) -> None:
    path = tmp_path / "lines"
    path.write_bytes(written)
    mend(path)
    assert path.read_bytes() == left


def test_a_file_that_cannot_be_written_is_told(run: Run, pages: Path, tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write anywhere")
    tmp_path.chmod(0o500)
    assert "Cannot write" in run("read", pages, "-o", tmp_path / "out.json").err
