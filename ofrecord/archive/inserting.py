"""Rows into tables by prepared statements: what a model for each row would do, at a fraction of its cost."""

import json
from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from django.db import connection, models

Row = dict[str, Any]
Pack = Callable[[Any], Any]


def insert(model: Any, rows: Iterable[Row]) -> None:
    """Insert rows, each with every column; the key may be left out, and is then the database's to give."""
    made = list(rows)
    if not made:
        return
    key = model._meta.pk.attname
    columns, packers, sql = _prepared(model, key in made[0], connection.vendor)
    packed = [[pack(row[column]) for column, pack in zip(columns, packers, strict=True)] for row in made]
    with connection.cursor() as cursor:
        cursor.executemany(sql, packed)


def new_keys(model: Any, count: int) -> list[int]:
    """Keys for rows that are inserted before this transaction ends; nobody else is given them."""
    table = model._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":  # the one writer of this moment: what comes after the last key is free
            cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
            last = (cursor.fetchone() or (0,))[0]
            return list(range(last + 1, last + count + 1))
        cursor.execute("SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)", [table, count])
        return [row[0] for row in cursor.fetchall()]


@lru_cache(maxsize=64)
def _prepared(model: Any, keyed: bool, vendor: str) -> tuple[tuple[str, ...], tuple[Pack, ...], str]:
    fields = [field for field in model._meta.concrete_fields if keyed or not field.primary_key]
    columns = tuple(field.attname for field in fields)
    named = ", ".join(connection.ops.quote_name(field.column) for field in fields)
    marks = ", ".join(["%s"] * len(columns))
    return columns, tuple(map(_packer, fields)), f"INSERT INTO {model._meta.db_table} ({named}) VALUES ({marks})"


def _packer(field: Any) -> Pack:
    if isinstance(field, models.JSONField):
        return as_json
    return _moment if isinstance(field, models.DateField) else _as_it_is


def as_json(value: Any) -> str | None:
    """A value for a column of JSON."""
    return None if value is None else "[]" if value == [] else json.dumps(value, ensure_ascii=False)


def _moment(value: Any) -> Any:
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    return value.isoformat() if isinstance(value, date) else value


def _as_it_is(value: Any) -> Any:
    return value
