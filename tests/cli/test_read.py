"""`ofrecord read`: forms, files, faults and exit status."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from ofrecord.record import from_json
from tests.cli.conftest import Run


def test_a_page_is_shown_for_people(run: Run, story: Path) -> None:
    done = run("read", story)
    assert done.status == 0
    assert done.out.startswith("Road to Kismayo Is Open Again\nThursday 16 January 2025, 09:30")
    assert "WHO SAID WHAT" in done.out
    assert "\x1b" not in done.out
    assert done.err == ""


def test_one_page_is_an_object_and_several_an_array(run: Run, story: Path) -> None:
    one = json.loads(run("read", story, "--format", "json").out)
    several = json.loads(run("read", story, story, story, "--format", "json").out)
    assert one["schema"] == "ofrecord/1"
    assert several == [one, one, one]


def test_lines_are_records_in_order_and_a_bad_line_is_told(run: Run, pages: Path) -> None:
    done = run("read", pages, "--format", "jsonl")
    assert [line["id"] for line in done.lines] == [f"p{number}" for number in range(40)]
    assert set(done.lines[5]) == {"id", "error"}
    assert set(done.lines[5]["error"]) == {"what", "why"}
    assert done.status == 1
    assert done.err == "ofrecord: 1 of 40 inputs could not be read. Their errors stand in the output.\n"


def test_standard_input_is_read(run: Run, story: Path) -> None:
    done = run("read", "-", "--format", "json", given=story.read_bytes())
    assert json.loads(done.out)["article"]["headline"] == "Road to Kismayo Is Open Again"


def test_the_name_of_the_output_says_the_form(run: Run, story: Path, tmp_path: Path) -> None:
    for name, start in {"a.json": '{"schema"', "a.jsonl": '{"schema"', "a.html": "<!DOCTYPE html>", "a.txt": "Road to"}.items():
        assert run("read", story, "-o", tmp_path / name).status == 0
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)


def test_several_pages_of_html_go_into_a_folder(run: Run, pages: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    done = run("read", pages, "--format", "html", "-o", tmp_path / "out")
    assert len(list((tmp_path / "out").glob("*.html"))) == 39
    assert done.status == 1
    assert run("read", pages, "--format", "html", "-o", tmp_path / "all.html").status == 2
    assert not (tmp_path / "all.html").exists()


def test_only_keeps_what_the_chosen_facts_point_to(run: Run, story: Path) -> None:
    record = from_json(run("read", story, "--format", "json", "--only", "statements").out)
    speakers = {statement.speaker for statement in record.statements} - {None}
    assert record.statements
    assert speakers <= {name.id for name in record.names}
    assert not record.events
    assert not record.figures


def test_published_is_for_pages_that_do_not_say(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "a.jsonl"
    page.write_text(
        '{"id": "a", "text": "Ana left on Monday."}\n{"id": "b", "text": "Ana left on Monday.", "published": "2020-08-20"}\n'
    )
    done = run("read", page, "--format", "jsonl", "--published", "2025-01-16")
    assert [line["article"]["published"] for line in done.lines] == ["2025-01-16", "2020-08-20"]


def test_a_small_model_that_nobody_asked_for_is_told(
    run: Run, story: Path, engine: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "is_fallback", True)
    done = run("read", story, "--format", "json")
    assert done.err.startswith("ofrecord: reading with the small language model")
    assert done.status == 0


FAULTS = [
    (["read", "missing.html"], 1, "ofrecord: Cannot read missing.html: no such file or directory."),
    (["read", "a\x1b[31m\nb"], 1, "ofrecord: Cannot read a␛[31m b: no such file or directory."),
    (["read"], 2, "Usage:"),
    (["raed"], 2, "ofrecord: No such command 'raed'."),
    (["read", "a", "--only", "facts"], 2, "facts: no such kind"),
    (["read", "a", "--published", "soon"], 2, "'soon' is no date"),
    (["read", "a", "--max-size", "big"], 2, "'big' is no size"),
    (["read", "a", "--format", "xml"], 2, "'xml' is not one of"),
    (["read", "a", "--processes", "0"], 2, "Invalid value for '--processes'"),
    (["read", "a", "--resume"], 2, "give -o FILE.jsonl too"),
    (["read", "a", "-o", "nowhere/out.json"], 2, "there is no folder nowhere"),
    (["read", "a", "-o", "."], 2, ". is a folder"),
    (["explain", "CONSLUT"], 1, "no code 'CONSLUT' is in any record. Did you mean CONSULT"),
]


@pytest.mark.parametrize(
    ("words", "status", "told"), FAULTS, ids=lambda value: " ".join(value) if isinstance(value, list) else None
)
def test_a_fault_of_the_user_is_told_in_one_line(run: Run, words: list[str], status: int, told: str) -> None:
    done = run(*words)
    assert done.status == status
    assert told in done.err
    assert "Traceback" not in done.err
    assert done.err.count("\n") == 1 or told == "Usage:"


def test_other_inputs_are_read_when_one_is_not(run: Run, story: Path) -> None:
    done = run("read", "missing.html", story, "--format", "json")
    first, second = json.loads(done.out)
    assert done.status == 1
    assert first["error"]["what"] == "unreadable"
    assert second["article"]["headline"] == "Road to Kismayo Is Open Again"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_file_whose_name_is_no_text_is_read(run: Run, story: Path) -> None:
    odd = story.parent / "odd\udcff.txt"
    odd.write_bytes(story.read_bytes())
    done = run("read", odd, story.parent / "gone\udcff.txt", "--format", "jsonl")
    assert [line["id"].rpartition("/")[2] for line in done.lines] == ["odd?.txt", "gone?.txt"]


def test_nothing_is_left_behind_when_writing_fails(run: Run, story: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    target.write_text("kept")
    assert run("read", story, "-o", target, "--model", "x", "--published", "never").status == 2
    assert target.read_text() == "kept"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.json", "story.txt"]


def test_the_command_and_the_package_start_fast() -> None:
    heavy = "('spacy', 'numpy', 'lxml', 'django', 'msgspec', 'rich.console')"
    code = f"import sys, ofrecord.cli.app; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
