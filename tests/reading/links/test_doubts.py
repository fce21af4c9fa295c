"""Doubts: what was not read, and why, with its place."""

from typing import Any

import pytest

from ofrecord.reading.reader import Reader
from ofrecord.record import Page, Record

NOTE = "Correction: An earlier version of this article misstated the number of people killed. It was seven, not nine."


@pytest.fixture(scope="module")
def read(engine: Any) -> Any:
    reader = Reader(engine=engine)

    def record(text: str) -> Record:
        return reader.read(Page(id="t", source="t", content=text, kind="text", published="2025-02-03"))

    return record


def test_a_correction_note_is_a_doubt_and_gives_no_facts(read: Any) -> None:
    record = read(f"Shells killed seven people on Sunday.\n\n{NOTE}")
    assert [(doubt.about, doubt.text) for doubt in record.doubts] == [("correction", NOTE)]
    assert [figure.value for figure in record.figures] == [7]


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("“We stay, said Ms. Obi on Monday.", ["“We stay, said Ms. Obi on Monday."]),
        ("“We stay,” said Ms. Obi on Monday.", []),
        ("“We stay here.\n\n“We do not go,” said Ms. Obi.", []),
        ("“We stay here.\n\nNobody said more.", ["“We stay here."]),
    ],
)
def test_a_quotation_that_never_closes_is_a_doubt(read: Any, text: str, doubted: list[str]) -> None:
    assert [doubt.text for doubt in read(text).doubts if doubt.about == "quotation"] == doubted


def test_doubts_stand_where_they_say(read: Any) -> None:
    record = read(f"“We stay here.\n\nNobody said more.\n\n{NOTE}")
    for doubt in record.doubts:
        assert record.article.text[doubt.start : doubt.end] == doubt.text


def test_a_number_without_end_is_a_doubt(read: Any) -> None:
    record = read(f"The key is {'7' * 1000}, not 12.")
    assert [(doubt.about, doubt.text) for doubt in record.doubts] == [("figure", "7" * 64)]
    assert [figure.value for figure in record.figures] == [12]


def test_a_day_without_a_year_is_a_doubt(engine: Any) -> None:
    page = Page(id="t", source="t", content="CAIRO, Nov 3 (Meridian) - Mediators met on Monday.", kind="text")
    record = Reader(engine=engine).read(page)
    assert [(doubt.about, doubt.text) for doubt in record.doubts] == [("date", "CAIRO, Nov 3 (Meridian) -")]
    assert [date.value for date in record.dates] == ["XXXX-WXX-1"]


def test_the_day_of_a_dateline_holds_where_no_other_is_told(engine: Any) -> None:
    text = "NAIROBI, Kenya, Feb. 20, 2025 — The army left on Monday."
    record = Reader(engine=engine).read(Page(id="t", source="t", content=text, kind="text"))
    assert [date.value for date in record.dates] == ["2025-02-17"]
    assert record.doubts == ()
