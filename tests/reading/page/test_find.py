"""The walk from a page to its article."""

from ofrecord.reading.page import find_article
from ofrecord.record import Page

SCRAPE = """Skip to content

Council Votes to Close Two Bridges After Flood

2024-05-20 09:15:00

KASESE, Uganda, May 19 (Agency) — The town council voted on Sunday to close two flood-damaged bridges, its chairwoman said.

“We cannot let lorries cross,” Grace Atim, the chairwoman, told reporters. “The inspectors found cracks in four pillars.”

About 300 families live on the far bank, and most of them work in the town.

Leave a Reply

Your email address will not be published. Required fields are marked *
"""


def test_a_scrape_is_cleaned() -> None:
    article = find_article(Page(id="a", source="a.txt", content=SCRAPE, kind="scrape"))
    assert article.headline == "Council Votes to Close Two Bridges After Flood"
    assert article.published == "2024-05-20T09:15:00"
    assert article.text.startswith("KASESE, Uganda")
    assert article.text.endswith("work in the town.")
    assert article.dateline is not None
    assert (article.dateline.place, article.dateline.country, article.dateline.date) == ("Kasese", "UGA", "2024-05-19")
    assert ("Leave a Reply", "comment form") in [(removed.text, removed.reason) for removed in article.removed]


def test_a_text_keeps_every_character() -> None:
    text = "  Skip to content\r\n\r\nThe council voted.  "
    assert find_article(Page(id="a", source="a", content=text, kind="text")).text == text
