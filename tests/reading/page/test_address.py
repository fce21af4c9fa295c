"""The address of a page: where it came from wins; only a page from nowhere is believed about itself."""

import pytest

from ofrecord.reading.page import find_article
from ofrecord.record import Page

STORY = "<p>The council of Aberdeen voted on Monday to close two bridges, its chairwoman said. Nobody was hurt, she added.</p>"


@pytest.mark.parametrize(
    ("came_from", "claimed", "kept"),
    [
        (None, "https://courier.example/x", "https://courier.example/x"),
        ("https://evil.example/x", "https://courier.example/x", "https://evil.example/x"),
    ],
)
def test_the_address_that_is_kept(came_from: str | None, claimed: str, kept: str) -> None:
    head = f'<head><link rel="canonical" href="{claimed}"></head>'
    html = f'<html lang="en">{head}<body><article>{STORY * 3}</article></body></html>'
    assert find_article(Page(id="p", source="p", content=html, kind="html", url=came_from)).url == kept
