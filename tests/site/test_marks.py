"""Facts marked in the text: the pieces give the text back, and every fact begins somewhere."""

from hypothesis import given
from hypothesis import strategies as st

from ofrecord.record import Article, Figure, ReaderMark, Record, Span, Statement
from ofrecord.site.marks import paragraphs

TEXT = "Five died, she said.\n\n“Ten more are hurt,” he said. Nobody counted."


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


@given(SPANS, SPANS)
def test_the_pieces_give_the_text_back(spans: list[tuple[int, int]], said: list[tuple[int, int]]) -> None:
    drawn = paragraphs(record(spans, said))
    assert "\n\n".join("".join(piece.text for piece in pieces) for pieces in drawn) == TEXT


def test_a_figure_inside_a_statement_carries_both_kinds() -> None:
    pieces = paragraphs(record([(0, 4)], [(0, 9)]))[0]
    assert [(piece.text, piece.kinds, piece.to) for piece in pieces[:2]] == [
        ("Five", ("figure", "statement"), "f0"),
        (" died", ("statement",), "s0"),
    ]


def test_a_passage_is_marked() -> None:
    pieces = paragraphs(record([], []), at=(5, 9))[0]
    assert [piece.text for piece in pieces if piece.at] == ["died"]
