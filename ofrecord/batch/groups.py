"""Groups of pages: the same ones however many processes read and wherever a run is taken up again.

A language model's numbers can differ in the last digit with the pages that are parsed beside a page. So inputs are grouped by
their place among all inputs, failures included, and a group is always read whole.
"""

from collections.abc import Iterable, Iterator
from itertools import islice

from ofrecord.reading.reader import GROUP, Reader
from ofrecord.record import Failure, Page, Record

Input = Page | Failure | Record
Answer = Record | Failure
Group = tuple[Input, ...]


def grouped(inputs: Iterable[Input], size: int = GROUP, skip: int = 0) -> Iterator[Group]:
    """The inputs in groups of `size`, drawn as they are needed; the first `skip` groups are passed over."""
    inputs = iter(inputs)
    number = 0
    while group := tuple(islice(inputs, size)):
        if number >= skip:
            yield group
        number += 1


def read_group(reader: Reader, group: Group) -> list[Answer]:
    """One answer an input, in order; a record that was read before is its own. A fault of ours costs the page that it happens
    on, not its neighbours.
    """
    pages = [each for each in group if not isinstance(each, Record)]
    try:
        read = iter(list(reader.read_group(pages)))
    except Exception:
        read = iter([answer for each in pages for answer in _read_alone(reader, each)])
    return [each if isinstance(each, Record) else next(read) for each in group]


def _read_alone(reader: Reader, each: Page | Failure) -> list[Answer]:
    try:
        return list(reader.read_group([each]))
    except Exception as fault:
        told = " ".join(f"{type(fault).__name__}: {fault}".split())
        return [Failure(each.id, "fault", f"{each.id}: a fault of ofrecord ({told}). Please report it.")]
