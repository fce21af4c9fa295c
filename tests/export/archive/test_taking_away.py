"""The archive taken away: every form, and the round trip."""

import csv
import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from ofrecord.archive import Archive
from ofrecord.archive.whole import KeptRecord
from tests.archives import SERVER


@pytest.fixture
def kept(told: Archive) -> list[KeptRecord]:
    from ofrecord.archive.whole.walk import kept_records

    return list(kept_records())


@pytest.mark.skipif(bool(SERVER), reason="needs a second archive beside the first")
def test_the_round_trip_answers_the_same(told: Archive, tmp_path: Path) -> None:
    from django.db import connections

    from ofrecord.archive import open_archive
    from ofrecord.archive.whole.walk import record_lines
    from ofrecord.ask import articles, conflicts, events, figures, people, statements
    from ofrecord.cli.archive.add import run
    from ofrecord.export.tables import write_lines

    def answers() -> list[object]:
        return [
            figures("Canadian troops"), statements("Strand"), events(("Canada", None)), conflicts("Canadian troops"),
            people("Strand"), [row.headline for row in articles("latvia")],
        ]  # fmt: skip

    before = answers()
    assert write_lines(record_lines(), tmp_path / "records.jsonl") == 6
    connections.close_all()
    open_archive(tmp_path / "other.db")
    assert figures("Canadian troops") == ()
    assert run([str(tmp_path / "records.jsonl")]).counts == {"new": 5, "version": 1}
    assert answers() == before


def test_csv_and_its_package_agree(kept: list[KeptRecord], tmp_path: Path) -> None:
    from ofrecord.export.tables import write_csv

    counts = write_csv(kept, tmp_path / "tables")
    package = json.loads((tmp_path / "tables" / "datapackage.json").read_text())
    texts = {}
    for resource in package["resources"]:
        with (tmp_path / "tables" / resource["path"]).open(newline="") as file:
            rows = list(csv.DictReader(file))
        assert len(rows) == counts[resource["name"]]
        assert list(rows[0]) == [field["name"] for field in resource["schema"]["fields"]]
        texts |= {row["id"]: row["text"] for row in rows if resource["name"] == "articles"}
        if resource["name"] in ("figures", "dates", "events"):
            assert all(texts[row["article"]][int(row["start"]) : int(row["end"])] == row["text"] for row in rows)


@pytest.mark.parametrize(
    ("value", "written"), [("=1+1", "'=1+1"), ("@x", "'@x"), ("-5", "'-5"), (-5, -5), (None, ""), ([1], "[1]"), (True, "true")]
)
def test_no_cell_is_a_formula(value: object, written: object) -> None:
    from ofrecord.export.tables.cells import cell

    assert cell(value) == written


def test_parquet_has_typed_columns(kept: list[KeptRecord], tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    from ofrecord.export.tables import write_parquet

    write_parquet(kept, tmp_path / "tables")
    events = parquet.read_table(tmp_path / "tables" / "events.parquet").to_pylist()
    assert events[0]["actors"][0]["name"] == "Helena Strand"
    assert parquet.read_schema(tmp_path / "tables" / "figures.parquet").metadata[b"schema"] == b"ofrecord/1"


def test_annotations_select_the_words(kept: list[KeptRecord]) -> None:
    from ofrecord.export.standards.annotation import annotations

    record = kept[0].record
    made = list(annotations(record, kept[0].address, kept[0].key))
    assert len({each["id"] for each in made}) == len(made) > 5
    for each in made:
        position, quote = each["target"]["selector"]
        assert record.article.text[position["start"] : position["end"]] == quote["exact"]


def test_schema_org_names_the_speaker_twice(kept: list[KeptRecord]) -> None:
    from ofrecord.export.standards.schema_org import claim_review_draft, news_article

    made = news_article(kept[0].record, kept[0].address)
    quotation = next(part for part in made["hasPart"] if part["@type"] == "Quotation")
    assert quotation["creator"] == quotation["spokenByCharacter"] == {"@type": "Person", "name": "Helena Strand"}
    draft = claim_review_draft(kept[0].record, kept[0].record.statements[0], kept[0].address)
    assert draft["reviewRating"]["ratingValue"] is None


def test_event_tables_have_their_columns(kept: list[KeptRecord], tmp_path: Path) -> None:
    from ofrecord.export.standards.event_tables import event_lines, write_event_table

    assert {table: len(next(event_lines(table, kept))) for table in ("plover", "gdelt", "acled")} == {
        "plover": 40,
        "gdelt": 61,
        "acled": 31,
    }
    assert write_event_table("plover", kept, tmp_path / "plover.tsv") == 3  # the prints of May tell one event
    rows = list(csv.DictReader((tmp_path / "plover.tsv").read_text().splitlines(), dialect="excel-tab"))
    assert [(row["Event Type"], row["Actor Name"], row["Recipient Name"]) for row in rows] == [
        ("CONSULT", "Helena Strand", "Juris Ozolkalns"), ("RETREAT", "Canada", ""), ("ACCUSE", "Ilze Bergmane", "Canada"),
    ]  # fmt: skip


def test_follow_the_money_joins_people_across_articles(kept: list[KeptRecord]) -> None:
    from ofrecord.export.standards.ftm import entities

    made = [entity for each in kept for entity in entities(each)]
    strands = {
        entity["id"]
        for entity in made
        if entity["properties"].get("name") == ["Helena Strand"] and entity["schema"] == "Person"
    }
    assert len(strands) == 1
    assert all(isinstance(value, list) for entity in made for value in entity["properties"].values())


def test_feeds_of_a_question(told: Archive) -> None:
    from ofrecord.ask import figures
    from ofrecord.export.standards.feeds import atom, json_feed

    rows = figures("Canadian troops")
    feed = ElementTree.fromstring(atom("troops <&> \x00", rows))
    assert len(feed.findall("{http://www.w3.org/2005/Atom}entry")) == 5
    items = json.loads(json_feed("troops", rows))["items"]
    assert len({item["id"] for item in items}) == 5
    assert items[0]["date_published"].startswith("2022-01-17T09:00:00")
