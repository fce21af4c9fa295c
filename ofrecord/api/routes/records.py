"""Articles and their records."""

import json
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Router, Schema

from ofrecord.archive.models import Version
from ofrecord.archive.storing import record_of
from ofrecord.record import to_json

router = Router(tags=["records"])


class ArticleOut(Schema):
    """One version of an article."""

    version: int
    number: int
    current: bool
    outlet: str | None
    headline: str | None
    published: str | None
    modified: str | None
    address: str
    text: str


@router.get("/articles/{int:version}", response=ArticleOut, summary="One version of an article")
def article(request: HttpRequest, version: int) -> dict[str, Any]:
    """Its text, and what the page says of itself."""
    found = _version(version)
    return {
        "version": found.pk, "number": found.number, "current": found.current, "outlet": found.article.outlet,
        "headline": found.headline, "published": found.published, "modified": found.modified,
        "address": found.article.address, "text": found.text,
    }  # fmt: skip


@router.get("/records/{int:version}", response=dict[str, Any], summary="The record of one version")
def record(request: HttpRequest, version: int) -> dict[str, Any]:
    """The whole record, as `ofrecord read --format json` prints it."""
    whole: dict[str, Any] = json.loads(to_json(record_of(_version(version).pk)))
    return whole


def _version(key: int) -> Version:
    if key >= 2**63:
        raise Http404("There is no version of this number.")
    found = Version.objects.select_related("article").filter(pk=key).first()
    if found is None:
        raise Http404(f"There is no version {key}.")
    return found
