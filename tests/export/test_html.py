"""The record as one HTML file: whole, linked both ways, escaped, and cut right where marks overlap."""

import re
from dataclasses import replace
from html import unescape

import lxml.html
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from ofrecord.export import to_html
from ofrecord.export.html.marks import Mark, drawn
from ofrecord.export.inert import inert
from tests.export.story import TEXT, story


def page(source: str) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(source)


def words(source: str) -> str:
    """The article as a reader sees it."""
    return "\n\n".join(each.text_content() for each in page(source).xpath("//div[@class='text']/p"))


def test_the_article_stands_there_word_for_word() -> None:
    assert words(to_html(story())) == TEXT


def test_every_link_inside_the_page_arrives() -> None:
    shown = page(to_html(story()))
    ids = shown.xpath("//@id")
    assert len(ids) == len(set(ids))
    links = [link for link in shown.xpath("//@href") if link.startswith("#")]
    assert len(links) > 60
    assert {link[1:] for link in links} <= set(ids)


def test_every_fact_has_an_item_and_a_place_in_the_text() -> None:
    ids = set(page(to_html(story())).xpath("//@id"))
    for key in ["s1", "s5", "f9", "e5", "d4", "n10", "q1"]:
        assert {f"t-{key}", f"i-{key}"} <= ids


def test_marks_that_overlap_are_cut_into_segments() -> None:
    marks = [
        Mark(start=0, end=6, key="a1", kind="st", part="st", first=True),
        Mark(start=4, end=9, key="b1", kind="fg", part="fg", first=True),
    ]
    shown = page(drawn("abcdefghij", marks, {"a1": "A", "b1": "B"}))
    assert [(each.text_content(), each.get("href"), each.get("data-card")) for each in shown.xpath("//a")] == [
        ("abcd", "#i-a1", "A"),
        ("ef", "#i-b1", "B\nA"),
        ("ghi", "#i-b1", "B"),
    ]


some_marks = some.lists(
    some.builds(
        lambda start, length, key: Mark(start=start, end=start + length, key=f"s{key}", kind="st", part="st", first=True),
        some.integers(0, 30), some.integers(1, 20), some.integers(1, 5),
    )
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(some.text(some.sampled_from("ab <&\"'\n\u202e\x1b"), min_size=50, max_size=60), some_marks)
def test_any_marks_leave_the_words_as_they_are(text: str, marks: list[Mark]) -> None:
    shown = drawn(text, sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.key)), {})
    plain = unescape(re.sub(r"<[^>]*>", "", shown))
    assert re.sub(r"\s", "", plain) == re.sub(r"\s", "", inert(text))


HOSTILE = "<script>alert(1)</script>\u202e<img src=x onerror=alert(1)>\"'></style><style>*{}&amp;"


@pytest.mark.parametrize("where", ["headline", "text", "site", "url", "byline", "source"])
def test_what_the_page_says_is_shown_and_never_obeyed(where: str) -> None:
    hostile = HOSTILE + TEXT[len(HOSTILE) :] if where == "text" else HOSTILE
    value = (hostile,) if where == "byline" else hostile
    article = replace(story().article, **{where: value, **({"url": None} if where == "source" else {})})
    shown = page(to_html(replace(story(), article=article)))
    assert len(shown.xpath("//script")) == 1
    assert len(shown.xpath("//style")) == 1
    assert not shown.xpath("//img")
    assert "\u202e" not in shown.text_content()


def test_ids_of_a_record_from_elsewhere_are_not_trusted() -> None:
    bad = 'n1"><script>alert(1)</script>'
    record = story()
    hostile = replace(record, names=(replace(record.names[0], id=bad), *record.names[1:]))
    assert bad not in to_html(hostile)


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"])
def test_only_addresses_of_the_web_are_links(address: str) -> None:
    shown = page(to_html(replace(story(), article=replace(story().article, url=address))))
    assert not [link for link in shown.xpath("//@href") if not link.startswith("#")]


def test_nothing_is_fetched() -> None:
    source = to_html(story())
    assert "default-src 'none'" in source
    assert not page(source).xpath("//link|//img|//iframe|//@src")
    assert "url(" not in source
    assert "@import" not in source


def test_every_kind_can_be_switched_off_without_a_script() -> None:
    source = to_html(story())
    for kind in page(source).xpath("//form//input/@id"):
        assert f":root:has(#{kind}:not(:checked))" in source


def test_only_some_kinds() -> None:
    shown = page(to_html(story(), only=["figures"]))
    assert shown.xpath("//details/@id") == ["list-figures"]
    assert not [name for name in shown.xpath("//a/@class") if " st" in name]


def test_the_same_record_gives_the_same_page() -> None:
    assert to_html(story()) == to_html(story())
