"""The examples of the reference pages run."""

import re
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[3] / "docs" / "reference"
EXAMPLES = [
    pytest.param(program, id=f"{name} {number}")
    for name in ("page.md", "sources.md")
    for number, program in enumerate(
        re.findall(r"```python\n(.*?)```", (DOCS / name).read_text(encoding="utf-8"), re.DOTALL), 1
    )
]


@pytest.mark.parametrize("program", EXAMPLES)
def test_the_example_runs(program: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(DOCS.parents[1])
    exec(program, {})
