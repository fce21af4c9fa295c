"""The pages of the archive name every command, question, option, export and table."""

from pathlib import Path

import pytest
import typer

from ofrecord.ask import __all__ as offered
from ofrecord.cli.archive import register
from ofrecord.cli.archive.export import Kind
from ofrecord.cli.archive.questions import ask

PAGES = Path(__file__).parents[2] / "docs" / "reference"
ARCHIVE, ASK, EXPORT = ((PAGES / f"{name}.md").read_text(encoding="utf-8") for name in ("archive", "ask", "export"))


def commands(app: typer.Typer) -> list[str]:
    return [command.name or command.callback.__name__ for command in app.registered_commands if command.callback]


def test_every_command_is_on_the_page() -> None:
    app = typer.Typer()
    register(app)
    assert [name for name in commands(app) if f"`ofrecord {name}" not in ARCHIVE and f"`{name}" not in ARCHIVE] == []


def test_every_question_is_on_the_page() -> None:
    assert [name for name in commands(ask.app) if f"\n## {name}" not in ASK] == []
    assert set(commands(ask.app)) <= set(offered)


@pytest.mark.parametrize("kind", list(Kind))
def test_every_export_is_on_the_page(kind: Kind) -> None:
    assert f"`{kind.value}`" in EXPORT


def test_every_table_is_on_the_page() -> None:
    from django.apps import apps

    tables = [model._meta.db_table for model in apps.get_app_config("archive").get_models()]
    assert [table for table in tables if f"`{table}`" not in ARCHIVE] == []
