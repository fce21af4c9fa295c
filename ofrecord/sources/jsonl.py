"""JSON Lines: an object a line, with `id` and one of `text`, `html` or `path`."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from ofrecord.errors import SourceError
from ofrecord.record import Failure, Page
from ofrecord.sources.kinds import page_kind
from ofrecord.sources.limits import Limits, bounded_lines, read_bounded, shown, unpack

CONTENTS = ("text", "html", "path")
WORDS = ("url", "headline", "published", "site")


def read_lines(stream: BinaryIO, name: str, limits: Limits) -> Iterator[Page | Failure]:
    """The pages of a JSON Lines stream, read as they are asked for; a bad line gives a Failure."""
    for number, line in enumerate(bounded_lines(stream, limits), start=1):
        place = f"{name}:{number}"
        if line is None:
            yield Failure(
                place, "too large", f"{place}: the line is longer than {shown(limits.page)}; allow more with --max-size."
            )
        elif line.strip():
            yield _page_or_failure(line, place, Path(name).parent, limits)


def read_json(stream: BinaryIO, name: str, limits: Limits) -> Iterator[Page | Failure]:
    """The pages of one JSON text: an array of objects, or a single object over several lines."""
    content = read_bounded(stream, limits, name)
    try:
        found = json.loads(content)
    except (ValueError, RecursionError) as fault:
        raise SourceError(f"{name} is no JSON: {fault}.", "json") from fault
    rows = found if isinstance(found, list) else [found]
    for number, row in enumerate(rows, start=1):
        place = f"{name}#{number}" if len(rows) > 1 else name
        yield _page_or_failure(json.dumps(row).encode(), place, Path(name).parent, limits)


def _page_or_failure(line: bytes, place: str, folder: Path, limits: Limits) -> Page | Failure:
    key = place
    try:
        row = _object(line, place)
        key = _key(row, place)
        return _page(row, key, place, folder, limits)
    except SourceError as fault:
        return Failure(key, fault.what, str(fault))


def _object(line: bytes, place: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as fault:
        raise SourceError(f"{place} is no JSON: {fault}.", "json") from fault
    if not isinstance(row, dict):
        raise SourceError(f'{place} is no JSON object; write {{"id": …, "text": …}}.', "json")
    return row


def _key(row: dict[str, Any], place: str) -> str:
    key = row.get("id")
    if isinstance(key, bool) or not isinstance(key, str | int) or key == "":
        raise SourceError(f'{place} has no id; give each line an "id".', "id")
    return str(key)


def _page(row: dict[str, Any], key: str, place: str, folder: Path, limits: Limits) -> Page:
    if str(row.get("schema", "")).startswith("ofrecord/"):
        raise SourceError(f"{place} ({key}) is a record that ofrecord wrote, not a page.", "record")
    given = [name for name in CONTENTS if row.get(name) is not None]
    if len(given) != 1:
        raise SourceError(f"{place} ({key}) has {' and '.join(given) or 'none'} of text, html and path; give one.", "content")
    for name in (given[0], *WORDS):
        if row.get(name) is not None and not isinstance(row[name], str):
            raise SourceError(f"{place} ({key}): {name} is no text.", "content")
    words = {name: row.get(name) for name in WORDS}
    if given[0] != "path":
        return Page(
            id=key,
            source=place,
            content=_sound(row[given[0]]),
            kind="html" if given[0] == "html" else "text",
            byline=_byline(row),
            **words,
        )
    path = _path(row["path"], folder)
    content = read_file(path, limits)
    return Page(id=key, source=str(path), content=content, kind=page_kind(content, path.name), byline=_byline(row), **words)


def _sound(text: str) -> str:
    """The text, halves of surrogate pairs replaced: they cannot be written again."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _byline(row: dict[str, Any]) -> tuple[str, ...]:
    names = row.get("byline") or ()
    return tuple(name for name in ([names] if isinstance(names, str) else names) if isinstance(name, str))


def _path(name: str, folder: Path) -> Path:
    """A path beside the JSON Lines file, else as it stands."""
    beside = folder / name
    return beside if beside.exists() else Path(name)


def read_file(path: Path, limits: Limits) -> bytes:
    """The bytes of one page's file, unpacked. Raises SourceError where it cannot be read."""
    try:
        with path.open("rb") as stream:
            return unpack(read_bounded(stream, limits, str(path)), limits, str(path))
    except (OSError, ValueError) as fault:
        raise SourceError(f"Cannot read {path}: {reason(fault)}.", "unreadable") from fault


def reason(fault: Exception) -> str:
    """What the system says, in a few words: "no such file or directory"."""
    return (getattr(fault, "strerror", None) or str(fault)).lower()
