"""Every code that a record can hold is explained, with an example."""

from typing import get_args

import pytest

from ofrecord.export.codes import Code, codes, explained, near, word_for
from ofrecord.record import event, figure, name, statement, timex

CLOSED = {
    "name kind": name.NameKind,
    "form": name.Form,
    "date type": timex.TimexType,
    "statement kind": statement.StatementKind,
    "act": statement.Act,
    "hedge": figure.Hedge,
    "figure kind": figure.FigureKind,
    "figure status": figure.FigureStatus,
    "direction": figure.Direction,
    "change role": figure.ChangeRole,
    "event type": event.EventType,
    "event status": event.EventStatus,
}


@pytest.mark.parametrize("of", CLOSED)
def test_every_value_of_a_closed_field_is_explained_and_no_other(of: str) -> None:
    assert sorted(code.code for code in codes() if code.of == of) == sorted(get_args(CLOSED[of]))


@pytest.mark.parametrize("type", get_args(event.EventType))
def test_every_type_of_event_has_a_word_for_a_line(type: str) -> None:
    assert word_for("deed", type) != type


@pytest.mark.parametrize("code", codes(), ids=lambda code: f"{code.of} {code.code}")
def test_every_code_says_what_it_means_with_a_sentence(code: Code) -> None:
    assert code.word
    assert code.means.endswith((".", ")"))
    assert not code.example or code.example.rstrip("”").endswith((".", "?", "!"))


def test_a_code_is_found_in_any_case_and_spelling() -> None:
    assert [code.code for code in explained("At-Most")] == ["at_most"]
    assert [code.of for code in explained("consult")] == ["event type"]


def test_a_deeper_cameo_code_is_explained_by_its_root() -> None:
    assert [code.code for code in explained("0421")] == ["04"]


def test_any_value_of_a_date_is_said() -> None:
    assert [code.word for value in ("P3D", "2020-w33") for code in explained(value)] == ["3 days", "the week of 10 August 2020"]


def test_a_slip_is_put_right() -> None:
    assert "CONSULT" in near("CONSLUT")
    assert near("qqqq") == ()


def test_a_code_without_a_word_stands_for_itself() -> None:
    assert word_for("mode", "some_new-mode") == "some new-mode"
