"""The reference page of the command names every command and option, and no other."""

import re
from pathlib import Path

import pytest
import typer.main

from ofrecord.cli.app import app
from ofrecord.export import to_text
from ofrecord.reading import reader
from ofrecord.reading.parse import Engine
from ofrecord.sources import read_pages

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "reference" / "cli.md").read_text(encoding="utf-8")
COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]


def section(command: str) -> str:
    """What the page says under the heading of a command."""
    return next(part for part in re.split(r"^## ", PAGE, flags=re.MULTILINE) if part.startswith(f"ofrecord {command}"))


@pytest.mark.parametrize("command", ["read", "explain", "schema"])
def test_every_option_is_documented_and_no_other(command: str) -> None:
    offered = {name for option in COMMANDS[command].params for name in option.opts if name.startswith("-")} - {"--help", "-h"}
    rows = re.findall(r"^\| (`-[^|]*) \|", section(command), flags=re.MULTILINE)
    documented = {name for row in rows for name in row.split("`") if name.startswith("-")}
    assert documented == offered


def test_every_command_is_named_in_the_manual() -> None:
    manual = "\n".join(path.read_text(encoding="utf-8") for path in sorted(DOCS.rglob("*.md")))
    missing = [command for command in COMMANDS if f"`{command}`" not in manual and f"ofrecord {command}" not in manual]
    assert not missing


def test_commands_in_the_manual_are_offered() -> None:
    manual = "\n".join(path.read_text(encoding="utf-8") for path in sorted(DOCS.rglob("*.md")))
    used = set(re.findall(r"^(?:.*\| )?ofrecord ([a-z]+)", manual, flags=re.MULTILINE))
    assert used <= set(COMMANDS)


@pytest.mark.parametrize("page", ["how-to/read-one-page.md", "how-to/read-many-pages.md", "tutorial/first-record.md"])
def test_options_in_these_pages_are_offered(page: str) -> None:
    offered = {name for option in COMMANDS["read"].params for name in option.opts}
    used = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", (DOCS / page).read_text(encoding="utf-8")))
    assert used <= offered


def test_the_tutorial_runs(engine: Engine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    source = (DOCS / "tutorial" / "first-record.md").read_text(encoding="utf-8")
    monkeypatch.setattr(reader, "Engine", lambda model=None: engine)
    monkeypatch.chdir(DOCS.parent)
    (program,) = re.findall(r"```python\n(.*?)```", source, flags=re.DOTALL)
    exec(program, {})
    assert capsys.readouterr().out.count(" | ") >= 5
    (shown,) = re.findall(r"itself:\n\n```\n(.*?)```", source, flags=re.DOTALL)
    assert to_text(reader.Reader().read(next(read_pages(["examples/pages/dispatch/2025-02-20-kenya-force.txt"])))).startswith(
        shown
    )
