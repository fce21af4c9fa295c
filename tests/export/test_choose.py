"""Only some kinds of facts, with what they point to."""

import pytest

from ofrecord.export.choose import LISTS, chosen
from tests.export.story import story

CASES = [
    (("statements",), {"statements": 5, "names": 4, "dates": 2}),
    (("figures",), {"figures": 9, "statements": 5, "names": 6, "dates": 2}),
    (("dates",), {"dates": 4}),
    (("names", "doubts"), {"names": 10}),
]


@pytest.mark.parametrize(("only", "left"), CASES, ids=lambda case: "+".join(case))
def test_what_the_chosen_facts_point_to_stays(only: tuple[str, ...], left: dict[str, int]) -> None:
    record = chosen(story(), only)
    assert {kind: len(getattr(record, kind)) for kind in LISTS if getattr(record, kind)} == left
    assert bool(record.doubts) == ("doubts" in only)


@pytest.mark.parametrize("kind", LISTS)
def test_no_pointer_leads_nowhere(kind: str) -> None:
    record = chosen(story(), (kind,))
    ids = {fact.id for each in LISTS for fact in getattr(record, each)}
    assert {statement.speaker for statement in record.statements} | {figure.said_by for figure in record.figures} <= ids | {
        None
    }


def test_without_a_choice_everything_stays() -> None:
    assert chosen(story(), ()) == story()
