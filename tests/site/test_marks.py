"""Facts marked in the text: the pieces give the text back, and every fact begins somewhere, once."""

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from ofrecord.record import Article, Figure, ReaderMark, Record, Span, Statement
from ofrecord.site.drawing.body import paragraphs, passage

TEXT = "Five died, she said.\n\n“Ten more are hurt & <angry>,” he said. Nobody counted.\n\n\n\nEnd"


def record(spans: list[tuple[int, int]], said: list[tuple[int, int]]) -> Record:
    mark = ReaderMark(version="0", model="m", lexicons="l")
    figures = tuple(Figure(id=f"f{n}", start=a, end=b, text=TEXT[a:b], value=1) for n, (a, b) in enumerate(spans))
    statements = tuple(
        Statement(id=f"s{n}", kind="indirect", content=(Span(a, b, TEXT[a:b]),), turn=n) for n, (a, b) in enumerate(said)
    )
    article = Article(source="t", text=TEXT)
    return Record(id="t", reader=mark, article=article, figures=figures, statements=statements)


SPANS = st.lists(
    st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 30)).map(lambda pair: (pair[0], min(len(TEXT), sum(pair)))),
    max_size=6,
)
PASSAGE = st.none() | st.tuples(st.integers(0, 120), st.integers(0, 120))


def words(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", html))


@given(SPANS, SPANS, PASSAGE)
def test_the_paragraphs_give_the_text_back(
    spans: list[tuple[int, int]], said: list[tuple[int, int]], at: tuple[int, int] | None
) -> None:
    drawn = paragraphs(record(spans, said), at)
    assert "\n\n".join(words(html) for _, html in drawn) == TEXT
    assert all(TEXT[start:].startswith(words(html)) for start, html in drawn)
    anchors = re.findall(r'id="(\w+)"', "".join(html for _, html in drawn))
    assert len(anchors) == len(set(anchors))


def test_a_figure_inside_a_statement_carries_both_kinds_and_leads_to_the_figure() -> None:
    _, html = paragraphs(record([(0, 4)], [(0, 9)]))[0]
    assert html.startswith(
        '<span id="s0"></span><span id="f0"></span><a class="fact k-figure k-statement" href="#i-f0">Five</a>'
        '<a class="fact k-statement" href="#i-s0" tabindex="-1"> died</a>'
    )


def test_a_passage_is_marked() -> None:
    _, html = paragraphs(record([], []), at=(5, 9))[0]
    assert html == 'Five <span id="at"></span><span class="fact at">died</span>, she said.'


def test_only_a_passage_is_a_passage() -> None:
    assert [passage(asked) for asked in ("5-9", "9-5", "-9", "a-b", "5", "", "1-99999999999999")] == [(5, 9), *[None] * 6]
