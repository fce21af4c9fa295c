"""Statements, events, people, articles, conflicts."""

import pytest

from ofrecord.archive import Archive, store
from ofrecord.ask import articles, conflicts, events, people, statements
from ofrecord.errors import ArchiveError


def test_what_someone_said_under_two_offices(told: Archive) -> None:
    assert [row.content for row in statements("Helena Strand")] == [
        "About 1,400 Canadian troops are stationed in Latvia",
        "“We will keep our word to our friends,”",
        "Canada has 480 U.S.-trained soldiers in Latvia",
    ]


def test_statements_about_words(told: Archive) -> None:
    assert [row.speaker for row in statements(about="friends word")] == ["Helena Strand"]
    assert [row.prints for row in statements("Vaskelis", about="remain")] == [2]
    assert [row.speaker for row in statements(about="troops", since="2022")] == ["Helena Strand"]  # who says "soldiers"
    assert [row.day for row in statements(about="Latvia")] == ["2021-02-03", "2021-05-12", "2021-09-20", "2022-01-17"]
    assert [row.speaker for row in statements(about="Latvia troops", until="2021-03")] == ["Helena Strand"]


def test_events_between_two(told: Archive) -> None:
    (row,) = events(("Canada", "Latvia"), type="consult")
    assert [party["name"] for party in (*row.actors, *row.recipients)] == ["Helena Strand", "Juris Ozolkalns"]
    assert (row.day, row.mode, row.place) == ("2021-02-03", "visit", "Latvia")


EVENTS = [
    ({"between": ("Canadian", None)}, ["CONSULT", "RETREAT", "ACCUSE"]),
    ({"between": ("Bergmane", None)}, ["ACCUSE"]),
    ({"place": "Latvia"}, ["CONSULT", "RETREAT"]),
    ({"since": "2021-09"}, ["ACCUSE"]),
    ({"status": "planned"}, []),
    ({"type": "RETREAT", "prints": True}, ["RETREAT", "RETREAT"]),
]


@pytest.mark.parametrize(("asked", "types"), EVENTS)
def test_events(told: Archive, asked: dict[str, object], types: list[str]) -> None:
    assert [row.type for row in events(**asked)] == types  # type: ignore[arg-type]


def test_a_person_who_changed_office_is_one_with_two_dated_roles(told: Archive) -> None:
    (row,) = people("Strand")
    assert [(role.title, role.of, role.first) for role in row.roles] == [
        ("defense minister", "Canada", "2021-02-03"),
        ("prime minister", "Canada", "2022-01-17"),
    ]
    assert row.met == (("Juris Ozolkalns", 1),)
    assert (len(row.statements), len(row.figures), row.articles) == (3, 2, 2)


def test_full_text_with_the_words_found(told: Archive) -> None:
    first = articles("accused Canada")[0]
    assert (first.headline, first.outlet) == ("How Many Stayed?", "meridian-courier")
    assert {first.snippet[start:end].lower() for start, end in first.highlights} >= {"accused", "canada"}


FOUND = [
    ('"force in Latvia"', {}, 1),
    ('"force in Latvia"', {"prints": True}, 2),
    ("latvia -soldiers", {}, 2),
    ("latvia", {"outlet": "northern-post"}, 2),
    ("latvia", {"person": "Juris Ozolkalns"}, 1),
    ("latvia", {"since": "2022", "until": "2022-12"}, 1),
    ("latvia", {"kind": "events", "place": "Latvia"}, 3),
    ("zzz", {}, 0),
]


@pytest.mark.parametrize(("words", "narrow", "count"), FOUND)
def test_articles(told: Archive, words: str, narrow: dict[str, object], count: int) -> None:
    assert len(articles(words, **narrow)) == count  # type: ignore[arg-type]


@pytest.mark.parametrize("words", ["alesund", "Ålesund", "ÅLESUND", '"port of alesund"', "cafe_society", "cafés -oslo"])
def test_accents_do_not_count(archive: Archive, words: str) -> None:
    from tests.story import Draft

    text = "The port of Ålesund was closed, and so were its cafés and cafe_society, on Monday."
    store(*Draft(text, url="https://north.example/1", published="2022-01-01", headline="Ålesund").done("north"))
    (row,) = articles(words)
    assert row.highlights


@pytest.mark.parametrize("words", ["", "   ", "-latvia", '"" *', "(("])
def test_a_search_without_words_is_said(told: Archive, words: str) -> None:
    with pytest.raises(ArchiveError, match="no word"):
        articles(words)


@pytest.mark.parametrize(
    "words", ['latvia"', "latvia AND", "latvia*", "NEAR(latvia)", "a:latvia", "'; DROP TABLE archive_version; --"]
)
def test_no_search_breaks_the_query(told: Archive, words: str) -> None:
    articles(words)


def test_the_conflict_is_listed_side_by_side(told: Archive) -> None:
    (row,) = conflicts("Canadian troops")
    assert [(each.said_by, each.value) for each in row.figures] == [("Tomas Vaskelis", 900), ("Ilze Bergmane", 1100)]
    assert [each.values for each in conflicts()] == [row.values]
    assert conflicts("Canadian troops", since="2022") == ()


@pytest.mark.parametrize("name", ["Boyd-Carr", "Mr. Boyd-Carr", "Alastair Boyd-Carr", "Alastair"])
def test_a_hyphenated_surname_and_a_first_name_are_found(archive: Archive, name: str) -> None:
    from tests.story import Draft

    draft = Draft("Alastair Boyd-Carr said the pier was shut.", url="https://north.example/1", published="2022-01-01")
    draft.statement("the pier was shut", draft.name("Alastair Boyd-Carr"))
    store(*draft.done("north"))
    assert [row.name for row in people(name)] == ["Alastair Boyd-Carr"]
    assert [row.content for row in statements(name)] == ["the pier was shut"]
