"""A worker that reads without a model and dies on the pages that are told to kill it."""

import os
from multiprocessing.connection import Connection

from ofrecord.batch.worker import Ready, Refused
from ofrecord.record import Failure


def work(line: Connection, model: str | None) -> None:
    """Answer each page with its own words."""
    if model == "none":
        line.send(Refused("There is no such model."))
        return
    line.send(Ready("none", True))
    while (group := line.recv()) is not None:
        for page in group:
            if page.id.startswith("dies"):
                os._exit(9)
        line.send([f"read {page.id}" if not isinstance(page, Failure) else page for page in group])


def die_at_once(line: Connection, model: str | None) -> None:
    """Never get as far as a model."""
    os._exit(7)
