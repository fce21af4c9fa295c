"""An article: its clean body with the facts marked, its record beside it, its prints and versions."""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from ofrecord.archive.changes import changed_facts, changed_words
from ofrecord.archive.models import Name, Verdict, Version
from ofrecord.archive.overlay import overlay
from ofrecord.archive.storing import current_record, judged, record_of
from ofrecord.record import Record, from_json, to_json
from ofrecord.site.comments.models import Comment
from ofrecord.site.drawing.body import paragraphs, passage
from ofrecord.site.drawing.side import side

OTHERS = 50
COUNTS = f"""SELECT
    (SELECT count(*) FROM {Comment._meta.db_table} WHERE article_id = %s AND state = 'approved'),
    (SELECT count(*) FROM {Verdict._meta.db_table} WHERE version_id = %s AND undone IS NULL),
    (SELECT count(*) FROM {Version._meta.db_table} WHERE article_id = %s)"""
ENTITIES = f"SELECT key, entity_id FROM {Name._meta.db_table} WHERE version_id = %s AND entity_id IS NOT NULL"


def page(request: HttpRequest, version: int) -> HttpResponse:
    """One version. `?at=120-180` shows a passage; `#f1` a fact."""
    shown = get_object_or_404(Version.objects.select_related("article", "kept").defer("text", "kept__page"), pk=version)
    about = _about(shown)
    record = from_json(zlib.decompress(bytes(shown.kept.record)))
    record = overlay(record, judged(version))[0] if about.verdicts else record
    may_review = request.user.has_perm("archive.add_verdict")
    context = {
        "version": shown, "url": record.article.url, "paragraphs": paragraphs(record, passage(request.GET.get("at", ""))),
        "side": side(version, record, about.entities, may_review=may_review), "may_review": may_review,
        "versions": list(shown.article.versions.order_by("number").defer("text")) if about.versions > 1 else (),
        "prints": _prints(shown), "comments": about.comments,
    }  # fmt: skip
    return render(request, "site/article.html", context)


@dataclass(frozen=True, slots=True)
class About:
    """What else is known of a version: how many comments, verdicts and versions there are, and who its names are."""

    comments: int
    verdicts: int
    versions: int
    entities: Mapping[str, int]


def _about(version: Version) -> About:
    """Asked in two plain questions: an article is what is read most, and building each question costs more than its answer."""
    with connection.cursor() as cursor:
        cursor.execute(COUNTS, [version.article_id, version.pk, version.article_id])
        comments, verdicts, versions = cursor.fetchone()
        cursor.execute(ENTITIES, [version.pk])
        return About(comments, verdicts, versions, dict(cursor.fetchall()))


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
