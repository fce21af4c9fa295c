"""Text scrapes: the story among its leftovers, and the way back."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ofrecord.errors import PageError
from ofrecord.reading.page import find_article
from ofrecord.reading.page.decode import decode
from ofrecord.reading.page.find import find_article_with_origins
from ofrecord.record import Page

HEADLINE = "Council Votes to Close Two Bridges After Flood"
BODY = (
    "KASESE, Uganda — The town council voted on Sunday to close two flood-damaged bridges, its chairwoman said.",
    "“We cannot let lorries cross,” Grace Atim, the chairwoman, told reporters. “The inspectors found cracks in four pillars.”",
    "What comes next",
    "About 300 families live on the far bank, and most of them work in the town; a ferry will carry them from Friday.",
    "The ministry of works promised 2 million shillings for repairs, but it did not say when they would begin.",
    "Correction: An earlier version of this article misstated the number of bridges. It was two, not three.",
)
HEAD = ("Scroll to top", "Home", "Facebook", HEADLINE, "2024-05-20 09:15:00", "By Jana Whitfield")
TAIL = (
    "Share this:",
    "Related articles",
    "Mayor Opens New Market After Delay",
    "School Year to Begin in September",
    "Leave a Reply",
    "Your email address will not be published. Required fields are marked *",
    "Save my name, email, and website in this browser for the next time I comment.",
)


def scrape(*lines: str, between: str = "\n\n") -> Page:
    return Page(id="a", source="a.txt", content=between.join(lines), kind="scrape")


@pytest.mark.parametrize("between", ["\n", "\n\n", "\r\n", "\n \n\t\n"])
def test_the_story_is_found_among_its_leftovers(between: str) -> None:
    article = find_article(scrape(*HEAD, *BODY, *TAIL, between=between))
    assert article.text == "\n\n".join(BODY)
    assert (article.headline, article.published, article.byline) == (HEADLINE, "2024-05-20T09:15:00", ("Jana Whitfield",))
    removed = {removed.text: removed.reason for removed in article.removed}
    assert removed["Scroll to top"] == "navigation"
    assert removed["Leave a Reply"] == "comment form"
    assert removed["Mayor Opens New Market After Delay"]
    assert set(removed) == {*HEAD, *TAIL}


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Advertisement", "advertisement"),
        ("READ MORE: Mayor opens new market", "related"),
        ("Sign up for our daily newsletter and never miss a story.", "plea"),
        ("Men carry sand to the bridge at Kasese on Sunday. Rolf Anders/Courier", "caption"),
        ("5 min read", "stamp"),
    ],
)
def test_leftovers_inside_a_story_are_taken_out(line: str, reason: str) -> None:
    article = find_article(scrape(*HEAD, *BODY[:2], line, *BODY[2:], *TAIL))
    assert article.text == "\n\n".join(BODY)
    assert reason in [removed.reason for removed in article.removed if removed.text == line]


def test_clean_prose_stays_as_it_is() -> None:
    article = find_article(scrape(*BODY))
    assert article.text == "\n\n".join(BODY)
    assert article.removed == ()


def test_a_wrapped_scrape_keeps_its_paragraphs_whole() -> None:
    first = "The town council voted on Sunday to close two bridges that the\nflood had damaged, its chairwoman said on Monday."
    second = "About 300 families live on the far bank, and most of them\nwork in the town; a ferry will carry them from Friday."
    article = find_article(scrape(HEADLINE, "2024-05-20", first, second))
    assert article.text == f"{first}\n\n{second}"


def test_only_leftovers_are_no_article() -> None:
    with pytest.raises(PageError) as caught:
        find_article(scrape(*TAIL))
    assert caught.value.what == "no article"


LINES = st.lists(st.one_of(st.sampled_from([*HEAD, *BODY, *TAIL]), st.text(max_size=120)), max_size=25)


@settings(max_examples=60, deadline=None)
@given(LINES)
def test_every_character_leads_back_to_the_scrape(lines: list[str]) -> None:
    page = scrape(*BODY[:2], *lines)
    try:
        article, origins = find_article_with_origins(page)
    except PageError:
        return
    source = decode(page)
    for offset, character in enumerate(article.text):
        origin = origins.at(offset)
        assert character == "\n" if origin is None else source[origin] == character


def test_long_scrapes_take_linear_time() -> None:
    lines = [random.Random(number).choice([*BODY, *TAIL]) + str(number) for number in range(3000)]
    assert find_article(scrape(*HEAD, *BODY, *lines)).text
