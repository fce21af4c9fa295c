"""The forms that the archive can be taken away in, each written by one call."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ofrecord.archive.whole import KeptRecord

FOLDERS = ("csv", "parquet")  # a folder of tables; the others are one file
FILES: Mapping[str, str] = {
    "jsonl": "jsonl", "annotations": "jsonl", "schema-org": "jsonl", "claim-review": "jsonl", "plover": "tsv", "gdelt": "tsv",
    "acled": "tsv", "ftm": "jsonl",
}  # fmt: skip
EVENT_TABLES = ("plover", "gdelt", "acled")


def write(form: str, records: "Iterable[KeptRecord]", output: Path, *, bom: bool = False) -> dict[str, int]:
    """Write records in a form; how many rows of what were written."""
    if form in FOLDERS:
        from ofrecord.export.tables import write_csv, write_parquet

        return write_csv(records, output, bom=bom) if form == "csv" else write_parquet(records, output)
    if form in EVENT_TABLES:
        from ofrecord.export.standards.event_tables import write_event_table

        return {"rows": write_event_table(form, records, output)}
    return {"lines": _lines(form, records, output)}


def _lines(form: str, records: "Iterable[KeptRecord]", output: Path) -> int:
    if form == "jsonl":
        from ofrecord.archive.whole.walk import record_lines
        from ofrecord.export.tables import write_lines

        return write_lines(record_lines(), output)
    count = 0
    with output.open("w", encoding="utf-8", errors="surrogatepass") as file:
        for made in _objects(form, records):
            file.write(json.dumps(made, ensure_ascii=False) + "\n")
            count += 1
    return count


def _objects(form: str, records: "Iterable[KeptRecord]") -> Iterator[dict[str, Any]]:
    """The objects of a form that has one a line."""
    from ofrecord.export.standards import annotation, ftm, schema_org

    for kept in records:
        record, address = kept.record, kept.address
        if form == "annotations":
            yield from annotation.annotations(record, address, kept.key)
        elif form == "schema-org":
            yield schema_org.news_article(record, address)
        elif form == "claim-review":
            yield from (schema_org.claim_review_draft(record, each, address) for each in record.statements if each.speaker)
        else:
            yield from ftm.entities(kept)
