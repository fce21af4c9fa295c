"""Records that were read before: one object, an array, or a line each; shown again, or passed on, without a new reading."""

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from ofrecord.errors import RecordError, SourceError
from ofrecord.record import Failure, Record, from_json
from ofrecord.sources.limits import Limits, bounded_lines, read_bounded, shown

ROOM = 20  # times the largest page: a record says much more than its page


def read_records(stream: BinaryIO, name: str, limits: Limits, *, in_lines: bool) -> Iterator[Record | Failure]:
    """The records of a file, in its order; a line that is none gives a Failure."""
    limits = Limits(page=ROOM * limits.page)
    if in_lines:
        for number, line in enumerate(bounded_lines(stream, limits), start=1):
            if line is None:
                yield Failure(f"{name}:{number}", "too large", f"{name}:{number}: longer than {shown(limits.page)}.")
            elif line.strip():
                yield _record(line, f"{name}:{number}")
        return
    content = read_bounded(stream, limits, name)
    if not content.lstrip().startswith(b"["):
        yield _record(content, name)
        return
    for number, row in enumerate(_rows(content, name), start=1):
        yield _record(json.dumps(row), f"{name}#{number}")


def _rows(content: bytes, name: str) -> list[Any]:
    try:
        rows: list[Any] = json.loads(content)
    except (ValueError, RecursionError) as fault:
        raise SourceError(f"{name} is no JSON: {fault}.", "json") from fault
    return rows


def _record(content: bytes | str, place: str) -> Record | Failure:
    try:
        return from_json(content)
    except RecordError as fault:
        return _told_before(content) or Failure(place, "record", f"{place}: {fault}")


def _told_before(content: bytes | str) -> Failure | None:
    """The failure that a line of a bulk reading tells of."""
    try:
        row = json.loads(content)
        return Failure(str(row["id"]), str(row["error"]["what"]), str(row["error"]["why"]))
    except (ValueError, RecursionError, KeyError, TypeError):
        return None
