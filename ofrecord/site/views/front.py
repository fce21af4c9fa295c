"""The front page: the latest stories, figures that moved, who was quoted, what happened."""

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ofrecord.archive.models import Event, Figure, Statement, Version

STORIES = 12
LOOKED_AT = 60  # the latest articles, from which the columns are filled
SHOWN = 8


def page(request: HttpRequest) -> HttpResponse:
    """The latest of everything. The number of queries does not depend on the archive's size."""
    latest = list(Version.objects.filter(current=True).select_related("article").order_by("-day", "-pk")[:LOOKED_AT])
    keys = [version.pk for version in latest]
    stories = _once_a_story(latest)[:STORIES]
    context = {
        "lead": stories[:1], "stories": stories[1:],
        "moved": _moved(keys), "quoted": _quoted(keys), "happened": _happened(keys),
    }  # fmt: skip
    return render(request, "site/front.html", context)


def _once_a_story(versions: list[Version]) -> list[Version]:
    seen: dict[object, Version] = {}
    for version in versions:
        seen.setdefault(version.article.story_id or ("alone", version.pk), version)
    return list(seen.values())


def _moved(keys: list[int]) -> list[Figure]:
    moved = Figure.objects.filter(version__in=keys, change_role="to", value__isnull=False).exclude(direction="none")
    return list(moved.select_related("version__article").order_by("-day", "-pk")[:SHOWN])


def _quoted(keys: list[int]) -> list[dict[str, object]]:
    said = Statement.objects.filter(version__in=keys, speaker__entity__isnull=False).exclude(act="thought")
    counted = said.values("speaker__entity", "speaker__entity__label").annotate(times=Count("pk"))
    return [
        {"entity": row["speaker__entity"], "label": row["speaker__entity__label"], "times": row["times"]}
        for row in counted.order_by("-times", "speaker__entity__label")[:SHOWN]
    ]


def _happened(keys: list[int]) -> list[Event]:
    told = Event.objects.filter(version__in=keys, status__in=("happened", "ongoing"), same_as=None)
    return list(told.select_related("version__article", "place").order_by("-day", "-pk")[:SHOWN])
