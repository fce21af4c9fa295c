"""CSV, one flat file a kind, with a Frictionless data package that describes every column."""

import csv
import json
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path

from ofrecord.archive.whole import KeptRecord
from ofrecord.export.tables.cells import cell
from ofrecord.export.tables.rows import COLUMNS, rows_of


def write_csv(records: Iterable[KeptRecord], folder: Path, *, bom: bool = False) -> dict[str, int]:
    """Write the tables and `datapackage.json` to a folder; gives the number of rows of each. `bom` is for old spreadsheets."""
    folder.mkdir(parents=True, exist_ok=True)
    counts = dict.fromkeys(COLUMNS, 0)
    with ExitStack() as files:
        writers = {}
        for table, columns in COLUMNS.items():
            encoding = "utf-8-sig" if bom else "utf-8"
            file = files.enter_context(
                (folder / f"{table}.csv").open("w", encoding=encoding, errors="surrogatepass", newline="")
            )
            writers[table] = csv.DictWriter(file, [name for name, _, _ in columns], lineterminator="\n")
            writers[table].writeheader()
        for record in records:
            for table, row in rows_of(record):
                writers[table].writerow({key: cell(value) for key, value in row.items()})
                counts[table] += 1
    (folder / "datapackage.json").write_text(json.dumps(data_package(), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return counts


def data_package() -> dict[str, object]:
    """The data package: name, type and meaning of every column, and how the tables hang together."""
    resources = []
    for table, columns in COLUMNS.items():
        schema: dict[str, object] = {
            "fields": [{"name": name, "type": type, "description": meaning} for name, type, meaning in columns],
            "primaryKey": "id",
            "missingValues": [""],
        }
        if table != "articles":
            schema["foreignKeys"] = [{"fields": "article", "reference": {"resource": "articles", "fields": "id"}}]
        resources.append(
            {"name": table, "path": f"{table}.csv", "profile": "tabular-data-resource", "encoding": "utf-8", "schema": schema}
        )
    return {
        "name": "ofrecord",
        "profile": "tabular-data-package",
        "description": "Facts read from news pages. Offsets count Unicode characters of the article's text; a text that starts "
        "like a formula has an apostrophe before it.",
        "resources": resources,
    }
