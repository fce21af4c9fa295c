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


FAILED, USAGE = 1, 2


@contextmanager
def opened(where: str | None, *, make: bool = False) -> Iterator["Archive"]:
    """The archive, open; what goes wrong with it is told in one line; exit status 1, or 2 for wrong usage."""
    from ofrecord.archive import archive_address, faults, open_archive

    try:
        archive = open_archive(archive_address(where), make=make)
        with faults(archive.where):
            yield archive
    except OfRecordError as fault:
        typer.echo(f"ofrecord: {fault}", err=True)
        raise typer.Exit(USAGE if getattr(fault, "what", "") == "usage" else FAILED) from fault
    except BrokenPipeError:
        sys.stderr.close()
        raise typer.Exit(1) from None
