"""The reference page's table of forms says what the grammar and the resolver give."""

import re
from datetime import date
from pathlib import Path
from typing import cast

import pytest

from ofrecord.reading.dates import Anchor, find_expressions, resolve
from ofrecord.reading.dates.anchors import Tense

PAGE = Path(__file__).parents[3] / "docs/reference/dates.md"
ROWS = [
    tuple(cell.strip() for cell in line.strip("|").split("|"))
    for line in PAGE.read_text(encoding="utf-8").splitlines()
    if re.match(r"\|(?:[^|]*\|){2} (?:DATE|TIME|DURATION|SET) \|", line)
]
PUBLISHED = date(2020, 8, 20)


def test_the_page_has_its_table() -> None:
    assert len(ROWS) > 70


@pytest.mark.parametrize("row", ROWS, ids=lambda row: " ".join(row[:2]))
def test_row(row: tuple[str, ...]) -> None:
    words, clause, *expected = row
    (expression,) = find_expressions(words)
    resolved = resolve(expression, Anchor(today=PUBLISHED, tense=cast(Tense, clause) if clause else None))
    assert resolved is not None
    assert [resolved.type, resolved.value, resolved.mod or "", resolved.begin or "", resolved.finish or ""] == expected
