"""Lists of office-holders that users import: who held what office, from when to when."""

import csv
from pathlib import Path

from django.db import transaction

from ofrecord.archive.models import Office
from ofrecord.archive.printed.days import first_day
from ofrecord.errors import ArchiveError
from ofrecord.people.profile import name_words

COLUMNS = ("name", "title", "of", "begin", "finish")


def import_offices(path: str) -> int:
    """Import a CSV list; a list of the same file name is replaced. Raises ArchiveError where a row makes no sense."""
    source = Path(path)
    try:
        lines = source.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as fault:
        raise ArchiveError(f"The list {path} cannot be read: {fault}.", "unreadable") from fault
    reader = csv.DictReader(line for line in lines if line.strip() and not line.startswith("#"))
    if missing := [column for column in COLUMNS if column not in (reader.fieldnames or ())]:
        raise ArchiveError(f"The list {path} lacks the columns {', '.join(missing)}.", "question")
    rows = [_office(row, source.name, number) for number, row in enumerate(reader, 1)]
    with transaction.atomic():
        Office.objects.filter(source=source.name).delete()
        Office.objects.bulk_create(rows)
    return len(rows)


def _office(row: dict[str, str], source: str, number: int) -> Office:
    name, title = (row["name"] or "").strip(), (row["title"] or "").strip()
    if not name or not title:
        raise ArchiveError(f"{source}, entry {number}: a name and a title are needed.", "question")
    for column in ("begin", "finish"):
        if row[column] and not first_day(row[column]):
            raise ArchiveError(f"{source}, entry {number}: {row[column]!r} is no date.", "question")
    folded = " ".join(name_words("person", name))
    return Office(
        name=name, folded=folded, title=title, of=row["of"] or None, begin=row["begin"] or None, finish=row["finish"] or None,
        source=source,
    )  # fmt: skip
