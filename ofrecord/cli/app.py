"""The `ofrecord` command: what it offers, and how faults of the user's are told, in one line."""

import io
import os
import sys
from typing import Annotated

import typer

from ofrecord.cli.archive import register
from ofrecord.cli.explain import explain
from ofrecord.cli.help import in_plain_words
from ofrecord.cli.read import read
from ofrecord.cli.serve import account, serve
from ofrecord.errors import ModelError, OfRecordError
from ofrecord.export.inert import one_line
from ofrecord.version import __version__

FAILED, USAGE, INTERRUPTED = 1, 2, 130
ABOUT = """Read the news and keep the record: who said what, who did what to whom, how many, where and when.

Examples:

  ofrecord read story.html                 a story's record, for people

  ofrecord read story.html --format json   the same, for programs

  ofrecord read pages.jsonl -o out.jsonl   many pages, a line each

  ofrecord explain CONSULT                 what a code in a record means
"""

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help=ABOUT,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
ClickError: type[Exception] = typer.BadParameter.__mro__[2]  # typer carries its own click, or uses the one installed


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"ofrecord {__version__}")
        raise typer.Exit


@app.callback()
def _common(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")] = False,
) -> None:
    """What every command shares."""


app.command(no_args_is_help=True)(read)
app.command(no_args_is_help=True)(explain)
app.command()(serve)
app.command(no_args_is_help=True)(account)


@app.command()
def schema() -> None:
    """Print the JSON Schema of a record.

    Example:

      ofrecord schema > record.schema.json
    """
    from ofrecord.record import schema as drawn

    typer.echo(drawn())


register(app)


def main() -> None:
    """Run the command that the user asks for. Exit status: 0 fine, 1 an input failed, 2 wrong usage, 130 interrupted."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal that lacks a letter shows another, and the run goes on
            stream.reconfigure(errors="replace")
    try:
        status = in_plain_words(typer.main.get_command(app))(prog_name="ofrecord", standalone_mode=False)
    except ClickError as fault:
        status = _usage(fault)
    except ModelError as fault:
        status = _told(str(fault), USAGE)
    except OfRecordError as fault:
        status = _told(str(fault), FAILED)
    except (KeyboardInterrupt, typer.Abort):
        status = _told("interrupted.", INTERRUPTED)
    except BrokenPipeError:  # who read our output has gone, as `head` does; nothing more is to be flushed to it
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 0
    sys.exit(status if isinstance(status, int) else 0)


def _usage(fault: Exception) -> int:
    if type(fault).__name__ == "NoArgsIsHelpError":
        typer.echo(str(fault), err=True)
        return USAGE
    context = getattr(fault, "ctx", None)
    path = context.command_path if context else "ofrecord"
    told = " ".join(str(getattr(fault, "format_message", lambda: fault)()).split())
    told = told.replace("Value error, ", "")  # the words of the machinery
    ended = told if told.endswith(("?", "!")) else f"{told.rstrip('.')}."
    return _told(f"{ended} See {path} --help." if told else "", USAGE)


def _told(words: str, status: int) -> int:
    if words:
        typer.echo(f"ofrecord: {one_line(words)}", err=True)
    return status
