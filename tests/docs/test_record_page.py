"""The reference page of the record names every field, in order, and no other."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from ofrecord import record

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "record.md"
CANDIDATES = (getattr(record, name) for name in record.__all__ if name not in ("Page", "Span", "Failure"))

CANDIDATES = (getattr(record, name) for name in record.__all__ if name not in ("Page", "Span", "Failure"))
NOUNS = [noun for noun in CANDIDATES if hasattr(noun, "__slots__")]


def documented() -> dict[str, list[str]]:
    """The fields of each section's table."""
    sections = re.split(r"^## ", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return {section.split("\n")[0]: re.findall(r"^\| `(\w+)` \|", section, flags=re.MULTILINE) for section in sections}


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.__name__)
def test_every_field_is_documented(noun: type) -> None:
    assert documented()[noun.__name__] == [field.name for field in fields(noun)]  # type: ignore[arg-type]


def test_nothing_else_is_documented() -> None:
    assert set(documented()) <= {noun.__name__ for noun in NOUNS}
