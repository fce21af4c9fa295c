"""The commands of the archive: add, failures, check, backup, restore, diff, ask, people, export, watch."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import typer


def register(app: "typer.Typer") -> None:
    """Give the archive's commands to the `ofrecord` command. Nothing heavy is loaded until one runs."""
    from ofrecord.cli.archive import add, export, keep, people, watch
    from ofrecord.cli.archive.questions import ask

    for commands in (add.app, watch.app, keep.app, export.app):
        app.registered_commands += commands.registered_commands
    app.add_typer(ask.app, name="ask")
    app.add_typer(people.app, name="people")
