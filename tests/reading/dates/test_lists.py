"""Every entry of the word lists is found in its example, with the value or rule that the list gives it."""

import pytest

from ofrecord.lexicon import Row
from ofrecord.reading.dates import find_expressions
from ofrecord.reading.dates.grammar.ready import holidays, references


@pytest.mark.parametrize("row", references().values(), ids=lambda row: row["words"])
def test_reference(row: Row) -> None:
    found = {expression.text.lower(): expression.value for expression in find_expressions(row["example"])}
    assert found.get(row["words"]) == row["value"]


@pytest.mark.parametrize("row", holidays().values(), ids=lambda row: row["words"])
def test_holiday(row: Row) -> None:
    found = {expression.text: expression for expression in find_expressions(row["example"])}
    assert found[row["words"]].form == "holiday"
    assert found[row["words"]].value == row["rule"]
