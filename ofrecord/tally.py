"""How often something happened lately, counted in memory that all processes of a server share.

A tally made before the processes part counts for all of them. Keys share places where their hashes meet: with as many places
as there are, that is rare, and errs on the side of counting too much.
"""

import hashlib
import mmap
import secrets
import struct
import time
from threading import Lock

PLACES = 1 << 16
CELL = struct.Struct("II")  # which stretch of time, how often in it


class Tally:
    """Counts by key, each for one stretch of time: `seconds` long."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.cells = mmap.mmap(-1, PLACES * CELL.size)
        self.secret = secrets.token_bytes(16)
        self.lock = Lock()

    def count(self, key: str) -> int:
        """How often in this stretch of time."""
        stretch, times = CELL.unpack_from(self.cells, self._place(key))
        return times if stretch == self._now() else 0

    def note(self, key: str) -> int:
        """Once more; the count with it."""
        with self.lock:
            times = self.count(key) + 1
            CELL.pack_into(self.cells, self._place(key), self._now(), times)
        return times

    def forget(self, key: str) -> None:
        """As if it had never been."""
        CELL.pack_into(self.cells, self._place(key), 0, 0)

    def left(self) -> float:
        """Seconds until this stretch ends and all start anew."""
        return self.seconds - time.monotonic() % self.seconds

    def clear(self) -> None:
        """Forget everything."""
        self.cells[:] = bytes(len(self.cells))

    def _now(self) -> int:
        return int(time.monotonic() // self.seconds) + 1

    def _place(self, key: str) -> int:
        digest = hashlib.blake2b(key.encode("utf-8", "surrogatepass"), key=self.secret, digest_size=8).digest()
        return int.from_bytes(digest) % PLACES * CELL.size
