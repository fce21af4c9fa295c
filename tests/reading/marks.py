"""Marked pieces: texts of our own, with what a careful reader records of them, written down before they were read."""

import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ofrecord.reading.parse import Engine
from ofrecord.reading.reader import Reader
from ofrecord.record import Page, Record

Mark = dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A text, its day, and its marks: one a line of the file, cells between bars."""

    about: str
    text: str
    published: str
    marks: tuple[Mark, ...]


def pieces(folder: Path, table: str, fields: Sequence[str]) -> Iterator[Piece]:
    """The pieces of a folder's sentences and articles."""
    for name in ("sentences.toml", "articles.toml"):
        marked = tomllib.loads((folder / name).read_text(encoding="utf-8"))
        for piece in marked["piece"]:
            rows = [[cell.strip() for cell in line.split("|")] for line in piece[table].strip().splitlines()]
            marks = tuple(dict(zip(fields, row + [""] * (len(fields) - len(row)), strict=True)) for row in rows)
            yield Piece(about=piece["about"], text=piece["text"].strip(), published=marked["published"], marks=marks)


def read_all(engine: Engine, found: Sequence[Piece]) -> list[Record]:
    """The records of pieces, as clean prose."""
    pages = [
        Page(id=str(number), source=piece.about, content=piece.text, kind="text", published=piece.published)
        for number, piece in enumerate(found)
    ]
    records = [record for record in Reader(engine=engine).read_many(pages) if isinstance(record, Record)]
    assert len(records) == len(found)
    return records


def places(piece: Piece, record: Record) -> list[tuple[Mark, int, int]]:
    """Where in the article each mark's words stand: each after the one before it, where they can."""
    text, at, found = record.article.text, 0, []
    for mark in piece.marks:
        start = text.find(mark["words"], at)
        if start < 0:
            start = text.index(mark["words"])
        found.append((mark, start, start + len(mark["words"])))
        at = start + 1
    return found


# Of a record, its fact, the mark and the day: which fields are as marked.
Meets = Callable[[Record, Any, Mark, str], dict[str, bool]]


def shares_met(engine: Engine, folder: Path, table: str, fields: Sequence[str], meets: Meets) -> dict[str, float]:
    """In per cent: marked facts found, found facts that are right, and of those both the fields that are as marked.

    `table` names the facts, in the folder's files as in the record; the first field is the words.
    """
    found = list(pieces(folder, table, fields))
    met: Counter[str] = Counter()
    for piece, record in zip(found, read_all(engine, found), strict=True):
        left = list(getattr(record, table))
        met["read"] += len(left)
        for mark, start, end in places(piece, record):
            met["marked"] += 1
            fact = next((fact for fact in left if fact.start < end and start < fact.end), None)
            if fact is not None:
                left.remove(fact)
                met["both"] += 1
                met.update(field for field, right in meets(record, fact, mark, piece.published[:10]).items() if right)
    shares = {field: 100 * met[field] / met["both"] for field in fields[1:]}
    return {"found": 100 * met["both"] / met["marked"], "right": 100 * met["both"] / met["read"], **shares}
