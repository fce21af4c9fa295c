"""An article: its clean body with the facts marked, its record beside it, its prints and versions."""

import zlib

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from ofrecord.archive.changes import changed_facts, changed_words
from ofrecord.archive.models import Name, Version
from ofrecord.archive.overlay import overlay
from ofrecord.archive.storing import current_record, judged, record_of
from ofrecord.record import Record, from_json, to_json
from ofrecord.site.comments.models import Comment
from ofrecord.site.drawing.body import paragraphs, passage
from ofrecord.site.drawing.side import side

OTHERS = 50


def page(request: HttpRequest, version: int) -> HttpResponse:
    """One version. `?at=120-180` shows a passage; `#f1` a fact."""
    shown = get_object_or_404(Version.objects.select_related("article", "kept").defer("text", "kept__page"), pk=version)
    record = overlay(from_json(zlib.decompress(bytes(shown.kept.record))), judged(version))[0]
    entities = dict(Name.objects.filter(version=shown, entity__isnull=False).values_list("key", "entity"))
    may_review = request.user.has_perm("archive.add_verdict")
    context = {
        "version": shown, "url": record.article.url, "paragraphs": paragraphs(record, passage(request.GET.get("at", ""))),
        "side": side(version, record, entities, may_review=may_review), "may_review": may_review,
        "versions": list(shown.article.versions.order_by("number").defer("text")), "prints": _prints(shown),
        "comments": Comment.objects.filter(article=shown.article_id, state="approved").count(),
    }  # fmt: skip
    return render(request, "site/article.html", context)


def fact(request: HttpRequest, version: int, fact: str) -> HttpResponse:
    """The permanent link of one fact."""
    if fact not in _facts(current_record(get_object_or_404(Version, pk=version).pk)):
        raise Http404(f"This version has no fact {fact}.")
    return redirect(f"{reverse('room:article', args=[version])}#{fact}")


def _facts(record: Record) -> set[str]:
    kinds = (record.statements, record.figures, record.events, record.dates, record.names)
    return {fact.id for facts in kinds for fact in facts}


def record(request: HttpRequest, version: int) -> HttpResponse:
    """The whole record as JSON."""
    return HttpResponse(to_json(record_of(get_object_or_404(Version, pk=version).pk)), content_type="application/json")


def changes(request: HttpRequest, version: int) -> HttpResponse:
    """What this version changed against the one before it."""
    shown = get_object_or_404(Version.objects.select_related("article"), pk=version)
    before = shown.article.versions.filter(number__lt=shown.number).order_by("-number").first()
    facts = changed_facts(record_of(before.pk), record_of(shown.pk)) if before else ()
    words = changed_words(before.text, shown.text) if before else ()
    return render(request, "site/changes.html", {"version": shown, "before": before, "facts": facts, "words": words})


def _prints(version: Version) -> list[Version]:
    story = version.article.story_id
    if story is None:
        return []
    others = Version.objects.filter(current=True, article__story=story).exclude(article=version.article_id)
    return list(others.select_related("article").defer("text").order_by("published")[:OTHERS])
