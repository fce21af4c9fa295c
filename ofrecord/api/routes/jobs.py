"""Exports by program: ask for one, see how far it is, fetch its file, let it go. The scope is `export`."""

from typing import Any, Literal

from django.http import FileResponse, Http404, HttpRequest
from ninja import Router, Schema, Status
from ninja.errors import HttpError

from ofrecord.api.guard import Bearer
from ofrecord.jobs import working
from ofrecord.jobs.asking import ask_export
from ofrecord.jobs.models import Job
from ofrecord.jobs.writing import file_of

router = Router(tags=["export"])
export = Bearer("export")
LARGEST = 2**63 - 1
SHOWN = 100
BYTES = "application/octet-stream"
Form = Literal[
    "csv", "parquet", "jsonl", "annotations", "schema-org", "claim-review", "plover", "gdelt", "acled", "ftm",
]  # fmt: skip


class ExportIn(Schema):
    """The form that the archive is wanted in."""

    form: Form


class ExportOut(Schema):
    """How far an export is. `file` is where to fetch it, once it is `done`; it is kept for a week."""

    export: int
    form: str
    state: Literal["waiting", "running", "done", "failed"]
    made: str
    ended: str | None
    file: str | None
    bytes: int | None
    rows: dict[str, int]
    trouble: str | None


@router.post("/exports", response={202: ExportOut}, auth=export, summary="Ask for an export")
def ask(request: HttpRequest, given: ExportIn) -> Any:
    """The whole archive in one file; ask again with its number until it is done."""
    return Status(202, _plain(ask_export(_user(request), given.form)))


@router.get("/exports", response=list[ExportOut], auth=export, summary="Exports of the account")
def exports(request: HttpRequest) -> list[dict[str, Any]]:
    """Newest first."""
    return [_plain(job) for job in Job.objects.filter(user=_user(request), kind="export")[:SHOWN]]


@router.get("/exports/{int:export}", response=ExportOut, auth=export, summary="How far an export is")
def one(request: HttpRequest, export: int) -> dict[str, Any]:
    """Waiting, running, done or failed."""
    return _plain(_job(request, export))


@router.get("/exports/{int:export}/file", auth=export, summary="The file of an export", response={200: bytes})
def file(request: HttpRequest, export: int) -> Any:
    """Its bytes. A folder of tables is one zip file."""
    path = file_of(_job(request, export))
    if path is None:
        raise Http404("This file is not written yet, or was tidied away.")
    return FileResponse(path.open("rb"), as_attachment=True, filename=path.name, content_type=BYTES)


@router.delete("/exports/{int:export}", response={204: None}, auth=export, summary="Let an export go")
def drop(request: HttpRequest, export: int) -> Any:
    """The job and its file go. One that runs cannot."""
    job = _job(request, export)
    if job.state == "running":
        raise HttpError(409, "This export is being written. Let it go once it is done.")
    working.drop(job)
    return Status(204, None)


def _user(request: Any) -> Any:
    return request.auth.user


def _job(request: HttpRequest, key: int) -> Job:
    found = Job.objects.filter(pk=key, user=_user(request), kind="export").first() if key <= LARGEST else None
    if found is None:
        raise Http404(f"There is no export {key} of this account.")
    return found


def _plain(job: Job) -> dict[str, Any]:
    there = file_of(job) is not None
    return {
        "export": job.pk, "form": job.asked.get("form", ""), "state": job.state, "made": job.made.isoformat(),
        "ended": job.ended and job.ended.isoformat(), "file": f"/api/v1/exports/{job.pk}/file" if there else None,
        "bytes": job.result.get("bytes"), "rows": job.result.get("rows", {}), "trouble": job.trouble or None,
    }  # fmt: skip
