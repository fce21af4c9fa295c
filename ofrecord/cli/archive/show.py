"""Answers for the terminal and for programs: table, JSON or CSV of any typed rows."""

import csv
import json
import shutil
import sys
import textwrap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from enum import StrEnum
from typing import Any

from ofrecord.export.tables.cells import cell

NARROW = 60
NUMBERS = ("value", "prints", "killed")


class Format(StrEnum):
    """How an answer is printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    ATOM = "atom"
    FEED = "jsonfeed"


FEEDS = (Format.ATOM, Format.FEED)


def _feed(question: str, rows: Sequence[Any], format: Format) -> str:
    from ofrecord.errors import ArchiveError
    from ofrecord.export.standards.feeds import atom, json_feed

    if rows and not hasattr(rows[0], "citation"):
        raise ArchiveError("This question has no feed: its rows rest on more than one article.", "question")
    return atom(question, rows) if format is Format.ATOM else json_feed(question, rows)


def as_json(question: str, rows: Sequence[Any]) -> str:
    """`{"question", "rows"}`, as the contract says."""
    return json.dumps({"question": question, "rows": [asdict(row) for row in rows]}, ensure_ascii=False, indent=2)


def flat(row: Any) -> dict[str, object]:
    """A row for CSV: the citation's fields beside its own."""
    plain = asdict(row)
    plain |= plain.pop("citation", None) or {}
    return plain


def write_csv(rows: Sequence[Any], stream: Any) -> None:
    """Rows as CSV with a header; nothing at all where there is no row."""
    flattened = [flat(row) for row in rows]
    if flattened:
        writer = csv.DictWriter(stream, list(flattened[0]))
        writer.writeheader()
        writer.writerows({key: cell(value) for key, value in row.items()} for row in flattened)


Column = tuple[str, Callable[[Any], object]]


def show(
    question: str,
    rows: Sequence[Any],
    format: Format,
    columns: Sequence[Column],
    *,
    below: Callable[[Any], str] | None = None,
    cite: bool = False,
) -> None:
    """Print an answer. `columns` are the table's: a heading, and what to show of a row; `below` stands under each row."""
    if format is Format.JSON:
        print(as_json(question, rows))  # noqa: T201
    elif format is Format.CSV:
        write_csv(rows, sys.stdout)
    elif format in FEEDS:
        print(_feed(question, rows, format))  # noqa: T201
    elif not rows:
        print(f"Nothing in the archive answers: {question}")  # noqa: T201
    else:
        for line in _table(rows, columns, below, cite=cite):
            print(line)  # noqa: T201


def _table(rows: Sequence[Any], columns: Sequence[Column], below: Callable[[Any], str] | None, *, cite: bool) -> Iterator[str]:
    """The lines of a table; what stands below a row is wrapped to the terminal's width."""
    width = max(shutil.get_terminal_size((100, 24)).columns, NARROW)
    cells = [[clean(look(row))[:NARROW] for _, look in columns] for row in rows]
    shown = [at for at in range(len(columns)) if any(line[at] for line in cells)]
    widths = {at: max(len(columns[at][0]), *(len(line[at]) for line in cells)) for at in shown}
    yield "  ".join(columns[at][0].ljust(widths[at]) for at in shown).rstrip()
    for row, line in zip(rows, cells, strict=True):
        yield "  ".join(
            line[at].rjust(widths[at]) if columns[at][0] in NUMBERS else line[at].ljust(widths[at]) for at in shown
        ).rstrip()
        if below:
            yield textwrap.fill(clean(below(row)), width, initial_indent="    ", subsequent_indent="    ")
        if cite:
            yield f"    [{clean(row.citation.line())}]"


def clean(value: object) -> str:
    """Text for a terminal: no control characters, whatever a page held."""
    return "".join(char if char.isprintable() else " " for char in str("" if value is None else value))
