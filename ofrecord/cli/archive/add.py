"""`ofrecord add` and `ofrecord failures`."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ofrecord.cli.archive.opened import Where, opened
from ofrecord.cli.archive.show import clean, counted

if TYPE_CHECKING:
    from ofrecord.archive.intake import Summary
    from ofrecord.cli.archive.taking.inputs import Sources

app = typer.Typer()
Model = Annotated[str | None, typer.Option(help="A spaCy pipeline, by name or path.")]
Processes = Annotated[int, typer.Option("--processes", "-p", min=1, help="Processes that read.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress bar.")]
SHOWN = 10  # failures told at the end of a run; `ofrecord failures` lists all
SAID = {"new": "new article", "version": "new version", "reread": "read again", "known": "known already", "failed": "failed"}
COUNTED = ("new", "version")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """How sources are to be added."""

    processes: int = 1
    again: bool = False
    allow_private: bool = False
    model: str | None = None


@app.command()
def add(
    sources: Annotated[
        list[str],
        typer.Argument(help="Files, folders, JSON Lines, feeds, WARC, web addresses, OPML; - is standard input."),
    ],
    processes: Processes = 1,
    again: Annotated[bool, typer.Option("--reread", help="Read pages again that are in the archive.")] = False,
    allow_private: Annotated[bool, typer.Option("--allow-private", help="Fetch from private addresses too.")] = False,
    model: Model = None,
    quiet: Quiet = False,
    archive: Where = None,
) -> None:
    """Read pages and keep them. What was added before is passed over; the same command takes up a run that was cut off."""
    with opened(archive, make=True) as held:
        if not held.writable:
            from ofrecord.errors import ArchiveError

            raise ArchiveError(f"The archive {held.where} may only be read. Give a file that you may write.", "read_only")
        wanted = Wanted(processes=processes, again=again, allow_private=allow_private, model=model)
        summary = run(sources, wanted, quiet=quiet)
    if summary.counts.get("failed"):
        raise typer.Exit(1)


def run(sources: list[str], wanted: Wanted | None = None, *, quiet: bool = True) -> "Summary":
    """Add sources to the open archive, with progress and a summary on standard error. Ctrl-C ends after the page in hand."""
    from ofrecord.archive.intake import Summary
    from ofrecord.cli.archive.taking.inputs import count, sorted_out

    summary, given = Summary(), sorted_out(sources)
    steps = _steps(given, summary, wanted or Wanted())
    try:
        for _ in steps if quiet else _with_bar(steps, count(given)):
            pass
    except KeyboardInterrupt:
        tell(summary)
        typer.echo("Stopped. Run the same command again to go on; what was added stays.", err=True)
        raise typer.Exit(130) from None
    tell(summary)
    return summary


def _steps(sources: "Sources", summary: "Summary", wanted: Wanted) -> Iterator[int]:
    from ofrecord.cli.archive.taking.inputs import pages_of
    from ofrecord.cli.archive.taking.walk import add_pages, add_records, reading

    for path in sources.records:
        yield from add_records(Path(path), summary)
    pages = pages_of(sources, again=wanted.again, allow_private=wanted.allow_private)
    yield from add_pages(pages, summary, reading(wanted.model, wanted.processes), again=wanted.again)


def _with_bar(steps: Iterator[int], total: int | None) -> Iterator[int]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    rate = TextColumn("{task.fields[rate]}")
    columns = (TextColumn("adding"), BarColumn(), MofNCompleteColumn(), rate, TimeElapsedColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("adding", total=total, rate="")
        for seen in steps:
            speed = progress.tasks[task].speed
            progress.update(task, completed=seen, rate=f"{speed:.1f} pages/s" if speed else "")
            yield seen


def tell(summary: "Summary") -> None:
    """Tell what a run did, on standard error."""
    told = [
        counted(summary.counts[what], words) if what in COUNTED else f"{summary.counts[what]:,} {words}"
        for what, words in SAID.items()
        if summary.counts.get(what)
    ]
    typer.echo(", ".join(told) or "nothing to add", err=True)
    for failure in summary.failures[:SHOWN]:
        typer.echo(f"  failed: {clean(failure.why)}", err=True)
    if len(summary.failures) > SHOWN:
        typer.echo(f"  and {len(summary.failures) - SHOWN} more: `ofrecord failures` lists them", err=True)


@app.command()
def failures(
    retry: Annotated[bool, typer.Option("--retry", help="Try them again.")] = False,
    forget: Annotated[bool, typer.Option("--forget", help="Take them off the list.")] = False,
    archive: Where = None,
) -> None:
    """What failed, and why."""
    with opened(archive):
        from ofrecord.archive.models import Failure

        rows = list(Failure.objects.order_by("pk"))
        if forget:
            Failure.objects.all().delete()
            typer.echo(f"{counted(len(rows), 'failure')} forgotten.")
        elif retry and rows:
            sources = list(dict.fromkeys(_source(row.source) for row in rows if row.source != "standard input"))
            Failure.objects.filter(pk__in=[row.pk for row in rows if row.source != "standard input"]).delete()
            run(sources)
        else:
            for row in rows:
                typer.echo(f"{clean(row.item)}  {row.what}: {clean(row.why)}  ({row.tries}×, {row.last:%Y-%m-%d %H:%M})")
            typer.echo(f"{counted(len(rows), 'failure')}." if rows else "Nothing failed.")


def _source(source: str) -> str:
    """The file of a source that names a line in it: "pages.jsonl:12" → "pages.jsonl"."""
    path, _, line = source.rpartition(":")
    return path if line.isdigit() and os.path.exists(path) else source  # noqa: PTH110
