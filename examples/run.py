"""The main job on our own pages: what `make run` shows. The lead story, totals over all, and what to try next."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parent.parent
OUT = ROOT / "out"
LEAD = "examples/pages/courier/2025-01-14-talks-open.html"
ALL = ["examples/pages/courier", "examples/pages/harbour-post", "examples/pages/civic-wire", "examples/dispatch.jsonl"]
KINDS = ("statements", "figures", "events", "dates", "names")


def say(line: str = "") -> None:
    """Print a line at once, so that it stands before what the next command prints."""
    print(line, flush=True)  # noqa: T201


def ofrecord(*words: str) -> None:
    """Run a command as a user would, and show it."""
    say(f"\n$ ofrecord {' '.join(words)}")
    done = subprocess.run([sys.executable, "-m", "ofrecord", *words], cwd=ROOT, check=False)
    if done.returncode:
        sys.exit(done.returncode)


def totals(path: Path) -> None:
    """How many facts of each kind, over all pages."""
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    counts: Counter[str] = Counter()
    for record in records:
        counts.update({kind: len(record[kind]) for kind in KINDS})
    say(f"\n{len(records)} pages: " + ", ".join(f"{counts[kind]} {kind}" for kind in KINDS))


def main() -> None:
    """Read one page, read all, and say where to go from here."""
    OUT.mkdir(exist_ok=True)
    ofrecord("read", LEAD)
    ofrecord("read", LEAD, "--format", "html", "-o", "out/lead.html")
    ofrecord("read", *ALL, "--format", "jsonl", "-o", "out/records.jsonl")
    totals(OUT / "records.jsonl")
    say(
        "\nOpen out/lead.html in a browser: the same story with its facts marked in the text."
        "\nNext (with .venv/bin on your path, or by that path):"
        "\n  ofrecord read PAGE --format json        the whole record of a page of yours"
        "\n  ofrecord read pages.jsonl -o out.jsonl  many pages, one record a line"
        "\n  ofrecord explain CONSULT                what a code means"
    )


if __name__ == "__main__":
    main()
