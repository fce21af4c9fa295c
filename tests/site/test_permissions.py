"""Who may do what: the table, cell by cell."""

import csv
from pathlib import Path
from typing import Any

import pytest

ROWS = list(csv.DictReader((Path(__file__).parent / "permissions.csv").open(encoding="utf-8")))
GROUPS = ("nobody", "reader", "reviewer", "editor", "admin")
LOGIN = "/accounts/login/"


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["what"])
def test_cell(client: Any, member: Any, version: Any, row: dict[str, str], group: str) -> None:
    shown = version("Rotterdam")
    asking = client if group == "nobody" else member(group)
    address = row["address"].format(version=shown.pk, article=shown.article_id, entity=_someone())
    response = asking.get(address) if row["method"] == "GET" else asking.post(address)
    refused = response.status_code == 403 or (response.status_code == 302 and response.url.startswith(LOGIN))
    assert refused == (row[group] == "no")


def _someone() -> int:
    from ofrecord.archive.models import Entity

    return int(Entity.objects.filter(merged=None).order_by("pk").values_list("pk", flat=True)[0])
