"""Answers for the terminal and for programs: table, JSON or CSV of any typed rows."""

import csv
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from enum import StrEnum
from typing import Any

FORMULA = ("=", "+", "-", "@", "\t", "\r")
NARROW = 60


class Format(StrEnum):
    """How an answer is printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


def as_json(question: str, rows: Sequence[Any]) -> str:
    """`{"question", "rows"}`, as the contract says."""
    return json.dumps({"question": question, "rows": [asdict(row) for row in rows]}, ensure_ascii=False, indent=2)


def flat(row: Any) -> dict[str, object]:
    """A row for CSV: the citation's fields beside its own, lists as JSON."""
    plain = asdict(row)
    plain |= plain.pop("citation", None) or {}
    return {
        key: json.dumps(value, ensure_ascii=False) if isinstance(value, (list, tuple, dict)) else value
        for key, value in plain.items()
    }


def guarded(value: object) -> object:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def write_csv(rows: Sequence[Any], stream: Any) -> None:
    """Rows as CSV with a header; nothing at all where there is no row."""
    flattened = [flat(row) for row in rows]
    if flattened:
        writer = csv.DictWriter(stream, list(flattened[0]))
        writer.writeheader()
        writer.writerows({key: guarded(value) for key, value in row.items()} for row in flattened)


def show(question: str, rows: Sequence[Any], format: Format, columns: Sequence[tuple[str, Any]], *, cite: bool = False) -> None:
    """Print an answer. `columns` are the table's: a heading, and what to show of a row."""
    if format is Format.JSON:
        print(as_json(question, rows))  # noqa: T201
    elif format is Format.CSV:
        write_csv(rows, sys.stdout)
    elif not rows:
        print(f"Nothing in the archive answers: {question}")  # noqa: T201
    else:
        _table(rows, columns, cite=cite)


def _table(rows: Sequence[Any], columns: Sequence[tuple[str, Any]], *, cite: bool) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading, _ in columns:
        table.add_column(heading, overflow="fold", justify="right" if heading in ("value", "prints", "killed") else "left")
    for row in rows:
        table.add_row(*(Text(clean(look(row))) for _, look in columns))
    console = Console()
    console.print(table)
    if cite:
        for number, row in enumerate(rows, 1):
            console.print(Text(f"[{number}] {clean(row.citation.line())}"), soft_wrap=True)


def clean(value: object) -> str:
    """Text for a terminal: no control characters, whatever a page held."""
    return "".join(char if char.isprintable() else " " for char in str("" if value is None else value))
