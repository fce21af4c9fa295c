"""Add a page: a file or pasted text, of an account that may; it is read by a process of its own and kept."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.validators import URLValidator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from ofrecord.archive.printed.days import first_day
from ofrecord.errors import ArchiveError
from ofrecord.jobs.asking import LARGEST, ask_upload
from ofrecord.jobs.models import Job

MAY = "archive.add_article"
SHOWN = 20


class UploadForm(forms.Form):
    """A saved page or its text, and what is known of it."""

    file = forms.FileField(required=False, label="A saved page (HTML or plain text)")
    text = forms.CharField(required=False, max_length=LARGEST, widget=forms.Textarea(attrs={"rows": 10}))
    url = forms.CharField(required=False, max_length=2000, validators=[URLValidator(("http", "https"))])
    headline = forms.CharField(required=False, max_length=500)
    published = forms.CharField(required=False, max_length=40)

    def clean_published(self) -> str:
        """A date as records write it."""
        written: str = self.cleaned_data["published"].strip()
        if written and not first_day(written):
            raise forms.ValidationError(f"{written!r} is no date. Write 2026-03-31, or 2026-03-31T08:15+01:00.")
        return written

    def clean(self) -> dict[str, Any]:
        """One of the two, not both."""
        given = super().clean() or {}
        if bool(given.get("file")) == bool(given.get("text", "").strip()):
            raise forms.ValidationError("Choose a file or paste a text: one of the two.")
        return given


@require_http_methods(["GET", "POST"])
@permission_required(MAY)
def page(request: HttpRequest) -> HttpResponse:
    """The form, and what came of the account's uploads."""
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    if request.method == "POST" and form.is_valid():
        try:
            _take(request, form.cleaned_data)
        except ArchiveError as fault:
            form.add_error(None, str(fault))
        else:
            messages.success(request, "Taken. It is being read; that takes some seconds.")
            return redirect("desk:add")
    jobs = list(Job.objects.filter(user=request.user, kind="upload")[:SHOWN])
    context = {"form": form, "jobs": jobs, "waiting": _waiting(jobs), "most": f"{LARGEST / 1e6:g} MB"}
    return render(request, "desk/add.html", context, status=422 if form.errors else 200)


def _take(request: HttpRequest, given: dict[str, Any]) -> Job:
    about = {name: given[name] or None for name in ("url", "headline", "published")}
    file = given["file"]
    if file is None:
        return ask_upload(request.user, given["text"].encode(), "pasted text", {**about, "kind": "scrape"})
    if file.size > LARGEST:
        raise ArchiveError(f"A page may have {LARGEST / 1e6:g} MB at most; this has {file.size / 1e6:.1f} MB.", "too large")
    content = file.read()
    return ask_upload(request.user, content, str(file.name), {**about, "kind": "html" if _is_html(content) else "scrape"})


def _is_html(content: bytes) -> bool:
    head = content[:5000].lower()
    return any(sign in head for sign in (b"<html", b"<!doctype", b"<body", b"<p>", b"<head", b"<article", b"<div"))


def _waiting(jobs: list[Job]) -> bool:
    return any(job.state in ("waiting", "running") for job in jobs)
