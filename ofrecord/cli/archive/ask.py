"""`ofrecord ask`: questions to the archive."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from ofrecord.cli.archive.opened import Where, opened
from ofrecord.cli.archive.show import Format, show

if TYPE_CHECKING:
    from ofrecord.ask import ConflictRow, EventRow, FigureRow

app = typer.Typer(help="Ask the archive: figures, statements, events, people, articles, conflicts.", no_args_is_help=True)
As = Annotated[Format, typer.Option("--format", "-f", help="Table, JSON or CSV.")]
Since = Annotated[str | None, typer.Option("--from", metavar="DATE", help="First day, month or year.")]
Until = Annotated[str | None, typer.Option("--until", "--to", metavar="DATE", help="Last day, month or year.")]
UntilOnly = Annotated[str | None, typer.Option("--until", metavar="DATE", help="Last day, month or year.")]
Outlet = Annotated[str | None, typer.Option(help="Only this outlet.")]
Prints = Annotated[bool, typer.Option("--prints", help="Count every print, not every story.")]
Cite = Annotated[bool, typer.Option("--cite", help="Print a citation for every row.")]
SIGNS = {
    "approximately": "about ", "at_least": "at least ", "at_most": "up to ", "more_than": "more than ",
    "less_than": "less than ",
    "nearly": "nearly ",
}  # fmt: skip


@app.command()
def figures(
    of: Annotated[str, typer.Option(help='What is counted: "American troops".')],
    place: Annotated[str | None, typer.Option("--in", metavar="PLACE", help="Where.")] = None,
    by: Annotated[str | None, typer.Option(metavar="NAME", help="Who says so.")] = None,
    since: Since = None,
    until: Until = None,
    outlet: Outlet = None,
    prints: Prints = False,
    cite: Cite = False,
    format: As = Format.TABLE,
    archive: Where = None,
) -> None:
    """How a figure moved, and who said so."""
    with opened(archive):
        from ofrecord import ask

        found = ask.figures(of, place=place, by=by, since=since, until=until, outlet=outlet, prints=prints)
        order = ("current", "past", "planned", "denied", "change", "toll")
        rows = sorted(found, key=lambda row: order.index(row.apart)) if format is Format.TABLE else found
        columns = [
            ("when", lambda row: row.as_of or row.day),
            ("value", shown_value),
            ("of", lambda row: row.counted or ""),
            ("", lambda row: "" if row.apart == "current" else row.toll or row.apart),
            ("who says so", lambda row: row.said_by or "—"),
            *source_columns(),
        ]
        show(
            question("figures of", of, ("in", place), ("by", by), ("from", since), ("to", until)),
            rows,
            format,
            columns,
            below=lambda row: row.sentence,
            cite=cite,
        )


def shown_value(row: "FigureRow") -> str:
    """A value with its bounds and hedge: "about 900", "2,500–3,000"."""
    if row.kind == "ratio":
        return row.citation.quote  # "about a sixth", as printed
    unit = {"percent": " %", None: ""}.get(row.unit, f" {row.unit}")
    if row.value is not None:
        return f"{SIGNS.get(row.hedge, '')}{row.value:,}{unit}"
    if row.low is not None and row.high is not None:
        return f"{row.low:,}–{row.high:,}{unit}"
    return row.citation.quote


def source_columns() -> list[tuple[str, Any]]:
    """The columns that every table ends with: outlet, day of publication, number of prints."""
    return [
        ("outlet", lambda row: row.citation.outlet),
        ("printed", lambda row: (row.citation.published or "")[:10]),
        ("prints", lambda row: row.prints),
    ]


def question(start: str, what: str | None, *conditions: tuple[str, str | None]) -> str:
    """The question in words."""
    asked = [start, f'"{what}"'] if what else [start]
    return " ".join([*asked, *(f'{word} "{value}"' for word, value in conditions if value)])


@app.command()
def statements(
    by: Annotated[str | None, typer.Option(metavar="NAME", help="Who said it.")] = None,
    about: Annotated[str | None, typer.Option(metavar="WORDS", help="Words in what was said.")] = None,
    to: Annotated[str | None, typer.Option("--to", metavar="WORDS", help="Whom it was said to.")] = None,
    on: Annotated[str | None, typer.Option(metavar="WORDS", help="The occasion.")] = None,
    since: Since = None,
    until: UntilOnly = None,
    outlet: Outlet = None,
    prints: Prints = False,
    cite: Cite = False,
    format: As = Format.TABLE,
    archive: Where = None,
) -> None:
    """What someone said."""
    with opened(archive):
        from ofrecord import ask

        rows = ask.statements(by, about=about, to=to, on=on, since=since, until=until, outlet=outlet, prints=prints)
        columns = [
            ("when", lambda row: row.day),
            ("who", lambda row: row.speaker or row.source or "—"),
            ("kind", lambda row: row.kind),
            *source_columns(),
        ]
        asked = question(
            "statements", None, ("by", by), ("about", about), ("to", to), ("on", on), ("from", since), ("until", until)
        )
        show(asked, rows, format, columns, below=lambda row: row.content, cite=cite)


@app.command()
def events(
    between: Annotated[
        tuple[str, str] | None, typer.Option(metavar="A B", help="Two parties: countries, people, bodies.")
    ] = None,
    of: Annotated[str | None, typer.Option(metavar="A", help="One party.")] = None,
    type: Annotated[str | None, typer.Option(help="CONSULT, ASSAULT, … (`ofrecord explain` lists them).")] = None,
    place: Annotated[str | None, typer.Option("--in", metavar="PLACE", help="Where.")] = None,
    status: Annotated[str | None, typer.Option(help="happened, planned, denied, …")] = None,
    since: Since = None,
    until: Until = None,
    outlet: Outlet = None,
    prints: Prints = False,
    cite: Cite = False,
    format: As = Format.TABLE,
    archive: Where = None,
) -> None:
    """What happened, and between whom."""
    with opened(archive):
        from ofrecord import ask

        parties = between or ((of, None) if of else None)
        rows = ask.events(
            parties, type=type, place=place, status=status, since=since, until=until, outlet=outlet, prints=prints
        )  # fmt: skip
        about = " and ".join(party for party in parties or () if party) or None
        show(
            question("events", None, ("between", about), ("type", type), ("in", place), ("from", since)),
            rows,
            format,
            event_columns(),
            below=lambda row: row.sentence,
            cite=cite,
        )


def event_columns() -> list[tuple[str, Any]]:
    """The columns of a table of events."""
    return [
        ("when", lambda row: row.day),
        ("type", lambda row: row.type + (f" ({row.mode})" if row.mode else "")),
        ("who", lambda row: shown_parties(row, "actors")),
        ("to whom", lambda row: shown_parties(row, "recipients")),
        ("where", lambda row: row.place),
        ("status", lambda row: row.status),
        ("killed", lambda row: row.killed),
        *source_columns(),
    ]


def shown_parties(row: "EventRow", side: str) -> str:
    """The parties of a side, by their names across articles."""
    return ", ".join(str(party["name"] or party["text"]) for party in getattr(row, side))


@app.command()
def people(
    name: str,
    shown: Annotated[int, typer.Option(help="At most so many statements, figures and events.")] = 20,
    format: As = Format.TABLE,
    archive: Where = None,
) -> None:
    """Who someone is: roles over time, what they said and did, whom they met."""
    with opened(archive):
        from ofrecord import ask
        from ofrecord.cli.archive.portrait import print_portrait

        rows = ask.people(name, shown=shown)
        if format is Format.TABLE and rows:
            for row in rows:
                print_portrait(row)
        else:
            show(question("people", name), rows, format, [])


@app.command()
def articles(
    words: Annotated[str, typer.Argument(help='Words; "a phrase" in quotation marks; -word to leave out.')],
    outlet: Outlet = None,
    person: Annotated[str | None, typer.Option(help="Who is named there.")] = None,
    place: Annotated[str | None, typer.Option("--in", metavar="PLACE", help="A place or country named there.")] = None,
    kind: Annotated[str | None, typer.Option(help="Only with: statements, figures or events.")] = None,
    since: Since = None,
    until: Until = None,
    prints: Prints = False,
    limit: Annotated[int, typer.Option(help="At most so many.")] = 20,
    format: As = Format.TABLE,
    archive: Where = None,
) -> None:
    """Full text, with the words found."""
    with opened(archive):
        from ofrecord import ask

        rows = ask.articles(
            words, outlet=outlet, person=person, place=place, kind=kind, since=since, until=until, prints=prints, limit=limit
        )  # fmt: skip
        columns = [
            ("printed", lambda row: (row.published or "")[:10]),
            ("outlet", lambda row: row.outlet),
            ("headline", lambda row: row.headline),
            ("prints", lambda row: row.prints),
        ]
        show(
            question("articles with", words, ("outlet", outlet), ("person", person), ("in", place)),
            rows,
            format,
            columns,
            below=marked,
        )


def marked(row: Any) -> str:
    """A snippet with the words found in [brackets]."""
    out, at = "", 0
    for start, end in row.highlights:
        out += f"{row.snippet[at:start]}[{row.snippet[start:end]}]"
        at = end
    return out + str(row.snippet[at:])


@app.command()
def conflicts(
    of: Annotated[str | None, typer.Option(help="What is counted; everything where left out.")] = None,
    place: Annotated[str | None, typer.Option("--in", metavar="PLACE", help="Where.")] = None,
    since: Since = None,
    until: Until = None,
    format: As = Format.TABLE,
    archive: Where = None,
) -> None:
    """Figures about one thing and time that disagree, side by side."""
    with opened(archive):
        from ofrecord import ask

        rows = ask.conflicts(of, place=place, since=since, until=until)
        columns = [
            ("about", lambda row: row.about + (f" in {row.place}" if row.place else "")),
            ("when", lambda row: row.day),
        ]
        show(question("conflicts", of, ("in", place), ("from", since), ("to", until)), rows, format, columns, below=sides)


def sides(row: "ConflictRow") -> str:
    """The sides of a conflict: each value, who says so, and when it was printed."""
    return "  ≠  ".join(
        f"{shown_value(each)} ({each.said_by or each.citation.outlet}, {(each.citation.published or '')[:10]})"
        for each in row.figures
    )
