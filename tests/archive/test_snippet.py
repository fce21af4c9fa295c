"""Snippets: the words found, marked in place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ofrecord.archive.printed.snippet import find_snippet

LONG = (
    "Nothing here. " * 40
    + "The ferry from Ålesund met the harbour pilot.\n\nA second ferry was late. "
    + "Nothing there. " * 40
)
CASES = [
    ("The troops left.", ["troops"], ["troops"]),
    (LONG, ["ferry"], ["ferry", "ferry"]),
    (LONG, ["alesund"], ["Ålesund"]),
    (LONG, ["harbour pilot", "late"], ["harbour pilot", "late"]),
    (LONG, ["absent"], []),
    ("", ["x"], []),
    ("a.b (c)", ["a b"], ["a.b"]),
]


@pytest.mark.parametrize(("text", "phrases", "marked"), CASES)
def test_the_words_are_marked(text: str, phrases: list[str], marked: list[str]) -> None:
    found = find_snippet(text, phrases)
    assert [found.words[start:end] for start, end in found.marks] == marked


@given(st.text(max_size=400), st.lists(st.text("abé İß", min_size=1, max_size=3), max_size=3))
def test_any_text(text: str, phrases: list[str]) -> None:
    found = find_snippet(text, [phrase for phrase in phrases if phrase.strip()])
    assert "".join(found.words.strip("…").split()) == "".join(text[found.start : found.end].strip("…").split())
