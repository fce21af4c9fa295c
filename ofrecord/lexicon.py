"""Word lists: CSV or TOML files beside the room that uses them, and the fingerprint of all of them.

A CSV list opens with comment lines (`# Source: …`, `# Licence: …`), then a header. Every entry has an `example`, a sentence in
which a test finds it. Lists load on first use.
"""

import csv
import hashlib
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from ofrecord.errors import LexiconError

Row = dict[str, str]
PACKAGE = Path(__file__).parent
SUFFIXES = (".csv", ".toml")


def read_rows(path: Path) -> tuple[Row, ...]:
    """The entries of a CSV list, one dict a row. Raises LexiconError where a row has more or fewer cells than the header."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip() and not line.startswith("#")]
    reader = csv.DictReader(lines)
    rows = tuple({key: (value or "").strip() for key, value in row.items() if key is not None} for row in reader)
    width = len(reader.fieldnames or ())
    for number, row in enumerate(csv.reader(lines)):
        if len(row) != width:
            raise LexiconError(f"{path.name}, entry {number} ({row[0]}): {len(row)} cells where the header has {width}.")
    return rows


def read_tables(path: Path) -> dict[str, Any]:
    """The tables of a TOML list. Raises LexiconError where it is no TOML."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as fault:
        raise LexiconError(f"{path.name} is not TOML: {fault}.") from fault


def lists() -> tuple[Path, ...]:
    """Every word list of the package, in order."""
    found = (path for path in PACKAGE.rglob("*") if path.suffix in SUFFIXES)
    return tuple(sorted(path for path in found if "site" not in path.relative_to(PACKAGE).parts))


@cache
def fingerprint() -> str:
    """Twelve hexadecimal digits over all word lists and trained weights of reading; other rooms' lists change no record."""
    digest = hashlib.sha256()
    reading = PACKAGE / "reading"
    for path in (*(path for path in lists() if path.is_relative_to(reading)), *sorted(reading.rglob("*.npz"))):
        digest.update(path.relative_to(PACKAGE).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
