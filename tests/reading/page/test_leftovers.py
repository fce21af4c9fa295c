"""Leftovers and corrections: every entry of the lists is found in its example, and prose is left alone."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ofrecord.lexicon import Row, read_rows
from ofrecord.reading.page import corrections
from ofrecord.reading.page.corrections import is_correction
from ofrecord.reading.page.leftovers import LIST, folded, leftover_reason

PROSE = (
    "The council voted on Monday to close two bridges, its chairwoman said.",
    "“Sign up for the army, or go home,” the general told the recruits.",
    "About 300 families live on the far bank.",
    "Subscribers to the phone company lost service for six hours on Friday.",
    "The newsletter that the ministry sends to farmers each month was late.",
    "More than 40 people were killed, the ministry said.",
    "Read together, the two reports show how little was done.",
    "Related charges against two officers were dropped in May.",
    "Follow-up talks are set for June.",
    "Photographs of the scene showed a burned truck.",
    "Watch groups said that the vote was fair.",
    "Comments by the minister angered the opposition.",
    "Sources in the ministry said that the deal was close.",
)


@pytest.mark.parametrize("row", read_rows(LIST), ids=lambda row: row["example"][:40])
def test_every_leftover_is_found_in_its_example(row: Row) -> None:
    line = row["example"] if row["scope"] == "cased" else folded(row["example"])
    pattern = re.compile(row["pattern"])
    assert pattern.match(line) if row["scope"] == "start" else pattern.fullmatch(line)
    assert leftover_reason(row["example"])


@pytest.mark.parametrize("line", PROSE)
def test_prose_is_no_leftover(line: str) -> None:
    assert leftover_reason(line) is None


@pytest.mark.parametrize("row", read_rows(corrections.LIST), ids=lambda row: row["example"][:40])
def test_every_correction_is_found_in_its_example(row: Row) -> None:
    assert re.compile(row["pattern"], re.IGNORECASE).match(row["example"])
    assert is_correction(row["example"])


@pytest.mark.parametrize(
    "line", [*PROSE, "The ministry corrected its figure to 41 on Tuesday.", "A correction in the price of oil is near."]
)
def test_prose_is_no_correction(line: str) -> None:
    assert not is_correction(line)


@given(st.text(max_size=500))
def test_any_line_is_survived(line: str) -> None:
    leftover_reason(line)
    is_correction(line)
