"""What all tests share: one engine, loaded once, and a short way from words to a parsed article."""

from collections.abc import Callable

import pytest

from ofrecord.reading.parse import Engine, Parsed
from ofrecord.record import Article


@pytest.fixture(scope="session")
def engine() -> Engine:
    """The default language model."""
    return Engine()


@pytest.fixture(scope="session")
def parse(engine: Engine) -> Callable[..., Parsed]:
    """`parse("Some text.", published="2020-08-20")`."""

    def parsed(text: str, published: str | None = None) -> Parsed:
        return engine.parse(Article(source="test", text=text, published=published))

    return parsed
