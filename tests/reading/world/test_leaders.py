"""Leaders by their names: a case is a row of leaders.csv."""

from pathlib import Path

import pytest

from ofrecord.lexicon import Row, read_rows
from ofrecord.reading.world import country_of
from ofrecord.reading.world.gazetteer import countries, country_name, native
from ofrecord.reading.world.leaders import leader_country, leader_surnames


@pytest.mark.parametrize(
    "row", read_rows(Path(__file__).parent / "leaders.csv"), ids=lambda row: f"{row['name']}-{row['by_surname']}"
)
def test_a_leader_tells_the_country(row: Row) -> None:
    assert leader_country(row["name"], by_surname=row["by_surname"] == "yes") == (row["country"] or None)


def test_surnames_of_the_longer_list_stay_plain_words() -> None:
    assert "Putin" in leader_surnames()
    assert "Banana" not in leader_surnames()


def test_a_people_of_one_country_tells_it() -> None:
    assert country_of("Uighurs") == "CHN" and country_of("Kurds") is None
    assert all(country_name(code) in countries() for code in native().values())


def test_a_surname_that_is_a_town_too_tells_no_country() -> None:
    assert country_of("Bush") is None and country_of("Nice") is None
    assert country_of("The Hague") == "NLD"
