"""What bytes are: told from how they begin, and from the name where that leaves a choice."""

import re
from typing import Literal

Kind = Literal["html", "scrape", "jsonl", "json", "feed", "warc", "record", "records"]
HEAD = 4096  # bytes that are looked at
MARKS = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*")
HTML = re.compile(
    rb"<!doctype\s+html|<(?:html|head|body|article|main|section|div|p|h[1-6]|meta|title|span|table)\b[^>]*>", re.IGNORECASE
)
FEED = re.compile(rb"<(?:rss|feed|rdf:RDF|channel)\b", re.IGNORECASE)
OBJECTS = re.compile(rb"\[\s*\{|\[\s*\]\s*\Z")
RECORD = re.compile(rb'\[?\s*\{\s*"schema"\s*:\s*"ofrecord/|\{\s*"id"\s*:\s*"(?:[^"\\]|\\.){0,900}"\s*,\s*"error"\s*:\s*\{')
JSON_FEED = b"jsonfeed.org/version"
FEED_NAMES = (".rss", ".atom", ".xml", ".rdf")
HTML_NAMES = (".html", ".htm", ".xhtml")
LINES_NAMES = (".jsonl", ".ndjson")
NAMES = (*HTML_NAMES, ".txt", ".text", *LINES_NAMES, ".json", *FEED_NAMES, ".warc")  # of files that may hold pages
ADDRESSES = ("http://", "https://")


def kind_of(head: bytes, name: str) -> Kind:
    """The kind of a source, from its first bytes and its name."""
    name = name.lower().removesuffix(".gz")
    start = MARKS.sub(b"", head[:HEAD])
    if start.startswith(b"WARC/") or name.endswith(".warc"):
        return "warc"
    if RECORD.match(start):
        return "records" if start.startswith(b"{") and (name.endswith(LINES_NAMES) or _is_line(start)) else "record"
    if name.endswith(LINES_NAMES):
        return "jsonl"
    if start.startswith(b"{") or OBJECTS.match(start):
        is_feed = JSON_FEED in start.replace(b"\\/", b"/")
        return "feed" if is_feed else "jsonl" if _is_line(start) else "json"
    if start.startswith(b"<") and (name.endswith(FEED_NAMES) or (FEED.search(start) and not HTML.match(start))):
        return "feed"
    return page_kind(head, name)


def _is_line(start: bytes) -> bool:
    """Whether the first object ends where its line ends, as in JSON Lines; an object that is cut off here may."""
    line = start.split(b"\n", 1)[0].rstrip()
    return line.startswith(b"{") and (line.endswith(b"}") or b"\n" not in start)


def page_kind(head: bytes, name: str) -> Literal["html", "scrape"]:
    """Whether a page is HTML or a text scrape."""
    start = MARKS.sub(b"", head[:HEAD])
    return (
        "html"
        if name.lower().removesuffix(".gz").endswith(HTML_NAMES) or (start.startswith(b"<") and HTML.search(start))
        else "scrape"
    )
