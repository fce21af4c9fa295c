"""What the archive's commands share: the option that names it, and errors as one line."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from ofrecord.errors import OfRecordError

if TYPE_CHECKING:
    from ofrecord.archive import Archive

Where = Annotated[
    str | None,
    typer.Option(
        "--archive", "-a", metavar="PATH", help="The archive: a file, a folder or postgresql://…; else OFRECORD_ARCHIVE."
    ),
]


@contextmanager
def opened(where: str | None, *, make: bool = False) -> Iterator["Archive"]:
    """The archive, open; what goes wrong with it is told in one line, with exit status 1."""
    from ofrecord.archive import archive_address, faults, open_archive

    try:
        archive = open_archive(archive_address(where), make=make)
        with faults(archive.where):
            yield archive
    except OfRecordError as fault:
        typer.echo(f"ofrecord: {fault}", err=True)
        raise typer.Exit(1) from fault
    except BrokenPipeError:
        sys.stderr.close()
        raise typer.Exit(1) from None
