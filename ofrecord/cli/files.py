"""Writing files so that they are whole or not there, and taking up a file of lines that was left unfinished."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from ofrecord.errors import RecordError, SourceError
from ofrecord.record import Failure, Page, Record

CHUNK = 65_536


@contextmanager
def written_whole(path: Path) -> Iterator[IO[str]]:
    """A file that takes its name when all is written, and leaves nothing behind when something goes wrong."""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as fault:
        raise cannot_write(path, fault) from fault
    new = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as out:
            yield out
        new.chmod(0o666 & ~_umask())
        new.replace(path)
    except OSError as fault:
        new.unlink(missing_ok=True)
        raise cannot_write(path, fault) from fault
    except BaseException:
        new.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def cannot_write(path: Path, fault: OSError) -> SourceError:
    """The error for a file that cannot be written."""
    return SourceError(f"Cannot write {path}: {(fault.strerror or str(fault)).lower()}.", "unwritable")


def mend(path: Path) -> None:
    """Cut off a last line that was only half written."""
    with path.open("r+b") as file:
        end = file.seek(0, os.SEEK_END)
        while end > 0:
            start = max(0, end - CHUNK)
            file.seek(start)
            newline = file.read(end - start).rfind(b"\n")
            if newline >= 0:
                file.truncate(start + newline + 1)
                return
            end = start
        file.truncate(0)


@dataclass(frozen=True, slots=True)
class Done:
    """How many inputs a file of lines has answers to, and how many of these failed."""

    count: int = 0
    failed: int = 0


def done_with(path: Path) -> Done:
    """What a file of lines that was left unfinished holds; a last line that was half written is cut off."""
    mend(path)
    errors = [0, 0]
    for _, is_error in done_lines(path):
        errors[is_error] += 1
    return Done(sum(errors), errors[True])


def same_as_done(inputs: Iterator[Page | Failure | Record], path: Path) -> Iterator[Page | Failure | Record]:
    """The inputs, held against the lines that are there. Raises RecordError where they are not the same ones."""
    lines = done_lines(path)
    for number, each in enumerate(inputs, start=1):
        line = next(lines, None)
        if line is not None and line[0] != each.id:
            told = f"{path}, line {number} is about {line[0]!r}, but input {number} is {each.id!r}"
            raise RecordError(f"{told}: give the same inputs, or write to another file.")
        yield each
    if next(lines, None) is not None:
        raise RecordError(f"{path} has more lines than there are inputs: give the same inputs, or write to another file.")


def done_lines(path: Path) -> Iterator[tuple[str, bool]]:
    """The id on each line of a file of records, and whether it is an error. Raises RecordError where a line is neither."""
    import msgspec

    class Line(msgspec.Struct):
        id: str
        error: dict[str, str] | None = None

    decoder = msgspec.json.Decoder(Line)
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            try:
                row = decoder.decode(line)
            except msgspec.MsgspecError as fault:
                raise RecordError(
                    f"{path}, line {number} is neither a record nor an error ({fault}); nothing was written."
                ) from fault
            yield row.id, row.error is not None
