"""Cells of a table: lists as JSON, and nothing that a spreadsheet takes for a formula."""

import json

FORMULA = ("=", "+", "-", "@", "\t", "\r")


def cell(value: object) -> object:
    """A value as a cell. A text that starts like a formula gets an apostrophe before it, as spreadsheets do themselves."""
    if isinstance(value, (list, tuple, dict)):
        return json.dumps(value, ensure_ascii=False) if value else ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        plain = value.replace("\x00", "\ufffd")
        return f"'{plain}" if plain.startswith(FORMULA) else plain
    return "" if value is None else value
