"""`ofrecord export`: the archive taken away in files."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ofrecord.cli.archive.opened import Where, opened

app = typer.Typer()


class Kind(StrEnum):
    """The forms that the archive can be taken away in."""

    CSV = "csv"
    PARQUET = "parquet"
    JSONL = "jsonl"
    ANNOTATIONS = "annotations"
    SCHEMA_ORG = "schema-org"
    CLAIM_REVIEW = "claim-review"
    PLOVER = "plover"
    GDELT = "gdelt"
    ACLED = "acled"
    FTM = "ftm"


@app.command()
def export(
    kind: Annotated[Kind, typer.Argument(help="csv and parquet write a folder, the others one file.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder or file to write.")],
    bom: Annotated[bool, typer.Option("--bom", help="CSV with a byte-order mark, for old spreadsheets.")] = False,
    archive: Where = None,
) -> None:
    """Take the archive away: tables, records, annotations, event tables, entities."""
    with opened(archive):
        from ofrecord.archive.whole.walk import kept_records
        from ofrecord.errors import ArchiveError
        from ofrecord.export.forms import write

        if not output.parent.is_dir():
            raise ArchiveError(f"There is no folder {output.parent}.", "missing")
        counts = write(kind.value, kept_records(), output, bom=bom)
        typer.echo(f"{output}: {', '.join(f'{count:,} {what}' for what, count in counts.items())}", err=True)
