"""Take the archive away: ask for a file, see how far it is, fetch it, let it go."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from ofrecord.errors import ArchiveError
from ofrecord.jobs import working
from ofrecord.jobs.asking import ask_export
from ofrecord.jobs.models import Job
from ofrecord.jobs.writing import file_of

SHOWN = 20
FORMS = {
    "csv": "Tables (CSV, zipped, with a data package)", "parquet": "Tables (Parquet, zipped)", "jsonl": "Records (JSON Lines)",
    "annotations": "W3C Web Annotations", "schema-org": "schema.org news articles", "claim-review": "ClaimReview drafts",
    "plover": "Events, PLOVER columns", "gdelt": "Events, GDELT columns", "acled": "Events, ACLED columns",
    "ftm": "FollowTheMoney entities",
}  # fmt: skip


@require_http_methods(["GET", "POST"])
@login_required
def page(request: HttpRequest) -> HttpResponse:
    """The form, and the account's exports."""
    if request.method == "POST":
        try:
            ask_export(request.user, request.POST.get("form", ""))
        except ArchiveError as fault:
            messages.error(request, str(fault))
        else:
            messages.success(request, "Asked for. The file is written now; it is kept here for a week.")
        return redirect("desk:exports")
    jobs = list(Job.objects.filter(user=request.user, kind="export")[:SHOWN])
    rows = [(job, FORMS.get(job.asked.get("form", ""), "Export"), file_of(job) is not None) for job in jobs]
    waiting = any(job.state in ("waiting", "running") for job in jobs)
    return render(request, "desk/exports.html", {"forms": FORMS, "jobs": rows, "waiting": waiting})


@login_required
def file(request: HttpRequest, job: int) -> FileResponse:
    """The file of an export of one's own."""
    path = file_of(get_object_or_404(Job, pk=job, user=request.user, kind="export"))
    if path is None:
        raise Http404("This file is not written yet, or was tidied away.")
    return FileResponse(path.open("rb"), as_attachment=True, filename=path.name)


@require_POST
@login_required
def drop(request: HttpRequest, job: int) -> HttpResponse:
    """Let an export of one's own go."""
    working.drop(get_object_or_404(Job, pk=job, user=request.user, kind="export"))
    return redirect("desk:exports")
