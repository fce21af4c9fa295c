"""Whatever the text: offsets hold, nothing fails, the same text gives the same names."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ofrecord.reading.names import find_names
from ofrecord.reading.parse import Engine, Parsed
from ofrecord.record import Article

ODD = (
    "", "Mr.", "Mr. \x00 said \x00.", "😀 Mr. 😀 said 😀.",
    "A" * 5000, '" "' * 500, "al-" * 500, "the the the", "he she it they",
    "Mr. Mr. Mr. Gen.", "(NTU)", ", 45,", "the 32-year-old",
    "the 32-year-", "X, the", "the president, ", "’s ’s ’s", "Mr. Smith, Jr.",
)  # fmt: skip
WORDS = (
    "Mr.",
    "Gen.",
    "al",
    "-",
    "Smith",
    "the",
    "prime",
    "minister",
    ",",
    "who",
    "leads",
    "Iraq",
    "’s",
    "he",
    "“",
    "”",
    "said",
    "of",
    "(NTU)",
    "45",
    ".",
)


@pytest.mark.parametrize("text", ODD)
def test_odd_texts(text: str, parse: Callable[..., Parsed]) -> None:
    check(parse(text))


@settings(max_examples=40, deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), max_size=30))
def test_offsets_hold(words: list[str], engine: Engine) -> None:
    parsed = engine.parse(Article(source="test", text=" ".join(words)))
    check(parsed)
    assert find_names(parsed) == find_names(parsed)


def check(parsed: Parsed) -> None:
    for name in find_names(parsed):
        assert name.mentions
        for mention in name.mentions:
            assert parsed.text[mention.start : mention.end] == mention.text
        for role in name.roles:
            assert 0 <= role.start < role.end <= len(parsed.text)
