"""The walk from an HTML page to the story in it."""

from ofrecord.reading.page.draft import Draft, Piece
from ofrecord.reading.page.html.about.headline import find_headline
from ofrecord.reading.page.html.about.jsonld import find_article_object, words_of
from ofrecord.reading.page.html.about.ladder import (
    Sources,
    find_authors,
    find_modified,
    find_published,
    find_site,
    find_url,
    outlet_of,
)
from ofrecord.reading.page.html.about.tags import find_tags, first
from ofrecord.reading.page.html.blocks import find_blocks, parse_html
from ofrecord.reading.page.html.body import bare_body, find_body
from ofrecord.record import Page


def find_in_html(html: str, page: Page) -> Draft:
    """The story of an HTML page, and what the page says of itself."""
    tree = parse_html(html)
    if tree is None:
        body = bare_body(html)
        return Draft(paragraphs=tuple(Piece(text) for text in body.paragraphs), removed=body.removed, is_aligned=False)
    found, tags, article = find_blocks(tree), find_tags(tree), find_article_object(tree)
    body = find_body(tree, found, article) or bare_body(html)
    sources = Sources(tree, tags, article, found, body.first)
    site, url = find_site(sources), find_url(sources)
    shared = first(tags, "og:title", "twitter:title", "parsely-title", "dc.title")
    titles = [words_of(article.get("headline")), shared, first(tags, "<title>")]
    headline = find_headline(found, body.first, titles, site)
    byline = find_authors(sources, site)
    body = body.without(headline, byline)
    return Draft(
        paragraphs=tuple(Piece(text) for text in body.paragraphs),
        removed=body.removed,
        headline=headline,
        published=find_published(sources) if page.published is None else None,
        modified=find_modified(sources),
        byline=byline,
        site=site,
        outlet=outlet_of(page.url or url, page.site or site),
        url=url,
        is_aligned=False,
    )
