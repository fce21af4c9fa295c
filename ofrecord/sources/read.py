"""The walk from inputs to pages: files, folders, standard input; what each holds is told from its bytes."""

import gzip
import io
import os
import sys
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, cast

from ofrecord.errors import SourceError
from ofrecord.record import Failure, Page, Record
from ofrecord.sources.feed import read_feed
from ofrecord.sources.jsonl import read_json, read_lines, reason
from ofrecord.sources.kinds import ADDRESSES, HEAD, NAMES, kind_of
from ofrecord.sources.limits import GZIP, Limits, read_bounded
from ofrecord.sources.records import read_records
from ofrecord.sources.warc import read_warc

STANDARD_INPUT = "-"
NAME_SHOWN = 300  # characters of a name in a message


def read_pages(inputs: Iterable[str | Path], limits: Limits | None = None) -> Iterator[Page | Failure]:
    """The pages of all inputs, in order and one at a time; an input that cannot be read gives a Failure and the run goes on.

    An input is a path, a folder (read through, sorted by name) or "-" for standard input. A record read before is no page.
    """
    for each in read_inputs(inputs, limits):
        if isinstance(each, Record):
            yield Failure(
                each.id, "record", f"{each.id} is a record that ofrecord wrote, not a page; ofrecord read shows it again."
            )
        else:
            yield each


def read_inputs(inputs: Iterable[str | Path], limits: Limits | None = None) -> Iterator[Page | Failure | Record]:
    """What `read_pages` gives, and records that were read before as they are."""
    limits = limits or Limits()
    for given in inputs:
        for source in _files(str(given)):
            yield from [source] if isinstance(source, Failure) else _read_source(source, limits)


def _files(given: str) -> Iterator[str | Failure]:
    """The files of an input: itself, or those of a folder that may hold pages."""
    if given == STANDARD_INPUT or not os.path.isdir(given):  # noqa: PTH112 - Path.is_dir raises on names that are too long
        yield given
        return
    count = 0
    for folder, folders, names in os.walk(given):
        folders.sort()
        for name in sorted(names):
            if name.lower().removesuffix(".gz").endswith(NAMES) and not name.startswith("."):
                count += 1
                yield str(Path(folder) / name)
    if not count:
        yield Failure(given, "empty", f"{given} holds no pages ({', '.join(NAMES)}).")


def _read_source(name: str, limits: Limits) -> Iterator[Page | Failure | Record]:
    """The pages of one file or of standard input."""
    if name.lower().startswith(ADDRESSES):
        yield Failure(
            name, "address", f"{name[:NAME_SHOWN]} is an address; `ofrecord add` reads pages from the web and keeps them."
        )
        return
    shown = "standard input" if name == STANDARD_INPUT else name
    count = 0
    try:
        with _opened(name) as stream:
            for count, page in enumerate(_pages(stream, shown, limits), 1):  # noqa: B007 - counted, and told below if none came
                yield page
        if not count:
            yield Failure(shown, "empty", f"{shown[:NAME_SHOWN]} holds no pages.")
    except SourceError as fault:
        yield Failure(shown, fault.what, str(fault))
    except (EOFError, zlib.error, gzip.BadGzipFile) as fault:
        yield Failure(shown, "broken", f"{shown} is a gzip file that breaks off or is damaged: {fault}.")
    except (OSError, ValueError) as fault:
        yield Failure(shown, "unreadable", f"Cannot read {shown[:NAME_SHOWN]}: {reason(fault)}.")


def _opened(name: str) -> io.BufferedReader:
    if name == STANDARD_INPUT:
        return io.BufferedReader(cast(io.RawIOBase, _Unclosed(sys.stdin.buffer)))
    return Path(name).open("rb")


class _Unclosed(io.RawIOBase):
    """Standard input, left open when we are done with it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        piece = self._stream.read(len(buffer))
        buffer[: len(piece)] = piece
        return len(piece)


def _pages(stream: io.BufferedReader, name: str, limits: Limits) -> Iterator[Page | Failure | Record]:
    packed = stream.peek(2)[:2] == GZIP
    plain = io.BufferedReader(cast(io.RawIOBase, gzip.GzipFile(fileobj=stream))) if packed else stream
    head = plain.peek(HEAD)[:HEAD]
    kind = kind_of(head, name)
    if kind == "warc":
        yield from read_warc(cast(BinaryIO, plain), name, limits)
    elif kind == "jsonl":
        yield from read_lines(cast(BinaryIO, plain), name, limits)
    elif kind == "json":
        yield from read_json(cast(BinaryIO, plain), name, limits)
    elif kind in ("record", "records"):
        yield from read_records(cast(BinaryIO, plain), name, limits, in_lines=kind == "records")
    elif kind == "feed":
        yield from read_feed(read_bounded(cast(BinaryIO, plain), limits, name), name)
    else:
        content = read_bounded(cast(BinaryIO, plain), limits, name)
        yield Page(id=name, source=name, content=content, kind="html" if kind == "html" else "scrape")
