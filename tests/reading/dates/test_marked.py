"""Sentences and articles of our own, marked before they were read: every date with its value, with floors."""

from collections import Counter
from pathlib import Path

import pytest

from ofrecord.reading.parse import Engine
from tests.reading.marks import pieces, places, read_all

FIELDS = ("words", "value", "mod")
# In per cent: marked dates found, found dates marked, and of those how many have value and modifier as marked.
FLOORS = {"found": 96.5, "right": 98.2, "value": 97.4, "mod": 99.0}


def reached(engine: Engine) -> dict[str, float]:
    """The share of marks met."""
    found = list(pieces(Path(__file__).parent / "marked", "dates", FIELDS))
    met: Counter[str] = Counter()
    for piece, record in zip(found, read_all(engine, found), strict=True):
        left = list(record.dates)
        met["read"] += len(left)
        for mark, start, end in places(piece, record):
            met["marked"] += 1
            date = next((date for date in left if date.start < end and start < date.end), None)
            if date is not None:
                left.remove(date)
                met["both"] += 1
                met["value"] += date.value == mark["value"]
                met["mod"] += (date.mod or "") == mark["mod"]
    shares = {field: 100 * met[field] / met["both"] for field in FIELDS[1:]}
    return {"found": 100 * met["both"] / met["marked"], "right": 100 * met["both"] / met["read"], **shares}


@pytest.fixture(scope="module")
def shares(engine: Engine) -> dict[str, float]:
    return reached(engine)


@pytest.mark.parametrize("field", FLOORS)
def test_marks_are_met(field: str, shares: dict[str, float]) -> None:
    assert shares[field] >= FLOORS[field]
