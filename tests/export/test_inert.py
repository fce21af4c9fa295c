"""Words from outside are harmless when shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from ofrecord.export.inert import inert

HARMFUL = ["\x1b[31m", "\x07", "\x9b", "\u202e", "\u2066", "\u200f", "\ufeff", "\r", "\x00", "\U000e0041", "\ud800"]


@pytest.mark.parametrize("harmful", HARMFUL, ids=ascii)
def test_harmful_characters_become_visible(harmful: str) -> None:
    assert harmful[0] not in inert(f"a{harmful}b")


@given(some.text(some.characters()))
def test_offsets_stay_and_the_result_can_be_written(words: str) -> None:
    assert len(inert(words)) == len(words)
    inert(words).encode("utf-8")


def test_ordinary_words_stay() -> None:
    assert inert("“Où?” — Belić\n\tsaid 日本 🎈") == "“Où?” — Belić\n\tsaid 日本 🎈"
