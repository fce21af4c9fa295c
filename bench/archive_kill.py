"""Kill `ofrecord add` with SIGKILL while it writes, at random moments; let it end once; compare with an archive never killed.

A run is waited for until it writes (its write-ahead log changes), and killed at a random moment after that, so soon that the
next run has something left to write.

python bench/archive_kill.py [kills] [records]            records that were read before, made up by a script
python bench/archive_kill.py [kills] examples/pages       pages, read anew by each run
"""

# ruff: noqa: E501, T201

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
SHARE = 1.4  # of a run's equal part of the writing: so long at most is a run left writing before it is killed
POLL = 0.002  # seconds
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


def _until_writing(process: "subprocess.Popen[bytes]", archive: Path) -> float:
    """Wait until a run begins to write, or ends; how many seconds that took."""
    log, begun = archive.with_name(archive.name + "-wal"), time.perf_counter()
    before = _state(log)
    while process.poll() is None and _state(log) == before:
        time.sleep(POLL)
    return time.perf_counter() - begun


def _state(log: Path) -> tuple[int, int]:
    try:
        return (held := log.stat()).st_size, held.st_mtime_ns
    except FileNotFoundError:
        return 0, 0


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
        writing = seconds - _until_writing(add(source, Path(folder) / "timed.db"), Path(folder) / "timed.db")
        hit = late = 0
        while hit < kills and late < kills:
            process = add(source, killed)
            _until_writing(process, killed)
            time.sleep(chance.random() * SHARE * writing / kills)
            if process.poll() is None:
                process.send_signal(signal.SIGKILL)
                hit += 1
            else:
                late += 1
            process.wait()
        rows = sum(map(len, dump(killed).values())) if killed.exists() else 0
        add(source, killed).wait()
        one, other = dump(whole), dump(killed)
        differing = [table for table in one if one[table] != other.get(table)]
        print(
            f"one run takes {seconds:.1f} s, {writing:.1f} s of them writing; {hit} runs were killed while they wrote, {late} had ended;"
        )
        print(f"{rows:,} rows stood before the last run")
        print(f"{sum(map(len, one.values())):,} rows; tables that differ: {', '.join(differing) or 'none'}; {check(killed)}")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 50, sys.argv[2] if len(sys.argv) > 2 else "1000"))
