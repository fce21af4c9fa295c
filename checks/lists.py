"""Hold the word lists to their rules: a source and a licence in the header, an example on every entry, no entry twice."""

import sys
from collections.abc import Iterator
from pathlib import Path

from ofrecord.errors import LexiconError
from ofrecord.lexicon import Row, lists, read_rows, read_tables

GAZETTEER = "# Gazetteer:"  # lists of places and codes, whose entries need no sentence each


def faults(path: Path) -> Iterator[str]:
    """What is wrong with one list."""
    text = path.read_text(encoding="utf-8")
    header = [line for line in text.splitlines() if line.startswith("#")]
    for word in ("# Source:", "# Licence:"):
        if not any(line.startswith(word) for line in header):
            yield f"{path.name}: no line '{word} …' in its header"
    if path.suffix == ".toml":
        read_tables(path)
    elif not any(line.startswith(GAZETTEER) for line in header):
        yield from _row_faults(path.name, read_rows(path))


def _row_faults(name: str, rows: tuple[Row, ...]) -> Iterator[str]:
    seen: set[tuple[str, ...]] = set()
    for row in rows:
        entry = tuple(value for key, value in row.items() if key != "example")
        if not row.get("example"):
            yield f"{name}: {entry[0]!r} has no example"
        if entry in seen:
            yield f"{name}: {entry[0]!r} stands there twice"
        seen.add(entry)


def main() -> None:
    """Print what is wrong; exit status 1 if anything is."""
    found: list[str] = []
    for path in lists():
        try:
            found += faults(path)
        except LexiconError as fault:
            found.append(str(fault))
    print("\n".join(found) or f"lists: {len(lists())} lists, every entry with its example")  # noqa: T201
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
