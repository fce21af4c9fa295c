"""A worker: a process with a model of its own, which reads the groups that it is handed and answers in JSON."""

import signal
from dataclasses import dataclass
from multiprocessing.connection import Connection

from ofrecord.batch.groups import Answer, Group, read_group
from ofrecord.errors import OfRecordError
from ofrecord.reading.reader import Reader
from ofrecord.record import Failure, Record, to_json


@dataclass(frozen=True, slots=True)
class Ready:
    """The first word of a worker: the model's mark, and whether it is the small one that nobody asked for."""

    model: str
    is_fallback: bool


@dataclass(frozen=True, slots=True)
class Refused:
    """The first word of a worker that has no model: why."""

    why: str


def work(line: Connection, model: str | None) -> None:
    """Say that the model is there, then answer group after group until the line closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one who hands out the work
    try:
        reader = Reader(model)
    except OfRecordError as fault:
        line.send(Refused(str(fault)))
        return
    line.send(Ready(reader.engine.mark, reader.engine.is_fallback))
    try:
        while (group := line.recv()) is not None:
            line.send([_packed(answer) for answer in read_group(reader, group)])
    except (EOFError, BrokenPipeError):
        return


def _packed(answer: Answer) -> str | Failure:
    """Records travel as JSON: smaller than pickles, and most are written as JSON anyway."""
    return to_json(answer) if isinstance(answer, Record) else answer


def read_whole(line: Connection, group: Group) -> list[str | Failure]:
    """Hand a group to a worker and wait for its answers. Raises EOFError or OSError where the worker dies."""
    line.send(group)
    answers: list[str | Failure] = line.recv()
    return answers
