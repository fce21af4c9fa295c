"""`ofrecord export`: the archive taken away in files."""

import json
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ofrecord.cli.archive.opened import Where, opened

if TYPE_CHECKING:
    from ofrecord.archive.whole import KeptRecord

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


FOLDERS = (Kind.CSV, Kind.PARQUET)
EVENT_TABLES = (Kind.PLOVER, Kind.GDELT, Kind.ACLED)


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

        if not output.parent.is_dir():
            raise ArchiveError(f"There is no folder {output.parent}.", "missing")
        if kind in FOLDERS:
            counts = _folder(kind, kept_records(), output, bom=bom)
            typer.echo(f"{output}: {', '.join(f'{count:,} {table}' for table, count in counts.items())}", err=True)
        else:
            typer.echo(
                f"{output}: {_file(kind, kept_records(), output):,} {'rows' if kind in EVENT_TABLES else 'lines'}", err=True
            )


def _folder(kind: Kind, records: "Iterable[KeptRecord]", output: Path, *, bom: bool) -> dict[str, int]:
    from ofrecord.export.tables import write_csv, write_parquet

    return write_csv(records, output, bom=bom) if kind is Kind.CSV else write_parquet(records, output)


def _file(kind: Kind, records: "Iterable[KeptRecord]", output: Path) -> int:
    if kind is Kind.JSONL:
        from ofrecord.archive.whole.walk import record_lines
        from ofrecord.export.tables import write_lines

        return write_lines(record_lines(), output)
    if kind in EVENT_TABLES:
        from ofrecord.export.standards.event_tables import write_event_table

        return write_event_table(kind.value, records, output)
    count = 0
    with output.open("w", encoding="utf-8", errors="surrogatepass") as file:
        for made in _objects(kind, records):
            file.write(json.dumps(made, ensure_ascii=False) + "\n")
            count += 1
    return count


def _objects(kind: Kind, records: "Iterable[KeptRecord]") -> Iterator[dict[str, Any]]:
    """The objects of a form that has one a line."""
    from ofrecord.export.standards import annotation, ftm, schema_org

    for kept in records:
        record, address = kept.record, kept.address
        if kind is Kind.ANNOTATIONS:
            yield from annotation.annotations(record, address, kept.key)
        elif kind is Kind.SCHEMA_ORG:
            yield schema_org.news_article(record, address)
        elif kind is Kind.CLAIM_REVIEW:
            yield from (schema_org.claim_review_draft(record, each, address) for each in record.statements if each.speaker)
        else:
            yield from ftm.entities(kept)
