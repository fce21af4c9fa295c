"""Sentences, parsed: the tense of the clause, quotations, vetoes, neighbours, history. A case is a row of sentences.csv."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ofrecord.lexicon import Row, read_rows
from ofrecord.reading.dates import find_dates
from ofrecord.reading.parse import Parsed

CASES = read_rows(Path(__file__).parent / "sentences.csv")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["sentence"][:60])
def test_dates_of_a_sentence(case: Row, parse: Callable[..., Parsed]) -> None:
    parsed = parse(case["sentence"], case["published"] or None)
    found = find_dates(parsed)
    assert ";".join(f"{timex.text}={timex.value}" for timex in found) == case["dates"]
    assert all(parsed.text[timex.start : timex.end] == timex.text for timex in found)


def test_ids_run_through_the_article_in_order(parse: Callable[..., Parsed]) -> None:
    parsed = parse("He left in May.\n\nShe came on Monday and left on Tuesday.", "2020-08-20")
    found = find_dates(parsed)
    assert [timex.id for timex in found] == ["d1", "d2", "d3"]
    assert [timex.start for timex in found] == sorted(timex.start for timex in found)


def test_a_quarter_named_long_ago_is_forgotten(parse: Callable[..., Parsed]) -> None:
    long = "Sales rose in the second quarter.\n\n" + "The firm hired Jo on Monday.\n\n" * 9 + "He left a year ago."
    assert find_dates(parse(long, "2020-08-20"))[-1].value == "2019"


def test_calendar_days_cover_a_time(parse: Callable[..., Parsed]) -> None:
    (timex,) = find_dates(parse("The barn caught fire at 3 a.m. on Tuesday.", "2020-08-20T17:40:52+02:00"))
    assert (timex.type, timex.value, timex.begin, timex.finish) == ("TIME", "2020-08-18T03:00", "2020-08-18", "2020-08-18")
