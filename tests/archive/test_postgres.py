"""The archive's tests again, on a PostgreSQL server of their own where one is installed (`checks/postgres.sh` runs all)."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.archives import SERVER

ROOT = Path(__file__).parents[2]
SUITES = ("tests/archive/test_storing.py", "tests/archive/test_decisions.py", "tests/archive/test_keeping.py", "tests/ask")


@pytest.mark.skipif(bool(SERVER), reason="runs on PostgreSQL already")
@pytest.mark.skipif(not list(Path("/usr/lib/postgresql").glob("*/bin/initdb")), reason="no PostgreSQL server here")
def test_on_postgresql() -> None:
    pytest.importorskip("psycopg")
    environ = {**os.environ, "PYTHON": sys.executable}
    done = subprocess.run(["checks/postgres.sh", *SUITES], cwd=ROOT, env=environ, capture_output=True, text=True, check=False)
    assert done.returncode == 0 and " passed" in done.stdout, done.stdout + done.stderr
