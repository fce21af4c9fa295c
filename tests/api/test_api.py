"""The API: questions, pages by cursor, problems, ETags, tokens, and a description that is pinned."""

import json
from pathlib import Path
from typing import Any

import pytest

SNAPSHOT = Path(__file__).parent / "openapi.json"


QUESTIONS = (
    "figures?of=soldiers", "statements?by=Warsame", "events?type=ASSAULT", "people?name=Warsame", "articles?q=soldiers",
    "conflicts",
)  # fmt: skip


@pytest.mark.parametrize("question", QUESTIONS)
def test_questions_answer(client: Any, question: str) -> None:
    answer = client.get(f"/api/v1/{question}").json()
    assert set(answer) == {"rows", "next", "count", "more"}
    assert answer["count"] >= len(answer["rows"])


def test_a_cursor_walks_all_rows_once(client: Any) -> None:
    whole = client.get("/api/v1/events").json()["rows"]
    walked, cursor = [], ""
    while cursor is not None:
        page = client.get(f"/api/v1/events?limit=7&cursor={cursor}").json()
        walked += page["rows"]
        cursor = page["next"]
    assert walked == whole
    assert len(whole) > 14


def test_what_is_left_out_is_said_and_can_be_asked_for(client: Any) -> None:
    whole = client.get("/api/v1/events").json()
    few = client.get("/api/v1/events?most=5").json()
    assert (few["more"], whole["more"]) == (True, False)
    assert few["rows"] == whole["rows"][-len(few["rows"]) :]
    assert client.get("/api/v1/events?most=20000").json() == whole


@pytest.mark.parametrize(
    ("address", "status", "word"),
    [
        ("figures", 422, "of"),
        ("figures?of=soldiers&since=soon", 422, "no date"),
        ("events?type=WEDDING", 422, "type"),
        ("articles?q=x&cursor=abc", 422, "cursor"),
        ("articles/999999", 404, "no version"),
        ("records/99999999999999999999", 404, "no version"),
    ],
)
def test_problems_say_what_is_wrong(client: Any, address: str, status: int, word: str) -> None:
    response = client.get(f"/api/v1/{address}")
    assert response.status_code == status
    assert response.headers["Content-Type"] == "application/problem+json"
    assert word in response.json()["detail"]


def test_an_answer_that_did_not_change_is_not_sent_again(client: Any) -> None:
    first = client.get("/api/v1/figures?of=soldiers")
    again = client.get("/api/v1/figures?of=soldiers", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304


def test_a_record_is_what_read_prints(client: Any, version: Any) -> None:
    from ofrecord.archive.storing import record_of
    from ofrecord.record import to_json

    shown = version("Rotterdam")
    assert client.get(f"/api/v1/records/{shown.pk}").json() == json.loads(to_json(record_of(shown.pk)))


def test_a_closed_api_asks_for_a_token_with_the_scope(client: Any) -> None:
    from django.contrib.auth.models import User
    from django.test import override_settings

    from ofrecord.api.models import make_token

    user = User.objects.create_user("desk")
    good, other = make_token(user, "a"), make_token(user, "b", scopes=("export",))
    with override_settings(OFRECORD_PRIVATE=True):
        for token, status in ((None, 401), ("ofr_wrong", 401), (other, 401), (good, 200)):
            headers = {"Authorization": f"Bearer {token}"} if token else {}
            assert client.get("/api/v1/conflicts", headers=headers).status_code == status


def test_too_many_requests_are_told_when_to_come_back(client: Any) -> None:
    from django.test import override_settings

    from ofrecord.api.guard import RATE

    RATE.clear()
    with override_settings(OFRECORD_API_RATE=3):
        answers = [client.get("/api/v1/conflicts") for _ in range(4)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
    assert int(answers[-1].headers["Retry-After"]) >= 1
    RATE.clear()


def test_the_description_is_the_one_that_was_agreed(client: Any) -> None:
    described = client.get("/api/v1/openapi.json").json()
    described["info"].pop("description")
    assert described == json.loads(SNAPSHOT.read_text(encoding="utf-8")), "if it should change: write it anew"
