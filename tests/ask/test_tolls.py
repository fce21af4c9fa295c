"""Tolls that disagree, whatever the dead are called: a flood of our own in three articles, and what is no conflict."""

import pytest

from ofrecord.archive import Archive, store
from ofrecord.ask import conflicts, figures
from tests.story import Draft

OFFICIALS = (
    "The floods in Swat have killed 46 people, officials of the district said. The disaster agency reported 41 deaths. "
    "The floods displaced 2,300 people, and 12 people were missing. Two soldiers were killed when a bridge fell in Mingora."
)
RESCUERS = (
    "A spokesman, Bilal Khan, put the toll in Swat at 51. He said that 51 bodies were recovered. About 60 people were hurt. "
    "Police arrested nine people near Mingora. Some 800 people came to a funeral."
)
ELSEWHERE = "A fire in Gothenburg killed 40 people."


def given(draft: Draft, *figures: tuple[str, float, str, str | None]) -> None:
    """Figures of a draft: words, value, what is counted, the words and the source of the statement that gives it."""
    for words, value, counted, source in figures:
        said = draft.statement(words, draft.name(source) if source else None) if source else None
        draft.figure(words, value, counted, as_of="2025-08-18", said_by=said)


@pytest.fixture
def flood(archive: Archive) -> Archive:
    first = Draft(OFFICIALS, url="https://post.example/1", outlet="valley-post", published="2025-08-18")
    second = Draft(RESCUERS, url="https://harbour.example/1", outlet="harbour-post", published="2025-08-18")
    third = Draft(ELSEWHERE, url="https://north.example/1", outlet="north", published="2025-08-18")
    for draft, place in ((first, "Swat"), (first, "Mingora"), (second, "Swat"), (second, "Mingora"), (third, "Gothenburg")):
        draft.name(place, kind="place")
    given(
        first, ("46", 46, "people", "officials of the district"), ("41", 41, "deaths", "The disaster agency"),
        ("2,300", 2300, "people", None), ("12", 12, "people", None), ("Two", 2, "soldiers", None),
    )  # fmt: skip
    given(
        second, ("51", 51, "toll", "Bilal Khan"), ("51 bodies", 51, "bodies", None), ("About 60", 60, "people", None),
        ("nine", 9, "people", None), ("800", 800, "people", None),
    )  # fmt: skip
    given(third, ("40", 40, "people", None))
    for draft in (first, second, third):
        store(*draft.done(draft.article.outlet or ""))
    return archive


def test_the_dead_are_one_thing_whatever_they_are_called(flood: Archive) -> None:
    (row,) = conflicts()
    assert (row.about, row.values) == ("dead", ("46", "41", "51"))
    assert [each.said_by for each in row.figures] == ["officials of the district", "The disaster agency", "Bilal Khan"]


@pytest.mark.parametrize("of", ["deaths", "people killed", "the dead", "fatalities", "death toll"])
def test_they_are_found_whatever_they_are_asked_for_as(flood: Archive, of: str) -> None:
    assert [row.values for row in conflicts(of)] == [("46", "41", "51")]
    assert {row.value for row in figures(of)} == {46, 41, 51, 40}


ASKED = [("missing", {12}), ("people displaced", {2300}), ("injured", {60}), ("arrests", {9}), ("soldiers killed", {2})]


@pytest.mark.parametrize(("of", "values"), ASKED)
def test_what_befell_people_is_asked_for_by_its_name(flood: Archive, of: str, values: set[int]) -> None:
    assert {row.value for row in figures(of)} == values
