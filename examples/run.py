"""The main job on our own pages, as `make run` shows it: read, keep, ask, and what to try next."""

import json
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
OUT = ROOT / "out"
LEAD = "examples/pages/courier/2025-01-14-talks-open.html"
ALL = ("examples/pages/courier", "examples/pages/harbour-post", "examples/pages/civic-wire", "examples/dispatch.jsonl")
KINDS = ("statements", "figures", "events", "dates", "names")
ARCHIVE = ("--archive", "out/examples.db")
NEXT = """
Open out/lead.html in a browser: the story above with its facts marked in the text.

Next (the command is .venv/bin/ofrecord):
  ofrecord serve --archive out/examples.db    the reading room: the same archive in the browser
  ofrecord read PAGE --format json            the whole record of a page of yours
  ofrecord add FOLDER                         keep pages of yours in ofrecord.db, and then: ofrecord ask --help
  ofrecord explain CONSULT                    what a code means"""


def say(line: str = "") -> None:
    """Print a line at once, so that it stands before what the next command prints."""
    print(line, flush=True)  # noqa: T201


def ofrecord(what: str, *words: str) -> None:
    """Run a command as a user would, after a line that says what it does."""
    say(f"\n# {what}\n$ ofrecord {shlex.join(words)}")
    done = subprocess.run([sys.executable, "-m", "ofrecord", *words], cwd=ROOT, check=False)
    if done.returncode:
        sys.exit(done.returncode)


def totals(path: Path) -> None:
    """How many facts of each kind, over all pages."""
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    counts = {kind: sum(len(record[kind]) for record in records) for kind in KINDS}
    say(f"{len(records)} pages: " + ", ".join(f"{count} {kind}" for kind, count in counts.items()))


def main() -> None:
    """Read one page, read and keep all, ask three questions, and say where to go from here."""
    OUT.mkdir(exist_ok=True)
    ofrecord("Read one story: who said what, how many, who did what to whom.", "read", LEAD)
    ofrecord("The same record as one HTML file, its facts marked in the text.", "read", LEAD, "-o", "out/lead.html")
    ofrecord("All example pages, a record a line.", "read", *ALL, "-o", "out/records.jsonl")
    totals(OUT / "records.jsonl")
    ofrecord("Keep them in an archive.", "add", *ALL, *ARCHIVE)
    ofrecord(
        "How did this figure move, and who said so?", "ask", "figures", "--of", "Kenyan troops", "--in", "Somalia", *ARCHIVE
    )
    ofrecord("What did she say?", "ask", "statements", "--by", "Halima Yusuf Aden", *ARCHIVE)
    ofrecord("What changed between two versions of a page?", "diff", "Kismayo", *ARCHIVE)
    say(NEXT)


if __name__ == "__main__":
    main()
