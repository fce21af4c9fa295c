"""Counting once: the prints of one story tell one thing once, by its earliest print."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, TypeVar

Row = TypeVar("Row", bound=Any)


def once_a_story(rows: Iterable[tuple[int | None, Row]], same: Callable[[Row], object]) -> tuple[Row, ...]:
    """One row for all prints of a story that tell the same, with the number of prints. Rows come with their story."""
    groups: dict[object, list[Row]] = {}
    for story, row in rows:
        key = (story, same(row)) if story is not None else (row.version, row.fact)
        groups.setdefault(key, []).append(row)
    return in_time(_earliest(group) if len(group) > 1 else group[0] for group in groups.values())


def _earliest(group: list[Row]) -> Row:
    return replace(min(group, key=_print_order), prints=len({row.version for row in group}))


def in_time(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Rows by their day, then by publication and place in the text; those without a day last."""
    return tuple(sorted(rows, key=lambda row: (row.day is None, row.day or "", *_print_order(row))))


def _print_order(row: Row) -> tuple[str, int, int]:
    return row.citation.published or "", row.version, row.citation.start
