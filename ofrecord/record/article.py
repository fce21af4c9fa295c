"""An article: the clean text of a page, and what the page says of itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """The place (and day) printed at the head of a story: "KASESE, Uganda, May 7 (Agency) —"."""

    text: str
    place: str | None
    country: str | None
    date: str | None


@dataclass(frozen=True, slots=True)
class Removed:
    """A piece that cleaning took out of the page, and why: navigation, advertisement, comment form, ..."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """What was printed. Offsets of every fact count characters of `text`."""

    source: str
    url: str | None = None
    site: str | None = None
    outlet: str | None = None
    headline: str | None = None
    published: str | None = None
    modified: str | None = None
    byline: tuple[str, ...] = ()
    dateline: Dateline | None = None
    language: str = "en"
    text: str
    removed: tuple[Removed, ...] = ()
