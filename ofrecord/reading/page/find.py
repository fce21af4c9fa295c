"""The walk from a page to its article."""

from ofrecord.record import Article, Page


def find_article(page: Page) -> Article:
    """The article of a page. Raises PageError where there is none."""
    text = page.content if isinstance(page.content, str) else page.content.decode("utf-8", "replace")
    return Article(source=page.source, url=page.url, headline=page.headline, published=page.published, text=text)
