"""A figure in a line: what is printed, and what the print leaves open."""

from dataclasses import replace
from pathlib import Path

import pytest

from ofrecord.export import to_text
from ofrecord.lexicon import read_rows
from ofrecord.record import Counted, Figure, Record
from tests.export.story import story

CASES = read_rows(Path(__file__).parent / "cases_figures.csv")


def number(written: str) -> float | None:
    return (int(written) if written.isdigit() else float(written)) if written else None


def record_of(case: dict[str, str]) -> Record:
    counted = Counted(start=0, end=7, text=case["counted"], head=case["counted"]) if case["counted"] else None
    figure = Figure(
        id="f1",
        start=0,
        end=7,
        text=case["text"],
        value=number(case["value"]),
        low=number(case["low"]),
        high=number(case["high"]),
        hedge=case["hedge"],  # type: ignore[arg-type]
        kind=case["kind"],  # type: ignore[arg-type]
        unit=case["unit"] or None,
        counted=counted,
    )
    return replace(story(), figures=(figure,), events=(), statements=())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_a_figure_says_what_the_print_leaves_open(case: dict[str, str]) -> None:
    shown = to_text(record_of(case), only=["figures"])
    line = " ".join(shown.split("HOW MANY")[1].split())
    assert " ".join(case["says"].split()) in line
    assert ("=" in line) == ("=" in case["says"])
