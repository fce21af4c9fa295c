"""The README shows what the program prints."""

import pytest

from checks.readme import README, examples, printed


@pytest.mark.parametrize(("words", "shown"), examples(README.read_text(encoding="utf-8")))
def test_the_worked_example_is_what_is_printed(words: str, shown: str) -> None:
    assert printed(words) == shown, "python -m checks.readme --write, and look at what changed"
