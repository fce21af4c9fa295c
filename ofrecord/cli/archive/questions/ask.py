"""`ofrecord ask`: questions to the archive."""

from typing import Annotated, Any

import typer

from ofrecord.cli.archive.questions.columns import (
    ARTICLES,
    CONFLICTS,
    EVENTS,
    FIGURES,
    STATEMENTS,
    in_parts,
    marked,
    sentence,
    sides,
    words_said,
)
from ofrecord.cli.archive.questions.options import ONLY_UNTIL, Answer, Limit, either, question

app = typer.Typer(help="Ask the archive: figures, statements, events, people, articles, conflicts.", no_args_is_help=True)
Place = Annotated[str | None, typer.Option("--in", metavar="PLACE", help="Where.")]
MOST = 1000


@app.command(no_args_is_help=True)
@question("figures", "since", "until", "outlet", "prints")
def figures(
    thing: Annotated[str | None, typer.Argument(help="What is counted, as with --of.")] = None,
    of: Annotated[str | None, typer.Option(help='What is counted: "American troops".')] = None,
    place: Place = None,
    by: Annotated[str | None, typer.Option(metavar="NAME", help="Who says so.")] = None,
    limit: Limit = MOST,
    **narrowed: Any,
) -> Answer:
    """How a figure moved, and who said so.

    Examples:

      ofrecord ask figures --of "American troops" --in Iraq --from 2019 --cite

      ofrecord ask figures --of protesters --by "Ana Duarte" --format csv
    """
    from ofrecord import ask

    of = either(thing, of, "--of")
    if not of:
        raise typer.BadParameter("Say what is counted: ofrecord ask figures deaths", param_hint="--of")
    rows = ask.figures(of, place=place, by=by, most=limit, **narrowed)
    return Answer(rows=rows, kind=ask.FigureRow, asked=(("of", of), ("in", place), ("by", by)), columns=FIGURES,
                  below=sentence, order=in_parts)  # fmt: skip


@app.command(no_args_is_help=True)
@question("statements", "since", "outlet", "prints")
def statements(
    name: Annotated[str | None, typer.Argument(help="Who said it, as with --by.")] = None,
    by: Annotated[str | None, typer.Option(metavar="NAME", help="Who said it.")] = None,
    about: Annotated[str | None, typer.Option(metavar="WORDS", help="Words in what was said.")] = None,
    to: Annotated[str | None, typer.Option("--to", metavar="WORDS", help="Whom it was said to.")] = None,
    on: Annotated[str | None, typer.Option(metavar="WORDS", help="The occasion.")] = None,
    until: ONLY_UNTIL = None,
    limit: Limit = MOST,
    **narrowed: Any,
) -> Answer:
    """What someone said.

    Examples:

      ofrecord ask statements --by "Helena Strand" --about budget

      ofrecord ask statements --about "asylum seekers" --from 2024-05 --format json
    """
    from ofrecord import ask

    by = either(name, by, "--by")
    rows = ask.statements(by, about=about, to=to, on=on, until=until, most=limit, **narrowed)
    asked = (("by", by), ("about", about), ("to", to), ("on", on))
    return Answer(rows=rows, kind=ask.StatementRow, asked=asked, columns=STATEMENTS, below=words_said)


@app.command(no_args_is_help=True)
@question("events", "since", "until", "outlet", "prints")
def events(
    kind: Annotated[str | None, typer.Argument(metavar="[TYPE]", help="The type, as with --type.")] = None,
    between: Annotated[
        tuple[str, str] | None, typer.Option(metavar="A B", help="Two parties: countries, people, bodies.")
    ] = None,
    of: Annotated[str | None, typer.Option(metavar="A", help="One party.")] = None,
    type: Annotated[str | None, typer.Option(help="CONSULT, ASSAULT, … (`ofrecord explain` lists them).")] = None,
    place: Place = None,
    status: Annotated[str | None, typer.Option(help="happened, planned, denied, …")] = None,
    limit: Limit = MOST,
    **narrowed: Any,
) -> Answer:
    """What happened, and between whom.

    Examples:

      ofrecord ask events --between Kenya Somalia --type CONSULT

      ofrecord ask events --of "United Nations" --in Somalia --from 2025-01
    """
    from ofrecord import ask

    type = either(kind, type, "--type")
    parties = between or ((of, None) if of else None)
    rows = ask.events(parties, type=type, place=place, status=status, most=limit, **narrowed)
    about = " and ".join(party for party in parties or () if party) or None
    asked = (("between" if between else "of", about), ("type", type), ("in", place), ("status", status))
    return Answer(rows=rows, kind=ask.EventRow, asked=asked, columns=EVENTS, below=sentence)


@app.command(no_args_is_help=True)
@question("people")
def people(
    name: Annotated[str, typer.Argument(help="A name, or a surname.")],
    shown: Annotated[int, typer.Option(min=0, help="At most so many statements, figures and events.")] = 20,
) -> Answer:
    """Who someone is: roles over time, what they said and did, whom they met.

    Examples:

      ofrecord ask people "Helena Strand"

      ofrecord ask people Strand --format json
    """
    from ofrecord import ask
    from ofrecord.cli.archive.questions.portrait import print_portrait

    return Answer(rows=ask.people(name, shown=shown), kind=ask.PersonRow, asked=(("named", name),), told=print_portrait)


@app.command(no_args_is_help=True)
@question("articles", "since", "until", "outlet", "prints")
def articles(
    words: Annotated[str, typer.Argument(help='Words; "a phrase" in quotation marks; -word to leave out.')],
    person: Annotated[str | None, typer.Option(help="Who is named there.")] = None,
    place: Annotated[str | None, typer.Option("--in", metavar="PLACE", help="A place or country named there.")] = None,
    kind: Annotated[str | None, typer.Option(help="Only with: statements, figures or events.")] = None,
    limit: Limit = 20,
    **narrowed: Any,
) -> Answer:
    """Full text, with the words found.

    Examples:

      ofrecord ask articles '"port of Kismayo" -drone' --from 2025

      ofrecord ask articles budget --person "Helena Strand" --kind figures
    """
    from ofrecord import ask

    rows = ask.articles(words, person=person, place=place, kind=kind, limit=limit, **narrowed)
    asked = (("with", words), ("person", person), ("in", place), ("kind", kind))
    return Answer(rows=rows, kind=ask.ArticleRow, asked=asked, columns=ARTICLES, below=marked)


@app.command()
@question("conflicts", "since", "until")
def conflicts(
    of: Annotated[str | None, typer.Option(help="What is counted; everything where left out.")] = None,
    place: Place = None,
    **narrowed: Any,
) -> Answer:
    """Figures about one thing and time that disagree, side by side.

    Examples:

      ofrecord ask conflicts

      ofrecord ask conflicts --of "Canadian troops" --in Latvia --from 2021
    """
    from ofrecord import ask

    rows = ask.conflicts(of, place=place, **narrowed)
    return Answer(rows=rows, kind=ask.ConflictRow, asked=(("of", of), ("in", place)), columns=CONFLICTS, below=sides)
