"""The client: one address fetched, by robots rules, with pauses for a host, and bounds on time, size and redirects."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from ofrecord.errors import SourceError
from ofrecord.sources.limits import CHUNK, Limits, shown
from ofrecord.sources.web.deadline import ended_by
from ofrecord.sources.web.guard import joined, numbers_of, split

if TYPE_CHECKING:
    import urllib3

NAME = "ofrecord"
AGENT = f"{NAME}/0.1 (reads news pages for the record)"
REDIRECTS = 5
MOVED = (301, 302, 303, 307, 308)
ROBOTS_AT_MOST = 500_000  # bytes of a robots.txt that count, as RFC 9309 has it
LONGEST_PAUSE = 30.0  # seconds: a host that asks for more is asked this seldom


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What a server answered. `content` is None where nothing changed since the tags that were sent."""

    address: str
    content: bytes | None
    kind: str | None
    encoding: str | None
    etag: str | None
    last_modified: str | None


def is_address(source: str) -> bool:
    """Whether a source is a web address."""
    try:
        return urlsplit(source).scheme in ("http", "https")
    except ValueError:  # "http://[": half a number
        return source.lower().startswith(("http://", "https://"))


@dataclass(slots=True, kw_only=True)
class Client:
    """Fetches addresses. `connect` and `whole` are seconds: for a connection or a silence, and for one address in all."""

    limits: Limits
    pause: float = 1.0
    connect: float = 10.0
    whole: float = 60.0
    allow_private: bool = False
    obey_robots: bool = True
    sleep: Callable[[float], None] = time.sleep
    _robots: Any = None
    _last: Any = None

    def fetch(self, address: str, *, etag: str | None = None, last_modified: str | None = None) -> Fetched:
        """The content of an address. Raises SourceError, with a code, where there is none to be had."""
        deadline = time.monotonic() + self.whole
        sent = {"If-None-Match": etag, "If-Modified-Since": last_modified}
        headers = {key: value for key, value in sent.items() if value}
        here = address
        for _ in range(REDIRECTS + 1):
            self._may(here)
            status, found, content = self._ask(here, headers, deadline)
            if status not in MOVED:
                return self._answer(here, status, found, content)
            here = joined(here, found.get("Location", ""))
        raise SourceError(f"{address} redirects more than {REDIRECTS} times.", "redirects")

    def _answer(self, here: str, status: int, headers: Any, content: bytes) -> Fetched:
        if status not in (200, 304):
            raise SourceError(f"{here} answers {status}.", "status")
        kind, _, rest = headers.get("Content-Type", "").partition(";")
        encoding = rest.lower().partition("charset=")[2].strip(" \"'") or None
        return Fetched(
            address=here, content=None if status == 304 else content, kind=kind.strip().lower() or None, encoding=encoding,
            etag=headers.get("ETag"), last_modified=headers.get("Last-Modified"),
        )  # fmt: skip

    def _may(self, address: str) -> None:
        """Raise SourceError where the host's robots.txt forbids the address; wait where the host was asked just now."""
        parts = split(address)
        host = f"{parts.scheme}://{parts.netloc}"
        self._robots = self._robots if self._robots is not None else {}
        self._last = self._last if self._last is not None else {}
        if self.obey_robots and host not in self._robots:
            self._robots[host] = self._rules(host)
        rules = self._robots.get(host)
        if self.obey_robots and rules is not None and not rules.can_fetch(address, NAME):
            raise SourceError(f"{address} is closed to robots by {host}/robots.txt.", "robots")
        pause = max(self.pause, min(float(rules.crawl_delay(NAME) or 0), LONGEST_PAUSE)) if rules is not None else self.pause
        wait = self._last.get(host, -pause) + pause - time.monotonic()
        if wait > 0:
            self.sleep(wait)
        self._last[host] = time.monotonic()

    def _rules(self, host: str) -> Any:
        """A host's rules; where they cannot be had for a fault of the server, everything is closed, as RFC 9309 has it."""
        from protego import Protego

        deadline = time.monotonic() + self.whole
        here = f"{host}/robots.txt"
        for _ in range(REDIRECTS + 1):
            status, headers, content = self._ask(here, {}, deadline)
            if status not in MOVED:
                break
            here = joined(here, headers.get("Location", ""))
        if status >= 500:
            return Protego.parse("User-agent: *\nDisallow: /")
        return Protego.parse(content[:ROBOTS_AT_MOST].decode("utf-8", "replace") if status == 200 else "")

    def _ask(self, address: str, headers: dict[str, str], deadline: float) -> tuple[int, Any, bytes]:
        """One request and its whole answer."""
        import urllib3

        host, port, number = numbers_of(address, allow_private=self.allow_private)
        parts = urlsplit(address)
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        sent = {"Host": parts.netloc, "User-Agent": AGENT, "Accept-Encoding": "gzip, deflate", **headers}
        pool = self._pool(parts.scheme, (host, port, number))
        try:
            with ended_by(pool, deadline):
                answer = pool.request("GET", target, headers=sent, redirect=False, retries=False, preload_content=False)
                content = self._bounded(answer, address, deadline) if answer.status not in MOVED else b""
            if time.monotonic() > deadline:  # the deadline ends an answer as its end would
                raise self._too_long(address)
            return answer.status, answer.headers, content
        except urllib3.exceptions.TimeoutError as fault:
            raise SourceError(f"{address} does not answer in time.", "timeout") from fault
        except (urllib3.exceptions.HTTPError, OSError) as fault:
            if time.monotonic() > deadline:
                raise self._too_long(address) from fault
            raise SourceError(f"{address} cannot be fetched: {type(fault).__name__}.", "unreachable") from fault
        finally:
            pool.close()

    def _too_long(self, address: str) -> SourceError:
        return SourceError(f"{address} takes longer than {self.whole:g} seconds.", "timeout")

    def _pool(self, scheme: str, where: tuple[str, int, str]) -> "urllib3.HTTPConnectionPool":
        import urllib3

        host, port, number = where
        timeout = urllib3.Timeout(connect=self.connect, read=self.connect)
        if scheme == "https":
            return urllib3.HTTPSConnectionPool(number, port, timeout=timeout, assert_hostname=host, server_hostname=host)
        return urllib3.HTTPConnectionPool(number, port, timeout=timeout)

    def _bounded(self, answer: Any, address: str, deadline: float) -> bytes:
        """The body, unpacked, as far as the limits of size and time reach."""
        pieces, size = [], 0
        while piece := answer.read1(CHUNK, decode_content=True):  # what is there: a whole chunk may drip in for hours
            size += len(piece)
            if size > self.limits.page:
                raise SourceError(f"{address} is larger than {shown(self.limits.page)}.", "too large")
            if time.monotonic() > deadline:
                raise self._too_long(address)
            pieces.append(piece)
        return b"".join(pieces)
