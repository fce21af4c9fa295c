"""The grammar of figures: a table of forms, which is also the documentation's, and what is no figure."""

import csv
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ofrecord.lexicon import read_rows
from ofrecord.reading.figures.grammar import Quantity, find_quantities

HERE = Path(__file__).parent
GRAMMAR = Path(__file__).parents[4] / "ofrecord" / "reading" / "figures" / "grammar"
ROWS = list(csv.DictReader((HERE / "forms.csv").open(encoding="utf-8")))
NONE = list(csv.DictReader((HERE / "nonfigures.csv").open(encoding="utf-8")))
LARGEST = 2**63


def number(text: str) -> float | None:
    return float(text) if text else None


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["sentence"])
def test_form(row: dict[str, str]) -> None:
    found = {row["sentence"][q.start : q.end]: q for q in find_quantities(row["sentence"])}
    assert row["words"] in found, list(found)
    quantity = found[row["words"]]
    assert (quantity.value, quantity.low, quantity.high) == tuple(number(row[name]) for name in ("value", "low", "high"))
    assert (quantity.hedge, quantity.kind, quantity.unit or "") == (row["hedge"], row["kind"], row["unit"])


@pytest.mark.parametrize("row", NONE, ids=lambda row: row["sentence"])
def test_no_figure(row: dict[str, str]) -> None:
    assert find_quantities(row["sentence"]) == ()


def one(sentence: str, test: str) -> list[Quantity]:
    return [q for q in find_quantities(sentence) if test in sentence[q.start : q.end].lower()]


@pytest.mark.parametrize("row", read_rows(GRAMMAR / "amounts" / "numerals.csv"), ids=lambda row: row["word"])
def test_numeral_example(row: dict[str, str]) -> None:
    assert one(row["example"], row["word"])


@pytest.mark.parametrize("row", read_rows(GRAMMAR / "amounts" / "units.csv"), ids=lambda row: row["unit"])
def test_unit_example(row: dict[str, str]) -> None:
    assert row["unit"] in [q.unit for q in find_quantities(row["example"])]


@pytest.mark.parametrize("row", read_rows(GRAMMAR / "amounts" / "currencies.csv"), ids=lambda row: row["code"])
def test_currency_example(row: dict[str, str]) -> None:
    assert row["code"] in [(q.unit or "").split(" ")[0] for q in find_quantities(row["example"])]


@pytest.mark.parametrize("row", read_rows(GRAMMAR / "hedges.csv"), ids=lambda row: row["words"])
def test_hedge_example(row: dict[str, str]) -> None:
    assert row["hedge"] in [q.hedge for q in find_quantities(row["example"])]


@pytest.mark.parametrize("row", read_rows(GRAMMAR / "vague.csv"), ids=lambda row: row["words"])
def test_vague_example(row: dict[str, str]) -> None:
    assert [q for q in one(row["example"], row["words"].split()[-1]) if q.hedge == "vague" and q.value is None]


@pytest.mark.parametrize("row", read_rows(GRAMMAR / "factors.csv"), ids=lambda row: row["words"])
def test_factor_example(row: dict[str, str]) -> None:
    assert float(row["value"]) in [q.value for q in find_quantities(row["example"]) if q.kind == "ratio"]


@pytest.mark.parametrize("name", ["labels", "nonfigures"])
def test_vetoed_examples(name: str) -> None:
    assert [row["example"] for row in read_rows(GRAMMAR / f"{name}.csv") if find_quantities(row["example"])] == []


def test_home_dollars() -> None:
    assert [q.unit for q in find_quantities("It cost $5 million.", "CAN")] == ["CAD"]
    assert [q.unit for q in find_quantities("It cost 500 pesos.", "MEX")] == ["MXN"]
    assert [q.unit for q in find_quantities("It cost 500 pesos.")] == [None]


WORDS = (
    "5,200 about -1.3 1/2 ½ $ £ US$ million bn and a half dozen of to - – or between from 52-48 percent % mg km/h one in five "
    "no casualties ( ) , . twenty hundred thousand aged mid-20s 45 year old 's ’ Flight 2019 times 😀 # × C 40 000 -odd "
    "Y= more than"
)
PIECES = st.sampled_from([*WORDS.split(), "\n", "\t", ""])


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=30).map(" ".join) | st.text(max_size=200) | st.lists(PIECES, max_size=30).map("".join))
def test_offsets_and_values(text: str) -> None:
    behind = 0
    for quantity in find_quantities(text):
        assert behind <= quantity.start <= quantity.number_start < quantity.number_end <= quantity.end <= len(text)
        assert text[quantity.start : quantity.end].strip()
        assert all(value is None or abs(value) < LARGEST for value in (quantity.value, quantity.low, quantity.high))
        behind = quantity.end


def test_very_large_numbers_have_no_value() -> None:
    for text in (
        "9" * 1000,
        "It cost $" + "9" * 1000 + " today.",
        "nine hundred trillion trillion",
        "999999999999999999 trillion",
    ):
        assert all(q.value is None or abs(q.value) < LARGEST for q in find_quantities(text))


HOSTILE = (
    "9" * 10, "- " * 5, "-1" * 5, "1 to " * 2, "$" * 10, "1,1" * 3, "a and " * 2, "one hundred and " * 2, "1/2 " * 3,
    "at least " * 2, "in " * 4, "million " * 2, "about ", "from ", "1 000 ", "two point one ", "one or ", "(1 ", "A 1 ",
)  # fmt: skip


@pytest.mark.parametrize("seed", HOSTILE)
def test_linear_in_length(seed: str) -> None:
    def seconds(times: int) -> float:
        text = seed * times
        start = time.process_time()
        find_quantities(text)
        return time.process_time() - start

    seconds(200)
    short, long = min(seconds(500) for _ in range(3)), min(seconds(4000) for _ in range(2))
    assert long < 30 * max(short, 0.002)


@pytest.mark.parametrize("row", read_rows(GRAMMAR / "amounts" / "letters.csv"), ids=lambda row: row["code"])
def test_letters_of_a_country(row: dict[str, str]) -> None:
    assert [q.unit for q in find_quantities(row["example"], row["country"])] == [row["code"]]
    if row["alone"]:
        assert [q.unit for q in find_quantities(row["example"])] == [row["code"]]


@pytest.mark.parametrize(
    ("sentence", "country", "unit"),
    [
        ("The fine was Rs2 million.", "PAK", "PKR"), ("The fine was Rs2 million.", None, "INR"),
        ("It cost 500 rupees.", "NPL", "NPR"),
        ("It cost Sh900.", "UGA", "UGX"), ("It cost K45.", "ZMB", "ZMW"), ("It cost P45.", "BWA", "BWP"),
        ("It cost 50 million USD.", None, "USD"), ("It cost MSEK 120.", None, "SEK"), ("It cost 75 EUR million.", None, "EUR"),
        ("It cost 500 pounds.", "EGY", "EGP"),
    ],
)  # fmt: skip
def test_money_of_a_country(sentence: str, country: str | None, unit: str) -> None:
    assert [q.unit for q in find_quantities(sentence, country)] == [unit]
    assert [q.unit for q in find_quantities(sentence, None, country)] == [unit if "pounds" not in sentence else "pound"]


@pytest.mark.parametrize("sentence", ["She climbed K2.", "It is an M25 jam.", "The N17 was closed.", "He wears a P90."])
def test_letters_that_are_no_money(sentence: str) -> None:
    assert find_quantities(sentence) == ()
