"""Feeds: RSS, Atom and JSON Feed files; each entry's own words become a page."""

import datetime as dt
import json
import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from typing import Any

from ofrecord.errors import SourceError
from ofrecord.record import Failure, Page

ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
DOCTYPE = 4096  # bytes in which a document type with entities would stand


def read_feed(content: bytes, name: str) -> Iterator[Page | Failure]:
    """The entries of a feed as pages. Raises SourceError where it is no feed."""
    if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        yield from _json_feed(content, name)
        return
    if ENTITY.search(content):
        raise SourceError(f"{name} defines entities of its own, which can grow without bound; it is not read.", "entities")
    yield from _xml_feed(content, name)


def _xml_feed(content: bytes, name: str) -> Iterator[Page | Failure]:
    import feedparser

    feed = feedparser.parse(content, sanitize_html=False, resolve_relative_uris=False)
    if not feed.entries:
        fault = f"the XML is broken ({feed.bozo_exception})" if feed.bozo else "it has no entries"
        raise SourceError(f"{name} is no feed that can be read: {' '.join(fault.split())}.", "broken" if feed.bozo else "empty")
    site = feed.feed.get("title")
    for number, entry in enumerate(feed.entries, start=1):
        yield _entry(entry, f"{name}#{number}", site)
    if feed.bozo and _is_broken(feed.bozo_exception):
        yield Failure(
            name,
            "broken",
            f"{name} breaks off: {' '.join(str(feed.bozo_exception).split())}; {len(feed.entries)} entries were read.",
        )


def _is_broken(fault: Exception) -> bool:
    return type(fault).__name__ in ("SAXParseException", "ExpatError", "UndeclaredNamespace")


def _entry(entry: Any, place: str, site: str | None) -> Page | Failure:
    contents = [content.get("value") or "" for content in entry.get("content", [])] + [entry.get("summary") or ""]
    content = max(contents, key=len)
    key = entry.get("id") or entry.get("link") or place
    if not content.strip():
        return Failure(key, "empty", f"{place} ({key}) has no text, only a link; read the page itself.")
    authors = [author.get("name") for author in entry.get("authors", []) if author.get("name")]
    return Page(
        id=key,
        source=place,
        content=content,
        kind="html",
        url=entry.get("link"),
        headline=_plain(entry.get("title")),
        published=_moment(entry.get("published") or entry.get("updated") or entry.get("created")),
        site=_plain(site),
        byline=tuple(authors),
    )


def _json_feed(content: bytes, name: str) -> Iterator[Page | Failure]:
    try:
        feed = json.loads(content)
    except (ValueError, RecursionError) as fault:
        raise SourceError(f"{name} is no JSON Feed: {fault}.", "broken") from fault
    items = feed.get("items")
    if not isinstance(items, list) or not items:
        raise SourceError(f"{name} is a JSON Feed without items.", "empty")
    for number, item in enumerate(items, start=1):
        yield _item(item if isinstance(item, dict) else {}, f"{name}#{number}", feed)


def _item(item: dict[str, Any], place: str, feed: dict[str, Any]) -> Page | Failure:
    key = str(item.get("id") or item.get("url") or place)
    html, text = _words(item.get("content_html")), _words(item.get("content_text")) or _words(item.get("summary"))
    if not (html or text):
        return Failure(key, "empty", f"{place} ({key}) has no text, only a link; read the page itself.")
    listed = item.get("authors") or feed.get("authors") or [item.get("author") or {}]
    authors = [author for author in listed if isinstance(author, dict)] if isinstance(listed, list) else []
    return Page(
        id=key,
        source=place,
        content=html or text or "",
        kind="html" if html else "text",
        url=_words(item.get("url")),
        headline=_plain(_words(item.get("title"))),
        published=_moment(_words(item.get("date_published"))),
        site=_plain(_words(feed.get("title"))),
        byline=tuple(str(author["name"]) for author in authors if author.get("name")),
    )


def _words(value: Any) -> str | None:
    return value if isinstance(value, str) and value.strip() else None


def _plain(title: str | None) -> str | None:
    """A title without the mark-up and entities that some feeds put in."""
    import html

    return " ".join(html.unescape(re.sub(r"<[^>]{0,200}>", "", title)).split()) or None if title else None


def _moment(printed: str | None) -> str | None:
    """A feed's time stamp as ISO 8601, its zone kept; None where it cannot be told."""
    if not printed:
        return None
    for read in (dt.datetime.fromisoformat, parsedate_to_datetime):
        try:
            moment = read(printed.strip())
        except (ValueError, TypeError, IndexError):
            continue
        if len(printed.strip()) <= len("2020-08-20"):
            return moment.date().isoformat()
        utc = printed.rstrip().endswith(("-0000", "GMT", "UTC"))  # the library drops the zone of "-0000"
        return (moment.replace(tzinfo=dt.UTC) if utc and moment.tzinfo is None else moment).replace(microsecond=0).isoformat()
    return None
