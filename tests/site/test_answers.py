"""Every list can be taken away: as CSV, JSON, Atom and JSON Feed."""

import csv
import io
import json
from typing import Any
from xml.etree import ElementTree

import pytest

LISTS = ("/figures/?of=soldiers", "/articles/?q=soldiers", "/events/?type=ASSAULT", "/conflicts/?of=soldiers")


@pytest.mark.parametrize("address", LISTS)
def test_json_holds_question_and_rows(client: Any, address: str) -> None:
    answer = json.loads(client.get(f"{address}&format=json").content)
    assert set(answer) == {"question", "rows", "more"}


def test_csv_has_a_row_a_fact_with_its_citation(client: Any) -> None:
    content = client.get("/figures/?of=soldiers&format=csv").content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(content)))
    assert rows
    assert all(row["citation_quote"] for row in rows)


def test_a_cell_cannot_be_a_formula() -> None:
    from ofrecord.site.answers import _cell

    assert _cell("=HYPERLINK(1)") == "'=HYPERLINK(1)"


@pytest.mark.parametrize("address", LISTS)
def test_atom_is_well_formed_and_leads_to_passages(client: Any, address: str) -> None:
    feed = ElementTree.fromstring(client.get(f"{address}&format=atom").content)
    links = [link.get("href") for link in feed.iter("{http://www.w3.org/2005/Atom}link")]
    assert all(link and link.startswith("http://testserver/") for link in links)


def test_a_json_feed_has_items(client: Any) -> None:
    feed = json.loads(client.get("/figures/?of=soldiers&format=jsonfeed").content)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["items"]


def test_atom_holds_words_with_control_characters() -> None:
    from ofrecord.site.answers import _atom

    entry = {"id": "http://a.example/1", "title": "Toll\x1b[31m", "text": "12\x0bpeople", "date": "2025-01-14"}
    assert "Toll␛[31m" in (ElementTree.fromstring(_atom([entry], "Figures", "http://a.example/")).find("*/{*}title").text or "")
