"""What a page says of itself in meta, link and time tags."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ofrecord.lexicon import read_rows

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LIST = Path(__file__).parent / "meta.csv"
NAMES = ("property", "name", "itemprop", "http-equiv")


@cache
def names_of(field: str) -> tuple[str, ...]:
    """The meta tags that may hold a field, in the order of trust."""
    return tuple(row["tag"] for row in read_rows(LIST) if row["field"] == field)


def find_tags(tree: "Element") -> dict[str, list[str]]:
    """All meta tags: name in small letters → its contents, in order; the canonical address as `canonical`."""
    tags: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        content = " ".join((meta.get("content") or "").split())
        for name in NAMES:
            if content and meta.get(name):
                tags.setdefault(str(meta.get(name)).strip().lower(), []).append(content)
    for link in tree.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split() and link.get("href"):
            tags.setdefault("canonical", []).append(str(link.get("href")).strip())
    title = next(tree.iter("title"), None)
    if title is not None and title.text:
        tags["<title>"] = [" ".join(title.text.split())]
    return tags


def first(tags: dict[str, list[str]], *names: str) -> str | None:
    """The first content of the first of these tags that is there."""
    return next((tags[name][0] for name in names if tags.get(name)), None)


def time_tags(tree: "Element") -> list[str]:
    """The values of time tags, those marked as the time of publication first; times of a change are left out."""
    marked: list[str] = []
    others: list[str] = []
    for time in tree.iter("time", "abbr", "span", "meta"):
        value = time.get("datetime") or (time.get("title") if _is_marked(time) else None)
        if not value or (time.tag != "time" and not _is_marked(time)):
            continue
        names = f"{time.get('class') or ''} {time.get('itemprop') or ''} {time.get('pubdate') or ''}".lower()
        if "modified" in names or "updated" in names.replace("published updated", ""):
            continue
        (marked if "publ" in names or "entry-date" in names or time.get("pubdate") is not None else others).append(value)
    return marked + others


def _is_marked(element: "Element") -> bool:
    """Whether an element is marked as the time of publication, in microdata or in the older hAtom."""
    return element.get("itemprop") == "datePublished" or (
        element.tag == "abbr" and "published" in (element.get("class") or "").split()
    )
