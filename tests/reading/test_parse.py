"""The door to the model: offsets hold, quotations do not derail their frames."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ofrecord.errors import ModelError
from ofrecord.reading.parse import Engine, Parsed
from ofrecord.record import Article, Dateline

PIECES = [
    "“We will stay,” ", "Ms. Obi said", ". ", "\n\n", "\n", '"No', ' way," ', "he told ", "the panel", " 5,200 ", "— ", "”",
    "“", "é😀", "\u00a0", "\x00", " ",
]  # fmt: skip


def words_of(parsed: Parsed) -> str:
    return "".join(paragraph.text for paragraph in parsed.paragraphs)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_every_token_stands_where_its_paragraph_says(engine: Engine, text: str) -> None:
    parsed = engine.parse(Article(source="test", text=text))
    for paragraph in parsed.paragraphs:
        assert parsed.text[paragraph.start : paragraph.end] == paragraph.text
        for token in paragraph.doc:
            stands = paragraph.text[token.idx : token.idx + len(token.text)]
            assert stands == token.text or stands.split() == token.text.split()


def test_a_quotation_of_two_sentences_hangs_from_its_cue(parse: Callable[..., Parsed]) -> None:
    doc = (
        parse("“We don’t want to keep so many ships. We want to grow leaner,” Gen. Paul Ibarra told the panel.")
        .paragraphs[0]
        .doc
    )
    told = next(token for token in doc if token.text == "told")
    assert told.dep_ == "ROOT"
    assert [(token.text, token.head.text) for token in doc if token.text == "want"] == [("want", "told"), ("want", "want")]


def test_a_short_quotation_keeps_its_words_in_the_frame(parse: Callable[..., Parsed]) -> None:
    doc = parse("She called him a “true partner” of the city.").paragraphs[0].doc
    assert next(token for token in doc if token.text == "partner").head.text in ("called", "him")


def test_the_dateline_is_not_parsed(engine: Engine) -> None:
    dateline = Dateline(text="NAIROBI —", place="Nairobi", country="KEN", date=None)
    article = Article(source="test", text="NAIROBI — President Kiprono met the envoy.", dateline=dateline)
    paragraph = engine.parse(article).paragraphs[0]
    assert paragraph.text == "President Kiprono met the envoy."
    assert paragraph.start == len("NAIROBI — ")


def test_hard_wrapped_lines_are_one_paragraph(parse: Callable[..., Parsed]) -> None:
    text = "The ministry said on Monday that the second group of soldiers\nwould leave by May.\nA new one follows."
    assert [paragraph.text.count("\n") for paragraph in parse(text).paragraphs] == [1, 0]


def test_a_long_paragraph_is_parsed_in_stretches(parse: Callable[..., Parsed]) -> None:
    text = "The toll rose to five. " * 1200
    parsed = parse(text)
    assert len(parsed.paragraphs) > 1
    assert words_of(parsed) == text.strip()


def test_fifty_thousand_quotation_marks_are_read(parse: Callable[..., Parsed]) -> None:
    assert words_of(parse('"' * 50_000)) == '"' * 50_000


def test_an_unknown_model_is_named() -> None:
    with pytest.raises(ModelError, match="no_such_model"):
        Engine("no_such_model")
