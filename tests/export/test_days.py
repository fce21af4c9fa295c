"""Days, months and spells in words."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from ofrecord.export.days import in_words
from ofrecord.lexicon import read_rows

CASES = read_rows(Path(__file__).parent / "cases_days.csv")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["value"])
def test_a_value_is_said_as_people_say_it(case: dict[str, str]) -> None:
    assert in_words(case["value"]) == case["words"]


@given(some.from_regex(r"[0-9PTWXQHSUYMD:.+Z-]{0,24}", fullmatch=True))
def test_any_value_has_words(value: str) -> None:
    assert in_words(value) or not value
