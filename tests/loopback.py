"""Servers on loopback for tests: a handler that says nothing of its work, and its address while it is served."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Handler(BaseHTTPRequestHandler):
    """Answers without a log. A body of None is a 404."""

    def do_GET(self) -> None:
        self.answer()

    def answer(self) -> None:
        """What a test's own handler does with a request for `self.path`."""
        raise NotImplementedError

    def give(self, body: bytes | None) -> None:
        """Send a whole answer."""
        self.send_response(404 if body is None else 200)
        self.send_header("Content-Length", str(len(body or b"")))
        self.end_headers()
        self.wfile.write(body or b"")

    def log_message(self, *args: object) -> None:
        pass


class _Quiet(ThreadingHTTPServer):
    """A server that does not mind clients who leave."""

    def handle_error(self, *args: object) -> None:
        pass


@contextmanager
def served(handler: type[Handler]) -> Iterator[str]:
    """The address of a server that answers with a handler."""
    server = _Quiet(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
