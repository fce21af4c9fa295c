"""Exports by program: asked for, polled, fetched, let go; by a token with the scope, for its own account alone."""

import json
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def asking(room: Any, tmp_path: Path) -> Any:
    """`asking("reader", "export")` asks with a token of that scope, of an account in that group."""
    from django.test import Client, override_settings

    def made(group: str, *scopes: str) -> Any:
        from django.contrib.auth.models import Group, User

        from ofrecord.api.models import make_token

        user, _ = User.objects.get_or_create(username=group)
        user.groups.set([Group.objects.get(name=group)])
        return Client(headers={"Authorization": f"Bearer {make_token(user, 'test', scopes)}"})

    with override_settings(OFRECORD_EXPORTS=str(tmp_path / "exports")):
        yield made


def ask(client: Any, form: str = "jsonl") -> Any:
    return client.post("/api/v1/exports", json.dumps({"form": form}), content_type="application/json")


def test_an_export_from_asking_to_letting_go(asking: Any) -> None:
    from ofrecord.jobs.working import work_once

    reader = asking("reader", "export")
    asked = ask(reader)
    assert (asked.status_code, asked.json()["state"], asked.json()["file"]) == (202, "waiting", None)
    address = f"/api/v1/exports/{asked.json()['export']}"
    assert reader.get(f"{address}/file").status_code == 404
    assert work_once()
    done = reader.get(address).json()
    assert done["state"] == "done"
    assert done["rows"]["lines"] > 10
    lines = b"".join(reader.get(done["file"]).streaming_content).splitlines()
    assert len(lines) == done["rows"]["lines"]
    assert [one["export"] for one in reader.get("/api/v1/exports").json()] == [done["export"]]
    assert asking("reviewer", "export").get(address).status_code == 404
    assert reader.delete(address).status_code == 204
    assert reader.get(address).status_code == 404


@pytest.mark.parametrize("scopes", [("read",), ("review",), ("read", "review")])
def test_only_the_scope_export_takes_the_archive_away(asking: Any, scopes: tuple[str, ...]) -> None:
    assert ask(asking("admin", *scopes)).status_code == 401


def test_without_a_token_nothing_is_taken_away(client: Any) -> None:
    assert ask(client).status_code == 401


def test_a_form_that_is_none_is_told(asking: Any) -> None:
    answer = ask(asking("reader", "export"), "docx")
    assert answer.status_code == 422
    assert "form" in answer.json()["detail"]


@pytest.mark.parametrize("group", ["reader", "reviewer", "editor", "admin"])
def test_every_account_may_take_the_archive_away_and_only_reviewers_may_judge(asking: Any, group: str) -> None:
    client = asking(group, "export", "review")
    assert ask(client).status_code == 202
    judged = client.post("/api/v1/verdicts/999999/undo", json.dumps({"why": ""}), content_type="application/json")
    assert judged.status_code == (403 if group == "reader" else 404)
