"""A kept record with what the archive knows besides; needs no database, so that exports can be tested by hand."""

import zlib
from dataclasses import dataclass

from ofrecord.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptRecord:
    """A record with what the archive knows besides: address, version, story, and its names' entities (id → number, label)."""

    address: str
    number: int
    current: bool
    fingerprint: str
    story: int | None
    outlet: str | None
    entities: dict[str, tuple[int, str]]
    record: Record

    @property
    def key(self) -> str:
        """A short stable id of this article in this version."""
        return f"{zlib.crc32(self.address.encode()):08x}{self.fingerprint[:8]}"
