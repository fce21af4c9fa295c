"""Days, months and spells in words."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from ofrecord.export.days import in_words, period_of
from ofrecord.lexicon import read_rows

CASES = read_rows(Path(__file__).parent / "cases_days.csv")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["value"])
def test_a_value_is_said_as_people_say_it(case: dict[str, str]) -> None:
    assert in_words(case["value"]) == case["words"]


@given(some.from_regex(r"[0-9PTWXQHSUYMD:.+Z-]{0,24}", fullmatch=True))
def test_any_value_has_words(value: str) -> None:
    assert in_words(value) or not value


@pytest.mark.parametrize(
    ("as_of", "day", "said"),
    [
        ("2026-Q3", "2026-07-01", "the third quarter of 2026"),
        ("2026-W44-WE", "2026-10-26", "the weekend of 31 October 2026"),
        ("2026-10-29", "2026-10-29", "2026-10-29"),
        (None, "2026-10-29", "2026-10-29"),
        ("PRESENT_REF", "2026-10-29", "2026-10-29"),
        ("P3D", None, None),
    ],
)
def test_a_period_is_never_a_day(as_of: str | None, day: str | None, said: str | None) -> None:
    assert period_of(as_of, day) == said
