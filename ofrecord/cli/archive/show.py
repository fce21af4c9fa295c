"""Answers for the terminal and for programs: table, JSON or CSV of any typed rows."""

import csv
import json
import shutil
import sys
import textwrap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, fields
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
        raise ArchiveError("This question has no feed: its rows rest on more than one article.", "usage")
    return atom(question, rows) if format is Format.ATOM else json_feed(question, rows)


def as_json(question: str, rows: Sequence[Any]) -> str:
    """`{"question", "rows"}`, as the contract says."""
    return json.dumps({"question": question, "rows": [asdict(row) for row in rows]}, ensure_ascii=False, indent=2)


def flat(row: Any) -> dict[str, object]:
    """A row for CSV: the citation's fields beside its own."""
    plain = asdict(row)
    plain |= plain.pop("citation", None) or {}
    return plain


def header(kind: type) -> list[str]:
    """The columns of a kind of row in CSV: those of a row, whether there is one or not."""
    own = [field.name for field in fields(kind)]
    from ofrecord.ask.citation import (
        Citation,  # the archive's tables must not be known before `serve` says which apps there are
    )

    cited = [field.name for field in fields(Citation)] if "citation" in own else []
    return list(dict.fromkeys([*(name for name in own if name != "citation"), *cited]))


def write_csv(rows: Sequence[Any], stream: Any, kind: type) -> None:
    """Rows as CSV with a header, which stands there also where there is no row."""
    writer = csv.DictWriter(stream, header(kind))
    writer.writeheader()
    writer.writerows({key: cell(value) for key, value in flat(row).items()} for row in rows)


Column = tuple[str, Callable[[Any], object]]


def show(
    question: str,
    rows: Sequence[Any],
    format: Format,
    columns: Sequence[Column],
    *,
    below: Callable[[Any], str] | None = None,
    cite: bool = False,
    kind: type,
) -> None:
    """Print an answer, whose rows are of a `kind`.

    `columns` are the table's: a heading, and what to show of a row; `below` stands under each row.
    """
    if format is Format.JSON:
        print(as_json(question, rows))  # noqa: T201
    elif format is Format.CSV:
        write_csv(rows, sys.stdout, kind)
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
        if cite and hasattr(row, "citation"):
            yield f"    [{clean(row.citation.line())}]"


def counted(number: int, thing: str) -> str:
    """A number of things: "1 article", "1,200 articles"."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def clean(value: object) -> str:
    """Text for a terminal: no control characters, whatever a page held."""
    return "".join(char if char.isprintable() else " " for char in str("" if value is None else value))
