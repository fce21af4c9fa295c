"""Nine pages of our own in the styles of the news, marked by hand before they were read: how much of them is found."""

import csv
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from ofrecord.reading.parse import Engine
from ofrecord.reading.reader import Reader
from ofrecord.record import Page, Record, Statement

PAGES = sorted(Path(__file__).with_name("pages").glob("*.txt"))
WORD = re.compile(r"\w+")
ALIKE = 0.5  # of the content's words, as the yardsticks draw the line
FOUND, RIGHT, EXTRA = 0.95, 0.88, 5  # reached here: shares found and with the right speaker, and statements too many


@dataclass
class Sums:
    """Marked, found, found with the right speaker, and statements that nobody marked."""

    marked: int = 0
    found: int = 0
    right: int = 0
    extra: int = 0


def words(statement: Statement) -> set[str]:
    return set(WORD.findall(" ".join(piece.text for piece in statement.content).lower()))


def alike(marked: set[str], read: set[str]) -> float:
    return 2 * len(marked & read) / (len(marked) + len(read)) if marked and read else 0


def is_right(record: Record, statement: Statement, speaker: str) -> bool:
    name = (record.name(statement.speaker) or "").lower()
    return name == speaker.lower() or (bool(name and speaker) and (speaker.lower() in name or name in speaker.lower()))


def compare(record: Record, rows: list[dict[str, str]], sums: Sums) -> None:
    left = list(record.statements)
    for row in rows:
        marked = set(WORD.findall(row["content"].lower()))
        best = max(left, key=lambda one: (alike(marked, words(one)), is_right(record, one, row["speaker"])), default=None)
        sums.marked += 1
        if best is None or alike(marked, words(best)) < ALIKE:
            continue
        left.remove(best)
        sums.found += 1
        sums.right += is_right(record, best, row["speaker"])
    sums.extra += len(left)


@pytest.fixture(scope="module")
def sums(engine: Engine) -> Sums:
    reader, found = Reader(engine=engine), Sums()
    for path in PAGES:
        content = path.read_text(encoding="utf-8")
        record = reader.read(Page(id=path.stem, source=path.name, content=content, kind="text", published="2026-11-20"))
        with path.with_suffix(".csv").open(encoding="utf-8") as file:
            compare(record, list(csv.DictReader(file)), found)
    return found


def test_nearly_all_is_found(sums: Sums) -> None:
    assert sums.found >= FOUND * sums.marked, sums


def test_most_have_the_right_speaker(sums: Sums) -> None:
    assert sums.right >= RIGHT * sums.marked, sums


def test_little_is_invented(sums: Sums) -> None:
    assert sums.extra <= EXTRA, sums
