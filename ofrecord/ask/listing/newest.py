"""The newest rows that answer: indexes tell which they are, and only what is shown is read whole."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

from django.core.exceptions import EmptyResultSet
from django.db import connection

Row = TypeVar("Row")
Condition = tuple[str, Sequence[object]]
Key = tuple[int, Any]  # of a row, with its day
AT_MOST = 1000  # rows of an answer: nobody reads more, and a narrower question is quick to ask
LOOKED_AT = 20_000  # rows looked at for an answer
AT_ONCE = 500


class Rows(tuple[Row, ...]):
    """The rows of an answer. `more`: there are earlier ones, which were left out."""

    more = False


def rows_of(rows: Iterable[Row], *, more: bool) -> Rows[Row]:
    """An answer, with whether earlier rows were left out."""
    found = Rows(rows)
    found.more = more
    return found


def select(columns: tuple[str, str], source: str, conditions: Iterable[Condition], limit: int) -> list[Key]:
    """Keys and days by conditions, newest first. The tables are joined in the order in which they stand."""
    where, values = together(conditions)
    key, day = columns
    nulls = "" if connection.vendor == "sqlite" else " NULLS LAST"  # SQLite takes no day for the earliest, as we do
    sql = f"SELECT {key}, {day} FROM {source} WHERE {where} ORDER BY {day} DESC{nulls}, {key} DESC LIMIT %s"
    with connection.cursor() as cursor:
        cursor.execute(sql, [*values, limit])
        return list(cursor.fetchall())


def together(conditions: Iterable[Condition]) -> Condition:
    """Conditions as one."""
    each = [(sql, values) for sql, values in conditions if sql]
    return " AND ".join(sql for sql, _ in each), [value for _, values in each for value in values]


def one_of(column: str, values: Iterable[object]) -> Condition:
    """The condition that a column holds one of some values; with none, nothing does."""
    listed = sorted(values, key=str)
    return f"{column} IN ({', '.join(['%s'] * len(listed)) or 'NULL'})", listed


def merged(groups: Iterable[Iterable[Key]], limit: int) -> list[int]:
    """The keys of rows of (key, day), each group newest first: the newest of all, once."""
    rows = sorted((row for group in groups for row in group), key=lambda row: (str(row[1] or ""), row[0]), reverse=True)
    return list(dict.fromkeys(row[0] for row in rows))[:limit]


def plain_rows(query: Any) -> list[dict[str, Any]]:
    """A query of values as plain rows, days as text: at thousands of rows Django's own conversions are what takes the time."""
    names = [*query.query.values_select, *query.query.annotation_select]
    try:
        sql, values = query.query.sql_with_params()
    except EmptyResultSet:
        return []
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        rows = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    for row in rows:  # SQLite gives text already, but not through every join
        if row.get("day") is not None:
            row["day"] = str(row["day"])
    return rows


def newest(
    find: Callable[[int], list[int]], read: Callable[[Sequence[int]], Iterator[Row]], most: int
) -> tuple[list[Row], bool]:
    """The first `most` rows that are read of the keys found, and whether there may be more.

    Keys are found up to a limit: at first few, as most of them answer; then many, where few do.
    """
    found: list[Row] = []
    seen: set[int] = set()
    for limit in (min(2 * most, LOOKED_AT), LOOKED_AT):
        told = find(limit)
        keys = [key for key in dict.fromkeys(told) if key not in seen]
        for at in range(0, len(keys), AT_ONCE):
            for row in read(keys[at : at + AT_ONCE]):
                if len(found) == most:
                    return found, True
                found.append(row)
        seen.update(keys)
        if len(told) < limit:
            return found, False
    return found, True
