"""The gold of the examples: what a careful reader finds on our own pages, by page, with offsets."""

import csv
import hashlib
from dataclasses import dataclass
from pathlib import Path

EXAMPLES = Path(__file__).parent.parent / "examples"
GOLD = EXAMPLES / "gold"
INPUTS = ("pages/courier", "pages/harbour-post", "pages/civic-wire", "dispatch.jsonl")
DATA = (".csv", ".txt", ".html", ".xml", ".jsonl")
Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class GoldPage:
    """One page: its article's fields and body, and the rows of each kind of fact."""

    key: str
    article: Row
    text: str
    facts: dict[str, tuple[Row, ...]]


def inputs() -> list[str]:
    """What to read to have all the examples."""
    return [str(EXAMPLES / name) for name in INPUTS]


def load() -> dict[str, GoldPage]:
    """The gold by the source of each page (`pages/courier/….html`, or an entry's address)."""
    kinds = ("figures", "statements", "dates", "events", "people")
    tables = {kind: _rows(kind) for kind in kinds}
    pages = {}
    for row in _rows("pages"):
        text = (GOLD / "text" / f"{row['page']}.txt").read_text(encoding="utf-8").strip()
        facts = {kind: tuple(fact for fact in tables[kind] if fact["page"] == row["page"]) for kind in kinds}
        pages[row["source"]] = GoldPage(row["page"], row, text, facts)
    return pages


def place(text: str, words: str, nth: int = 1) -> tuple[int, int]:
    """Start and end of the nth occurrence of some words. Raises ValueError where they are not there."""
    start = -1
    for _ in range(nth):
        start = text.index(words, start + 1)
    return start, start + len(words)


def fingerprint() -> str:
    """Twelve hexadecimal digits over the pages and their gold: floors hold for these data."""
    digest = hashlib.sha256()
    for path in sorted(path for path in EXAMPLES.rglob("*") if path.suffix in DATA):
        digest.update(path.relative_to(EXAMPLES).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _rows(kind: str) -> list[Row]:
    with (GOLD / f"{kind}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
