"""Atom and JSON Feed of the answer to any question."""

import hashlib
import json
from collections.abc import Sequence
from typing import Any
from xml.etree import ElementTree

ATOM = "http://www.w3.org/2005/Atom"
NEVER = "1970-01-01T00:00:00Z"


def atom(question: str, rows: Sequence[Any], address: str | None = None) -> str:
    """An Atom feed of an answer; every row is an entry that leads to its page."""
    ElementTree.register_namespace("", ATOM)
    feed = ElementTree.Element(f"{{{ATOM}}}feed")
    _add(feed, "title", question)
    _add(feed, "id", _id(question))
    _add(feed, "updated", max((_moment(row) for row in rows), default=NEVER))
    if address:
        ElementTree.SubElement(feed, f"{{{ATOM}}}link", rel="self", href=_plain(address))
    author = ElementTree.SubElement(feed, f"{{{ATOM}}}author")
    _add(author, "name", "ofrecord")
    for row in reversed(rows):
        entry = ElementTree.SubElement(feed, f"{{{ATOM}}}entry")
        _add(entry, "title", _title(row))
        _add(entry, "id", _id(question, row))
        _add(entry, "updated", _moment(row))
        if row.citation.url:
            ElementTree.SubElement(entry, f"{{{ATOM}}}link", rel="alternate", href=_plain(row.citation.url))
        _add(entry, "summary", row.citation.line())
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(feed, encoding="unicode") + "\n"


def json_feed(question: str, rows: Sequence[Any], address: str | None = None) -> str:
    """A JSON Feed (1.1) of an answer."""
    items = []
    for row in reversed(rows):
        item = {"id": _id(question, row), "url": row.citation.url, "title": _title(row), "content_text": row.citation.line()}
        items.append({key: value for key, value in {**item, "date_published": _moment(row)}.items() if value})
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": question, "feed_url": address, "items": items}
    return json.dumps({key: value for key, value in feed.items() if value is not None}, ensure_ascii=False, indent=2) + "\n"


def _title(row: Any) -> str:
    words = getattr(row, "sentence", None) or getattr(row, "snippet", None) or row.citation.quote
    return _plain(" ".join(words.split()))[:300]


def _moment(row: Any) -> str:
    """The time of publication as RFC 3339: a day alone is its midnight, a time without zone is taken as UTC."""
    printed = row.citation.published or NEVER
    if len(printed) == len("2020-08-20"):
        return f"{printed}T00:00:00Z"
    has_zone = printed.endswith("Z") or "+" in printed[10:] or "-" in printed[10:]
    return printed if has_zone else f"{printed}Z"


def _id(question: str, row: Any = None) -> str:
    own = (question,) if row is None else (question, row.citation.url, row.citation.start, row.citation.end, row.citation.quote)
    return "urn:ofrecord:" + hashlib.sha256(repr(own).encode()).hexdigest()[:32]


def _plain(words: str) -> str:
    """Words that XML can hold: no control characters, no lone surrogates."""
    return "".join(
        char
        for char in words
        if char in "\t\n\r" or (char >= " " and not "\ud800" <= char <= "\udfff" and char not in "\ufffe\uffff")
    )


def _add(parent: ElementTree.Element, tag: str, words: str) -> None:
    ElementTree.SubElement(parent, f"{{{ATOM}}}{tag}").text = _plain(words)
