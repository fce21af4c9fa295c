"""JSON Lines: every record as it is kept. Added to an empty archive, it answers the same."""

from collections.abc import Iterable
from pathlib import Path


def write_lines(lines: Iterable[bytes], path: Path) -> int:
    """Write records, one a line, to a file; gives their number. The schema is that of `ofrecord schema`."""
    count = 0
    with path.open("wb") as file:
        for line in lines:
            file.write(line)
            count += 1
    return count
