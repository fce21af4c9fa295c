"""What a page says of itself in JSON-LD (schema.org): the article object among all that it holds."""

import html
import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

Object = dict[str, Any]
# In the order of trust: a live blog is also a news article, a web page is only a page.
KINDS = (
    "LiveBlogPosting", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "BackgroundNewsArticle",
    "ReviewNewsArticle", "NewsArticle", "Report", "Article", "BlogPosting", "TechArticle", "ScholarlyArticle",
    "AdvertiserContentArticle", "SocialMediaPosting", "WebPage",
)  # fmt: skip
LARGEST = 2_000_000  # characters of one script
DEEPEST = 12  # levels of objects inside objects
CONTROL = re.compile(r"[\x00-\x1f]+")
FRAME = re.compile(r"^\s*(?://\s*)?(?:<!\[CDATA\[|<!--)|(?:\]\]>|-->)\s*;?\s*$")
FIELD = re.compile(r'"(headline|datePublished|dateModified|url)"\s*:\s*"((?:[^"\\]|\\.){1,300})"')


def find_article_object(tree: "Element") -> Object:
    """The JSON-LD object that describes the article; empty where there is none."""
    objects = [found for script in _scripts(tree) for found in _objects(script)]
    ranked = [(KINDS.index(kind), number, found) for number, found in enumerate(objects) if (kind := _kind(found))]
    return _with_authors(min(ranked, key=lambda entry: entry[:2])[2], objects) if ranked else {}


def _with_authors(article: Object, objects: list[Object]) -> Object:
    """The article with authors that it only points at ({"@id": …}) put in."""
    listed = article.get("author")
    listed = listed if isinstance(listed, list) else [listed]
    known = {str(found["@id"]): found for found in objects if "@id" in found and "name" in found}
    authors = [known.get(str(author["@id"]), author) if _only_points(author) else author for author in listed]
    return {**article, "author": [author for author in authors if author]}


def _only_points(author: Any) -> bool:
    return isinstance(author, dict) and "@id" in author and "name" not in author


def kinds_of(found: Object) -> list[str]:
    """The schema.org types of an object, without their address."""
    kinds = found.get("@type")
    return [str(kind).rsplit("/", 1)[-1] for kind in (kinds if isinstance(kinds, list) else [kinds]) if kind]


def words_of(value: Any) -> str | None:
    """The words of a value, whichever way the site wrote it: a string, a list, an object with a name or an address."""
    if isinstance(value, list):
        return next((words for entry in value if (words := words_of(entry))), None)
    if isinstance(value, dict):
        return words_of(value.get("name") or value.get("@value") or value.get("@id") or value.get("url"))
    return (
        " ".join(html.unescape(html.unescape(re.sub(r"<[^>]{1,100}>", "", value))).split()) or None
        if isinstance(value, str)
        else None
    )


def _scripts(tree: "Element") -> Iterator[str]:
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower() and script.text and len(script.text) <= LARGEST:
            yield script.text


def _objects(script: str) -> Iterator[Object]:
    """Every object of a script, outer ones first; of a broken script the fields that can still be read."""
    text = FRAME.sub("", CONTROL.sub(" ", script)).strip().rstrip(";")
    try:
        yield from _inner(json.loads(text, strict=False), 0)
    except (ValueError, RecursionError):
        fields = dict(reversed(FIELD.findall(text)))
        kind = next((kind for kind in KINDS if f'"{kind}"' in text), None)
        if kind and fields:
            yield {"@type": kind, **fields}


def _inner(value: Any, depth: int) -> Iterator[Object]:
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for entry in value:
            yield from _inner(entry, depth + 1)
    elif isinstance(value, dict):
        yield value
        for name in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"):
            if isinstance(value.get(name), dict | list):
                yield from _inner(value[name], depth + 1)


def _kind(found: Object) -> str | None:
    return next((kind for kind in KINDS if kind in kinds_of(found)), None)
