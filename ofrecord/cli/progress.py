"""How far a long reading has come: a bar on standard error, if that is a terminal."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from ofrecord.cli.options import Asked, Format

LINES = (".jsonl", ".ndjson")
MANY_IN_ONE = (".xml", ".rss", ".atom", ".rdf", ".warc", ".gz", ".json")
CHUNK = 1_048_576


@contextmanager
def progress(asked: Asked, done: int) -> Iterator[Callable[[], None]]:
    """A function to call after each input. Shows nothing for one page, or where the output goes to the same terminal."""
    total = how_many(asked.pages)
    shares_terminal = asked.output is None and (sys.stdout.isatty() or asked.format is Format.text)
    if not sys.stderr.isatty() or shares_terminal or total == 1:
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        SpinnerColumn,
        TaskProgressColumn,
        TextColumn,
        TimeRemainingColumn,
    )

    speed = TextColumn("{task.fields[rate]}")
    columns = (SpinnerColumn(), BarColumn(), MofNCompleteColumn(), TaskProgressColumn(), speed, TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=total, completed=done, rate="loading the language model")

        def advance() -> None:
            pace = bar.tasks[0].speed
            bar.update(task, advance=1, rate=f"{pace:.1f} pages/s" if pace else "")

        yield advance


def how_many(pages: tuple[str, ...]) -> int | None:
    """How many inputs there are, counted quickly; None where only reading would tell."""
    total = 0
    for given in pages:
        files = (
            [Path(folder) / name for folder, _, names in os.walk(given) for name in names]
            if os.path.isdir(given)  # noqa: PTH112 - Path.is_dir raises on names that are too long
            else [Path(given)]
        )
        for path in files:
            count = _count(path)
            if count is None:
                return None
            total += count
    return total


def _count(path: Path) -> int | None:
    if str(path) == "-" or path.suffix.lower() in MANY_IN_ONE:
        return None
    if path.suffix.lower() not in LINES or not path.is_file():
        return 1
    with path.open("rb") as file:
        return sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(CHUNK), b""))
