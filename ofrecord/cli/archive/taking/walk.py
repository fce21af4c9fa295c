"""The walk of `ofrecord add`: pages are grouped by their place, read by one or more processes, and stored by one writer."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path

from ofrecord.archive.intake import Summary, fail, known_prints, take
from ofrecord.archive.storing import page_fingerprint
from ofrecord.errors import RecordError
from ofrecord.record import Failure, Page, Record, from_json

GROUP = 16  # as the reader's: a group is read whole, so that a run that was cut off ends with the same records
Input = Page | Failure
Group = tuple[Input, ...]
Answers = Iterator[tuple[Group, list[Record | Failure]]]


def add_pages(
    inputs: Iterable[Input], summary: Summary, read: Callable[[Iterator[Group]], Answers], *, again: bool
) -> Iterator[int]:
    """Take pages in; gives the number of inputs dealt with as it grows. Known pages are not stored again unless `again`."""
    fresh: deque[tuple[Group, frozenset[str]]] = deque()
    for group, answers in read(_groups_to_read(inputs, summary, fresh, again=again)):
        _, known = fresh.popleft()
        pairs = ((page, answer) for page, answer in zip(group, answers, strict=True) if isinstance(page, Page))
        wanted = [(page, answer) for page, answer in pairs if page_fingerprint(page) not in known]
        for _ in take(wanted, summary):
            yield summary.seen
    yield summary.seen


def _groups_to_read(
    inputs: Iterable[Input], summary: Summary, fresh: deque[tuple[Group, frozenset[str]]], *, again: bool
) -> Iterator[Group]:
    """The groups with a page that was not taken in yet. They are the same groups however often a run was cut off."""
    inputs = iter(inputs)
    while group := tuple(islice(inputs, GROUP)):
        known = frozenset() if again else known_prints([page for page in group if isinstance(page, Page)])
        for each in group:
            if isinstance(each, Failure):
                fail(each.id, each, summary)
            elif page_fingerprint(each) in known:
                summary.count("known")
        if any(isinstance(each, Page) and page_fingerprint(each) not in known for each in group):
            fresh.append((group, known))
            yield group


def add_records(path: Path, summary: Summary) -> Iterator[int]:
    """Take in records that were read before, one JSON object a line."""
    yield from (summary.seen for _ in take(_records(path), summary))


def _records(path: Path) -> Iterator[tuple[None, Record | Failure]]:
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                try:
                    yield None, from_json(line)
                except RecordError as fault:
                    yield None, Failure(f"{path}:{number}", "record", str(fault))


def reading(model: str | None, processes: int) -> Callable[[Iterator[Group]], Answers]:
    """The way to read groups: here, or in several processes."""
    return _in_processes(model, processes) if processes > 1 else _here(model)


def _here(model: str | None) -> Callable[[Iterator[Group]], Answers]:
    def read(groups: Iterator[Group]) -> Answers:
        from ofrecord.reading.reader import Reader

        reader = None
        for group in groups:
            reader = reader or Reader(model)
            yield group, list(reader.read_group(group))

    return read


def _in_processes(model: str | None, processes: int) -> Callable[[Iterator[Group]], Answers]:
    def read(groups: Iterator[Group]) -> Answers:
        from ofrecord.batch import read_in_processes

        handed: deque[Group] = deque()

        def told() -> Iterator[Group]:
            for group in groups:
                handed.append(group)
                yield group

        for packed in read_in_processes(told(), processes, model):
            yield handed.popleft(), [from_json(each) if isinstance(each, str) else each for each in packed]

    return read
