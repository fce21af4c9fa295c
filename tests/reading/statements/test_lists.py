"""Every entry of the word lists is really found in its example."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ofrecord.lexicon import Row, read_rows
from ofrecord.reading.names import find_names
from ofrecord.reading.parse import Engine, Parsed
from ofrecord.reading.statements import find_statements
from ofrecord.reading.statements.frames.cues import cue_of
from ofrecord.record import Article, Statement

ROOM = Path(__file__).parents[3] / "ofrecord" / "reading" / "statements"
LISTS = {
    "cues": ROOM / "frames" / "cues.csv",
    "nouns": ROOM / "frames" / "nouns.csv",
    "adjectives": ROOM / "frames" / "adjectives.csv",
    "voices": ROOM / "frames" / "voices.csv",
    "occasions": ROOM / "frames" / "occasions.csv",
}


def rows() -> Iterator[tuple[str, Row]]:
    for name, path in LISTS.items():
        for row in read_rows(path):
            yield name, row


@pytest.fixture(scope="module")
def read(engine: Engine) -> dict[str, list[tuple[Statement, Parsed]]]:
    """The statements of every example, parsed together."""
    examples = sorted({row["example"] for _, row in rows()})
    parses = engine.parse_many([Article(source="example", text=text) for text in examples])
    return {
        text: [(statement, parsed) for statement in find_statements(parsed, find_names(parsed), ())[0]]
        for text, parsed in zip(examples, parses, strict=True)
    }


def shown(name: str, statement: Statement, parsed: Parsed) -> str:
    """The words in which an entry of this list must stand, with their lemmas."""
    part = {"voices": statement.source, "occasions": statement.occasion}.get(name, statement.cue)
    if part is None:
        return ""
    tokens = parsed.paragraphs[0].tokens(part.start, part.end) or ()
    cues = [found.lemma for token in tokens if (found := cue_of(token))]
    return " ".join([part.text.lower(), *(token.lemma_.lower() for token in tokens), *cues])


@pytest.mark.parametrize(("name", "row"), list(rows()), ids=lambda value: value if isinstance(value, str) else value["lemma"])
def test_example_shows_its_entry(name: str, row: Row, read: dict[str, list[tuple[Statement, Parsed]]]) -> None:
    found = [(statement, shown(name, statement, parsed)) for statement, parsed in read[row["example"]]]
    mine = [statement for statement, words in found if row["lemma"].split()[0] in words]
    assert mine, found
    assert "act" not in row or any(statement.act == row["act"] for statement in mine)


def test_deeds_are_no_statements(engine: Engine) -> None:
    deeds = read_rows(ROOM / "frames" / "deeds.csv")
    parses = engine.parse_many([Article(source="example", text=row["example"]) for row in deeds])
    assert [row["example"] for row, parsed in zip(deeds, parses, strict=True) if find_statements(parsed, (), ())[0]] == []
