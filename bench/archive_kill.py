"""Kill `ofrecord add` with SIGKILL at random moments, let it end once, and compare with an archive that was never killed.

python bench/archive_kill.py [kills] [records]            records that were read before, made up by a script
python bench/archive_kill.py [kills] examples/pages       pages, read anew by each run
"""

# ruff: noqa: T201

import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from bench.archive_story import records
from ofrecord.record import to_json

CLOCKS = ("added", "last", "when", "checked", "applied")  # columns that say when, which no two runs share
LONGEST = 1.0  # seconds beyond the start: many short runs are killed in more states than few long ones
DERIVED = ("archive_search", "sqlite_", "django_")


def dump(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, clocks left out."""
    with closing(sqlite3.connect(path)) as held:
        tables = [row[0] for row in held.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        found = {}
        for table in tables:
            if not table.startswith(DERIVED):
                columns = [row[1] for row in held.execute(f"PRAGMA table_info({table})") if row[1] not in CLOCKS]
                found[table] = held.execute(f"SELECT {', '.join(f'[{name}]' for name in columns)} FROM {table}").fetchall()
                found[table].sort(key=repr)
        return found


def add(source: str, archive: Path) -> "subprocess.Popen[bytes]":
    """Start `ofrecord add`."""
    command = [sys.executable, "-m", "ofrecord", "add", source, "--archive", str(archive), "--quiet"]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def check(archive: Path) -> str:
    """What `ofrecord check` says."""
    run = subprocess.run([sys.executable, "-m", "ofrecord", "check", "--archive", str(archive)], capture_output=True, text=True)
    return f"check ends with {run.returncode}: {run.stdout.strip().splitlines()[-1]}"


def main(kills: int, source: str) -> int:
    """Print what happened; 1 where the archives differ."""
    chance = random.Random(11)
    with tempfile.TemporaryDirectory() as folder:
        if source.isdigit():
            path = Path(folder) / "records.jsonl"
            path.write_text("\n".join(to_json(record) for record, _ in records(int(source))), encoding="utf-8")
            source = str(path)
        whole, killed = Path(folder) / "whole.db", Path(folder) / "killed.db"
        start = time.perf_counter()
        add(source, whole).wait()
        seconds = time.perf_counter() - start
        hit = 0
        start = time.perf_counter()
        check(whole)
        startup = time.perf_counter() - start
        for _ in range(kills):
            process = add(source, killed)
            time.sleep(startup * (0.4 + chance.random()) + LONGEST * chance.random())
            if process.poll() is None:
                process.send_signal(signal.SIGKILL)
                hit += 1
            process.wait()
        rows = sum(map(len, dump(killed).values())) if killed.exists() else 0
        add(source, killed).wait()
        one, other = dump(whole), dump(killed)
        differing = [table for table in one if one[table] != other.get(table)]
        print(f"one run takes {seconds:.1f} s; {hit} of {kills} runs were killed; {rows:,} rows stood before the last run")
        print(f"{sum(map(len, one.values())):,} rows; tables that differ: {', '.join(differing) or 'none'}; {check(killed)}")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 50, sys.argv[2] if len(sys.argv) > 2 else "1500"))
