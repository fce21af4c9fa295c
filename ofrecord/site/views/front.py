"""The front page: the latest stories, figures that moved, who was quoted, what happened."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count
from django.db.models.functions import Substr
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ofrecord.archive.models import Event, Figure, Statement, Version

STORIES = 12
LOOKED_AT = 60  # the latest articles, from which the columns are filled
SHOWN = 7
SPARE = 4  # one sentence often tells of several events; it is shown once
BEGINNING = 700  # characters of a story that its opening is cut from


@dataclass(frozen=True, slots=True)
class Story:
    """A story as the front page shows it, with how many facts it holds."""

    version: Version
    statements: int
    figures: int


def page(request: HttpRequest) -> HttpResponse:
    """The latest of everything. The number of queries does not depend on the archive's size."""
    newest = Version.objects.filter(current=True).select_related("article").defer("text")
    latest = list(newest.annotate(beginning=Substr("text", 1, BEGINNING)).order_by("-day", "-pk")[:LOOKED_AT])
    keys = [version.pk for version in latest]
    stories = _counted(_once_a_story(latest)[:STORIES])
    context = {
        "lead": stories[:1], "stories": stories[1:],
        "moved": _moved(keys), "quoted": _quoted(keys), "happened": _happened(keys),
    }  # fmt: skip
    return render(request, "site/front.html", context)


def _counted(versions: Sequence[Version]) -> list[Story]:
    keys = [version.pk for version in versions]
    said, figures = (_times(model, keys) for model in (Statement, Figure))
    return [Story(version, said.get(version.pk, 0), figures.get(version.pk, 0)) for version in versions]


def _times(model: Any, keys: list[int]) -> dict[int, int]:
    return dict(model.objects.filter(version__in=keys).values_list("version").annotate(times=Count("pk")))


def _once_a_story(versions: list[Version]) -> list[Version]:
    seen: dict[object, Version] = {}
    for version in versions:
        seen.setdefault(version.article.story_id or ("alone", version.pk), version)
    return list(seen.values())


def _moved(keys: list[int]) -> list[Figure]:
    moved = Figure.objects.filter(version__in=keys, change_role="to", value__isnull=False).exclude(direction="none")
    return list(moved.select_related("version__article").defer("version__text").order_by("-day", "-pk")[:SHOWN])


def _quoted(keys: list[int]) -> list[dict[str, object]]:
    said = Statement.objects.filter(version__in=keys, speaker__entity__isnull=False).exclude(act="thought")
    counted = said.values("speaker__entity", "speaker__entity__label").annotate(times=Count("pk"))
    return [
        {"entity": row["speaker__entity"], "label": row["speaker__entity__label"], "times": row["times"]}
        for row in counted.order_by("-times", "speaker__entity__label")[:SHOWN]
    ]


def _happened(keys: list[int]) -> list[Event]:
    told = Event.objects.filter(version__in=keys, status__in=("happened", "ongoing"), same_as=None)
    newest = told.select_related("version__article", "place").defer("version__text").order_by("-day", "-pk")[: SHOWN * SPARE]
    return list({event.sentence: event for event in reversed(newest)}.values())[::-1][:SHOWN]
