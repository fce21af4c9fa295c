"""The way back to HTML: where the words of an article stand in the source of its page."""

import html
import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass

from ofrecord.reading.page.origins import Origins, joined

UNREAD = ("script", "style", "template", "svg", "noscript")
TAG_NAME = re.compile(r"[a-zA-Z][a-zA-Z0-9]*")
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?")
SOLID = re.compile(r"[^\s\x00-\x1f\x7f\u00ad\u200b\u2060\ufeff]")
WORD = re.compile(r"[^\s\x00-\x1f\x7f\u00ad\u200b\u2060\ufeff]+")
NEAR = 600  # characters of the source's text in which the next word of a changed paragraph is looked for


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a page's source without its white space, and where each character stands."""

    text: str
    offsets: "array[int]"


def align(page: str, text: str) -> Origins:
    """For each character of an article's text its place in the HTML source; an entity counts as its first character."""
    source = _read(page)
    pairs: list[tuple[int, int]] = []
    cursor = 0
    for paragraph in re.finditer(r"[^\n]+", text):
        found, cursor = _align_paragraph(source, text, paragraph.span(), cursor)
        pairs += found
    return joined(_with_spaces(page, text, pairs))


def _align_paragraph(source: Source, text: str, bounds: tuple[int, int], cursor: int) -> tuple[list[tuple[int, int]], int]:
    """Pairs of (article, page) for one paragraph: as a whole where it stands unbroken, else word by word."""
    places = [match.start() for match in SOLID.finditer(text, *bounds)]
    key = "".join(text[place] for place in places)
    start = source.text.find(key, cursor)
    start = source.text.find(key) if start < 0 else start
    if start >= 0:
        return [(place, source.offsets[start + number]) for number, place in enumerate(places)], start + len(key)
    return _align_words(source, text, bounds, cursor)


def _align_words(source: Source, text: str, bounds: tuple[int, int], cursor: int) -> tuple[list[tuple[int, int]], int]:
    pairs = []
    for word in WORD.finditer(text, *bounds):
        start = source.text.find(word[0], cursor, cursor + NEAR)
        if start >= 0:
            pairs += [(word.start() + number, source.offsets[start + number]) for number in range(len(word[0]))]
            cursor = start + len(word[0])
    return pairs, cursor


def _with_spaces(page: str, text: str, pairs: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The pairs, with a space for each space that follows a known character in both."""
    for place, origin in pairs:
        yield place, origin
        after, behind = place + 1, origin + 1
        if after < len(text) and text[after] == " " and behind < len(page) and page[behind].isspace():
            yield after, behind


# ---------------------------------------------------------------- the source


def page_text(page: str) -> Iterator[str]:
    """The text between the tags of a page, a stretch at a time."""
    for start, end in _stretches(page):
        if text := " ".join(html.unescape(page[start:end]).split()):
            yield text


def _read(page: str) -> Source:
    texts: list[str] = []
    offsets = array("L")
    for start, end in _stretches(page):
        for piece, origin, is_entity in _pieces(page, start, end):
            for match in SOLID.finditer(piece):
                texts.append(match[0])
                offsets.append(origin if is_entity else origin + match.start())
    return Source("".join(texts), offsets)


def _pieces(page: str, start: int, end: int) -> Iterator[tuple[str, int, bool]]:
    """Plain stretches and entities, each with its place."""
    last = start
    for entity in ENTITY.finditer(page, start, end):
        yield page[last : entity.start()], last, False
        yield html.unescape(entity[0]), entity.start(), True
        last = entity.end()
    yield page[last:end], last, False


def _stretches(page: str) -> Iterator[tuple[int, int]]:
    """Start and end of each stretch of text between tags; scripts, styles and comments left out."""
    position = 0
    folded = page.lower()
    while (opened := page.find("<", position)) >= 0:
        yield position, opened
        closed = _end_of_mark(page, folded, opened)
        if closed is None:
            return
        position = closed if closed > opened else opened + 1
        if closed == opened:
            yield opened, opened + 1
    yield position, len(page)


def _end_of_mark(page: str, folded: str, opened: int) -> int | None:
    """Where a tag or comment ends, `opened` itself where "<" is only a character, None where it never ends."""
    if page.startswith("<!--", opened):
        end = page.find("-->", opened + 4)
        return end + 3 if end >= 0 else None
    name = TAG_NAME.match(page, opened + 1)
    if not name and page[opened + 1 : opened + 2] not in ("/", "!", "?"):
        return opened
    end = page.find(">", opened)
    if end < 0:
        return None
    if name and folded[name.start() : name.end()] in UNREAD:
        closing = folded.find(f"</{folded[name.start() : name.end()]}", end)
        return closing if closing >= 0 else None
    return end + 1
