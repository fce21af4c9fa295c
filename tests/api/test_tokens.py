"""Tokens on a page: shown once, kept as a hash, taken away by their owner alone."""

import re
from typing import Any


def test_a_token_is_shown_once_and_works(member: Any, client: Any) -> None:
    reviewer = member("reviewer")
    page = reviewer.post("/api/v1/tokens/", {"label": "nightly", "scope": ["read", "review"]}).content.decode()
    token = re.findall(r"ofr_[\w-]+", page)[0]
    assert token not in reviewer.get("/api/v1/tokens/").content.decode()
    headers = {"Authorization": f"Bearer {token}"}
    assert client.get("/api/v1/records/1/verdicts", headers=headers).status_code == 200


def test_only_its_owner_takes_it_away(member: Any) -> None:
    from ofrecord.api.models import Token

    reviewer = member("reviewer")
    reviewer.post("/api/v1/tokens/", {"label": "nightly"})
    key = Token.objects.get().pk
    assert member("admin").post(f"/api/v1/tokens/{key}/drop/").status_code == 404
    reviewer.post(f"/api/v1/tokens/{key}/drop/")
    assert not Token.objects.exists()


def test_nobody_makes_one_without_an_account(client: Any) -> None:
    assert client.post("/api/v1/tokens/", {"label": "x"}).url.startswith("/accounts/login/")
