"""`ofrecord people`: who is who across articles, and the decisions about it."""

from typing import Annotated

import typer

from ofrecord.cli.archive.opened import Where, opened
from ofrecord.cli.archive.show import clean, counted

app = typer.Typer(help="Who is who across articles: list, why, merge, part, undo, offices.", no_args_is_help=True)
Who = Annotated[str, typer.Option("--who", envvar="OFRECORD_USER", help="Who decides.")]
Why = Annotated[str, typer.Option("--why", help="The reason.")]
One = Annotated[str, typer.Argument(help="A name, or its number from `ofrecord people list`.")]


@app.command("list")
def list_(
    words: Annotated[str, typer.Argument(help="Words of the name; all where left out.")] = "",
    kind: Annotated[str, typer.Option(help="person, organization, place or group.")] = "person",
    limit: Annotated[int, typer.Option(help="At most so many.")] = 50,
    archive: Where = None,
) -> None:
    """People by the number of articles that name them, with their numbers."""
    with opened(archive):
        from ofrecord.archive.people.decisions import listed

        for row in listed(words, kind, limit):
            typer.echo(
                f"{row.number:>6}  {clean(row.label)}  ({clean('; '.join([counted(row.articles, 'article'), *row.roles]))})"
            )


@app.command()
def why(name: One, archive: Where = None) -> None:
    """Why the names of a person are taken for one: every reason and every decision."""
    with opened(archive):
        from ofrecord.archive.people.decisions import entity_named, reasons

        entity = entity_named(name)
        typer.echo(f"{clean(entity.label)} (number {entity.pk})")
        for line in reasons(entity):
            typer.echo(f"  {clean(line)}")


@app.command()
def merge(one: One, other: One, why: Why, who: Who = "desk", archive: Where = None) -> None:
    """Decide that two are one. The first keeps the name."""
    with opened(archive):
        from ofrecord.archive.people.decisions import entity_named
        from ofrecord.archive.people.decisions import merge as decide

        decision = decide(entity_named(one), entity_named(other), who=who, why=why)
        typer.echo(f"Decision {decision.pk}: {clean(decision.other.label)} is {clean(decision.kept.label)}.")


@app.command()
def part(
    name: One,
    pages: Annotated[
        list[str], typer.Option("--page", help="The address of an article whose name is another's; repeat for more.")
    ],
    why: Why,
    who: Who = "desk",
    archive: Where = None,
) -> None:
    """Decide that the name in some articles is someone else."""
    with opened(archive):
        from ofrecord.archive.people.decisions import entity_named
        from ofrecord.archive.people.decisions import part as decide

        decision = decide(entity_named(name), pages, who=who, why=why)
        typer.echo(
            f"Decision {decision.pk}: in {len(decision.anchors)} places the name is number {decision.other.pk}, another."
        )


@app.command()
def undo(
    decision: Annotated[int, typer.Argument(help="The decision's number, from `ofrecord people why`.")],
    why: Why,
    who: Who = "desk",
    archive: Where = None,
) -> None:
    """Take a decision back; nothing is lost."""
    with opened(archive):
        from ofrecord.archive.people.decisions import undo as take_back

        take_back(decision, who=who, why=why)
        typer.echo(f"Decision {decision} is undone.")


@app.command()
def offices(
    path: Annotated[str, typer.Argument(help="A CSV list with the columns name, title, of, begin, finish.")],
    archive: Where = None,
) -> None:
    """Import a list of office-holders: it tells whom a surname with an office means on a day."""
    with opened(archive, make=True):
        from ofrecord.archive.people.offices import import_offices

        typer.echo(f"{import_offices(path)} office-holders imported from {path}.")
