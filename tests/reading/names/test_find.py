"""Names in mini-articles of our own: a case is an entry of cases.toml."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ofrecord.reading.names import find_names
from ofrecord.reading.parse import Parsed
from ofrecord.record import Name

CASES = tomllib.loads((Path(__file__).parent / "cases.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['class']}: {case['text'][:50]}")
def test_names(case: dict[str, Any], parse: Callable[..., Parsed]) -> None:
    names = find_names(parse(case["text"]))
    for wanted in case["names"]:
        found = next((name for name in names if name.name.lower() == wanted["name"].lower()), None)
        assert found is not None, f"no {wanted['name']} among {[name.name for name in names]}"
        fields = {key: value for key, value in wanted.items() if key != "name"}
        told = as_told(found)
        assert {key: told[key] for key in fields} == fields
    mentioned = [mention.text for name in names for mention in name.mentions]
    assert not set(case.get("unresolved", [])) & set(mentioned)
    assert not set(case.get("none", [])) & set(mentioned)


def as_told(name: Name) -> dict[str, Any]:
    """A name in the terms of the cases."""
    roles = [f"{role.title} of {role.of}" if role.of else role.title for role in name.roles]
    return {
        "kind": name.kind,
        "country": name.country or "",
        "sector": name.sector or "",
        "age": name.age,
        "roles": roles,
        "mentions": [mention.text for mention in name.mentions],
    }
