"""What all tests share: one engine, loaded once, and a short way from words to a parsed article."""

import os
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


def _configure() -> None:
    """Django is configured once a process, before any other file is imported: with the site's apps, for all tests."""
    from ofrecord.archive.settings import configure
    from ofrecord.site.settings import APPS, site_settings

    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # Playwright keeps a loop running in the thread of the tests
    mail = "django.core.mail.backends.locmem.EmailBackend"
    environ = {
        "OFRECORD_HOSTS": "testserver",
        "OFRECORD_SECRET_KEY": "k" * 50,
        "OFRECORD_EMAIL": mail,
        "OFRECORD_API_RATE": "100000",
    }
    configure("tests-open-their-own.db", apps=APPS, **site_settings(environ))


_configure()
