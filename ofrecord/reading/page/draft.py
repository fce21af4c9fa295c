"""A draft: the story found in a page, before it is checked and becomes an article."""

from dataclasses import dataclass

from ofrecord.record import Removed


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, and where it stands in the decoded page; `start` is None where that is not known yet."""

    text: str
    start: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The paragraphs of a story, what was taken out around them, and what the page says of itself."""

    paragraphs: tuple[Piece, ...]
    removed: tuple[Removed, ...] = ()
    headline: str | None = None
    published: str | None = None
    zone: str | None = None  # what `published` has behind it in print, where that may be several zones
    modified: str | None = None
    byline: tuple[str, ...] = ()
    site: str | None = None
    outlet: str | None = None
    url: str | None = None
    is_aligned: bool = True  # whether paragraphs are unbroken stretches of the decoded page
