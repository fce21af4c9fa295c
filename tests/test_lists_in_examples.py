"""Every entry of every word list stands in its example: as printed, as the pattern that it is, or in another form of the word.

That a room finds the entry there is what the room's own tests show; here no list can be forgotten.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from ofrecord.lexicon import Row, lists, read_rows
from ofrecord.reading.parse import Engine

GAZETTEER = "# Gazetteer:"
PARTS = re.compile(r"\||/|…|;|\.\.\.")
KIND = re.compile(r"-(?:noun|verb)$")  # what sets an entry apart from another with the same word
WORD = re.compile(r"[^\W\d_]+|\d+")


def flat_lists() -> list[Path]:
    """The lists with an example for each entry."""
    return [path for path in lists() if path.suffix == ".csv" and GAZETTEER not in path.read_text(encoding="utf-8")]


def folded(words: str) -> str:
    words = KIND.sub("", words.casefold()).replace("’", "'").replace("‘", "'").replace(".", "")
    return " ".join(re.sub(r"[-_]", " ", words).split())


def cells(row: Row) -> Iterator[str]:
    return (value for key, value in row.items() if key != "example" and value.strip(" -"))


def stands_in(cell: str, example: str) -> bool:
    """Whether a cell is printed in the example, or is a pattern that is found there."""
    parts = [folded(part) for part in (cell, *PARTS.split(cell))]
    return any(part and part in folded(example) for part in parts) or matches(cell, example)


def matches(pattern: str, example: str) -> bool:
    try:
        return any(re.search(pattern, words, re.IGNORECASE) for words in (example, folded(example)))
    except re.error:
        return False


def missing(rows: tuple[Row, ...]) -> list[Row]:
    return [row for row in rows if not any(stands_in(cell, row["example"]) for cell in cells(row))]


@pytest.mark.parametrize("path", flat_lists(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_entry_stands_in_its_example(path: Path, engine: Engine) -> None:
    rows = missing(read_rows(path))
    docs = engine.nlp.pipe([row["example"] for row in rows])
    lost = [next(cells(row)) for row, doc in zip(rows, docs, strict=True) if not has_a_form(row, {*map(lemma, doc)})]
    assert not lost


def lemma(token: object) -> str:
    return str(getattr(token, "lemma_", "")).casefold()


def has_a_form(row: Row, lemmas: set[str]) -> bool:
    """Whether one of the row's cells stands in the example in another form: "sought" for "seek"."""
    wanted = [WORD.findall(folded(part)) for cell in cells(row) for part in PARTS.split(cell)]
    return any(words and all(any(lemma.startswith(word) for lemma in lemmas) for word in words) for words in wanted)
