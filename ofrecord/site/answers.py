"""Answers to take away: any list of a page as CSV, JSON, Atom or JSON Feed, by `?format=`."""

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import asdict, is_dataclass
from typing import Any
from xml.sax.saxutils import escape

from django.http import HttpRequest, HttpResponse

CELL_STARTS = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would run these


def asked(request: HttpRequest, fields: Sequence[str]) -> dict[str, str]:
    """The filters that a form filled in; empty ones are left out."""
    return {field: value for field in fields if (value := request.GET.get(field, "").strip())}


def answer(request: HttpRequest, question: str, rows: Sequence[Any], title: str) -> HttpResponse | None:
    """The rows in the format that was asked for; None where a page is wanted."""
    form = request.GET.get("format")
    plain = [asdict(row) for row in rows if is_dataclass(row) and not isinstance(row, type)]
    address = request.build_absolute_uri(request.get_full_path())
    if form == "json":
        return HttpResponse(
            json.dumps({"question": question, "rows": plain}, ensure_ascii=False), content_type="application/json"
        )
    if form == "csv":
        return HttpResponse(
            _csv(plain),
            content_type="text/csv; charset=utf-8",
            headers={"Content-Disposition": f'attachment; filename="{question}.csv"'},
        )
    if form == "atom":
        return HttpResponse(_atom(plain, title, address, request), content_type="application/atom+xml; charset=utf-8")
    if form == "jsonfeed":
        return HttpResponse(_json_feed(plain, title, address, request), content_type="application/feed+json")
    return None


def _csv(rows: list[dict[str, Any]]) -> str:
    flat = [_flat(row) for row in rows]
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=list(flat[0]) if flat else ["empty"], lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({key: _cell(value) for key, value in row.items()} for row in flat)
    return "\ufeff" + out.getvalue()


def _flat(row: dict[str, Any]) -> dict[str, Any]:
    citation = row.pop("citation", None) or {}
    return {**row, **{f"citation_{key}": value for key, value in citation.items()}}


def _cell(value: Any) -> Any:
    if isinstance(value, str):
        return "'" + value if value.startswith(CELL_STARTS) else value
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | tuple | dict) else value


def _entries(rows: list[dict[str, Any]], request: HttpRequest) -> list[dict[str, str]]:
    found = []
    for row in rows:
        citation = row.get("citation") or {}
        link = (
            request.build_absolute_uri(f"/articles/{row['version']}/?at={citation['start']}-{citation['end']}")
            if citation
            else ""
        )
        found.append(
            {
                "id": link,
                "title": row.get("headline") or row.get("sentence") or row.get("content") or citation.get("quote", ""),
                "text": citation.get("quote", ""),
                "date": (citation.get("published") or row.get("day") or "")[:10],
            }
        )
    return found


def _atom(rows: list[dict[str, Any]], title: str, address: str, request: HttpRequest) -> str:
    entries = _entries(rows, request)
    newest = max((entry["date"] for entry in entries if entry["date"]), default="1970-01-01")
    body = "".join(
        f"<entry><id>{escape(entry['id'])}</id><title>{escape(entry['title'][:200])}</title>"
        f'<link href="{escape(entry["id"])}"/><updated>{entry["date"] or newest}T00:00:00Z</updated>'
        f"<summary>{escape(entry['text'])}</summary></entry>"
        for entry in entries
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">'
        f"<title>{escape(title)}</title><id>{escape(address)}</id><updated>{newest}T00:00:00Z</updated>"
        f'<author><name>ofrecord</name></author><link rel="self" href="{escape(address)}"/>{body}</feed>'
    )


def _json_feed(rows: list[dict[str, Any]], title: str, address: str, request: HttpRequest) -> str:
    items = [
        {"id": entry["id"], "url": entry["id"], "title": entry["title"][:200], "content_text": entry["text"]}
        | ({"date_published": f"{entry['date']}T00:00:00Z"} if entry["date"] else {})
        for entry in _entries(rows, request)
    ]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": title, "feed_url": address, "items": items}
    return json.dumps(feed, ensure_ascii=False)
