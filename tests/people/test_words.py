"""Folding words."""

import pytest

from ofrecord.people.words import fold, stems

FOLDED = [
    ("U.S. forces’ Gen. José", "us forces gen jose"),
    ("Mr. al-Kadhimi's aides", "mr al kadhimi aides"),
    ("", ""),
    ("Å\u0308 _x_", "a x"),
]


@pytest.mark.parametrize(("words", "folded"), FOLDED)
def test_fold(words: str, folded: str) -> None:
    assert fold(words) == folded


STEMS = [
    ("American troops", ("american", "troop")),
    ("casualties", ("casualty",)),
    ("people", ("people",)),
    ("buses", ("bus",)),
]


@pytest.mark.parametrize(("words", "stemmed"), STEMS)
def test_stems(words: str, stemmed: tuple[str, ...]) -> None:
    assert stems(words) == stemmed
