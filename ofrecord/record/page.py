"""A page: what a source handed over, before anything was read from it."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A news page as it came.

    `content` is bytes (decoded by the reader) or text. `kind` says how to take it: `html`, `scrape` (text with leftovers
    around it, cleaned by the reader) or `text` (clean prose, of which nothing is removed). What the source knows of the page
    besides goes into the other fields and wins over what the page says of itself.
    """

    id: str
    source: str
    content: bytes | str
    kind: Literal["html", "scrape", "text"] = "scrape"
    encoding: str | None = None
    url: str | None = None
    headline: str | None = None
    published: str | None = None
    site: str | None = None
    byline: tuple[str, ...] = ()
