"""The walk: offsets that hold, texts of any shape, parties, tolls, and the same answer every time."""

from collections.abc import Callable, Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ofrecord.lexicon import Row, read_rows
from ofrecord.reading.parse import Engine
from ofrecord.record import Article, Event
from tests.reading.events.conftest import HERE, events_of

Told = Callable[[str], Sequence[Event]]
PARTIES = read_rows(HERE / "parties.csv")
ODD = [
    "",
    " ",
    "\x00attack\x00",
    "attack " * 400,
    "“" * 2000,
    "9" * 1000,
    "🙂 attacked 🙂 town",
    "attacked" * 500,
    "The rebels, " * 200,
]


def only(events: Sequence[Event], kind: str) -> Event:
    return next(event for event in events if event.type == kind)


@pytest.mark.parametrize("text", ODD)
def test_odd_texts_are_read(engine: Engine, text: str) -> None:
    for event in events_of(engine.parse(Article(source="test", text=text))):
        assert text[event.trigger.start : event.trigger.end] == event.trigger.text


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    words=st.lists(
        st.sampled_from(
            [
                "rebels",
                "attacked",
                "the",
                "town",
                "of",
                "Lima",
                "and",
                ",",
                ".",
                "said",
                "it",
                "would",
                "meet",
                "not",
                "if",
                "“",
                "”",
                "Peru",
            ]
        ),
        max_size=30,
    )
)
def test_offsets_hold(engine: Engine, words: list[str]) -> None:
    text = " ".join(words)
    for event in events_of(engine.parse(Article(source="test", text=text))):
        for span in (event.trigger, *event.actors, *event.recipients):
            assert text[span.start : span.end] == span.text


def test_the_same_text_gives_the_same_events(engine: Engine) -> None:
    article = Article(source="test", text="Peru and Chile held talks. Police arrested two men.", published="2024-03-15")
    assert events_of(engine.parse(article)) == events_of(engine.parse(article))


def test_parties_of_a_passive_are_swapped(told: Told) -> None:
    event = only(told("Two Kenyan soldiers were shot by Somali gunmen."), "ASSAULT")
    assert [party.country for party in event.actors] == ["SOM"]
    assert [party.country for party in event.recipients] == ["KEN"]


def test_talks_have_all_parties_as_actors(told: Told) -> None:
    event = only(told("Peru and Chile held talks."), "CONSULT")
    assert [party.country for party in event.actors] == ["PER", "CHL"]
    assert event.recipients == ()


def test_the_governing_verb_wins(told: Told) -> None:
    found = told("Chad urged Sudan to withdraw its troops.")
    assert [event.type for event in found] == ["REQUEST"]
    assert [party.country for party in found[0].recipients] == ["SDN"]


def test_a_toll_is_one_event_with_its_attack(told: Told) -> None:
    found = told("An attack on the convoy killed three drivers and wounded 14.")
    assert [(event.type, event.killed, event.wounded) for event in found] == [("ASSAULT", 3, 14)]


def test_people_at_home_get_the_country_that_the_event_names(told: Told) -> None:
    event = only(told("Opposition groups in Zimbabwe urged the president to resign."), "REQUEST")
    assert {party.country for party in (*event.actors, *event.recipients)} == {"ZWE"}


@pytest.mark.parametrize("row", PARTIES, ids=lambda row: row["sentence"])
def test_parties_have_their_countries(told: Told, row: Row) -> None:
    event = only(told(row["sentence"]), row["type"])
    assert [party.country or "-" for party in event.actors] == row["actors"].split()
    assert [party.country or "-" for party in event.recipients] == row["recipients"].split()


def test_nobody_with_a_name_is_given_a_country(told: Told) -> None:
    event = only(told("Protesters in Zimbabwe urged Bishop Halima Aden to resign."), "REQUEST")
    assert [party.country for party in event.recipients] == [None]


def test_two_countries_in_a_sentence_give_none(told: Told) -> None:
    event = only(told("The government ordered the bank to sell its shares in Peru and Chile."), "REQUEST")
    assert [party.country for party in event.actors] == [None]


def test_a_killing_goes_to_those_who_opened_fire(told: Told) -> None:
    event = only(told("Two people were killed when police opened fire."), "ASSAULT")
    assert ([party.sector for party in event.actors], event.killed) == (["police"], 2)
