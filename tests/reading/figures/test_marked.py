"""Sentences and articles of our own, marked before they were read: every field of every figure, with floors."""

from pathlib import Path

import pytest

from ofrecord.reading.parse import Engine
from ofrecord.record import Counted, Figure, Record
from tests.reading.marks import Mark, shares_met

FIELDS = ("words", "value", "hedge", "unit", "counted", "change", "status", "place", "as_of", "part_of")
CLOSE = 1e-6
# In per cent: marked figures found, found figures marked, and of those how many have the field as marked.
FLOORS = {
    "found": 99, "right": 99, "value": 99, "hedge": 99, "unit": 96.9, "counted": 89, "change": 98, "status": 98,
    "place": 92, "as_of": 96, "part_of": 99,
}  # fmt: skip


def meets(record: Record, figure: Figure, mark: Mark, day: str) -> dict[str, bool]:
    """Which fields of a figure are as marked."""
    names = {name.id: name.name for name in record.names}
    whole = next((other.text for other in record.figures if other.id == figure.part_of), "")
    change, counted = figure.change, figure.counted
    return {
        "value": _is_value(figure, mark["value"]),
        "hedge": figure.hedge == (mark["hedge"] or "none"),
        "unit": (figure.unit or "") == mark["unit"],
        "counted": mark["counted"].lower() in _named(counted),
        "change": (f"{change.direction} {change.role}" if change else "") == mark["change"],
        "status": figure.status == (mark["status"] or "asserted"),
        "place": names.get(figure.place or "", "") == mark["place"],
        "as_of": (figure.as_of or "") == (mark["as_of"] or day),
        "part_of": bool(whole) == bool(mark["part_of"]) and mark["part_of"] in whole,
    }


def _named(counted: Counted | None) -> tuple[str, ...]:
    """What may be marked for a counted noun: its phrase, or its last words."""
    if counted is None:
        return ("",)
    words = counted.text.lower().split()
    return tuple(" ".join(words[number:]) for number in range(len(words)))


def _is_value(figure: Figure, marked: str) -> bool:
    if not marked:
        return figure.value is None and figure.low is None
    low, _, high = marked.partition("..")
    found = (figure.low, figure.high) if high else (figure.value,)
    wanted = (float(low), float(high)) if high else (float(low),)
    return all(f is not None and abs(f - w) <= CLOSE * max(1, abs(w)) for f, w in zip(found, wanted, strict=True))


@pytest.fixture(scope="module")
def shares(engine: Engine) -> dict[str, float]:
    return shares_met(engine, Path(__file__).parent / "marked", "figures", FIELDS, meets)


@pytest.mark.parametrize("field", FLOORS)
def test_marks_are_met(field: str, shares: dict[str, float]) -> None:
    assert shares[field] >= FLOORS[field]
