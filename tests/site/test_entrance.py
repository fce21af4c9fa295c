"""The log-in: five wrong passwords make a name wait; a right one starts anew."""

from collections.abc import Iterator
from typing import Any

import pytest


@pytest.fixture(autouse=True)
def no_failures(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nobody has failed, and the five minutes that are counted do not end amid a test."""
    from ofrecord.site.entrance import FAILURES

    monkeypatch.setattr("ofrecord.tally.Tally._now", lambda _: 1)
    FAILURES.clear()
    yield
    FAILURES.clear()


def enter(client: Any, password: str, name: str = "ada") -> Any:
    return client.post("/accounts/login/", {"username": name, "password": password})


@pytest.fixture
def account(room: Any) -> None:
    from django.contrib.auth.models import User

    User.objects.create_user("ada", password="the-right-password")


def test_a_name_that_fails_too_often_waits_even_with_the_right_password(client: Any, account: None) -> None:
    for _ in range(5):
        assert enter(client, "wrong").status_code == 200
    refused = enter(client, "the-right-password")
    assert refused.status_code == 429
    assert 0 < int(refused.headers["Retry-After"]) <= 300
    assert "Too many tries" in refused.content.decode()


def test_a_right_password_starts_anew(client: Any, account: None) -> None:
    for _ in range(4):
        enter(client, "wrong")
    assert enter(client, "the-right-password").status_code == 302
    client.logout()
    assert enter(client, "wrong").status_code == 200


def test_a_network_that_tries_many_names_waits(client: Any, account: None) -> None:
    for number in range(20):
        enter(client, "wrong", name=f"name{number}")
    assert enter(client, "the-right-password").status_code == 429
