"""The desk: pages that accounts add are read and kept, or it is said why not; exports are written, fetched and let go."""

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

PAGE = (
    "<html><head><title>Ferry strike</title></head><body><article><h1>Ferry Crews Strike in Split</h1>"
    "<p>SPLIT, Croatia — Some 300 ferry workers walked off the job on Monday, the union said.</p>"
    "<p>“We ask for 9 percent,” said Mara Bilic, who leads the union. The ports ministry said 14 ships were idle.</p>"
    "<p>Talks go on in Zagreb on Tuesday, and nobody expects them to be short.</p></article></body></html>"
)
PASTED = """Ferry Crews Strike in Split

SPLIT, Croatia — Some 300 ferry workers walked off the job on Monday, the union said.

“We ask for 9 percent,” said Mara Bilic, who leads the union. The ports ministry said 14 ships were idle.

Talks go on in Zagreb on Tuesday, and nobody expects them to be short.
"""


@pytest.fixture
def reader_of(engine: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Jobs read with the engine that all tests share."""
    from ofrecord.jobs import reading
    from ofrecord.reading.reader import Reader

    monkeypatch.setattr(reading, "_reader", lambda: Reader(engine=engine))


@pytest.fixture(autouse=True)
def exports(tmp_path: Path) -> Any:
    from django.test import override_settings

    with override_settings(OFRECORD_EXPORTS=str(tmp_path / "exports")):
        yield


def file(content: str | bytes, name: str = "strike.html") -> io.BytesIO:
    held = io.BytesIO(content.encode() if isinstance(content, str) else content)
    held.name = name
    return held


def test_an_uploaded_page_is_read_and_kept(member: Any, reader_of: None) -> None:
    from ofrecord.jobs.models import Job
    from ofrecord.jobs.working import work_once

    reviewer = member("reviewer")
    given = {"file": file(PAGE), "url": "https://news.example/strike", "published": "2026-03-02"}
    assert reviewer.post("/desk/add/", given).status_code == 302
    assert "Waiting" in reviewer.get("/desk/add/").content.decode()
    assert work_once()
    assert not work_once()
    job = Job.objects.get()
    assert (job.state, job.trouble, job.given) == ("done", "", None)
    assert "A new article." in reviewer.get("/desk/add/").content.decode()
    page = reviewer.get(f"/articles/{job.result['version']}/").content.decode()
    assert "Ferry Crews Strike in Split" in page
    assert "Mara Bilic" in page
    assert "2 March 2026" in page


def test_a_pasted_text_is_read(member: Any, reader_of: None) -> None:
    from ofrecord.jobs.models import Job
    from ofrecord.jobs.working import work_once

    member("reviewer").post("/desk/add/", {"text": PASTED, "headline": "Ferry strike"})
    work_once()
    assert (Job.objects.get().state, Job.objects.get().trouble) == ("done", "")


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({}, "one of the two"),
        ({"text": "Too short."}, "no text here"),
        ({"text": "x" * 60, "published": "yesterday"}, "is no date"),
        ({"text": "x" * 60, "url": "javascript:alert(1)"}, "valid URL"),
        ({"file": b"%PDF-1.7 and more than forty characters of it, all binary"}, "no web page"),
        ({"file": b"<p>word</p>" * 200_000}, "2 MB at most"),
    ],
)
def test_what_cannot_be_taken_is_told(member: Any, given: dict[str, Any], words: str) -> None:
    from ofrecord.jobs.models import Job

    given = {name: file(value) if isinstance(value, bytes) else value for name, value in given.items()}
    response = member("reviewer").post("/desk/add/", given)
    assert response.status_code == 422
    assert words in response.content.decode()
    assert not Job.objects.exists()


def test_a_page_that_is_no_article_says_why(member: Any, reader_of: None) -> None:
    from ofrecord.jobs.working import work_once

    reviewer = member("reviewer")
    reviewer.post("/desk/add/", {"file": file("<html><body>" + "<img src='ship.png'>" * 9)})
    work_once()
    assert "Not kept:" in reviewer.get("/desk/add/").content.decode()


def test_an_export_is_asked_for_written_fetched_and_let_go(member: Any, client: Any) -> None:
    from ofrecord.jobs.models import Job
    from ofrecord.jobs.working import work_once

    reader = member("reader")
    reader.post("/desk/exports/", {"form": "csv"})
    assert work_once()
    job = Job.objects.get()
    assert job.state == "done", job.trouble
    assert "Download" in reader.get("/desk/exports/").content.decode()
    answer = reader.get(f"/desk/exports/{job.pk}/file/")
    with zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content))) as packed:
        assert {"figures.csv", "statements.csv", "datapackage.json"} <= set(packed.namelist())
    assert member("reviewer").get(f"/desk/exports/{job.pk}/file/").status_code == 404
    reader.post(f"/desk/exports/{job.pk}/drop/")
    assert not Job.objects.exists()


def test_an_export_that_is_let_go_while_it_is_written_stays_gone(member: Any, monkeypatch: Any, exports: None) -> None:
    from django.conf import settings

    from ofrecord.jobs import working
    from ofrecord.jobs.models import Job

    reader = member("reader")
    reader.post("/desk/exports/", {"form": "jsonl"})
    write = working.do

    def let_go_meanwhile(job: Job) -> dict[str, object]:
        result = write(job)
        assert reader.post(f"/desk/exports/{job.pk}/drop/").status_code == 302
        return result

    monkeypatch.setattr(working, "do", let_go_meanwhile)
    assert working.work_once()
    assert not Job.objects.exists()
    assert not list(Path(settings.OFRECORD_EXPORTS).iterdir())


def test_archives_that_share_a_folder_have_files_of_their_own(member: Any, monkeypatch: Any) -> None:
    from django.db import connection

    from ofrecord.jobs.models import Job
    from ofrecord.jobs.writing import exports_folder, write_export

    member("reader").post("/desk/exports/", {"form": "jsonl"})
    job = Job.objects.get()
    mine = write_export(job)["file"]
    assert exports_folder().stat().st_mode & 0o077 == 0
    with monkeypatch.context() as patch:
        patch.setitem(connection.settings_dict, "HOST", "elsewhere.example")
        assert write_export(job)["file"] != mine


def test_old_files_are_tidied_away(member: Any) -> None:
    from datetime import timedelta

    from django.utils import timezone

    from ofrecord.jobs.models import Job
    from ofrecord.jobs.working import tidy, work_once
    from ofrecord.jobs.writing import file_of

    member("reader").post("/desk/exports/", {"form": "jsonl"})
    work_once()
    job = Job.objects.get()
    path = file_of(job)
    assert path
    assert json.loads(path.read_text(encoding="utf-8").splitlines()[0])["schema"]
    Job.objects.update(ended=timezone.now() - timedelta(days=8))
    tidy()
    assert not path.exists()
    assert not Job.objects.exists()


def test_a_job_that_was_cut_off_is_done_again_and_given_up_after_two_tries(member: Any) -> None:
    from datetime import timedelta

    from django.utils import timezone

    from ofrecord.jobs.models import Job
    from ofrecord.jobs.working import claim

    member("reader").post("/desk/exports/", {"form": "jsonl"})
    for _ in range(2):
        assert claim()
        assert claim() is None
        Job.objects.update(begun=timezone.now() - timedelta(hours=2))
    assert claim() is None
    assert Job.objects.get().trouble == "It was cut off twice."
