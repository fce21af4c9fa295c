"""A server's processes and what they count together."""

import os
import signal
import subprocess
import sys
import time

import pytest

from ofrecord.site.processes import can_part
from ofrecord.tally import Tally

TWO = """
import os, sys, time
from ofrecord.site import processes
processes.PAUSE = 0.1
def work():
    os.write(1, f"here {os.getpid()}\\n".encode())
    time.sleep(30)
processes.run_all([work, work])

"""


def test_a_tally_counts_and_forgets() -> None:
    tally = Tally(300)
    assert [tally.note("a"), tally.note("a"), tally.note("b")] == [1, 2, 1]
    tally.forget("a")
    assert (tally.count("a"), tally.count("b")) == (0, 1)
    assert 0 < tally.left() <= 300
    tally.clear()
    assert tally.count("b") == 0


def test_a_stretch_that_is_over_counts_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    tally = Tally(60)
    monkeypatch.setattr(time, "monotonic", lambda: 100.0)
    tally.note("a")
    assert tally.count("a") == 1
    monkeypatch.setattr(time, "monotonic", lambda: 130.0)
    assert tally.count("a") == 0


@pytest.mark.skipif(not can_part(), reason="processes cannot part here")
def test_a_tally_is_one_for_all_processes() -> None:
    tally = Tally(300)
    child = os.fork()
    if not child:
        tally.note("a")
        os._exit(0)
    os.waitpid(child, 0)
    assert tally.note("a") == 2


def test_tallies_are_made_before_the_processes_part(tmp_path: object) -> None:
    from ofrecord.archive import open_archive

    open_archive(f"{tmp_path}/a.db")
    told = "print([each in sys.modules for each in ('ofrecord.site.entrance', 'ofrecord.api.guard')])"
    code = (
        f"import sys; from ofrecord.site import serve; serve.run_all = lambda works: {told}; "
        f"serve.serve('{tmp_path}/a.db', port=0)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[True, True]\n"


BROKEN = """
import sys
from ofrecord.site.serve import application
application(sys.argv[1])
from unittest.mock import patch
from django.test import Client
with patch("ofrecord.site.views.front._counted", side_effect=ZeroDivisionError("a fault of ours")):
    print(Client(raise_request_exception=False).get("/", HTTP_HOST="localhost").status_code)
"""


def test_a_fault_is_written_to_standard_error(tmp_path: object) -> None:
    from ofrecord.archive import open_archive

    open_archive(f"{tmp_path}/a.db")
    ran = subprocess.run([sys.executable, "-c", BROKEN, f"{tmp_path}/a.db"], capture_output=True, text=True, check=True)
    assert ran.stdout == "500\n"
    assert "Traceback" in ran.stderr
    assert ran.stderr.count("ZeroDivisionError: a fault of ours") == 1


@pytest.mark.skipif(not can_part(), reason="processes cannot part here")
def test_a_process_that_falls_is_started_anew_and_all_end_together() -> None:
    parent = subprocess.Popen([sys.executable, "-c", TWO], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert parent.stdout
    numbers = [int(parent.stdout.readline().split()[1]) for _ in range(2)]
    os.kill(numbers[0], signal.SIGKILL)
    numbers.append(int(parent.stdout.readline().split()[1]))
    parent.terminate()
    parent.wait(10)
    time.sleep(0.2)
    for number in numbers[1:]:
        with pytest.raises(ProcessLookupError):
            os.kill(number, 0)


@pytest.mark.skipif(not can_part(), reason="processes cannot part here")
def test_a_child_of_before_ends_nothing() -> None:
    given = f"sleep 0.2 & exec {sys.executable} -c '{TWO}'"
    parent = subprocess.Popen(["sh", "-c", given], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert parent.stdout
    assert [parent.stdout.readline().split()[0] for _ in range(2)] == ["here", "here"]
    time.sleep(0.5)
    assert parent.poll() is None
    parent.terminate()
    parent.wait(10)


def test_a_port_that_is_taken_is_told_before_anything_is_said_to_be_open(tmp_path: object) -> None:
    import socket

    from typer.testing import CliRunner

    from ofrecord.archive import open_archive
    from ofrecord.cli.app import app

    where = f"{tmp_path}/a.db"
    open_archive(where)
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        one.listen()
        ran = CliRunner().invoke(app, ["serve", "--archive", where, "--port", str(one.getsockname()[1])])
    assert "Choose another with --port" in str(ran.exception)
    assert "is at" not in ran.output


def test_the_command_line_leaves_it_to_serve_which_tables_there_are() -> None:
    code = (
        "import sys, typer, ofrecord.cli.app as cli; typer.main.get_command(cli.app); "
        "print('ofrecord.archive.models' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "False"
