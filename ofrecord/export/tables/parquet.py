"""Parquet: one file a kind, typed columns, spans and parties as structs. Needs pyarrow."""

from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from ofrecord.archive.whole import KeptRecord
from ofrecord.errors import ArchiveError
from ofrecord.export.tables.rows import COLUMNS, rows_of
from ofrecord.record import SCHEMA

ROWS_AT_ONCE = 20_000
LISTS = {
    "byline": ("text",),
    "contexts": ("text",),
    "roles": ("title", "of"),
    "actors": ("text", "name", "entity", "country", "sector"),
    "recipients": ("text", "name", "entity", "country", "sector"),
}
LARGEST = 2**63 - 1


def write_parquet(records: Iterable[KeptRecord], folder: Path) -> dict[str, int]:
    """Write the tables to a folder; gives the number of rows of each."""
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError as fault:
        raise ArchiveError("Parquet needs pyarrow: pip install pyarrow.", "missing") from fault
    folder.mkdir(parents=True, exist_ok=True)
    schemas = {table: _schema(pa, table) for table in COLUMNS}
    waiting: dict[str, list[dict[str, Any]]] = {table: [] for table in COLUMNS}
    counts = dict.fromkeys(COLUMNS, 0)
    with ExitStack() as files:
        writers = {
            table: files.enter_context(parquet.ParquetWriter(folder / f"{table}.parquet", schema, compression="zstd"))
            for table, schema in schemas.items()
        }

        def flush(table: str) -> None:
            writers[table].write_table(pa.Table.from_pylist(waiting[table], schemas[table]))
            waiting[table].clear()

        for record in records:
            for table, row in rows_of(record):
                waiting[table].append(_typed(table, row))
                counts[table] += 1
                if len(waiting[table]) >= ROWS_AT_ONCE:
                    flush(table)
        for table in COLUMNS:
            flush(table)
    return counts


def _schema(pa: Any, table: str) -> Any:
    plain = {"string": pa.string(), "integer": pa.int64(), "number": pa.float64()}
    fields = []
    for name, kind, meaning in COLUMNS[table]:
        type = plain[kind]
        if name in LISTS:
            parts = LISTS[name]
            whole = [pa.field(part, pa.int64() if part == "entity" else pa.string()) for part in parts]
            type = pa.list_(pa.string() if parts == ("text",) else pa.struct(whole))
        fields.append(pa.field(name, type, metadata={"description": meaning}))
    return pa.schema(fields, metadata={"schema": SCHEMA})


def _typed(table: str, row: dict[str, Any]) -> dict[str, Any]:
    """A row whose numbers fit their columns: a number of a thousand digits is in the record only."""
    kinds = {name: kind for name, kind, _ in COLUMNS[table]}
    return {name: _number(value) if kinds[name] in ("integer", "number") else value for name, value in row.items()}


def _number(value: Any) -> Any:
    if value is None:
        return None
    return value if abs(value) <= LARGEST else None
