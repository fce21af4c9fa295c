"""Every entry of the lists is found in its own example."""

from collections.abc import Callable, Sequence

import pytest

from ofrecord.lexicon import Row, read_rows, read_tables
from ofrecord.reading.events.lexicon import FOLDER
from ofrecord.record import Event

Told = Callable[[str], Sequence[Event]]
CODEBOOK = read_tables(FOLDER / "codebook.toml")


def _rows(name: str) -> list[Row]:
    return list(read_rows(FOLDER / name))


@pytest.mark.parametrize("row", _rows("verbs.csv") + _rows("nouns.csv"), ids=lambda row: f"{row['lemma']}: {row['example']}")
def test_a_word_is_found_in_its_example(told: Told, row: Row) -> None:
    assert row["type"] in {event.type for event in told(row["example"])}


@pytest.mark.parametrize("row", _rows("frames.csv"), ids=lambda row: f"{row['lemma']}: {row['example']}")
def test_a_frame_stands_over_an_event_in_its_example(told: Told, row: Row) -> None:
    found = told(row["example"])
    assert found
    if row["status"]:
        assert row["status"] in {event.status for event in found}


@pytest.mark.parametrize("row", _rows("contexts.csv"), ids=lambda row: row["word"])
def test_a_word_gives_its_context(told: Told, row: Row) -> None:
    assert any(row["context"] in event.contexts for event in told(row["example"]))


@pytest.mark.parametrize(
    "kind,code", [(kind, code) for kind in ("type", "mode", "context", "status") for code in CODEBOOK[kind]]
)
def test_the_codebook_shows_what_it_explains(told: Told, kind: str, code: str) -> None:
    example = CODEBOOK[kind][code]["example"]
    if not example:
        pytest.skip("accepted on input only")
    found = told(example)
    given = (
        {context for event in found for context in event.contexts} if kind == "context" else {getattr(e, kind) for e in found}
    )
    assert code in given


def test_the_lists_are_large() -> None:
    assert len(_rows("verbs.csv")) >= 600
    assert len(_rows("nouns.csv")) >= 300
    assert len(CODEBOOK["type"]) == 16
    assert len(CODEBOOK["context"]) == 37
    assert len(CODEBOOK["status"]) == 7
