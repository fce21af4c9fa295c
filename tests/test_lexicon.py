"""Word lists: what a list must look like, and that every list of the package looks so."""

from pathlib import Path

import pytest

from checks.lists import faults
from ofrecord.errors import LexiconError
from ofrecord.lexicon import fingerprint, lists, read_rows

HEADER = "# Source: our own\n# Licence: Apache-2.0\n"


def test_rows_skip_the_header_lines(tmp_path: Path) -> None:
    path = tmp_path / "hedges.csv"
    path.write_text(HEADER + 'word,example\nabout,"About 40 came, she said."\n', encoding="utf-8")
    assert read_rows(path) == ({"word": "about", "example": "About 40 came, she said."},)


def test_a_row_with_a_cell_too_many_is_named(tmp_path: Path) -> None:
    path = tmp_path / "hedges.csv"
    path.write_text(HEADER + "word,example\nabout,About 40 came, she said.\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"hedges.csv, entry 1 \(about\): 3 cells where the header has 2"):
        read_rows(path)


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ("word,example\nabout,\n", "'about' has no example"),
        ("word,example\nabout,About 40.\nabout,About 50.\n", "'about' stands there twice"),
    ],
)
def test_faulty_lists_are_found(tmp_path: Path, body: str, complaint: str) -> None:
    path = tmp_path / "hedges.csv"
    path.write_text(HEADER + body, encoding="utf-8")
    assert any(complaint in fault for fault in faults(path))


def test_a_list_without_a_source_is_found(tmp_path: Path) -> None:
    path = tmp_path / "hedges.csv"
    path.write_text("word,example\nabout,About 40.\n", encoding="utf-8")
    assert len(list(faults(path))) == 2


@pytest.mark.parametrize("path", lists(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_list_keeps_the_rules(path: Path) -> None:
    assert list(faults(path)) == []


def test_the_fingerprint_is_twelve_digits() -> None:
    assert len(fingerprint()) == 12
    assert int(fingerprint(), 16) >= 0
