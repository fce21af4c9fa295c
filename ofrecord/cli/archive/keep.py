"""`ofrecord check`, `backup`, `restore` and `diff`."""

from pathlib import Path
from typing import Annotated, Any

import typer

from ofrecord.cli.archive.opened import Where, opened
from ofrecord.cli.archive.show import Format, clean, counted
from ofrecord.errors import ArchiveError

app = typer.Typer()


@app.command()
def check(archive: Where = None) -> None:
    """Prove that every stored span gives its words back and that nothing dangles."""
    with opened(archive) as held:
        from ofrecord.archive.keeping import check as look

        found = look()
        checked = (counted(found.versions, "version"), counted(found.facts, "fact"), counted(found.spans, "span"))
        typer.echo(f"{held.where}: {', '.join(checked)} checked.")
        for finding in found.findings:
            typer.echo(f"  {clean(finding.where)}: {clean(finding.what)}")
        typer.echo(f"{counted(len(found.findings), 'finding')}." if found.findings else "Nothing is wrong.")
        if found.findings:
            raise typer.Exit(1)


@app.command()
def backup(
    target: Annotated[Path, typer.Argument(help="The file to write; it must not exist.")], archive: Where = None
) -> None:
    """Copy the archive to one file, whole, while others use it."""
    with opened(archive) as held:
        from ofrecord.archive.keeping import backup as copy

        size = copy(held, target)
        typer.echo(f"{held.where} is backed up in {target} ({size / 1e6:,.1f} MB).")


@app.command()
def restore(
    source: Annotated[Path, typer.Argument(help="A file that `ofrecord backup` wrote.")],
    force: Annotated[bool, typer.Option("--force", help="Overwrite an archive that holds something.")] = False,
    archive: Where = None,
) -> None:
    """Bring a backup back as the archive."""
    from ofrecord.archive import archive_address
    from ofrecord.archive.keeping.backup import restore as bring_back
    from ofrecord.errors import OfRecordError

    where = archive_address(archive)
    try:
        bring_back(where, source, force=force)
    except OfRecordError as fault:
        typer.echo(f"ofrecord: {fault}", err=True)
        raise typer.Exit(1) from fault
    typer.echo(f"{where} is restored from {source}.")


@app.command()
def diff(
    page: Annotated[str, typer.Argument(help="The page's address, or words of its headline.")],
    versions: Annotated[
        tuple[int, int] | None, typer.Option(metavar="A B", help="Two version numbers; else the last two.")
    ] = None,
    format: Annotated[Format, typer.Option("--format", "-f")] = Format.TABLE,
    archive: Where = None,
) -> None:
    """What changed between two versions of a page: the words, and the facts."""
    with opened(archive):
        from dataclasses import asdict
        from json import dumps

        from ofrecord.archive import record_of
        from ofrecord.archive.changes import changed_facts, changed_words

        older, newer = _two_versions(page, versions)
        before, after = record_of(older.pk), record_of(newer.pk)
        words, facts = changed_words(before.article.text, after.article.text), changed_facts(before, after)
        if format is Format.JSON:
            both = {
                "before": older.number,
                "after": newer.number,
                "words": [*map(asdict, words)],
                "facts": [*map(asdict, facts)],
            }
            typer.echo(dumps({"page": newer.article.address, **both}, ensure_ascii=False, indent=2))
            return
        typer.echo(f"{_named(newer)}: version {older.number} to {newer.number}")
        if before.article.headline != after.article.headline:
            typer.echo(f"  headline: {clean(before.article.headline)} → {clean(after.article.headline)}")
        for word in words:
            typer.echo(f"  words:  −{clean(word.before) or '(nothing)'}  +{clean(word.after) or '(nothing)'}")
        for fact in facts:
            typer.echo(f"  {fact.kind} {fact.what}: {' → '.join(clean(words) for words in (fact.before, fact.after) if words)}")


def _named(version: Any) -> str:
    """A page's address; where it has none, its headline and where it came from."""
    address = version.article.address
    if not address.startswith("text:"):
        return str(address)
    return clean(f"“{version.headline}” ({version.source})" if version.headline else version.source)


def _two_versions(page: str, numbers: tuple[int, int] | None) -> tuple[Any, Any]:
    """The two versions to compare. Raises ArchiveError where the page is not there or has one version only."""
    from ofrecord.archive.models import Article
    from ofrecord.archive.printed.addresses import canonical

    article = Article.objects.filter(address=canonical(page)).first()
    if article is None:
        named = Article.objects.filter(versions__headline__icontains=page).distinct()
        article = next(iter(sorted(named, key=lambda each: -each.versions.count())), None)
    if article is None:
        raise ArchiveError(f"No page in the archive has the address or headline {page!r}.", "question")
    found = {version.number: version for version in article.versions.order_by("number").defer("text")}
    if len(found) < 2:
        raise ArchiveError(f"{_named(next(iter(found.values())))} has one version only.", "question")
    order = sorted(found.values(), key=lambda version: (version.current, version.number))
    if numbers is None:
        return order[-2], order[-1]
    for number in numbers:
        if number not in found:
            raise ArchiveError(f"{_named(order[-1])} has versions 1 to {max(found)}, no {number}.", "question")
    return found[numbers[0]], found[numbers[1]]
