"""HTML pages: body, headline, time, authors, what is removed, and the way back."""

import html
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ofrecord.errors import PageError
from ofrecord.lexicon import read_rows
from ofrecord.reading.page import find_article
from ofrecord.reading.page.find import find_article_with_origins
from ofrecord.reading.page.html.furniture import CLASSES, entries_of
from ofrecord.record import Article, Page

PARAGRAPHS = (
    "KASESE, Uganda — The town council voted on Monday to close two bridges that a flood had damaged, its chairwoman said.",
    "“We cannot let lorries cross,” Grace Atim, the chairwoman, told reporters. “The inspectors found cracks in four pillars.”",
    "About 300 families live on the far bank, and most of them work in the town; a ferry will carry them from Friday.",
    "The ministry of works &amp; transport promised 2 million shillings for repairs, but it did not say when they would begin.",
)
DATA = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "Valley Courier"},
        {"@type": "Person", "@id": "#jana", "name": "Jana Whitfield"},
        {
            "@type": "NewsArticle",
            "headline": "Council closes two bridges",
            "datePublished": "2024-05-20T09:15:00+03:00",
            "dateModified": "2024-05-21",
            "author": [
                {"@id": "#jana"},
                {"@type": "Person", "name": "Rolf Anders"},
                {"@type": "Organization", "name": "Reuters"},
            ],
            "publisher": {"@type": "Organization", "name": "Valley Courier"},
        },
    ],
}


def page_of(body: str, head: str = "", headline: str = "Council closes two bridges") -> str:
    return (
        f"<!doctype html><html><head><title>{headline} | Valley Courier</title>{head}</head><body>"
        f'<nav><a href="/">Home</a> <a href="/w">World</a></nav><article><h1>{headline}</h1>{body}</article>'
        "<footer><p>© 2024 Valley Courier. All rights reserved.</p></footer></body></html>"
    )


def paragraphs(*extra: str) -> str:
    middle = "".join(extra)
    return f"<p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>{middle}<p>{PARAGRAPHS[2]}</p><p>{PARAGRAPHS[3]}</p>"


def read(content: str | bytes, **known: str) -> Article:
    return find_article(Page(id="a", source="a.html", content=content, kind="html", **known))  # type: ignore[arg-type]


CLEAN = "\n\n".join(html.unescape(text) for text in PARAGRAPHS)
WITH_DATA = page_of(paragraphs(), f'<script type="application/ld+json">{json.dumps(DATA)}</script>')


def test_what_the_data_says() -> None:
    article = read(WITH_DATA, url="https://www.courier.example/world/1")
    assert article.text == CLEAN
    assert article.headline == "Council closes two bridges"
    assert (article.published, article.modified) == ("2024-05-20T09:15:00+03:00", "2024-05-21")
    assert article.byline == ("Jana Whitfield", "Rolf Anders")
    assert (article.site, article.outlet) == ("Valley Courier", "courier.example")
    assert article.dateline is not None
    assert article.dateline.country == "UGA"


META = (
    '<meta property="article:published_time" content="2024-05-20T09:15:00Z">'
    '<meta name="author" content="By Jana Whitfield, Reporter">'
)
TIMES = '<p class="byline">By Jana Whitfield</p><time datetime="2024-05-20T09:15:00+00:00">20 May</time>'
STAMP = '<p>By Jana Whitfield</p><p class="date">May 20, 2024</p>'


@pytest.mark.parametrize(
    ("head", "body", "published"),
    [(META, "", "2024-05-20T09:15:00+00:00"), ("", TIMES, "2024-05-20T09:15:00+00:00"), ("", STAMP, "2024-05-20")],
)
def test_without_data_the_ladder_goes_down(head: str, body: str, published: str) -> None:
    article = read(page_of(body + paragraphs(), head))
    assert (article.published, article.byline) == (published, ("Jana Whitfield",))
    assert article.text == CLEAN


def test_what_the_source_knows_wins() -> None:
    article = read(WITH_DATA, published="2024-05-19", headline="Bridges closed", site="Wire")
    assert (article.published, article.headline, article.site) == ("2024-05-19", "Bridges closed", "Wire")


FURNITURE = {
    '<div class="newsletter-box"><p>News like this each morning, for everyone who lives here.</p></div>': "plea",
    "<p>READ MORE: Mayor opens the new market after long delay</p>": "related",
    '<p><a href="/2">Mayor opens the new market after long delay</a></p>': "link",
    "<figure><img src='a.jpg'><figcaption>The bridge at Kasese on Monday.</figcaption></figure>": "caption",
    "<p>Advertisement</p>": "advertisement",
    '<aside class="related-posts"><p>The market opens on Friday and will stay open until late.</p></aside>': "related",
    "<p>Sign up for our daily newsletter and never miss a story.</p>": "plea",
    "<p>Last updated: 20 May 2024</p>": "stamp",
}


@pytest.mark.parametrize("piece", FURNITURE)
def test_furniture_is_removed_with_its_reason(piece: str) -> None:
    article = read(page_of(paragraphs(piece)))
    assert article.text == CLEAN
    assert FURNITURE[piece] in [removed.reason for removed in article.removed]


@pytest.mark.parametrize("row", read_rows(CLASSES), ids=lambda row: row["word"])
def test_every_listed_class_is_known(row: dict[str, str]) -> None:
    assert row["word"] in entries_of(row["example"].partition("=")[2])


def test_a_live_blog_is_read_from_its_posts() -> None:
    posts = [
        {
            "@type": "BlogPosting",
            "headline": f"Post {number}",
            "datePublished": f"2024-05-20T09:{number}:00Z",
            "articleBody": f"<p>{PARAGRAPHS[2]}</p><p>The council met for hour {number} and did not agree.</p>",
        }
        for number in (30, 20, 10)
    ]
    data = {"@type": "LiveBlogPosting", "headline": "Council closes two bridges", "liveBlogUpdate": posts}
    article = read(
        page_of("<p>Live updates from the town hall.</p>", f'<script type="application/ld+json">{json.dumps(data)}</script>')
    )
    assert article.text.startswith("Post 30\n\n2024-05-20T09:30:00+00:00\n\nAbout 300 families")
    assert article.text.count("did not agree") == 3


def test_broken_data_is_read_as_far_as_it_goes() -> None:
    broken = '{"@type": "NewsArticle", "datePublished": "2024-05-20T09:15:00Z", "author": ['
    head = f'<script type="application/ld+json">{broken}</script>'
    assert read(page_of(paragraphs(), head)).published == "2024-05-20T09:15:00+00:00"


def test_a_fragment_is_a_page() -> None:
    assert read(f"<p>{PARAGRAPHS[0]}</p>").text == PARAGRAPHS[0]
    assert read(PARAGRAPHS[0]).text == PARAGRAPHS[0]


# ---------------------------------------------------------------- the way back


def test_every_character_leads_back_to_the_source() -> None:
    source = page_of(
        paragraphs(
            '<p>It cost <b>4&nbsp;million</b>&mdash;and <a href="x">more</a> &lt; 5 million, he said &#8220;in all&#8221;.</p>'
        )
    )
    article, origins = find_article_with_origins(Page(id="a", source="a", content=source, kind="html"))
    for offset, character in enumerate(article.text):
        origin = origins.at(offset)
        if character.isspace():
            continue
        assert origin is not None
        assert source[origin] == character or source[origin] == "&"
    assert origins.span(0, 6) == (source.index("KASESE"), source.index("KASESE") + 6)


WORDS = st.lists(
    st.sampled_from(["bridge", "is", "closed", "&amp;", "caf&eacute;", "<b>by</b>", "“no”", "4&nbsp;km", "<!-- x -->", "."]),
    min_size=5,
    max_size=30,
)


@settings(max_examples=25, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=4))
def test_the_way_back_holds_for_any_mark_up(texts: list[list[str]]) -> None:
    source = page_of(paragraphs(*(f"<p>The mayor said that the {' '.join(words)} on Monday.</p>" for words in texts)))
    article, origins = find_article_with_origins(Page(id="a", source="a", content=source, kind="html"))
    for offset, character in enumerate(article.text):
        origin = origins.at(offset)
        assert character.isspace() or (origin is not None and source[origin] in (character, "&"))


# ---------------------------------------------------------------- no article

WALL = (
    "<h1>Log in</h1><p>Please log in or subscribe to continue reading.</p><p>Already a subscriber? Sign in.</p><input name=p>"
)
ARABIC = "<p>" + "قال رئيس الوزراء العراقي يوم الخميس إن المفاوضات مستمرة بين الحكومتين. " * 10 + "</p>"
GERMAN = (
    "<p>" + "Der Gemeinderat hat am Montag beschlossen, zwei Brücken zu schließen, sagte die Bürgermeisterin. " * 5 + "</p>"
)
MISSING = "<h1>404</h1><p>Page not found</p><p>Sorry, the page you are looking for does not exist or has moved.</p>"
LINKS = "".join(f'<li><a href="/{number}">Story number {number} of the day</a></li>' for number in range(40))


def test_a_short_story_beside_a_login_is_a_story() -> None:
    story = f"<article><h1>Crash</h1><p>{PARAGRAPHS[2]}</p></article>"
    body = f"<p>Log in</p><p>Subscribe</p>{story}<p>Already a subscriber? Sign in.</p>"
    assert read(f"<!doctype html><html><head><title>Crash</title></head><body>{body}</body></html>").text == PARAGRAPHS[2]


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("", "no article"),
        (WALL, "wall"),
        (MISSING, "wall"),
        (ARABIC, "language"),
        (GERMAN, "language"),
        (f"<ul>{LINKS}</ul>", "no article"),
    ],
)
def test_what_is_no_article_is_refused(body: str, what: str) -> None:
    with pytest.raises(PageError, match=r"a\.html") as caught:
        read(f"<!doctype html><html><head><title>x</title></head><body>{body}</body></html>")
    assert caught.value.what == what
    assert "\n" not in str(caught.value)
