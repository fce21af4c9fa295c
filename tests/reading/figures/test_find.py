"""Figures in their sentence: what they count, how they move, how real they are; and the examples of the lists."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from ofrecord.lexicon import read_rows
from ofrecord.reading.dates import find_dates
from ofrecord.reading.figures import find_figures
from ofrecord.reading.parse import Parsed
from ofrecord.record import Figure

HERE = Path(__file__).parent
ROOM = Path(__file__).parents[3] / "ofrecord" / "reading" / "figures"
DAYS = list(csv.DictReader((HERE / "days.csv").open(encoding="utf-8")))
ROWS = list(csv.DictReader((HERE / "sentences.csv").open(encoding="utf-8")))
Parse = Callable[..., Parsed]


def by_words(parsed: Parsed) -> dict[str, Figure]:
    return {figure.text: figure for figure in find_figures(parsed, (), ())}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['about']}: {row['words']}")
def test_sentence(row: dict[str, str], parse: Parse) -> None:
    found = by_words(parse(row["sentence"]))
    assert row["words"] in found, list(found)
    figure, ids = found[row["words"]], {figure.id: figure.text for figure in found.values()}
    change = figure.change
    assert (figure.counted.text if figure.counted else "") == row["counted"]
    assert (change.direction if change else "", change.role if change else "") == (row["direction"], row["role"])
    assert figure.status == row["status"]
    assert ids.get(figure.part_of or "", "") == row["part_of"]
    if row["other"]:
        assert change is not None
        assert ids[change.other or ""] == row["other"]


def figures_of(rows: tuple[dict[str, str], ...], parse: Parse) -> list[tuple[dict[str, str], tuple[Figure, ...]]]:
    """The figures of every example, from one parse: each example is a paragraph."""
    text = "\n\n".join(row["example"] for row in rows)
    figures = find_figures(parse(text), (), ())
    found, start = [], 0
    for row in rows:
        end = start + len(row["example"])
        found.append((row, tuple(figure for figure in figures if start <= figure.start < end)))
        start = end + 2
    return found


def test_examples_of_moves(parse: Parse) -> None:
    rows = read_rows(ROOM / "grammar" / "moves.csv")
    wrong = [
        row["example"]
        for row, figures in figures_of(rows, parse)
        if row["direction"] not in [figure.change.direction for figure in figures if figure.change]
    ]
    assert wrong == []


def test_examples_of_status(parse: Parse) -> None:
    rows = read_rows(ROOM / "sentence" / "status.csv")
    wrong = [
        row["example"] for row, figures in figures_of(rows, parse) if row["status"] not in [figure.status for figure in figures]
    ]
    assert wrong == []


def test_every_offset_slices_back(parse: Parse) -> None:
    said = "“We lost 20 to 25 tanks,” he said, “and $3 million.”"
    parsed = parse(f"About 30 men left.\n\n{said}\n\nThe toll rose to 45, up from 9.")
    figures = find_figures(parsed, (), ())
    assert [figure.text for figure in figures] == ["About 30", "20 to 25", "$3 million", "45", "9"]
    assert all(parsed.text[figure.start : figure.end] == figure.text for figure in figures)


def test_publication_day_holds_where_nothing_else_does(parse: Parse) -> None:
    figures = find_figures(parse("Some 30 men left.", published="2020-08-20T10:00:00"), (), ())
    assert [figure.as_of for figure in figures] == ["2020-08-20"]


@pytest.mark.parametrize("row", DAYS, ids=lambda row: row["words"])
def test_day(row: dict[str, str], parse: Parse) -> None:
    parsed = parse(row["sentence"], published="2021-07-09T10:00:00")
    found = {figure.text: figure for figure in find_figures(parsed, (), find_dates(parsed))}
    assert found[row["words"]].as_of == row["as_of"]


def test_unit_of_the_sentence_before(parse: Parse) -> None:
    found = by_words(parse("Sales were 710 million euros. Analysts had expected 740 million. It serves 700 million."))
    assert found["740 million"].unit == "EUR"
    assert found["700 million"].unit is None


def test_third_person_is_no_share(parse: Parse) -> None:
    found = by_words(parse("Two clerks were freed. A third, Anna Holm, was jailed. Sales fell by a third, Acme said."))
    assert list(found) == ["Two", "a third"]
