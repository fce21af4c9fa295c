"""The headline among the lines of a scrape's head."""

import pytest

from ofrecord.reading.page.scrape.headline import find_headline, printed_headline

STORY = "The council voted on Monday to close two bridges over the Ouse, and residents of the far bank must drive an hour."
TITLE = "Council Votes to Close Two Bridges"
STAMP = ("20 May 2024", "stamp")
CASES = {
    "before the stamp": [TITLE, STAMP],
    "over a standfirst": ["Valley news in brief", TITLE, "Residents face an hour's drive", STAMP],
    "above a byline with a role": [TITLE, "Jana Whitfield Political Editor", ("3 min read", "stamp")],
    "among the sections of the site": ["World news today", "Arts and culture", TITLE, "Our weekend guide"],
    "printed again as the page's title": [f"{TITLE} | Valley Courier", "Arts and culture", TITLE],
    "of two words": ["Bridges Closed", ("2024-05-20 09:15:00", "stamp")],
}


@pytest.mark.parametrize("head", CASES.values(), ids=CASES.keys())
def test_the_headline_is_found(head: list[str | tuple[str, str]]) -> None:
    lines = [(line, None) if isinstance(line, str) else line for line in head]
    found = find_headline(lines, STORY)
    assert found is not None
    assert printed_headline(lines[found][0]) in ("Council Votes to Close Two Bridges", "Bridges Closed")


def test_a_head_without_a_headline() -> None:
    assert find_headline([("Copy the link", None), ("+ Text Size", None)], STORY) is None
    assert find_headline([], STORY) is None
