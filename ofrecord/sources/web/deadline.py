"""A deadline for a whole exchange: a server that keeps talking, be it a letter of a header a second, is cut off."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def ended_by(pool: Any, deadline: float) -> Iterator[None]:
    """Whatever the server does, the connections of a pool are shut down at the deadline (of the monotonic clock)."""
    sockets: list[socket.socket] = []
    kind = pool.ConnectionCls

    class Held(kind):  # type: ignore[misc,valid-type]
        """A connection whose socket is at hand."""

        def connect(self) -> None:
            super().connect()
            sockets.append(self.sock)

    pool.ConnectionCls = Held
    timer = threading.Timer(max(deadline - time.monotonic(), 0), _cut, [sockets])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _cut(sockets: list[socket.socket]) -> None:
    for each in sockets:
        try:
            socket.socket.shutdown(each, socket.SHUT_RDWR)  # below TLS, which would first ask the other side
        except OSError:  # it has ended by itself
            continue
