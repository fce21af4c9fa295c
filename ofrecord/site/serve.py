"""`ofrecord serve`: the reading room on this machine, by several processes, each with threads of its own."""

import logging
import os
import secrets
import socket
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from ofrecord.archive import open_archive
from ofrecord.archive.settings import archive_file, configure
from ofrecord.errors import ArchiveError
from ofrecord.site.processes import can_part, run_all
from ofrecord.site.settings import APPS, site_settings

A_CORE, MOST_PROCESSES = 2, 8  # processes for each core, and by default at most: while one thinks long, others answer
THREADS = 1  # of a process: threads that make pages wait for each other; processes do not
THREADS_ALONE = 8  # where there is but one process
WAITING = 512  # connections that the system holds until they are taken
LARGEST = 8_000_000  # bytes of a request: an upload with its form
KEY_FILE = "ofrecord.key"


def application(where: str) -> Any:
    """The WSGI application over an archive. Raises ArchiveError where the archive cannot be opened."""
    if "://" not in where and not archive_file(where).exists():
        raise ArchiveError(f"There is no archive at {where}. `ofrecord add PAGE --archive {where}` makes one.", "missing")
    configure(where, apps=APPS, **{**_key(where), **_exports(where), **site_settings()})
    open_archive(where, apps=APPS)
    from django.core.wsgi import get_wsgi_application
    from django.db import connections

    from ofrecord.site.accounts import make_groups

    make_groups()
    connections["default"].close()
    connections.databases["default"]["CONN_MAX_AGE"] = None  # each thread keeps its connection
    return get_wsgi_application()


def serve(
    where: str,
    host: str = "127.0.0.1",
    port: int = 8000,
    *,
    processes: int | None = None,
    is_open: Callable[[], None] = lambda: None,
) -> None:
    """Serve until interrupted; `is_open` is called once readers can connect. Raises OSError where the port is taken."""
    answering = application(where)
    import_module("ofrecord.site.urls")  # its tallies must be there before the processes part, or each counts for itself
    door = _door(host, port)
    from ofrecord.jobs.working import work

    is_open()
    number = processes or min(MOST_PROCESSES, A_CORE * (os.cpu_count() or 1))
    run_all([*[partial(_answer, answering, door)] * (number if can_part() else 1), work])


def _door(host: str, port: int) -> socket.socket:
    """The socket at which all processes take connections."""
    family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    door = socket.socket(family, kind, protocol)
    if os.name != "nt":  # on Windows it would let two servers take one port
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    door.bind(address)
    door.listen(WAITING)
    return door


def _answer(answering: Any, door: socket.socket) -> None:
    import waitress

    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # one thread each: that requests wait a moment is no news
    threads = THREADS if can_part() else THREADS_ALONE
    waitress.serve(
        answering, sockets=[door], threads=threads, ident=None, backlog=WAITING, max_request_body_size=LARGEST, _quiet=True
    )  # fmt: skip


def _exports(where: str) -> dict[str, str]:
    """Where exports of a file archive wait to be fetched: beside it."""
    if "://" in where:
        return {}
    file = archive_file(where).resolve()
    return {"OFRECORD_EXPORTS": str(file.with_name(f"{file.stem}.exports"))}


def _key(where: str) -> dict[str, str]:
    """The key that signs sessions, kept beside a file archive so that log-ins survive a restart."""
    if "://" in where:
        return {}
    path = Path(where).expanduser()
    path = (path if path.is_dir() else path.parent) / KEY_FILE
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(50), encoding="utf-8")
    return {"SECRET_KEY": path.read_text(encoding="utf-8")}
