"""The quality floor: what reading the examples must reach."""

from scores.floors import below, read_examples, stored
from scores.measure import measure


def test_the_examples_reach_their_floors() -> None:
    reached = measure(read_examples())
    assert below(reached, stored()) == []


def test_a_fall_is_told() -> None:
    assert below({"figures F1": 79.9}, {"figures F1": 80.0}) == ["figures F1: 79.9 is below the floor of 80.0"]


def test_a_measure_that_vanished_is_a_fall() -> None:
    assert below({}, {"dates F1": 1.0}) == ["dates F1: 0 is below the floor of 1.0"]
