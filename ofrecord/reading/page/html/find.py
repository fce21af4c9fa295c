"""The walk from an HTML page to the story in it."""

from ofrecord.reading.page.draft import Draft, Piece
from ofrecord.record import Page


def find_in_html(html: str, page: Page) -> Draft:
    """The story of an HTML page."""
    import trafilatura

    text = trafilatura.extract(html, include_comments=False) or ""
    return Draft(paragraphs=tuple(Piece(line) for line in text.split("\n") if line.strip()), is_aligned=False)
