"""Answers to take away: any list of a page as CSV, JSON, Atom or JSON Feed, by `?format=`."""

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any
from xml.sax.saxutils import escape

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse

from ofrecord.export.inert import inert

FEEDS = ("atom", "jsonfeed")
FORMATS = ("csv", "json", *FEEDS)
ALWAYS = ("format", "page", "key")
TRACKERS = ("utm_", "fbclid", "gclid", "mc_")  # what others hang on links that are passed on
IN_A_FILE = 20_000  # rows: the newest; whoever wants all takes the archive away as an export
CELL_STARTS = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would run these


def asked(request: HttpRequest, fields: Sequence[str], more: Sequence[str] = ()) -> dict[str, Any]:
    """The filters that a form filled in; empty ones are left out. A filter that is none here is told, never passed over."""
    known = {*fields, *more, *ALWAYS}
    strangers = [name for name in request.GET if name not in known and not name.startswith(TRACKERS)]
    if strangers:
        may = ", ".join(name for name in (*more, *fields))
        raise BadRequest(f"There is no filter “{strangers[0][:40]}” here. There are: {may}.")
    if (form := request.GET.get("format")) and form not in FORMATS:
        raise BadRequest(f"There is no format “{form[:40]}” here. There are: {', '.join(FORMATS)}.")
    return {field: value for field in fields if (value := request.GET.get(field, "").strip())}


def answer(
    request: HttpRequest, question: str, rows: Sequence[Any], title: str, trouble: str | None = None
) -> HttpResponse | None:
    """The rows in the format that was asked for; None where a page is wanted."""
    form = request.GET.get("format")
    if not form:
        return None
    if trouble:
        return HttpResponse(trouble + "\n", status=400, content_type="text/plain; charset=utf-8")
    plain = [asdict(row) for row in rows]
    more = is_cut(rows)
    address = request.build_absolute_uri(request.get_full_path())
    match form:
        case "json":
            return _file(
                json.dumps({"question": question, "rows": plain, "more": more}, ensure_ascii=False), "application/json"
            )
        case "csv":
            name = f"{question}-newest-{len(rows)}.csv" if more else f"{question}.csv"
            return _file(_csv(plain), "text/csv", name=name)
        case "atom":
            return _file(_atom(_entries(plain, request), title, address), "application/atom+xml")
        case _:
            return _file(_json_feed(_entries(plain, request), title, address), "application/feed+json")


def is_cut(rows: Sequence[Any]) -> bool:
    """Whether an answer of `ask` says that there are earlier rows, which it left out."""
    return bool(getattr(rows, "more", False))


def most_of(request: HttpRequest, on_page: int) -> int:
    """How many rows to ask for: a file holds more than a page."""
    return IN_A_FILE if request.GET.get("format") in ("csv", "json") else on_page


def page_number(request: HttpRequest) -> int:
    """Which page of a long list is asked for, from 0."""
    number = request.GET.get("page", "0")
    return int(number) if number.isdecimal() and len(number) < 5 else 0


def is_feed(request: HttpRequest) -> bool:
    """Whether a feed is asked for: the newest, not the best."""
    return request.GET.get("format") in FEEDS


def _file(body: str, kind: str, name: str | None = None) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'} if name else {}
    return HttpResponse(body, content_type=f"{kind}; charset=utf-8", headers=headers)


def _csv(rows: list[dict[str, Any]]) -> str:
    flat = [_flat(row) for row in rows]
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=list(flat[0]) if flat else ["empty"], lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({key: _cell(value) for key, value in row.items()} for row in flat)
    return "\ufeff" + out.getvalue()


def _flat(row: dict[str, Any]) -> dict[str, Any]:
    citation = row.get("citation") or {}
    return {
        **{key: value for key, value in row.items() if key != "citation"},
        **{f"citation_{key}": value for key, value in citation.items()},
    }


def _cell(value: Any) -> Any:
    if isinstance(value, str):
        return "'" + value if value.startswith(CELL_STARTS) else value
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | tuple | dict) else value


def _entries(rows: list[dict[str, Any]], request: HttpRequest) -> list[dict[str, str]]:
    """Each row as an entry of a feed; a disagreement leads to the newest of its figures."""
    return [_entry(row if "citation" in row else {**row["figures"][-1], "told": row}, request) for row in rows]


def _entry(row: dict[str, Any], request: HttpRequest) -> dict[str, str]:
    citation, told = row["citation"], row.get("told")
    link = request.build_absolute_uri(f"/articles/{row['version']}/?at={citation['start']}-{citation['end']}")
    words = f"{told['about']}: {' or '.join(told['values'])}" if told else ""
    return {
        "id": link,
        "title": words or row.get("headline") or row.get("sentence") or row.get("content") or citation["quote"],
        "text": citation["quote"],
        "date": (citation["published"] or row.get("day") or "")[:10],
    }


def _atom(entries: list[dict[str, str]], title: str, address: str) -> str:
    newest = max((entry["date"] for entry in entries if entry["date"]), default="1970-01-01")
    body = "".join(
        f"<entry><id>{escape(entry['id'])}</id><title>{escape(entry['title'][:200])}</title>"
        f'<link href="{escape(entry["id"])}"/><updated>{entry["date"] or newest}T00:00:00Z</updated>'
        f"<summary>{escape(entry['text'])}</summary></entry>"
        for entry in entries
    )
    return inert(  # control characters are no XML
        '<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">'
        f"<title>{escape(title)}</title><id>{escape(address)}</id><updated>{newest}T00:00:00Z</updated>"
        f'<author><name>ofrecord</name></author><link rel="self" href="{escape(address)}"/>{body}</feed>'
    )


def _json_feed(entries: list[dict[str, str]], title: str, address: str) -> str:
    items = [
        {"id": entry["id"], "url": entry["id"], "title": entry["title"][:200], "content_text": entry["text"]}
        | ({"date_published": f"{entry['date']}T00:00:00Z"} if entry["date"] else {})
        for entry in entries
    ]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": title, "feed_url": address, "items": items}
    return json.dumps(feed, ensure_ascii=False)
