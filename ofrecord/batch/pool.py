"""A pool of workers: groups handed out as workers come free, answers given in order, no more in hand than the pool can hold.

A worker that dies (out of memory, killed) costs the one page that it dies on: the pages of its group are read again one by one
by a fresh worker, and the page that kills that one too is named in a Failure.
"""

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from queue import SimpleQueue

from ofrecord.batch.groups import Group
from ofrecord.batch.worker import Ready, Refused, read_whole, work
from ofrecord.errors import ModelError
from ofrecord.record import Failure

AHEAD = 2  # groups in hand for each worker: one being read, one waiting
PATIENCE = 5.0  # seconds that a worker has to go when asked
Packed = str | Failure
Work = Callable[[Connection, str | None], None]


class Worker:
    """One process and the line to it."""

    def __init__(self, model: str | None, work: Work) -> None:
        self._model = model
        self._work = work
        self._process: BaseProcess | None = None
        self._line: Connection | None = None
        self._ended = False

    def start(self) -> Ready:
        """Start the process and wait until its model is loaded. Raises ModelError where it has none."""
        context = multiprocessing.get_context("spawn")
        self._line, theirs = context.Pipe()
        self._process = context.Process(target=self._work, args=(theirs, self._model), daemon=True)
        self._process.start()
        theirs.close()
        try:
            word = self._line.recv()
        except (EOFError, OSError) as fault:
            why = "A worker process died while it loaded the language model. Is there memory enough? Try --processes 1."
            raise ModelError(why) from fault
        if isinstance(word, Refused):
            raise ModelError(word.why)
        ready: Ready = word
        return ready

    def read(self, group: Group) -> list[Packed]:
        """The answers to a group; where the process dies on it, page by page by a fresh one."""
        try:
            return self._ask(group)
        except (EOFError, OSError):
            self._bury()
            return [answer for each in group for answer in self._ask_alone((each,))]

    def end(self) -> None:
        """End the process for good."""
        self._ended = True
        self._bury()

    def _ask(self, group: Group) -> list[Packed]:
        if self._ended:
            return []
        if self._line is None:
            self.start()
        assert self._line is not None
        return read_whole(self._line, group)

    def _ask_alone(self, group: Group) -> list[Packed]:
        try:
            return self._ask(group)
        except (EOFError, OSError):
            code = self._bury()
            why = (
                f"{group[0].id}: the process that read it died (exit code {code}), perhaps for want of memory; it is left out."
            )
            return [Failure(group[0].id, "died", why)]

    def _bury(self) -> int | None:
        """See that the process is gone, then let go of the line; the code it went with."""
        process, line = self._process, self._line
        self._process = self._line = None
        if process is None:
            return None
        process.terminate()
        process.join(PATIENCE)
        if line is not None:
            line.close()
        return process.exitcode


def read_in_processes(
    groups: Iterable[Group],
    processes: int,
    model: str | None = None,
    *,
    told: Callable[[Ready], None] | None = None,
    work: Work = work,
) -> Iterator[list[Packed]]:
    """The answers to each group, in order: records as JSON, failures as they are. Workers end with the iterator.

    `told` hears once, before the first group, which model reads; `work` is what a process does.
    """
    workers = [Worker(model, work) for _ in range(processes)]
    free: SimpleQueue[Worker] = SimpleQueue()
    with ThreadPoolExecutor(processes) as hands:
        try:
            ready = [started.result() for started in [hands.submit(worker.start) for worker in workers]]
            if told is not None:
                told(ready[0])
            for worker in workers:
                free.put(worker)
            yield from _in_order(groups, free, hands, AHEAD * processes)
        finally:
            hands.shutdown(wait=False, cancel_futures=True)
            for worker in workers:
                worker.end()


def _in_order(
    groups: Iterable[Group], free: "SimpleQueue[Worker]", hands: ThreadPoolExecutor, most: int
) -> Iterator[list[Packed]]:
    def read(group: Group) -> list[Packed]:
        worker = free.get()
        try:
            return worker.read(group)
        finally:
            free.put(worker)

    waiting: deque[Future[list[Packed]]] = deque()
    for group in groups:
        waiting.append(hands.submit(read, group))
        if len(waiting) >= most:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()
