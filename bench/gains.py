"""What a change wins and loses: statements of the dev documents that one reader has right and the other has not.

    python bench/gains.py OLD NEW [--set polnear|ggt|gum-speech]

OLD and NEW are records (a .jsonl file that `ofrecord read … --format jsonl` or the scorer's --keep wrote) or git revisions;
a revision is checked out beside the house and reads the documents itself. Without ../shared/yardsticks there is nothing to
measure on, and that is said.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
YARDSTICKS = ROOT.parent / "shared" / "yardsticks"
SETS = {
    "polnear": ("polnear.dev.jsonl", "turn"),
    "ggt": ("ggt.dev.jsonl", "piece"),
    "gum-speech": ("gum.dev.jsonl", "statement"),
}

LAST_WORDS = 2000  # characters of what a failing reader said

Documents = dict[str, dict[str, Any]]


def lines(path: Path) -> Documents:
    """The objects of a file, one a line, by their ids."""
    found = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return {item["id"]: item for item in found}


def records_of(name: str, documents: Documents) -> Documents:
    """The records of a file, or those that a revision reads."""
    if Path(name).is_file():
        return lines(Path(name))
    with tempfile.TemporaryDirectory() as folder:
        house, inputs = Path(folder) / "house", Path(folder) / "documents.jsonl"
        wanted = ({"id": key, "text": item["text"], "published": item.get("published")} for key, item in documents.items())
        inputs.write_text("\n".join(json.dumps(item) for item in wanted), encoding="utf-8")
        added = subprocess.run(
            ["git", "worktree", "add", "--quiet", "--detach", str(house), name],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        if added.returncode:
            raise SystemExit(f"{name!r} is neither a file of records nor a revision: {added.stderr.strip()}")
        try:
            return _read_by(house, inputs)
        finally:
            subprocess.run(["git", "worktree", "remove", "--force", str(house)], cwd=ROOT, check=True)


def _read_by(house: Path, inputs: Path) -> Documents:
    command = [sys.executable, "-m", "ofrecord", "read", str(inputs), "--format", "jsonl"]
    environment = os.environ | {"PYTHONPATH": str(house)}
    done = subprocess.run(command, cwd=house, env=environment, capture_output=True, text=True, check=False)
    found = {item["id"]: item for item in map(json.loads, done.stdout.splitlines())}
    if not found:
        raise SystemExit(f"The reader of this revision read nothing:\n{done.stderr[-LAST_WORDS:]}")
    return found


def right(document: dict[str, Any], record: dict[str, Any], segment: str) -> tuple[set[str], set[str]]:
    """The attributions of a document that a record has right, and those of the record that are wrong, as readable lines."""
    import adapt  # type: ignore[import-not-found]
    from statements.score import Comparison  # type: ignore[import-not-found]

    text = document["text"]
    predicted = adapt.statements(record, segment=segment)["attributions"]
    compared = Comparison(text, document["attributions"], predicted, nested=document.get("nested", True))
    found = {i for i, _ in compared.attributed}
    sound = {j for _, j in compared.attributed}
    shown = partial(_shown, text)
    return (
        {shown(gold) for i, gold in enumerate(compared.gold) if i in found},
        {shown(one) for j, one in enumerate(compared.predicted) if j not in sound},
    )


def _shown(text: str, one: Any) -> str:
    source, cue, content = (" … ".join(text[a:b] for a, b in spans) for spans in (one.source, one.cue, one.content))
    return f"{source or '-'} | {cue or '-'} | {content}".replace("\n", " ")


def report(documents: Documents, old: Documents, new: Documents, segment: str) -> Iterator[str]:
    """Gains and losses document by document, then the sums."""
    sums = [0, 0, 0, 0]
    for key, document in documents.items():
        before, after = (right(document, records.get(key, {}), segment) for records in (old, new))
        parts = (after[0] - before[0], before[0] - after[0], before[1] - after[1], after[1] - before[1])
        if any(parts):
            yield key
        for place, (mark, part) in enumerate(zip(("won ", "lost", "gone", "new false"), parts, strict=True)):
            sums[place] += len(part)
            yield from (f"  {mark}  {line[:220]}" for line in sorted(part))
    yield f"won {sums[0]}, lost {sums[1]}; false alarms gone {sums[2]}, new {sums[3]}"


def main() -> None:
    """Print what was won and lost."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("old")
    parser.add_argument("new")
    parser.add_argument("--set", choices=SETS, default="polnear")
    options = parser.parse_args()
    if not YARDSTICKS.is_dir():
        print(f"The yardsticks are not here ({YARDSTICKS}): nothing to compare on.")  # noqa: T201
        return
    sys.path.insert(0, str(YARDSTICKS))
    name, segment = SETS[options.set]
    documents = lines(YARDSTICKS / "statements" / "data" / name)
    old, new = records_of(options.old, documents), records_of(options.new, documents)
    print("\n".join(report(documents, old, new, segment)))  # noqa: T201


if __name__ == "__main__":
    main()
