"""What befell those whom a figure counts stands beside them, where an event or the sentence says so."""

from dataclasses import replace
from pathlib import Path

import pytest

from ofrecord.export import to_text
from ofrecord.export.telling.fates import befell, tolls_of
from ofrecord.lexicon import read_rows
from ofrecord.record import Counted, Figure
from tests.export.story import story

CASES = read_rows(Path(__file__).parent / "cases_fates.csv")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["sentence"])
def test_what_befell_them(case: dict[str, str]) -> None:
    start = case["sentence"].index(case["text"])
    counted = Counted(start=0, end=1, text=case["counted"], head=case["counted"].split()[0])
    figure = Figure(
        id="f1",
        start=start,
        end=start + len(case["text"]),
        text=case["text"],
        counted=counted,
        status=case["status"],  # type: ignore[arg-type]
    )
    assert befell(figure, case["toll"] or None, case["sentence"]) == case["says"]


def test_an_event_names_its_dead_and_wounded() -> None:
    shown = to_text(story(), only=["figures"])
    assert "three soldiers killed" in shown
    assert "14 wounded" in shown


def test_a_figure_that_could_be_either_is_neither() -> None:
    told = story()
    event = replace(next(event for event in told.events if event.killed), killed=3, wounded=3)
    assert "f7" not in tolls_of([event], {figure.id: figure for figure in told.figures})


def test_what_did_not_happen_has_no_toll() -> None:
    told = story()
    event = replace(next(event for event in told.events if event.killed), status="denied")
    tolls = tolls_of([event], {figure.id: figure for figure in told.figures})
    assert tolls["f7"] == ""
    assert befell(told.figures[6], tolls["f7"], told.article.text) == ""
