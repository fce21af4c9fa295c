"""Words that a page has in its data: the posts of a live blog (LiveBlogPosting), each with its own time, or the whole story."""

import html
import re
from typing import Any

from ofrecord.reading.page.head.stamp import iso_moment
from ofrecord.reading.page.html.about.jsonld import Object, kinds_of, words_of

BREAK = re.compile(r"<(?:/p|br|/div|/li)[^>]{0,40}>|\n+", re.IGNORECASE)
TAG = re.compile(r"<[^>]{1,300}>")


def find_posts(article: Object) -> tuple[str, ...]:
    """The paragraphs of all posts in the order of the page: heading, time, words; empty where the page is no live blog."""
    posts = article.get("liveBlogUpdate") if "LiveBlogPosting" in kinds_of(article) else None
    listed = posts if isinstance(posts, list) else [posts]
    return tuple(paragraph for post in listed if isinstance(post, dict) for paragraph in _paragraphs(post))


def find_text(article: Object) -> tuple[str, ...]:
    """The paragraphs of `articleBody`; empty where the data do not hold the story."""
    body = article.get("articleBody")
    return tuple(filter(None, (_plain(piece) for piece in BREAK.split(body)))) if isinstance(body, str) else ()


def _paragraphs(post: dict[str, Any]) -> list[str]:
    body = post.get("articleBody") or post.get("description")
    words = [_plain(piece) for piece in BREAK.split(body)] if isinstance(body, str) else []
    printed = words_of(post.get("datePublished"))
    found = [words_of(post.get("headline")), printed and iso_moment(printed), *words]
    return [paragraph for paragraph in found if paragraph] if any(words) else []


def _plain(piece: str) -> str:
    return " ".join(html.unescape(TAG.sub("", piece)).split())
