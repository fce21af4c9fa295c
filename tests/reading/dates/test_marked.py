"""Sentences and articles of our own, marked before they were read: every date with its value, with floors."""

from pathlib import Path

import pytest

from ofrecord.reading.parse import Engine
from ofrecord.record import Record, Timex
from tests.reading.marks import Mark, shares_met

FIELDS = ("words", "value", "mod")
# In per cent: marked dates found, found dates marked, and of those how many have value and modifier as marked.
FLOORS = {"found": 96.5, "right": 98.2, "value": 97.4, "mod": 99.0}


def meets(_: Record, date: Timex, mark: Mark, __: str) -> dict[str, bool]:
    """Which fields of a date are as marked."""
    return {"value": date.value == mark["value"], "mod": (date.mod or "") == mark["mod"]}


@pytest.fixture(scope="module")
def shares(engine: Engine) -> dict[str, float]:
    return shares_met(engine, Path(__file__).parent / "marked", "dates", FIELDS, meets)


@pytest.mark.parametrize("field", FLOORS)
def test_marks_are_met(field: str, shares: dict[str, float]) -> None:
    assert shares[field] >= FLOORS[field]
