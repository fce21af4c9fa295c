"""Verdicts by program: with the scope and the right to review, and with neither."""

from typing import Any

import pytest


@pytest.fixture
def token(room: Any) -> Any:
    """`token("reviewer", "review")` is the header of a token of an account in that group."""

    def made(group: str, *scopes: str) -> dict[str, str]:
        from django.contrib.auth.models import Group, User

        from ofrecord.api.models import make_token

        user, _ = User.objects.get_or_create(username=group)
        user.groups.add(Group.objects.get(name=group))
        return {"Authorization": f"Bearer {make_token(user, 't', scopes=scopes)}"}

    return made


def post(client: Any, address: str, given: Any, headers: Any) -> Any:
    return client.post(f"/api/v1/{address}", given, content_type="application/json", headers=headers)


def test_a_figure_is_rejected_and_taken_back(client: Any, token: Any, version: Any) -> None:
    from ofrecord.archive.models import Figure

    attack, headers = version("Attack on base"), token("reviewer", "review")
    key = Figure.objects.get(version=attack, text="seven").key
    answer = post(client, f"records/{attack.pk}/verdicts", {"fact": key, "verb": "reject", "why": "headline"}, headers)
    assert answer.status_code == 201
    assert not Figure.objects.filter(version=attack, text="seven").exists()
    verdict = answer.json()["verdict"]
    assert post(client, f"verdicts/{verdict}/undo", {"why": "no"}, headers).json()["undone"]["who"] == "reviewer"
    assert Figure.objects.filter(version=attack, text="seven").exists()
    kept = client.get(f"/api/v1/records/{attack.pk}/verdicts", headers=headers).json()
    assert [(one["verb"], one["text"]) for one in kept] == [("reject", "seven")]


def test_a_missed_fact_is_added(client: Any, token: Any, version: Any) -> None:
    attack = version("Attack on base")
    start = attack.text.index("after two hours")
    given = {"kind": "figure", "start": start, "end": start + 15, "after": {"value": 2}}
    answer = post(client, f"records/{attack.pk}/facts", given, token("reviewer", "review"))
    assert answer.json()["text"] == "after two hours"


@pytest.mark.parametrize(
    ("group", "scopes", "status"),
    [("reviewer", ("read",), 401), ("reader", ("review",), 403), (None, (), 401), ("editor", ("review",), 422)],
)
def test_only_reviewers_with_the_scope_decide(
    client: Any, token: Any, version: Any, group: str | None, scopes: tuple[str, ...], status: int
) -> None:
    headers = token(group, *scopes) if group else {}
    answer = post(client, f"records/{version('Attack').pk}/verdicts", {"fact": "f99", "verb": "accept"}, headers)
    assert answer.status_code == status
    assert answer.headers["Content-Type"] == "application/problem+json"
