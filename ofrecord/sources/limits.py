"""How much a source may hand over, and reading no more than that."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from ofrecord.errors import SourceError

MEGABYTE = 1_000_000
CHUNK = 65_536
GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of reading: `page` is the most bytes of one page or feed, after unpacking."""

    page: int = 10 * MEGABYTE


def read_bounded(stream: BinaryIO, limits: Limits, name: str) -> bytes:
    """All that a stream holds. Raises SourceError where that is more than a page may hold."""
    content = stream.read(limits.page + 1)
    if len(content) > limits.page:
        raise SourceError(f"{name} is larger than {shown(limits.page)}; allow more with --max-size.", "too large")
    return content


def unpack(content: bytes, limits: Limits, name: str) -> bytes:
    """Gzipped bytes unpacked, as far as a page may reach; anything else as it is."""
    if not content.startswith(GZIP):
        return content
    unpacked = zlib.decompressobj(wbits=31)
    try:
        plain = unpacked.decompress(content, limits.page + 1)
    except zlib.error as fault:
        raise SourceError(f"{name} is a broken gzip file: {fault}.", "broken") from fault
    if len(plain) > limits.page:
        raise SourceError(f"{name} unpacks to more than {shown(limits.page)}; allow more with --max-size.", "too large")
    if not unpacked.eof:
        raise SourceError(f"{name} is a gzip file that breaks off before its end.", "broken")
    return plain


def bounded_lines(stream: BinaryIO, limits: Limits) -> Iterator[bytes | None]:
    """The lines of a stream, one at a time; None for a line longer than a page may be, which is skipped."""
    while line := stream.readline(limits.page + 1):
        if len(line) <= limits.page:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(CHUNK)
        yield None


def shown(size: int) -> str:
    """A size as people write it: "10 MB"."""
    return f"{size / MEGABYTE:g} MB"
