"""The command as a user would run it, in this process and with the tests' own engine."""

import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from ofrecord.cli.app import main
from ofrecord.reading import reader
from ofrecord.reading.parse import Engine


@dataclass(frozen=True, slots=True)
class Done:
    """How a command ended, and what it said."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Done]


@pytest.fixture
def run(engine: Engine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """`run("read", "page.txt")`; `given` is what stands on standard input."""
    monkeypatch.setattr(reader, "Engine", lambda model=None: engine)
    monkeypatch.setenv("COLUMNS", "100")

    def ran(*words: str | Path, given: bytes = b"") -> Done:
        monkeypatch.setattr(sys, "argv", ["ofrecord", *map(str, words)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capsys.readouterr()
        return Done(int(ended.value.code or 0), out, err)

    return ran


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """A page as a scraper leaves it."""
    path = tmp_path / "story.txt"
    path.write_text(
        "Scroll to top\n\nRoad to Kismayo Is Open Again\n\n2025-01-16 09:30:00\n\n"
        "NAIROBI — Halima Yusuf Aden said on Thursday that the road to Kismayo was open. “About 3,600 people came back,” "
        "she told reporters.\n\nDaniel Wekesa Barasa met the Somali prime minister in Nairobi last week.\n\nPost a comment\n",
        encoding="utf-8",
    )
    return path


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """Forty lines of pages, one of them bad."""
    path = tmp_path / "pages.jsonl"
    rows = [
        {
            "id": f"p{number}",
            "text": f"Ana Belić said on Monday that {number + 2} trucks had left Nairobi.",
            "published": "2025-01-16",
        }
        for number in range(40)
    ]
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    lines[5] = '{"id": "p5"}'
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path
