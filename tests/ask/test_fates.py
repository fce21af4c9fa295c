"""Fates: the dead, the wounded, the missing, the displaced and the arrested, whatever they are called."""

import csv
import re
from pathlib import Path

import pytest

from ofrecord.ask.folding.fates import fate_of, whom
from ofrecord.lexicon import read_rows
from ofrecord.people.fates import LIST

CASES = list(csv.DictReader(Path(__file__).with_name("fates.csv").read_text(encoding="utf-8").splitlines()))
NUMBER = re.compile(r"\b(?:(?:at least|some|about) )?(?:\d+|six|eight|twelve|nine|four)\b", re.IGNORECASE)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['text']} | {case['sentence']}")
def test_what_befell_those_counted(case: dict[str, str]) -> None:
    assert fate_of(case["text"], case["counted"] or None, case["sentence"]) == (case["fate"] or None)


@pytest.mark.parametrize("row", read_rows(LIST), ids=lambda row: row["example"])
def test_every_entry_is_found_in_its_example(row: dict[str, str]) -> None:
    found = NUMBER.search(row["example"])
    assert found and fate_of(found.group(), None, row["example"]) == row["fate"]


def test_an_event_of_the_record_says_it_first() -> None:
    assert fate_of("12", "soldiers", "12 soldiers marched.", "killed") == "dead"


def test_who_they_are_stays_apart() -> None:
    assert whom("soldiers") == {"troop"}
    assert whom("people killed") == whom("deaths") == whom("lives") == whom("toll") == frozenset()
