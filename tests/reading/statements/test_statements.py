"""Who said what: sentences of our own with the statements that a reader finds in them."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ofrecord.reading.names import find_names
from ofrecord.reading.parse import Parsed
from ofrecord.reading.statements import find_statements
from ofrecord.record import Name, Statement, Timex

Parse = Callable[..., Parsed]
CASES = Path(__file__).with_name("cases.csv")
PIECES = [
    "“We will stay,” ", "Ms. Obi said", ". ", "\n\n", "\n",
    '"No', ' way," ', "he told ", "the panel", " according to ", "— ", "”",
    "“", "ORTIZ: ", "''", "é😀", "\x00", " ", ", adding that ", " Maria Ortiz",
]  # fmt: skip


def cases() -> list[tuple[str, str]]:
    lines = [line for line in CASES.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    rows = list(csv.reader(lines))[1:]
    return [(row[0].replace("¶", "\n\n"), ",".join(row[1:])) for row in rows]


def read(parse: Parse, text: str) -> tuple[tuple[Statement, ...], dict[str, Name]]:
    parsed = parse(text)
    found, names = find_statements(parsed, find_names(parsed), ())
    return found, {name.id: name for name in names}


def shown(statement: Statement, names: dict[str, Name]) -> str:
    source, cue = (part.text if part else "-" for part in (statement.source, statement.cue))
    content = " … ".join(piece.text for piece in statement.content)
    speaker = names[statement.speaker].name if statement.speaker else "-"
    return " | ".join([statement.kind, statement.act, source, cue, content, speaker])


@pytest.mark.parametrize(("text", "expected"), cases(), ids=lambda value: value[:40])
def test_statements_of(text: str, expected: str, parse: Parse) -> None:
    found, names = read(parse, text)
    assert " ;; ".join(shown(statement, names) for statement in found) == expected


def test_an_interview_is_an_occasion_and_has_an_addressee(parse: Parse) -> None:
    found, _ = read(parse, "In an interview with the Daily Post before he left, Ben Obi said the bridge was safe.")
    assert found[0].occasion is not None and found[0].occasion.text == "an interview with the Daily Post"
    assert found[0].addressee is not None and found[0].addressee.text == "the Daily Post"


def test_a_conference_that_is_told_is_the_occasion(parse: Parse) -> None:
    found, _ = read(parse, "“We checked it twice,” Ben Obi told an online safety conference.")
    assert found[0].addressee == found[0].occasion
    assert found[0].occasion is not None and found[0].occasion.text == "an online safety conference"


def test_the_date_is_the_one_that_hangs_on_the_cue(parse: Parse) -> None:
    text = "Ben Obi said on Wednesday that the bridge would open in May."
    date = Timex(id="d1", start=13, end=25, text="on Wednesday", type="DATE", value="2020-08-19")
    parsed = parse(text)
    found, _ = find_statements(parsed, find_names(parsed), (date,))
    assert found[0].date == "d1"


def test_what_a_quoted_person_reports_lies_within(parse: Parse) -> None:
    found, names = read(parse, "“Everyone is saying the bridge will fall,” said Ben Obi.")
    outer, inner = found
    assert inner.within == outer.id
    assert inner.speaker is not None and names[inner.speaker].kind == "unnamed"


def test_unnamed_sources_are_not_merged(parse: Parse) -> None:
    found, names = read(parse, "One official said it was safe.\n\nAnother official said it was not.")
    assert found[0].speaker != found[1].speaker
    assert {names[statement.speaker].kind for statement in found if statement.speaker} == {"unnamed"}


def test_one_source_of_two_cues_is_one_name(parse: Parse) -> None:
    found, names = read(parse, "A spokesman said the bridge was safe, adding that it would open in May.")
    assert len(found) == 2
    assert found[0].speaker == found[1].speaker
    assert [name.name for name in names.values()] == ["A spokesman"] or len(names) == 1


def test_who_is_whoever_it_stands_for(parse: Parse) -> None:
    found, names = read(parse, "The bridge annoyed two fishermen, who said it was ugly.")
    assert found[0].source is not None and found[0].source.text == "who"
    assert found[0].speaker is not None and names[found[0].speaker].name == "two fishermen"


def test_a_label_in_capitals_is_the_person_of_that_surname(parse: Parse) -> None:
    text = "Ana Ortiz spoke to us.\n\nWARD: Is it safe?\n\nORTIZ: It is.\n\nWARD: Sure?\n\nORTIZ: Quite sure."
    found, names = read(parse, text)
    answers = [statement for statement in found if statement.source is not None and statement.source.text == "ORTIZ"]
    assert {names[statement.speaker].name for statement in answers if statement.speaker} == {"Ana Ortiz"}
    assert len({statement.speaker for statement in found}) == 2


def test_pieces_of_one_quotation_share_a_turn(parse: Parse) -> None:
    found, _ = read(parse, "“The bridge is safe,” Ana Ortiz said. “We checked it twice.”")
    assert found[0].turn == found[1].turn


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_spans_are_the_article_s_own_words(parse: Parse, text: str) -> None:
    found, names = read(parse, text)
    for statement in found:
        assert statement.content
        for span in (statement.source, statement.cue, statement.addressee, statement.occasion, *statement.content):
            assert span is None or (text[span.start : span.end] == span.text and span.text)
        assert statement.speaker is None or statement.speaker in names
