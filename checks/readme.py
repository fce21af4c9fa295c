"""The README's worked example is what the program prints: compare, or write it anew with `--write`."""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
BLOCK = re.compile(r"(?<=```\n\$ ofrecord )(?P<words>[^\n]+)\n(?P<shown>.*?)(?=\n```)", re.DOTALL)


def printed(words: str) -> str:
    """What `ofrecord WORDS` prints, on a page of a hundred columns."""
    environ = {**os.environ, "COLUMNS": "100", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "ofrecord", *words.split()], cwd=ROOT, env=environ, capture_output=True, text=True, check=True
    )
    return done.stdout.rstrip()


def examples(text: str) -> list[tuple[str, str]]:
    """The commands of a page, each with what the page says it prints."""
    return [(found["words"], found["shown"]) for found in BLOCK.finditer(text)]


def main() -> None:
    """Compare, or write."""
    text = README.read_text(encoding="utf-8")
    if "--write" in sys.argv:
        text = BLOCK.sub(lambda found: f"{found['words']}\n{printed(found['words'])}", text)
        README.write_text(text, encoding="utf-8")
    wrong = [words for words, shown in examples(text) if printed(words) != shown]
    print("\n".join(f"README.md: `ofrecord {words}` prints something else" for words in wrong) or "README.md: as printed")  # noqa: T201
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
