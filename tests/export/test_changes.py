"""A change in a line: what stands beside a level, a step as "by", another level as "from" or "to"."""

from dataclasses import replace
from pathlib import Path

import pytest

from ofrecord.export import to_text
from ofrecord.lexicon import read_rows
from ofrecord.record import Change, Figure
from tests.export.story import story

CASES = read_rows(Path(__file__).parent / "cases_changes.csv")


def moved(key: str, text: str, role: str, other: str | None) -> Figure:
    change = Change(direction="increase", role=role, other=other)  # type: ignore[arg-type]
    return Figure(id=key, start=0, end=7, text=text, change=change)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_a_change_says_what_stands_beside_it(case: dict[str, str]) -> None:
    figures = [moved("f1", case["text"], case["role"], "f2" if case["other"] else None)]
    if case["other"]:
        figures.append(moved("f2", case["other"], case["other_role"], "f1"))
    record = replace(story(), figures=tuple(figures), events=(), statements=())
    lines = [line.strip() for line in to_text(record, only=["figures"]).splitlines()]
    assert case["says"] in lines
