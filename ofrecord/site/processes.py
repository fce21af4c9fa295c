"""A server's processes: started together, started anew where one falls, ended together."""

import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Sequence
from typing import NoReturn

PAUSE = 1.0  # seconds before a fallen process is started anew
Work = Callable[[], None]


def can_part() -> bool:
    """Whether this system can part a process in two."""
    return hasattr(os, "fork")


def run_all(works: Sequence[Work]) -> None:
    """Run each in a process of its own until interrupted. Where processes cannot part (Windows), in threads."""
    if not can_part():
        for work in works[1:]:
            threading.Thread(target=work, daemon=True).start()
        works[0]()
        return
    signal.signal(signal.SIGTERM, _leave)
    running = {_start(work): work for work in works}
    try:
        while True:
            fallen, _ = os.wait()
            if fallen not in running:  # a child from before, or, as the first process of a container, an orphan
                continue
            time.sleep(PAUSE)
            work = running.pop(fallen)
            running[_start(work)] = work
    except KeyboardInterrupt:
        pass
    finally:
        _end(running)


def _start(work: Work) -> int:
    parent = os.getpid()
    child = os.fork()
    if child:
        return child
    signal.signal(signal.SIGTERM, _leave)
    threading.Thread(target=_follow, args=(parent,), daemon=True).start()
    code = 0
    try:
        work()
    except (KeyboardInterrupt, SystemExit):
        pass
    except BaseException as fault:
        sys.excepthook(type(fault), fault, fault.__traceback__)
        code = 1
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _follow(parent: int) -> None:
    """End with the parent, however it ended."""
    while os.getppid() == parent:
        time.sleep(PAUSE)
    os.kill(os.getpid(), signal.SIGTERM)


def _end(running: dict[int, Work]) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for process in running:
        try:
            os.kill(process, signal.SIGTERM)
        except ProcessLookupError:
            continue
    for process in running:
        try:
            os.waitpid(process, 0)
        except ChildProcessError:
            continue


def _leave(*_: object) -> NoReturn:
    raise SystemExit(0)
