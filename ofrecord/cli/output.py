"""Where answers go: the terminal, text, a JSON object or array, JSON Lines, HTML."""

import json
import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import typer

from ofrecord.cli.files import cannot_write, mend, written_whole
from ofrecord.cli.options import Asked, Format
from ofrecord.export.choose import chosen
from ofrecord.record import Failure, Record, from_json, to_json

Answer = Record | Failure | str  # a record may come as its JSON
Write = Callable[[Answer], None]
PIPED, NARROWEST = 100, 20  # columns of text that goes into a file or a pipe


@contextmanager
def writer(asked: Asked) -> Iterator[Write]:
    """A function that writes one answer after the other in the form asked for."""
    if asked.output is None and asked.format is Format.text:
        yield _shown(asked)
    elif asked.format is Format.html:
        with _pages(asked) as write:
            yield write
    elif asked.format is Format.jsonl:
        with _line_file(asked.output, asked.resume) as lines:
            yield lambda answer: print(_json(answer, asked.only), file=lines())
    else:
        drawn = _array if asked.format is Format.json else _texts
        with _whole_file(asked.output) as out, drawn(out, asked) as write:
            yield write


def _record(answer: Record | str) -> Record:
    return from_json(answer, check=False) if isinstance(answer, str) else answer


def _json(answer: Answer, only: tuple[str, ...]) -> str:
    if isinstance(answer, Failure):
        return json.dumps({"id": answer.id, "error": {"what": answer.what, "why": answer.why}}, ensure_ascii=False)
    if isinstance(answer, str) and not only:
        return answer
    return to_json(chosen(_record(answer), only))


# ---------------------------------------------------------------- for people


def _shown(asked: Asked) -> Write:
    """On a terminal with its colours and width; plain into a pipe."""
    if not sys.stdout.isatty():
        return _plain(sys.stdout, asked)
    from rich.console import Console
    from rich.rule import Rule

    from ofrecord.export import show

    console = Console(highlight=False, emoji=False, markup=False)
    count = 0

    def write(answer: Answer) -> None:
        nonlocal count
        if isinstance(answer, Failure):
            return
        if count:
            console.print("\n", Rule(style="dim"), "\n", sep="")
        count += 1
        show(_record(answer), console, only=asked.only, offsets=asked.offsets)

    return write


def _plain(out: IO[str], asked: Asked) -> Write:
    from ofrecord.export import to_text

    width = columns()
    count = 0

    def write(answer: Answer) -> None:
        nonlocal count
        if isinstance(answer, Failure):
            return
        shown = to_text(_record(answer), only=asked.only, offsets=asked.offsets, width=width)
        out.write(("\n" + "─" * min(72, width) + "\n\n") * bool(count) + shown)
        out.flush()
        count += 1

    return write


def columns() -> int:
    """How wide plain text is: as COLUMNS says, else a hundred."""
    asked = os.environ.get("COLUMNS", "")
    return max(NARROWEST, int(asked)) if asked.isdecimal() and len(asked) < 6 else PIPED


@contextmanager
def _texts(out: IO[str], asked: Asked) -> Iterator[Write]:
    yield _plain(out, asked)


# ---------------------------------------------------------------- for programs


@contextmanager
def _array(out: IO[str], asked: Asked) -> Iterator[Write]:
    """One object for one page, an array for several: the first answer waits until there is a second or an end."""
    first: list[str] = []
    count = 0

    def write(answer: Answer) -> None:
        nonlocal count
        line = _json(answer, asked.only)
        count += 1
        if count == 1:
            first.append(line)
            return
        out.write((f"[{first[0]},\n" if count == 2 else ",\n") + line)

    yield write
    out.write("]\n" if count > 1 else f"{first[0]}\n" if first else "[]\n")
    out.flush()


@contextmanager
def _line_file(path: Path | None, resume: bool) -> Iterator[Callable[[], IO[str]]]:
    """A file of lines, opened when the first is written and left with whole lines only, whatever happens."""
    if path is None:
        yield lambda: sys.stdout
        sys.stdout.flush()
        return
    opened: list[IO[str]] = []

    def out() -> IO[str]:
        if not opened:
            try:
                opened.append(path.open("a" if resume else "w", encoding="utf-8", newline="\n"))
            except OSError as fault:
                raise cannot_write(path, fault) from fault
        return opened[0]

    try:
        yield out
    finally:
        for file in opened:
            file.close()
            mend(path)


@contextmanager
def _whole_file(path: Path | None) -> Iterator[IO[str]]:
    if path is None:
        yield sys.stdout
        return
    with written_whole(path) as out:
        yield out


# ---------------------------------------------------------------- HTML


@contextmanager
def _pages(asked: Asked) -> Iterator[Write]:
    """One page into a file or standard output; several into a folder, each under a name made of its id."""
    from ofrecord.export import to_html

    folder = asked.output if asked.output and asked.output.is_dir() else None
    taken: set[str] = set()
    only_page: list[str] = []

    def write(answer: Answer) -> None:
        if isinstance(answer, Failure):
            return
        record = _record(answer)
        page = to_html(record, only=asked.only)
        if folder is not None:
            _write_page(folder / _file_name(record.id, taken), page)
        elif only_page:
            told = "several pages: name a folder that is there with -o, for one file each."
            raise typer.BadParameter(told, param_hint="--format html")
        else:
            only_page.append(page)

    yield write
    for page in only_page:
        if asked.output is None:
            sys.stdout.write(page)
        else:
            _write_page(asked.output, page)


def _write_page(path: Path, page: str) -> None:
    with written_whole(path) as out:
        out.write(page)


def _file_name(key: str, taken: set[str]) -> str:
    """A file's name for an id; a number tells those apart that would have the same."""
    stem = re.sub(r"[^A-Za-z0-9]+", "-", re.sub(r"\.(html?|txt)$", "", key)).strip("-")[-80:] or "page"
    name = next(
        name for number in range(1, len(taken) + 2) if (name := f"{stem}{f'-{number}' if number > 1 else ''}.html") not in taken
    )
    taken.add(name)
    return name
