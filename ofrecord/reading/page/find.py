"""The walk from a page to its article."""

from ofrecord.errors import PageError
from ofrecord.reading.page.decode import decode
from ofrecord.reading.page.draft import Draft, Piece
from ofrecord.reading.page.head.dateline import find_dateline
from ofrecord.reading.page.head.stamp import iso_moment
from ofrecord.reading.page.head.zones import in_shared_zone
from ofrecord.reading.page.html import align, find_in_html
from ofrecord.reading.page.origins import Origins, Run
from ofrecord.reading.page.refuse import refuse_bare, refuse_empty, refuse_language, refuse_wall
from ofrecord.reading.page.scrape import find_in_scrape
from ofrecord.record import Article, Page

BETWEEN = "\n\n"


def find_article(page: Page) -> Article:
    """The article of a page. Raises PageError where there is none, or where the page's `published` is no date."""
    return _article(page, *_draft(page))


def find_article_with_origins(page: Page) -> tuple[Article, Origins]:
    """The article, and where each character of its text stood in the decoded page."""
    whole, draft = _draft(page)
    article = _article(page, whole, draft)
    return article, _origins(draft) if draft.is_aligned else align(whole, article.text)


def _draft(page: Page) -> tuple[str, Draft]:
    whole = decode(page)
    refuse_empty(whole, page.source)
    if page.kind == "text":
        return whole, Draft(paragraphs=(Piece(whole, 0),))
    return whole, find_in_html(whole, page) if page.kind == "html" else find_in_scrape(whole)


def _article(page: Page, whole: str, draft: Draft) -> Article:
    text = BETWEEN.join(piece.text for piece in draft.paragraphs)
    if page.kind != "text":
        shown = "\n".join([*(removed.text for removed in draft.removed), text])
        refuse_wall(text, shown, page.source)
        refuse_bare(text, shown, page.source)
    refuse_language(text, page.source)
    published = _published(page) or (
        in_shared_zone(draft.published, draft.zone, text) if draft.published and draft.zone else draft.published
    )
    return Article(
        source=page.source,
        url=page.url or draft.url,
        site=page.site or draft.site,
        outlet=draft.outlet,
        headline=page.headline or draft.headline,
        published=published,
        modified=draft.modified,
        byline=page.byline or draft.byline,
        dateline=find_dateline(text, published),
        text=text,
        removed=draft.removed,
    )


def _published(page: Page) -> str | None:
    if page.published is None:
        return None
    moment = iso_moment(page.published)
    if moment is None:
        raise PageError(
            f"{page.source}: published {page.published!r} is no date; write it as 2020-08-20 or 2020-08-20T17:40:52+00:00.",
            "published",
        )
    return moment


def _origins(draft: Draft) -> Origins:
    runs, start = [], 0
    for piece in draft.paragraphs:
        if piece.start is not None and piece.text:
            runs.append(Run(start, piece.start, len(piece.text)))
        start += len(piece.text) + len(BETWEEN)
    return Origins(tuple(runs))
