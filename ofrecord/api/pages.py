"""Pages of an answer, by opaque cursor."""

import base64
import binascii
from collections.abc import Sequence
from typing import Any, TypeVar

from ninja.errors import HttpError

Row = TypeVar("Row")
LIMIT = 100
MOST = 500
ROWS, ALL = 1000, 20_000  # the newest rows that an answer walks: unless told otherwise, and at most


def cut(rows: Sequence[Row], cursor: str | None, limit: int) -> dict[str, Any]:
    """One page of rows and the cursor of the next; None where there is none."""
    start = _start(cursor)
    following = start + limit
    return {
        "rows": rows[start:following], "next": _cursor(following) if following < len(rows) else None, "count": len(rows),
        "more": bool(getattr(rows, "more", False)),
    }  # fmt: skip


def _cursor(start: int) -> str:
    return base64.urlsafe_b64encode(f"at:{start}".encode()).decode().rstrip("=")


def _start(cursor: str | None) -> int:
    if not cursor:
        return 0
    try:
        plain = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode("ascii")
    except (binascii.Error, UnicodeDecodeError, ValueError):
        plain = ""
    number = plain.removeprefix("at:")
    if not plain.startswith("at:") or not number.isdecimal() or len(number) > 9:
        raise HttpError(422, "This cursor is not one that we gave. Ask again without it.")
    return int(number)
