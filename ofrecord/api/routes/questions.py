"""The questions, each one call of `ask`."""

from typing import Annotated, Any, Literal

from django.http import HttpRequest
from ninja import Query, Router, Schema

from ofrecord import ask
from ofrecord.api.pages import ALL, LIMIT, MOST, ROWS, cut
from ofrecord.record.event import EventStatus, EventType

router = Router(tags=["questions"])
Limit = Annotated[int, Query(ge=1, le=MOST)]
Most = Annotated[int, Query(ge=1, le=ALL, description="How many of the newest rows the answer walks")]
Words = Annotated[str, Query(min_length=1, max_length=300)]
Some = Annotated[str | None, Query(max_length=300)]
Day = Annotated[str | None, Query(max_length=10, description="A day, month or year: 2025-01-14, 2025-01, 2025")]


class Page(Schema):
    """Rows, the cursor of the next page, how many rows there are, and whether `most` left out earlier ones."""

    rows: list[dict[str, Any]]
    next: str | None
    count: int
    more: bool


@router.get("/figures", response=Page, summary="How a figure moved, and who said so")
def figures(
    request: HttpRequest, of: Words, place: Some = None, since: Day = None, until: Day = None, by: Some = None,
    outlet: Some = None, prints: bool = False, most: Most = ROWS, cursor: Some = None,
    limit: Limit = LIMIT,
) -> dict[str, Any]:  # fmt: skip
    """The figures of what is counted, in time order, each with its citation."""
    rows = ask.figures(of, place=place, since=since, until=until, by=by, outlet=outlet, prints=prints, most=most)
    return _plain(cut(rows, cursor, limit))


@router.get("/statements", response=Page, summary="Who said what")
def statements(
    request: HttpRequest, by: Some = None, about: Some = None, to: Some = None, on: Some = None, since: Day = None,
    until: Day = None, kind: Literal["direct", "indirect", "mixed"] | None = None, outlet: Some = None,
    prints: bool = False, most: Most = ROWS, cursor: Some = None, limit: Limit = LIMIT,
) -> dict[str, Any]:  # fmt: skip
    """Statements in time order."""
    told = {"about": about, "to": to, "on": on, "since": since, "until": until, "kind": kind, "outlet": outlet}
    rows = ask.statements(by, **told, prints=prints, most=most)
    return _plain(cut(rows, cursor, limit))


@router.get("/events", response=Page, summary="Who did what to whom")
def events(
    request: HttpRequest, first: Some = None, second: Some = None, type: EventType | None = None, place: Some = None,
    since: Day = None, until: Day = None, status: EventStatus | None = None, outlet: Some = None, prints: bool = False,
    most: Most = ROWS, cursor: Some = None, limit: Limit = LIMIT,
) -> dict[str, Any]:  # fmt: skip
    """Events in time order, between two parties where they are given."""
    between = (first, second) if first else None
    told = {"type": type, "place": place, "since": since, "until": until, "status": status, "outlet": outlet}
    rows = ask.events(between, **told, prints=prints, most=most)
    return _plain(cut(rows, cursor, limit))


@router.get("/people", response=Page, summary="Who a name may mean")
def people(request: HttpRequest, name: Words, cursor: Some = None, limit: Limit = LIMIT) -> dict[str, Any]:
    """Everyone of this name, with roles, statements, figures and events."""
    return _plain(cut(ask.people(name), cursor, limit))


@router.get("/articles", response=Page, summary="Full text")
def articles(
    request: HttpRequest, q: Words, outlet: Some = None, person: Some = None, place: Some = None,
    kind: Literal["statements", "figures", "events"] | None = None, since: Day = None, until: Day = None,
    prints: bool = False, cursor: Some = None, limit: Limit = LIMIT,
) -> dict[str, Any]:  # fmt: skip
    """Articles that hold the words, best first, with highlighted snippets."""
    rows = ask.articles(
        q, outlet=outlet, person=person, place=place, kind=kind, since=since, until=until, prints=prints, limit=MOST
    )
    return _plain(cut(rows, cursor, limit))


@router.get("/conflicts", response=Page, summary="Figures that disagree")
def conflicts(
    request: HttpRequest, of: Some = None, place: Some = None, since: Day = None, until: Day = None, cursor: Some = None,
    limit: Limit = LIMIT,
) -> dict[str, Any]:  # fmt: skip
    """Different numbers for the same thing at the same time, side by side."""
    return _plain(cut(ask.conflicts(of, place=place, since=since, until=until), cursor, limit))


def _plain(page: dict[str, Any]) -> dict[str, Any]:
    from dataclasses import asdict

    return {**page, "rows": [asdict(row) for row in page["rows"]]}
