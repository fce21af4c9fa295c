"""The table of forms: words and anchor in, value and calendar days out; no model. A case is a row of forms.csv."""

from datetime import date
from pathlib import Path
from typing import cast

import pytest

from ofrecord.lexicon import Row, read_rows
from ofrecord.reading.dates import Anchor, find_expressions, resolve
from ofrecord.reading.dates.anchors import DAY, Tense

CASES = read_rows(Path(__file__).parent / "forms.csv")


def anchor_of(case: Row) -> Anchor:
    last = case["last"] or None
    return Anchor(
        today=date.fromisoformat(case["published"]) if case["published"] else None,
        tense=cast(Tense, case["tense"]) if case["tense"] else None,
        last=last,
        day=last if last and DAY.fullmatch(last) else None,
        quarter=last if last and "Q" in last else None,
        fresh=bool(last),
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['words']} {case['published']} {case['tense']}")
def test_form(case: Row) -> None:
    (expression,) = find_expressions(case["words"])
    resolved = resolve(expression, anchor_of(case))
    if not case["value"]:
        assert resolved is None
        return
    assert resolved is not None
    found = (resolved.type, resolved.value, resolved.mod or "", resolved.begin or "", resolved.finish or "")
    assert found == tuple(case[name] for name in ("type", "value", "mod", "begin", "finish"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['words']} {case['published']} {case['tense']}")
def test_form_is_found_whole_in_a_sentence(case: Row) -> None:
    text = f"Officials in Oslo said so, {case['words']}, in a note."
    assert case["words"] in [expression.text for expression in find_expressions(text)] or case["words"].endswith("Eastern")
