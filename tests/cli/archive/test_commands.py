"""The archive's commands, as people type them."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from ofrecord.archive import Archive
from ofrecord.cli.archive import register
from ofrecord.record import Record
from tests.archives import SERVER
from tests.loopback import Handler, served
from tests.story import Draft

app = typer.Typer()
register(app)
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>
<item><link>/one</link><description>x</description></item><item><link>/gone</link></item></channel></rss>"""


@pytest.fixture
def run(told: Archive) -> Callable[..., tuple[int, str]]:
    """`run("ask", "figures", …)` on the story's archive; gives exit status and output."""

    def typed(*words: str) -> tuple[int, str]:
        result = CliRunner().invoke(
            app, [*words, "--archive", told.where] if "--" not in words else [*words[:2], "--archive", told.where, *words[2:]]
        )
        return result.exit_code, result.output

    return typed


def test_ask_json_is_question_and_rows(run: Callable[..., tuple[int, str]]) -> None:
    status, output = run("ask", "figures", "--of", "Canadian troops", "--in", "Latvia", "--format", "json")
    answer = json.loads(output)
    assert (status, set(answer)) == (0, {"question", "rows"})
    first = answer["rows"][0]
    assert {key: first[key] for key in ("value", "hedge", "said_by", "counted", "place", "as_of", "status", "change")} == {
        "value": 1400, "hedge": "approximately", "said_by": "Helena Strand", "counted": "Canadian troops", "place": "Latvia",
        "as_of": "2021-02-03", "status": "asserted", "change": None,
    }  # fmt: skip
    assert first["citation"]["quote"] == "About 1,400"


ASKED = [
    (("ask", "figures", "--of", "Canadian troops", "--cite"), "[meridian-courier, “Canada Counts Its Troops in Latvia”"),
    (("ask", "figures", "--of", "Canadian troops", "--format", "csv"), "day,value,low,high,hedge"),
    (("ask", "figures", "--of", "Canadian troops", "--format", "atom"), "<feed xmlns="),
    (("ask", "figures", "--of", "unicorns"), "Nothing in the archive answers"),
    (("ask", "figures", "Canadian troops"), "about 1,400"),
    (("ask", "statements", "--by", "Strand"), "We will keep our word"),
    (("ask", "statements", "Strand"), "We will keep our word"),
    (("ask", "events", "CONSULT"), "CONSULT (visit)"),
    (("ask", "events", "--between", "Canada", "Latvia"), "CONSULT (visit)"),
    (("ask", "people", "Strand"), "2022-01-17  prime minister, Canada"),
    (("ask", "articles", "bergmane"), "[Bergmane]"),
    (("ask", "conflicts"), "≠"),
    (("check",), "Nothing is wrong."),
    (("diff", "Strand"), "figure changed: 450 soldiers → 480 soldiers"),
    (("people", "list"), "Helena Strand  (2 articles; defense minister of Canada; prime minister of Canada)"),
    (("people", "why", "Strand"), "the same full name"),
    (("failures",), "Nothing failed."),
]  # fmt: skip


@pytest.mark.parametrize(("words", "said"), ASKED, ids=[" ".join(words) for words, _ in ASKED])
def test_commands(run: Callable[..., tuple[int, str]], words: tuple[str, ...], said: str) -> None:
    status, output = run(*words)
    assert status == 0, output
    assert said in output


SENSELESS = [
    (("ask", "figures", "--of", "troops", "--from", "soon"), "'soon' is no date"),
    (("ask", "figures", "troops", "--of", "troops"), "is given beside --of"),
    (("ask", "figures", "--in", "Latvia"), "Say what is counted"),
    (("ask", "events", "--type", "dance"), "'DANCE' is no type of an event"),
    (("ask", "events", "--from", "2022", "--until", "2021"), "ends before it begins"),
    (("ask", "articles", "x", "--kind", "jokes"), "'jokes' is no kind of fact"),
    (("ask", "articles", "--", "-x"), "no word to look for"),
    (("ask", "conflicts", "--format", "atom"), "has no feed"),
]


@pytest.mark.parametrize(("words", "said"), SENSELESS)
def test_a_senseless_question_is_wrong_usage(run: Callable[..., tuple[int, str]], words: tuple[str, ...], said: str) -> None:
    status, output = run(*words)
    assert status == 2 and said in " ".join(output.split()) and "Traceback" not in output


@pytest.mark.parametrize("asked", [("figures", "--of", "unicorns"), ("people", "Nobody"), ("conflicts", "--of", "unicorns")])
def test_csv_without_rows_has_its_header(run: Callable[..., tuple[int, str]], asked: tuple[str, ...]) -> None:
    status, output = run("ask", *asked, "--format", "csv")
    assert status == 0 and len(output.splitlines()) == 1 and "," in output


def test_an_answer_that_is_cut_says_so(run: Callable[..., tuple[int, str]]) -> None:
    assert "There are more than these 2" in run("ask", "figures", "--of", "Canadian troops", "--limit", "2")[1]
    assert "more than" not in run("ask", "figures", "--of", "Canadian troops")[1]


@pytest.mark.parametrize("asked", ["figures", "statements", "events", "people", "articles", "conflicts"])
def test_each_question_shows_examples(asked: str) -> None:
    assert f"ofrecord ask {asked}" in CliRunner().invoke(app, ["ask", asked, "--help"]).output


WRONG = [
    (("people", "merge", "Strand", "Nobody", "--why", "x"), "knows no 'Nobody'"),
    (("diff", "nowhere"), "No page in the archive"),
    (("backup", "/nowhere/copy.db"), "no folder /nowhere" if not SERVER else "its own `pg_dump`"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "said"), WRONG)
def test_what_is_wrong_is_told_in_one_line(run: Callable[..., tuple[int, str]], words: tuple[str, ...], said: str) -> None:
    status, output = run(*words)
    assert status == 1 and said in " ".join(output.split()) and "Traceback" not in output


def test_merge_part_and_undo(run: Callable[..., tuple[int, str]]) -> None:
    assert run("people", "merge", "Helena Strand", "Ilze Bergmane", "--why", "a pen name", "--who", "ana")[0] == 0
    assert "by ana: merge" in run("people", "why", "Strand")[1]
    assert run("people", "undo", "1", "--why", "no")[0] == 0
    assert run("people", "part", "Strand", "--page", "https://courier.example/2021/riga", "--why", "her cousin")[0] == 0


def read(record: Record) -> Callable[..., object]:
    """A reader that gives this record, so that no language model is needed."""

    def reading(model: str | None, processes: int) -> Callable[..., Iterator[object]]:
        return lambda groups: ((group, [record for _ in group]) for group in groups)

    return reading


asked: list[str] = []  # of the server, in order


@pytest.fixture
def site() -> Iterator[str]:
    asked.clear()

    class Server(Handler):
        def answer(self) -> None:
            asked.append(self.path)
            if self.path == "/old":
                self.send_response(301)
                self.send_header("Location", "/one")
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            moved = FEED.replace("/one", "/old").replace("<item><link>/gone</link></item>", "")
            self.give({"/moved": moved.encode(), "/feed": FEED.encode(), "/one": b"<p>news</p>"}.get(self.path))

    with served(Server) as address:
        yield address


def test_watch_adds_what_is_new_once(run: Callable[..., tuple[int, str]], site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from ofrecord.cli.archive.taking import walk
    from ofrecord.sources.web import client

    record = Draft("The ferry was late.", url=f"{site}/one", published="2022-02-02").done("one")[0]
    monkeypatch.setattr(walk, "reading", read(record))
    monkeypatch.setattr(client.time, "sleep", lambda seconds: None)
    first = run("watch", f"{site}/feed", "--once", "--allow-private")[1]
    assert "1 new article, 1 failed" in first and "answers 404" in first
    assert "new" not in run("watch", "--once", "--allow-private")[1]
    assert "answers 404" in run("failures")[1]


def test_watch_asks_once_for_an_entry_that_moved(
    run: Callable[..., tuple[int, str]], site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ofrecord.cli.archive.taking import walk
    from ofrecord.sources.web import client

    record = Draft("The ferry was late.", url=f"{site}/one", published="2022-02-02").done("one")[0]
    monkeypatch.setattr(walk, "reading", read(record))
    monkeypatch.setattr(client.time, "sleep", lambda seconds: None)
    assert "1 new article" in run("watch", f"{site}/moved", "--once", "--allow-private")[1]
    assert "nothing to add" in run("watch", "--once", "--allow-private")[1]
    assert asked.count("/old") == 1


def test_private_addresses_are_refused(run: Callable[..., tuple[int, str]], site: str) -> None:
    status, output = run("add", f"{site}/one", "--quiet")
    assert status == 1 and "leads to a private address" in " ".join(output.split())


def test_a_page_that_fails_is_kept_and_can_be_tried_again(
    run: Callable[..., tuple[int, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ofrecord.cli.archive.taking import walk

    page = tmp_path / "page.html"
    assert run("add", str(page), "--quiet")[0] == 1
    assert str(page) in run("failures")[1]
    page.write_text("<html><p>The ferry was late.</p></html>")
    record = Draft("The ferry was late.", url="https://ferry.example/1").done("page")[0]
    monkeypatch.setattr(walk, "reading", read(record))
    assert "1 new article" in run("failures", "--retry")[1]
    assert "Nothing failed." in run("failures")[1]


def test_nothing_is_read_twice(run: Callable[..., tuple[int, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from ofrecord.cli.archive.taking import walk

    (tmp_path / "page.html").write_text("<html><p>The ferry was late.</p></html>")
    record = Draft("The ferry was late.", url="https://ferry.example/1").done("page")[0]
    monkeypatch.setattr(walk, "reading", read(record))
    assert "1 new article" in run("add", str(tmp_path / "page.html"), "--quiet")[1]
    assert "1 known already" in run("add", str(tmp_path / "page.html"), "--quiet")[1]
