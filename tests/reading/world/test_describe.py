"""What words tell of country and sector."""

from collections.abc import Callable

import pytest

from ofrecord.reading.parse import Parsed
from ofrecord.reading.world import (
    acts_as_government,
    country_of,
    describe,
    is_country,
    is_nationality,
    is_people,
    place_country,
)

COUNTRIES = (
    ("U.S.", "USA"), ("the United States", "USA"), ("Britain", "GBR"), ("Burma", "MMR"), ("BAGHDAD", "IRQ"),
    ("southern Iraq", "IRQ"),
    ("Iraqis", "IRQ"), ("a Briton", None), ("Briton", "GBR"), ("the Kremlin", "RUS"), ("Washington", "USA"), ("us", None),
    ("it", None),
    ("Kasese, Uganda", "UGA"), ("Gaza", "PSE"), ("England", "GBR"), ("North Koreans", "PRK"), ("the United Nations", None),
    ("Calif.", "USA"), ("Iraq’s", "IRQ"), ("hospital", None),
)  # fmt: skip

PHRASES = (
    ("senior Iraqi officials", "IRQ", "government"),
    ("Iranian-backed militias", None, "rebel"),
    ("senior American and Turkish officials", None, "government"),
    ("four pilots of the American-led coalition in Syria", None, "military"),
    ("a Hamas spokesman", "PSE", "rebel"),
    ("U.S. commanders", "USA", "military"),
    ("Israeli police officers", "ISR", "police"),
    ("government forces", None, "military"),
    ("rebel forces", None, "rebel"),
    ("South Korean health officials", "KOR", "health"),
    ("residents of Aleppo", "SYR", "civilian"),
    ("union leaders", None, "labor"),
    ("anti-American protesters", None, "civil_society"),
    ("the Americans", "USA", None),
    ("the West Bank", "PSE", None),
)


@pytest.mark.parametrize(("words", "country"), COUNTRIES)
def test_country(words: str, country: str | None) -> None:
    assert country_of(words) == country


@pytest.mark.parametrize(("phrase", "country", "sector"), PHRASES)
def test_noun_phrase(phrase: str, country: str | None, sector: str | None, parse: Callable[..., Parsed]) -> None:
    doc = parse(f"They said that {phrase} left.").paragraphs[0].doc
    assert describe(doc[3:-2]) == (country, sector)


def test_names_of_places_and_people_are_told_apart() -> None:
    assert is_country("Iraq") and not is_country("Baghdad")
    assert is_nationality("Iraqi") and not is_nationality("Iraqis")
    assert is_people("Iraqis") and is_people("Briton")
    assert place_country("Fallujah") == "IRQ"


def test_countries_and_capitals_act_as_governments() -> None:
    assert all(map(acts_as_government, ("Baghdad", "Iraq", "the United States", "Belgrade")))
    assert not any(map(acts_as_government, ("Basra", "Texas", "Siberia", "police", "Congress")))
