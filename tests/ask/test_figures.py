"""The figure series."""

import pytest

from ofrecord.archive import Archive
from ofrecord.ask import figures
from ofrecord.errors import ArchiveError

SERIES = [
    ("2021-02-03", 1400, "approximately", "current", "Helena Strand", 1),
    ("2021-05-01", 1100, "none", "current", "Ilze Bergmane", 1),
    ("2021-05-12", 900, "approximately", "current", "Tomas Vaskelis", 2),
    ("2021-12-01", 500, "at_most", "planned", "Tomas Vaskelis", 2),
    ("2022-01-17", 480, "none", "current", "Helena Strand", 1),
]


@pytest.mark.parametrize(
    "of", ["Canadian troops", "Canada soldiers", "Canadian forces", "canadian troops", "Canada's service members"]
)
def test_the_series_in_time_order_whatever_it_is_called(told: Archive, of: str) -> None:
    rows = figures(of, place="Latvia")
    assert [(row.day, row.value, row.hedge, row.apart, row.said_by, row.prints) for row in rows] == SERIES


def test_every_print_can_be_counted(told: Archive) -> None:
    assert [row.value for row in figures("Canadian troops", prints=True)] == [1400, 1100, 900, 900, 500, 500, 480]


NARROWED = [
    ({"since": "2022"}, [480]),
    ({"until": "2021-05"}, [1400, 1100, 900]),
    ({"by": "Strand"}, [1400, 480]),
    ({"by": "Tomas Vaskelis"}, [900, 500]),
    ({"outlet": "meridian-courier"}, [1400, 1100]),
    ({"place": "Estonia"}, []),
]


@pytest.mark.parametrize(("narrow", "values"), NARROWED)
def test_a_series_can_be_narrowed(told: Archive, narrow: dict[str, str], values: list[int]) -> None:
    assert [row.value for row in figures("Canadian troops", **narrow)] == values


def test_other_nationals_are_not_counted(told: Archive) -> None:
    assert figures("American troops") == ()


def test_every_point_cites_its_words(told: Archive) -> None:
    first = figures("Canadian troops")[0]
    assert first.citation.line() == (
        "meridian-courier, “Canada Counts Its Troops in Latvia”, 2021-02-03, https://courier.example/2021/riga: "
        "“About 1,400” (characters 7–18)"
    )
    assert first.sentence.startswith("RIGA — About 1,400 Canadian troops")


def test_the_corrected_value_stands_alone(told: Archive) -> None:
    assert 450 not in [row.value for row in figures("soldiers", place="Latvia")]


def test_a_date_that_is_none_is_said(told: Archive) -> None:
    with pytest.raises(ArchiveError, match="'last year' is no date"):
        figures("troops", since="last year")


def test_tolls_denials_and_changes_are_no_levels(archive: Archive) -> None:
    from ofrecord.archive import store
    from ofrecord.ask import conflicts
    from ofrecord.record import Change
    from tests.story import Draft, february

    store(*february())
    draft = Draft(
        "There are 2,000 Canadian troops in Latvia, not 1,400, an aide said. The force was cut by 100 soldiers. "
        "A blast killed 3 Canadian soldiers.",
        url="https://other.example/1", outlet="other", published="2021-02-20",
    )  # fmt: skip
    latvia = draft.name("Latvia", kind="place", country="LVA")
    for words, value in (("2,000", 2000), ("1,400", 1400)):
        draft.figure(words, value, "Canadian troops", place=latvia, as_of="2021-02-20")
    draft.figure("100", 100, "soldiers", change=Change(direction="decrease", role="by"))
    toll = draft.figure("3", 3, "Canadian soldiers")
    draft.event("ASSAULT", "killed", killed=3, figures=(toll,), begin="2021-02-19")
    store(*draft.done("other"))
    assert [(row.value, row.apart, row.toll) for row in figures("Canadian troops", since="2021-02-10")] == [
        (2000, "current", None), (1400, "denied", None), (3, "toll", "killed"),
    ]  # fmt: skip
    assert [row.value for row in figures("Canadian soldiers killed")] == [3]
    (row,) = conflicts("Canadian troops")
    assert row.values == ("About 1,400", "2,000")
