"""The `ofrecord` command."""

import json
import sys
from pathlib import Path

from ofrecord.reading.reader import Failure, Reader
from ofrecord.record import Page, to_json


def main() -> None:
    """Thin: `read FILE --format jsonl` over JSON Lines or one scrape."""
    path = Path(sys.argv[2])
    if path.suffix == ".jsonl":
        pages = []
        for line in path.read_text().splitlines():
            row = json.loads(line)
            if "path" in row:
                content, kind = Path(row["path"]).read_bytes(), "scrape"
            else:
                content, kind = (row["html"], "html") if "html" in row else (row["text"], "text")
            pages.append(Page(id=row["id"], source=str(path), content=content, kind=kind, published=row.get("published"), url=row.get("url")))
    else:
        pages = [Page(id=path.name, source=str(path), content=path.read_bytes(), kind="scrape")]
    for record in Reader().read_many(pages):
        print(json.dumps({"id": record.id, "error": {"what": record.what, "why": record.why}}) if isinstance(record, Failure) else to_json(record))
