"""Groups are the same wherever a run begins, and a fault costs one page only."""

from collections.abc import Iterator, Sequence
from typing import Any

from hypothesis import given
from hypothesis import strategies as some

from ofrecord.batch import grouped, read_group
from ofrecord.record import Failure, Page


def pages(count: int) -> list[Page]:
    return [Page(id=f"p{number}", source="test", content="Some text.", kind="text") for number in range(count)]


@given(some.integers(0, 70), some.integers(1, 20), some.integers(0, 5))
def test_skipping_whole_groups_leaves_the_others_as_they_are(count: int, size: int, skip: int) -> None:
    assert list(grouped(pages(count), size, skip)) == list(grouped(pages(count), size))[skip:]


def test_inputs_are_drawn_as_they_are_needed() -> None:
    drawn = []

    def inputs() -> Iterator[Page]:
        for page in pages(100):
            drawn.append(page)
            yield page

    next(grouped(inputs(), 16))
    assert len(drawn) == 16


class Faulty:
    """A reader with a fault that one page brings out."""

    def read_group(self, group: Sequence[Page]) -> Iterator[Any]:
        for page in group:
            if page.id == "p1":
                raise IndexError("no such token")
            yield page.id


def test_a_fault_costs_the_page_that_it_happens_on() -> None:
    first, second, third = read_group(Faulty(), tuple(pages(3)))  # type: ignore[arg-type]
    assert (first, third) == ("p0", "p2")
    assert isinstance(second, Failure)
    assert second.why == "p1: a fault of ofrecord (IndexError: no such token). Please report it."
