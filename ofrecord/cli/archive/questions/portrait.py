"""A person's page for the terminal."""

from typing import TYPE_CHECKING, Any

from ofrecord.cli.archive.show import clean, counted
from ofrecord.export.days import period_of

if TYPE_CHECKING:
    from ofrecord.ask import PersonRow, RoleRow


def print_portrait(row: "PersonRow") -> None:
    """Print who someone is, line by line."""
    from rich.console import Console
    from rich.text import Text

    console = Console()
    console.print(
        Text(f"{clean(row.name)}  ({row.kind}{', ' + '/'.join(row.countries) if row.countries else ''})", style="bold")
    )
    console.print(
        Text(f"  in {counted(row.articles, 'article')}, {row.first or '?'} to {row.last or '?'}; number {row.entity}")
    )
    if row.also:
        console.print(Text(f"  also: {clean('; '.join(row.also))}"))
    for title, lines in _parts(row):
        if lines:
            console.print(Text(f"  {title}", style="bold"))
            for line in lines:
                console.print(Text(f"    {clean(line)}"), soft_wrap=True)


def _parts(row: "PersonRow") -> list[tuple[str, list[str]]]:
    return [
        ("roles", [_role(role) for role in row.roles]),
        ("met", [f"{name} ({times}×)" for name, times in row.met]),
        ("said", [f"{said.day}  {said.content}{_printed(said)}" for said in row.statements]),
        (
            "counted",
            [
                f"{period_of(each.as_of, each.day) or '—'}  {each.citation.quote} {each.counted or ''}{_printed(each)}"
                for each in row.figures
            ],
        ),
        (
            "took part",
            [f"{each.day}  {each.type} ({each.status}): {each.sentence}{_printed(each)}" for each in row.events],
        ),
        ("why one", list(row.why)),
    ]


def _printed(row: Any) -> str:
    """Where a fact was printed: the outlet, else the headline; nothing where a page has neither."""
    cited = row.citation
    where = cited.outlet or (f"“{cited.headline}”" if cited.headline else None)
    return f"  — {where}" if where else ""


def _role(role: "RoleRow") -> str:
    days = role.first or "?" if role.first == role.last else f"{role.first} to {role.last}"
    return f"{days}  {role.title}{f', {role.of}' if role.of else ''} ({role.articles}×)"
