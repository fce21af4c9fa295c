"""What all questions share: the options that narrow an answer, where the archive is, and how the answer is printed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from inspect import Parameter, signature
from typing import Annotated, Any

import typer

from ofrecord.cli.archive.opened import Where, opened
from ofrecord.cli.archive.show import Column, Format, show

Limit = Annotated[int, typer.Option("--limit", min=1, metavar="N", help="At most so many rows, the newest.")]
As = Annotated[Format, typer.Option("--format", "-f", help="How the answer is printed.")]
Cite = Annotated[bool, typer.Option("--cite", help="Print a citation for every row.")]
SHARED: dict[str, tuple[Any, Any]] = {
    "since": (Annotated[str | None, typer.Option("--from", metavar="DATE", help="First day, month or year.")], None),
    "until": (Annotated[str | None, typer.Option("--until", "--to", metavar="DATE", help="Last day, month or year.")], None),
    "outlet": (Annotated[str | None, typer.Option(help="Only this outlet.")], None),
    "prints": (Annotated[bool, typer.Option("--prints", help="Count every print, not every story.")], False),
}
ONLY_UNTIL = Annotated[str | None, typer.Option("--until", metavar="DATE", help="Last day, month or year.")]
Below = Callable[[Any], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The rows of an answer and how a table shows them: its columns, and what stands below each row."""

    rows: Sequence[Any]
    kind: type
    asked: tuple[tuple[str, str | None], ...]
    columns: Sequence[Column] = ()
    below: Below | None = None
    order: Callable[[Sequence[Any]], Sequence[Any]] | None = None
    told: Callable[[Any], None] | None = None


def either(word: str | None, option: str | None, name: str) -> str | None:
    """What a question is about, typed as a word or behind its option; both at once is wrong usage."""
    if word and option:
        raise typer.BadParameter(f"{word!r} is given beside {name}; quote a name of several words.", param_hint=name)
    return word or option


def question(name: str, *shared: str) -> Callable[[Callable[..., Answer]], Callable[..., None]]:
    """Make a command of a question: its own options, those that it shares, and the answer printed in the form asked for."""

    def made(ask: Callable[..., Answer]) -> Callable[..., None]:
        own = list(signature(ask).parameters.values())
        common = [Parameter(key, Parameter.KEYWORD_ONLY, default=SHARED[key][1], annotation=SHARED[key][0]) for key in shared]
        last = [
            Parameter("cite", Parameter.KEYWORD_ONLY, default=False, annotation=Cite),
            Parameter("format", Parameter.KEYWORD_ONLY, default=Format.TABLE, annotation=As),
            Parameter("archive", Parameter.KEYWORD_ONLY, default=None, annotation=Where),
        ]
        plain = [each for each in own if each.kind is not Parameter.VAR_KEYWORD]

        @wraps(ask)
        def command(*, cite: bool, format: Format, archive: str | None, **options: Any) -> None:
            with opened(archive):
                answer = ask(**options)
                words = _in_words(name, (*answer.asked, *_narrowed(options)))
                _print(words, answer, format, cite=cite)

        every = [each.replace(kind=Parameter.KEYWORD_ONLY) for each in (*plain, *common, *last)]
        command.__signature__ = signature(command).replace(parameters=every)  # type: ignore[attr-defined]
        command.__annotations__ = {each.name: each.annotation for each in every}
        del command.__wrapped__
        return command

    return made


def _print(words: str, answer: Answer, format: Format, *, cite: bool) -> None:
    rows = answer.order(answer.rows) if answer.order and format is Format.TABLE else answer.rows
    if answer.told and format is Format.TABLE and rows:
        for row in rows:
            answer.told(row)
    else:
        show(words, rows, format, answer.columns, below=answer.below, cite=cite, kind=answer.kind)
    if getattr(answer.rows, "more", False):
        typer.echo(f"There are more than these {len(answer.rows):,}: ask more narrowly, or for more with --limit.", err=True)


def _narrowed(options: dict[str, Any]) -> tuple[tuple[str, str | None], ...]:
    return ("from", options.get("since")), ("until", options.get("until")), ("outlet", options.get("outlet"))


def _in_words(start: str, conditions: Sequence[tuple[str, str | None]]) -> str:
    """The question in words."""
    return " ".join([start, *(f'{word} "{value}"'.strip() for word, value in conditions if value)])
