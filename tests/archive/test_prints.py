"""Prints: the relation of two texts, named, with offsets; and the wire yardstick's goals on a few stories."""

# ruff: noqa: E501

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ofrecord.archive.prints.grams import grams, winnowed
from ofrecord.archive.prints.relate import relate
from tests.story import WIRE

HEAD, FOOT = WIRE.split("\n\n", 1)
OTHER = (
    "The harbour of Bergen closed for a day when two ferries met in the fog and a crane fell into the water beside the fish market. "
    * 2
)
CASES = [
    ("the same", WIRE, WIRE, "same"),
    ("in capitals", WIRE, WIRE.upper(), "same"),
    ("trimmed", HEAD, WIRE, "trimmed"),
    ("contains", WIRE, HEAD, "contains"),
    ("a passage", OTHER + HEAD + OTHER, FOOT + "\n\n" + HEAD, "passage"),
    ("nothing", OTHER, WIRE, None),
    ("too short", "Four words stand here", WIRE, None),
    ("empty", "", "", None),
]


@pytest.mark.parametrize(("name", "one", "other", "kind"), CASES, ids=[case[0] for case in CASES])
def test_relation(name: str, one: str, other: str, kind: str | None) -> None:
    relation = relate(one, other)
    assert (relation and relation.kind) == kind
    for start, end, there, until in relation.passages if relation else ():
        assert one[start:end].casefold() == other[there:until].casefold()


words = st.lists(st.sampled_from(["a", "bb", "ccc", "dddd", "x"]), max_size=80).map(" ".join)


@given(words, words, words)
def test_a_long_stretch_in_common_shares_a_winnowed_gram(before: str, common: str, after: str) -> None:
    if len(common.split()) >= 28:
        one, other = set(winnowed(grams(common))), set(winnowed(grams(f"{before} {common} {after}")))
        assert one & other


def test_the_wire_yardstick_meets_its_goals() -> None:
    run = subprocess.run(
        [sys.executable, "bench/archive_prints.py", "12"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        env={"PYTHONPATH": "."},
    )
    assert run.returncode == 0, run.stdout + run.stderr
