"""`ofrecord serve` and `ofrecord account`: the reading room, and who may work in it."""

import os
from enum import StrEnum
from typing import Annotated

import typer

LOOPBACK = ("127.0.0.1", "localhost", "::1")
Where = Annotated[str | None, typer.Option("--archive", help="The archive: a file, a folder or a postgresql:// address.")]


class Group(StrEnum):
    """What an account may do."""

    reader = "reader"
    reviewer = "reviewer"
    editor = "editor"
    admin = "admin"


def serve(
    archive: Where = None,
    host: Annotated[str, typer.Option(help="The address to listen on; the default is this machine alone.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help="The port to listen on.")] = 8000,
    processes: Annotated[
        int | None, typer.Option(min=1, max=64, help="How many answer; without it two for each core, at most eight.")
    ] = None,
) -> None:
    """Open the reading room on an archive, until Ctrl-C.

    Examples:

      ofrecord serve

      ofrecord serve --archive desk.db --port 8080
    """
    from ofrecord.archive import archive_address
    from ofrecord.errors import OfRecordError
    from ofrecord.site.serve import serve as run

    if host not in LOOPBACK and "OFRECORD_HOSTS" not in os.environ:
        raise OfRecordError(
            f"Say by which names readers may ask for this site: OFRECORD_HOSTS=news.example ofrecord serve --host {host}"
        )
    where = archive_address(archive)
    shown = f"[{host}]" if ":" in host else host
    told = f"The reading room of {where} is at http://{shown}:{port}/ (Ctrl-C closes it)."
    try:
        run(where, host=host, port=port, processes=processes, is_open=lambda: typer.echo(told, err=True))
    except OSError as fault:
        raise OfRecordError(f"Cannot listen on {host}, port {port}: {fault.strerror}. Choose another with --port.") from fault


def account(
    name: Annotated[str, typer.Argument(help="The account's name.")],
    group: Annotated[Group, typer.Option(help="What it may do.")] = Group.reader,
    archive: Where = None,
) -> None:
    """Make an account, or move it to another group; asks for a password.

    Examples:

      ofrecord account ada --group reviewer
    """
    from ofrecord.archive import archive_address
    from ofrecord.site.accounts import keep_account
    from ofrecord.site.serve import application

    password = typer.prompt("Password", hide_input=True, confirmation_prompt=True)
    application(archive_address(archive))
    made = keep_account(name, group.value, password)
    typer.echo(f"{name} is {'a new' if made else 'now'} {group.value}.")
