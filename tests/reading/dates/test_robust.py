"""Any text is read: offsets hold, nothing raises, and time grows with length alone."""

import time
from collections.abc import Callable
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ofrecord.reading.dates import Anchor, find_dates, find_expressions, resolve
from ofrecord.reading.parse import Parsed

PIECES = (
    "the", "last", "next", "this", "that", "a", "few", "two", "20", "2019", "1,000", "'90s", "1990s", "May", "March", "Friday",
    "Aug.", "week", "weeks", "year-ago", "quarter", "third", "fourth", "half", "of", "in", "on", "at", "5:40", "p.m.", "noon",
    "ago", "later", "earlier", "every", "twice", "Christmas", "now", "3/4/20", "12:30", "-", "–", ".", ",", "'s", "BC", "UTC",
    "fiscal", "ended", "early", "mid-", "end", "Sunday", "night", "day", "days", "29", "February", "31", "nineteen",
    "ninety-six", "💥", "\x00", "“", "”", "99/99/99", "0",
)  # fmt: skip
ANCHORS = st.builds(
    Anchor,
    today=st.none() | st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31)),
    last=st.none() | st.sampled_from(["2020-08-20", "2020-Q3", "2020", "2020-W34", "199", "2020-02"]),
    day=st.none() | st.just("2020-02-29"),
    quarter=st.none() | st.just("2019-Q4"),
    tense=st.sampled_from([None, "past", "present", "future", "open"]),
    narrative=st.booleans(),
    day_first=st.booleans(),
)
LOOPS = (
    "1", "one ", "-", "a-", "the last ", "two-", "1/1/", "12:", "'", "1990s ", "more ", "1 1/2 ", "15 to ", "1,000,", "few of ",
)  # fmt: skip
SHORT, LONG = 20_000, 80_000
SLOWER = 9  # four times the length may take at most this many times as long: far from the sixteen of a square


@given(st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join), ANCHORS)
@settings(max_examples=400, deadline=None)
def test_words_of_time_in_any_order(text: str, anchor: Anchor) -> None:
    found = find_expressions(text)
    for expression in found:
        assert text[expression.start : expression.end] == expression.text
        resolve(expression, anchor)
    assert all(first.end <= second.start for first, second in pairwise(found))


@given(st.text(max_size=200), ANCHORS)
@settings(max_examples=200, deadline=None)
def test_any_text(text: str, anchor: Anchor) -> None:
    for expression in find_expressions(text):
        assert text[expression.start : expression.end] == expression.text
        resolve(expression, anchor)


@pytest.mark.parametrize("loop", LOOPS)
def test_time_grows_with_length(loop: str) -> None:
    assert _seconds(loop, LONG) < SLOWER * _seconds(loop, SHORT) + 0.2


def _seconds(loop: str, length: int) -> float:
    text = (loop * (length // len(loop) + 1))[:length]
    started = time.process_time()
    find_expressions(text)
    return time.process_time() - started


def test_thousands_of_quoted_dates(parse: Callable[..., Parsed]) -> None:
    found = find_dates(parse("“Today” " * 2_000, "2020-08-20"))
    assert len(found) == 2_000


def test_same_text_same_dates() -> None:
    text = "He left in May, two weeks ago, on Friday night and at 4 p.m. EST Nov. 7."
    assert find_expressions(text) == find_expressions(text)
