"""Whatever comes in: a clear line or an article, in bounded time."""

import time
from collections.abc import Iterator

import pytest

from ofrecord.errors import PageError
from ofrecord.reading.page import find_article
from ofrecord.record import Page

SENTENCE = "The town council voted on Monday to close two bridges, its chairwoman said. "
STORY = f"<p>{SENTENCE * 6}</p>"


def odd_pages() -> Iterator[tuple[str, bytes]]:
    yield "empty", b""
    yield "blank", b" \n\t\n "
    yield "binary", bytes(range(256)) * 400
    yield "truncated", (SENTENCE * 20).encode() + "€".encode()[:2]
    yield "nul", SENTENCE.encode() * 20 + b"\0\0" + SENTENCE.encode() * 20
    yield "one word", b"a" * 5_000_000
    yield "nested tags", b"<html><body>" + b"<div>" * 100_000 + STORY.encode() + b"</div>" * 100_000
    yield "nested marks", b"<html><body>" + b"<b>" * 100_000 + STORY.encode()
    yield "quotation marks", ("“" * 50_000).encode()
    yield "plain quotation marks", b'"' * 50_000
    yield "digits", b"1" * 1000 + b" people came, the mayor said on Monday in the town hall."
    yield "emoji", "😀".encode() * 50_000
    yield "open tags", b"<p" * 100_000
    yield "open comments", b"<!--" * 100_000
    yield "open scripts", b"<script>" * 50_000
    yield "less than", b"<" * 300_000
    yield "deep data", b'<script type="application/ld+json">' + b"[" * 100_000 + b"</script>" + STORY.encode()
    yield "brackets", b"(" * 300_000
    yield "short lines", b"short line\n" * 20_000
    yield "stamps", b"2020-08-20 " * 20_000


LIMIT = 12.0  # seconds; a loaded machine takes four times what an idle one takes


@pytest.mark.parametrize("kind", ["html", "scrape", "text"])
@pytest.mark.parametrize("content", [pytest.param(content, id=name) for name, content in odd_pages()])
def test_odd_pages(kind: str, content: bytes) -> None:
    started = time.perf_counter()
    try:
        article = find_article(Page(id="odd", source="odd.page", content=content, kind=kind))  # type: ignore[arg-type]
        assert article.text.strip()
    except PageError as fault:
        assert str(fault).startswith("odd.page")
        assert "\n" not in str(fault)
    assert time.perf_counter() - started < LIMIT


def test_empty_and_binary_have_their_codes() -> None:
    for content, what in ((b"", "empty"), (bytes(range(256)) * 400, "binary")):
        with pytest.raises(PageError) as caught:
            find_article(Page(id="odd", source="odd.page", content=content, kind="scrape"))
        assert caught.value.what == what


@pytest.mark.parametrize(
    "text", ["It rained.", "Talks stall.", "GDP grew 3% in Q2.", "President Biden met Olaf Scholz in Berlin.", '"', "Oui."]
)
def test_no_short_text_is_refused(text: str) -> None:
    assert find_article(Page(id="a", source="a", content=text, kind="text")).text == text


@pytest.mark.parametrize("published", ["yesterday", "2024-13-01", "2024-05-20T25:00", "20.5.2024", ""])
def test_a_published_that_is_no_date_is_an_error(published: str) -> None:
    with pytest.raises(PageError, match="published") as caught:
        find_article(Page(id="a", source="a", content="It rained.", kind="text", published=published))
    assert caught.value.what == "published"


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        ("Café “Zürich” closed, the owner said on Monday to the town’s paper.".encode("cp1252"), None),
        ("Café “Zürich” closed, the owner said on Monday to the town’s paper.".encode("utf-16"), None),
        ("Café “Zürich” closed, the owner said on Monday to the town’s paper.".encode("cp1252"), "iso-8859-1"),
        ("\ufeffCafé “Zürich” closed, the owner said on Monday to the town’s paper.".encode(), None),
        ("Café “Zürich” closed, the owner said on Monday to the town’s paper.".encode(), "no-such-code"),
    ],
)
def test_encodings(content: bytes, encoding: str | None) -> None:
    page = Page(id="a", source="a", content=content, kind="text", encoding=encoding)
    assert find_article(page).text.startswith("Café “Zürich” closed")
