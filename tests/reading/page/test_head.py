"""What stands at the head of a story: stamps, bylines, datelines."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ofrecord.lexicon import Row, read_rows
from ofrecord.reading.page.head.byline import AGENCIES, agency_of, bare_byline, byline_names, is_byline
from ofrecord.reading.page.head.dateline import find_dateline
from ofrecord.reading.page.head.places import STATES
from ofrecord.reading.page.head.stamp import find_stamp, iso_moment
from ofrecord.reading.page.head.title import without_site
from ofrecord.reading.page.head.zones import SHARED, ZONES, in_shared_zone
from ofrecord.reading.world.gazetteer import country_name

HERE = Path(__file__).parent


def cases(name: str) -> tuple[Row, ...]:
    return tuple({key: "" if value == "-" else value for key, value in row.items()} for row in read_rows(HERE / name))


@pytest.mark.parametrize("case", cases("cases_datelines.csv"), ids=lambda case: case["opening"][:30])
def test_datelines(case: Row) -> None:
    found = find_dateline(case["opening"], case["published"] or None)
    got = (found.text, found.place or "", found.country or "", found.date or "") if found else ("", "", "", "")
    assert got == (case["text"], case["place"], case["country"], case["date"])


@pytest.mark.parametrize("case", cases("cases_stamps.csv"), ids=lambda case: case["line"][:30])
def test_stamps(case: Row) -> None:
    found = find_stamp(case["line"])
    assert (found.value if found else "") == case["value"]


@pytest.mark.parametrize("case", cases("cases_bylines.csv"), ids=lambda case: case["printed"][:30])
def test_bylines(case: Row) -> None:
    assert ";".join(byline_names(case["printed"])) == case["names"]


@pytest.mark.parametrize("row", read_rows(AGENCIES), ids=lambda row: row["sign"])
def test_agencies_are_no_authors(row: Row) -> None:
    assert agency_of(row["sign"]) == row["name"]
    assert not [name for name in byline_names(row["example"]) if agency_of(name)]
    assert row["sign"].lower() not in [name.lower() for name in byline_names(row["example"])]


@pytest.mark.parametrize("row", read_rows(ZONES), ids=lambda row: row["zone"])
def test_zones_are_kept(row: Row) -> None:
    found = find_stamp(row["example"])
    assert found is not None
    assert found.value[-6] in "+-"


@pytest.mark.parametrize("row", read_rows(STATES), ids=lambda row: row["state"])
def test_states_tell_the_country(row: Row) -> None:
    found = find_dateline(row["example"], None)
    assert found is not None
    assert found.country == row["country"]


@pytest.mark.parametrize("line", ["By Jana Whitfield", "BY JANA WHITFIELD", "By Jana Whitfield, Staff Writer"])
def test_a_byline_is_told_from_prose(line: str) -> None:
    assert is_byline(line)
    assert not is_byline("By comparison, the town is small.")


@given(st.text(max_size=300))
def test_any_line_is_survived(line: str) -> None:
    stamp, dateline = find_stamp(line), find_dateline(line, "2024-05-20")
    byline_names(line)
    is_byline(line)
    assert stamp is None or iso_moment(stamp.value) == stamp.value
    assert dateline is None or line.startswith(dateline.text)


@pytest.mark.parametrize("case", cases("cases_bare_bylines.csv"), ids=lambda case: case["printed"][:40])
def test_bylines_without_by(case: Row) -> None:
    assert ";".join(bare_byline(case["printed"], vouched=bool(case["vouched"]))) == case["names"]


@pytest.mark.parametrize("row", read_rows(SHARED), ids=lambda row: f"{row['zone']} {row['country']}")
def test_the_country_settles_a_shared_zone(row: Row) -> None:
    found = find_stamp(row["example"])
    assert found is not None
    assert found.zone == row["zone"]
    assert found.value[-6] not in "+-"
    about = f"The road to {country_name(row['country'])} was closed."
    assert in_shared_zone(found.value, row["zone"], about)[-6] in "+-"
    assert in_shared_zone(found.value, row["zone"], "The road was closed.") == found.value


def test_a_title_that_repeats_its_site_without_end_stays_as_it_is() -> None:
    title = "Herald | " * 5_000 + "Herald"
    assert without_site(title, "Herald") == title
    assert without_site("Council votes | Herald", "Herald") == "Council votes"
