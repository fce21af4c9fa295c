"""`ofrecord explain`: what a code in a record means."""

from typing import Annotated

import typer


def explain(
    code: Annotated[
        list[str], typer.Argument(help="A code as it stands in a record: CONSULT, at_most, P2D, 042 …", metavar="CODE")
    ],
) -> None:
    """Say what a code in a record means, with an example.

    Examples:

      ofrecord explain CONSULT

      ofrecord explain at_most approximately

      ofrecord explain 042
    """
    known = [_explain(wanted) for wanted in code]
    if not all(known):
        raise typer.Exit(1)


def _explain(wanted: str) -> bool:
    from ofrecord.export.codes import explained, near

    found = explained(wanted)
    for entry in found:
        about = "" if entry.word.lower() == entry.code.lower() else f" · {entry.word}"
        typer.echo(f"{entry.code} ({entry.of}){about}")
        typer.echo(f"  {entry.means}")
        if entry.example:
            typer.echo(f"  For example: {entry.example}")
    if not found:
        alike = near(wanted)
        hint = f" Did you mean {', '.join(alike)}?" if alike else " docs/reference/record.md lists them."
        typer.echo(f"ofrecord: no code {wanted!r} is in any record.{hint}", err=True)
    return bool(found)
