"""The short way from Python: words, a file, a page; a name in quotation marks is no text."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import ofrecord
from ofrecord.batch import one
from ofrecord.errors import PageError, SourceError
from ofrecord.reading import reader
from ofrecord.reading.parse import Engine

WORDS = "Ana Belić said on Monday that 12 trucks had left Nairobi."


@pytest.fixture(autouse=True)
def _one_engine(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(reader, "Engine", lambda model=None: engine)
    one._reader.cache_clear()
    yield
    one._reader.cache_clear()


def test_words() -> None:
    record = ofrecord.read(WORDS, published="2025-01-16")
    assert record.article.text == WORDS
    assert record.dates[0].value == "2025-01-13"


def test_a_file_and_its_record(tmp_path: Path) -> None:
    page, kept = tmp_path / "page.txt", tmp_path / "record.json"
    page.write_text(WORDS)
    record = ofrecord.read(page, published="2025-01-16")
    assert record.article.published == "2025-01-16"
    kept.write_text(ofrecord.to_json(record))
    assert ofrecord.read(kept) == record


@pytest.mark.parametrize("name", ["story.txt", "pages/story.html", "/data/feed.xml", "https://courier.example/a", " a.json "])
def test_a_name_is_no_text(name: str) -> None:
    with pytest.raises(SourceError, match="not a text"):
        ofrecord.read(name)


def test_the_name_of_a_file_that_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "my story").write_text(WORDS)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SourceError, match="the name of a file"):
        ofrecord.read("my story")


def test_what_is_no_article(tmp_path: Path) -> None:
    with pytest.raises(PageError, match="empty"):
        ofrecord.read("")
    with pytest.raises(SourceError, match="no such file"):
        ofrecord.read(tmp_path / "missing.txt")
    (tmp_path / "two.json").write_text('[{"id": "a", "text": "One."}, {"id": "b", "text": "Two."}]')
    with pytest.raises(SourceError, match="several pages"):
        ofrecord.read(tmp_path / "two.json")
