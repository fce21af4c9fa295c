"""Who is who: rows of two names and what they make."""

import csv
from datetime import date
from pathlib import Path

import pytest

from ofrecord.people import Profile, compare
from ofrecord.people.profile import held_role, make_profile

CASES = list(csv.DictReader(Path(__file__).with_name("cases.csv").read_text(encoding="utf-8").splitlines()))
SAME = {"yes": True, "no": False, "unsure": None}


def made(words: str, kind: str) -> Profile:
    """ "Helena Strand; CAN; defense minister of Canada; 2021-02-03; 48" as a profile."""
    name, country, role, day, age = (*(part.strip() for part in words.split(";")), "", "", "", "")[:5]
    title, _, of = role.partition(" of ")
    on = date.fromisoformat(day) if day else None
    held = (held_role(title, of or None, on),) if role else ()
    born = (on.year - int(age),) if age and on else ()
    return make_profile(kind, name, frozenset({country} - {""}), held, born)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['one']} | {case['other']}")
def test_compare(case: dict[str, str]) -> None:
    one, other = made(case["one"], case["kind"]), made(case["other"], case["kind"])
    verdict, back = compare(one, other), compare(other, one)
    assert verdict.same is SAME[case["same"]] is back.same
    assert case["why"] in " ".join(verdict.why)
