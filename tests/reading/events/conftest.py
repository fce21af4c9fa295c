"""The events of many short texts, parsed together once a session."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from ofrecord.lexicon import read_rows, read_tables
from ofrecord.reading.dates import find_dates
from ofrecord.reading.events import find_events
from ofrecord.reading.events.lexicon import FOLDER
from ofrecord.reading.figures import find_figures
from ofrecord.reading.names import find_names
from ofrecord.reading.parse import Engine, Parsed
from ofrecord.record import Article, Event

PUBLISHED = "2024-03-15"
HERE = Path(__file__).parent
LISTS = ("verbs.csv", "nouns.csv", "frames.csv", "contexts.csv")
CODEBOOK = ("type", "mode", "context", "status")


def _sentences() -> Iterator[str]:
    for name in LISTS:
        yield from (row["example"] for row in read_rows(FOLDER / name))
    for name in ("status.csv", "non_events.csv", "parties.csv"):
        yield from (row["sentence"] for row in read_rows(HERE / name))
    codebook = read_tables(FOLDER / "codebook.toml")
    yield from (entry["example"] for kind in CODEBOOK for entry in codebook[kind].values() if entry["example"])
    yield from (entry["example"] for entry in read_tables(FOLDER / "classes.toml").values())


def events_of(parsed: Parsed) -> tuple[Event, ...]:
    """The events of a parsed article, with the rooms before this one run as the reader runs them."""
    names = find_names(parsed)
    dates = find_dates(parsed)
    return find_events(parsed, names, dates, find_figures(parsed, names, dates))


@pytest.fixture(scope="session")
def told(engine: Engine) -> Callable[[str], Sequence[Event]]:
    """`told(sentence)`: its events. Sentences of our lists and tables were parsed in one batch."""
    texts = list(dict.fromkeys(_sentences()))
    articles = [Article(source="test", text=text, published=PUBLISHED) for text in texts]
    known = {text: events_of(parsed) for text, parsed in zip(texts, engine.parse_many(articles), strict=True)}

    def events(text: str) -> Sequence[Event]:
        if text not in known:
            known[text] = events_of(engine.parse(Article(source="test", text=text, published=PUBLISHED)))
        return known[text]

    return events
