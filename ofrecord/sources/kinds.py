"""What bytes are: told from how they begin, and from the name where that leaves a choice."""

import re
from typing import Literal

Kind = Literal["html", "scrape", "jsonl", "feed", "warc"]
HEAD = 4096  # bytes that are looked at
MARKS = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*")
HTML = re.compile(
    rb"<!doctype\s+html|<(?:html|head|body|article|main|section|div|p|h[1-6]|meta|title|span|table)\b[^>]*>", re.IGNORECASE
)
FEED = re.compile(rb"<(?:rss|feed|rdf:RDF|channel)\b", re.IGNORECASE)
JSON_FEED = b"jsonfeed.org/version"
FEED_NAMES = (".rss", ".atom", ".xml", ".rdf")
HTML_NAMES = (".html", ".htm", ".xhtml")
LINES_NAMES = (".jsonl", ".ndjson")


def kind_of(head: bytes, name: str) -> Kind:
    """The kind of a source, from its first bytes and its name."""
    name = name.lower().removesuffix(".gz")
    start = MARKS.sub(b"", head[:HEAD])
    if start.startswith(b"WARC/") or name.endswith(".warc"):
        return "warc"
    if name.endswith(LINES_NAMES):
        return "jsonl"
    if start.startswith((b"{", b"[")):
        return "feed" if JSON_FEED in start.replace(b"\\/", b"/") else "jsonl" if start.startswith(b"{") else "scrape"
    if start.startswith(b"<") and (name.endswith(FEED_NAMES) or (FEED.search(start) and not HTML.match(start))):
        return "feed"
    return page_kind(head, name)


def page_kind(head: bytes, name: str) -> Literal["html", "scrape"]:
    """Whether a page is HTML or a text scrape."""
    start = MARKS.sub(b"", head[:HEAD])
    return (
        "html"
        if name.lower().removesuffix(".gz").endswith(HTML_NAMES) or (start.startswith(b"<") and HTML.search(start))
        else "scrape"
    )
