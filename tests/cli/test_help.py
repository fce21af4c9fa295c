"""Help is for people: it shows PAGE and N, and no types of Python's."""

import re

import pytest

from tests.cli.conftest import Run

COMMANDS = (
    "", "read", "explain", "schema", "add", "watch", "failures", "diff", "export", "ask", "ask figures", "people", "serve",
    "account",
)  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS)
def test_no_type_of_a_program_is_shown(run: Run, command: str) -> None:
    shown = run(*command.split(), "--help").out
    assert not re.search(r"<(?:str|int|float|path|list)[^|>]*>", shown)


def test_the_usage_names_what_is_read(run: Run) -> None:
    assert "Usage: ofrecord read [OPTIONS] PAGE..." in run("read", "--help").out


def test_a_question_ends_with_its_own_mark(run: Run) -> None:
    assert run("reed").err == "ofrecord: No such command 'reed'. Did you mean 'read'? See ofrecord --help.\n"
