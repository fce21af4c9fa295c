"""`ofrecord read`: pages in, records out."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ofrecord.cli.options import Asked, Format, form, kinds, moment, size

if TYPE_CHECKING:
    from ofrecord.batch import Group
    from ofrecord.cli.output import Answer
    from ofrecord.record import Failure, Page, Record

INTERRUPTED = 130
Inputs = Iterator["Page | Failure | Record"]
SMALL = (
    "ofrecord: reading with the small language model, because en_core_web_md is not installed: "
    "names and roles will be found less well. `make venv` installs it."
)


Pages = Annotated[
    list[str],
    typer.Argument(metavar="PAGE", help="Files, folders, feeds, WARC or JSON Lines files; - is standard input."),
]
Form = Annotated[
    Format | None,
    typer.Option("--format", "-f", help="How to show records: else as the name after -o says, else text.", show_default=False),
]
Only = Annotated[
    str | None, typer.Option(help="Only these kinds: statements, figures, events, dates, names, doubts.", metavar="KINDS")
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", help="Write to this file, or HTML pages to this folder.", metavar="FILE")
]
Resume = Annotated[bool, typer.Option("--resume", help="Go on with the JSON Lines file after -o where it stops.")]
Offsets = Annotated[bool, typer.Option("--offsets", help="Show ids and character offsets of every fact in text.")]
Model = Annotated[str | None, typer.Option(help="A spaCy pipeline, by name or folder.", metavar="NAME")]
Published = Annotated[
    str | None, typer.Option(help="The day or moment of publication, for pages that do not say.", metavar="DATE")
]
MaxSize = Annotated[str, typer.Option("--max-size", "--page-size", help="The largest page to read.", metavar="SIZE")]
Processes = Annotated[int, typer.Option("--processes", "-p", min=1, max=256, help="How many processes read.")]
Together = Annotated[int, typer.Option(min=1, max=1024, help="How many pages are read together; fewer take less memory.")]


def read(
    pages: Pages,
    format: Form = None,
    only: Only = None,
    output: Output = None,
    resume: Resume = False,
    offsets: Offsets = False,
    model: Model = None,
    published: Published = None,
    max_size: MaxSize = "10MB",
    processes: Processes = 1,
    group: Together = 16,
) -> None:
    """Read pages and show their records.

    Examples:

      ofrecord read story.html

      ofrecord read story.html --format html -o story-record.html

      ofrecord read story.txt --only statements,figures --offsets

      curl -s https://courier.example/story | ofrecord read -

      ofrecord read pages.jsonl -o records.jsonl --processes 2 --resume
    """
    asked = Asked(
        pages=tuple(pages), format=form(format, output), only=kinds(only), output=output, resume=resume, offsets=offsets,
        model=model, published=moment(published), max_size=size(max_size), processes=processes, group=group,
    )  # fmt: skip
    _check(asked)
    if _run(asked):
        raise typer.Exit(1)


def _check(asked: Asked) -> None:
    """Raise BadParameter where options do not go together."""
    output = asked.output
    if asked.resume and (output is None or asked.format is not Format.jsonl):
        raise typer.BadParameter("it goes on with a file of lines: give -o FILE.jsonl too.", param_hint="--resume")
    if output is not None and output.is_dir() and asked.format is not Format.html:
        raise typer.BadParameter(f"{output} is a folder; name a file in it.", param_hint="--output")
    if output is not None and not output.parent.is_dir():
        raise typer.BadParameter(f"there is no folder {output.parent}.", param_hint="--output")


def _run(asked: Asked) -> int:
    """Read and write everything; how many inputs failed."""
    from ofrecord.cli.files import Done, done_with
    from ofrecord.cli.output import writer
    from ofrecord.cli.progress import progress

    done = done_with(asked.output) if asked.resume and asked.output and asked.output.exists() else Done()
    failed, count = done.failed, done.count
    try:
        with writer(asked) as write, progress(asked, done.count) as advance:
            for answer in _answers(asked, done.count):
                write(answer)
                count += 1
                failed += _failed(answer, asked)
                advance()
    except KeyboardInterrupt:
        lines = asked.format is Format.jsonl and asked.output is not None
        go_on = f" {asked.output} holds whole lines; go on with --resume." if lines else ""
        typer.echo(f"ofrecord: stopped after {count} inputs.{go_on}", err=True)
        raise typer.Exit(INTERRUPTED) from None
    in_lines = asked.format in (Format.json, Format.jsonl)
    if failed and (in_lines or count > 1):
        why = " Their errors stand in the output." if in_lines else ""
        typer.echo(f"ofrecord: {failed} of {count} {'input' if count == 1 else 'inputs'} could not be read.{why}", err=True)
    return failed


def _failed(answer: "Answer", asked: Asked) -> bool:
    """Whether this is a failure; one that people would not see in the output is told at once."""
    from ofrecord.export.inert import one_line
    from ofrecord.record import Failure

    if not isinstance(answer, Failure):
        return False
    if asked.format in (Format.text, Format.html):
        typer.echo(f"ofrecord: {one_line(answer.why)}", err=True)
    return True


def _answers(asked: Asked, done: int) -> "Iterator[Answer]":
    """The answers to all inputs, in order, but for those that are done."""
    from ofrecord.batch import grouped

    groups = grouped(_inputs(asked, done), asked.group, skip=done // asked.group)
    answers = chain.from_iterable(_here(groups, asked) if asked.processes == 1 else _in_processes(groups, asked))
    return islice(answers, done % asked.group, None)


def _inputs(asked: Asked, done: int) -> Inputs:
    from ofrecord.cli.files import same_as_done
    from ofrecord.sources import Limits, read_inputs

    inputs = (_input(each, asked) for each in read_inputs(asked.pages, Limits(page=asked.max_size)))
    return same_as_done(inputs, asked.output) if done and asked.output else inputs


def _input(each: "Page | Failure | Record", asked: Asked) -> "Page | Failure | Record":
    """The input with the day that the user gave, if it has none, and a name that can be written."""
    from ofrecord.record import Failure, Record

    if isinstance(each, Record):
        return each
    if isinstance(each, Failure):
        return Failure(_written(each.id), each.what, _written(each.why))
    return replace(each, id=_written(each.id), source=_written(each.source), published=each.published or asked.published)


def _written(name: str) -> str:
    """A file's name whose bytes are no UTF-8 comes with halves of characters, which no output can hold."""
    return name.encode("utf-8", "replace").decode("utf-8")


def _here(groups: "Iterable[Group]", asked: Asked) -> "Iterator[list[Answer]]":
    """In this process. The model is loaded when there is something to read."""
    from ofrecord.batch import read_group
    from ofrecord.reading.reader import Reader

    reader = None
    for group in groups:
        if reader is None:
            reader = Reader(asked.model)
            _tell_small(reader.engine.is_fallback)
        yield list(read_group(reader, group))


def _in_processes(groups: "Iterable[Group]", asked: Asked) -> "Iterator[list[Answer]]":
    from ofrecord.batch import read_in_processes

    for answers in read_in_processes(groups, asked.processes, asked.model, told=lambda ready: _tell_small(ready.is_fallback)):
        yield list(answers)


def _tell_small(is_fallback: bool) -> None:
    if is_fallback:
        typer.echo(SMALL, err=True)
