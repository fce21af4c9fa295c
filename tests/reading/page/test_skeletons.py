"""Pages in the styles of real sites, each with what should be read from it. The gold was written before the first reading."""

import json
from pathlib import Path
from typing import Any

import pytest

from ofrecord.reading.page import find_article
from ofrecord.record import Article
from ofrecord.sources import read_pages

FOLDER = Path(__file__).parent / "skeletons"
GOLD: dict[str, dict[str, Any]] = json.loads((FOLDER / "gold.json").read_text(encoding="utf-8"))


def article(name: str) -> Article:
    page = next(iter(read_pages([FOLDER / name])))
    return find_article(page)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", GOLD)
def test_the_body(name: str) -> None:
    paragraphs = article(name).text.split("\n\n")
    assert [" ".join(paragraph.split()) for paragraph in paragraphs] == GOLD[name]["body"]


@pytest.mark.parametrize("name", GOLD)
def test_the_head(name: str) -> None:
    found = article(name)
    wanted = GOLD[name]
    assert found.headline == wanted["headline"]
    assert found.published == wanted["published"]
    assert found.modified == wanted["modified"]
    assert list(found.byline) == wanted["byline"]
