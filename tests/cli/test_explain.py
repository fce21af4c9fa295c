"""`ofrecord explain`, `schema` and `--version`."""

import json

import pytest

from ofrecord.export.codes import Code, codes
from ofrecord.version import __version__
from tests.cli.conftest import Run


@pytest.mark.parametrize("code", codes(), ids=lambda code: f"{code.of} {code.code}")
def test_every_code_is_explained(run: Run, code: Code) -> None:
    done = run("explain", code.code)
    assert done.status == 0
    assert code.means in done.out
    assert code.example in done.out


def test_the_schema_is_that_of_a_record(run: Run) -> None:
    drawn = json.loads(run("schema").out)
    assert drawn["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert "Statement" in drawn["$defs"]


def test_the_version(run: Run) -> None:
    assert run("--version").out == f"ofrecord {__version__}\n"


@pytest.mark.parametrize("command", [[], ["read"], ["explain"], ["schema"]])
def test_every_command_of_this_room_has_help_with_examples(run: Run, command: list[str]) -> None:
    done = run(*command, "--help")
    assert done.status == 0
    assert "Example" in done.out
    assert f"ofrecord {' '.join(command)}".strip() in done.out
