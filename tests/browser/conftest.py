"""A real browser before a real server. Skipped, and said so, where Chromium or Playwright is missing (CI installs both)."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.site.conftest import filled  # noqa: F401

CHROMIUM = os.environ.get("OFRECORD_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
PASSWORD = "long-enough-for-a-test"
PATIENCE = 30.0


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what needs a browser where there is none; in CI a missing browser is a failure, not a skip."""
    try:
        import playwright  # noqa: F401
    except ModuleNotFoundError:
        missing = "Playwright is not installed"
    else:
        missing = "" if CHROMIUM else "no Chromium on this machine (Debian: apt-get install chromium)"
    if missing and os.environ.get("CI") != "true":
        for item in items:
            if "tests/browser" in item.path.as_posix():
                item.add_marker(pytest.mark.skip(reason=missing))


@pytest.fixture(scope="session")
def served(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:  # noqa: F811
    """The address of a server over a copy of the archive, and the file its letters go to."""
    folder = tmp_path_factory.mktemp("served")
    shutil.copy(filled, folder / "room.db")
    for group in ("reviewer", "editor"):
        _account(folder / "room.db", group)
    port, letters = _free_port(), folder / "letters.txt"
    with letters.open("wb") as out:
        server = subprocess.Popen(
            [sys.executable, "-u", "-m", "ofrecord", "serve", "--archive", str(folder / "room.db"), "--port", str(port)],
            stdout=out,
            stderr=subprocess.DEVNULL,
        )
        try:
            _wait_for(f"http://127.0.0.1:{port}/")
            yield f"http://127.0.0.1:{port}", letters
        finally:
            server.terminate()
            server.wait(10)


def _account(archive: Path, group: str) -> None:
    code = (
        "from ofrecord.site.serve import application; from ofrecord.site.accounts import keep_account; "
        f"application({str(archive)!r}); keep_account({group!r}, {group!r}, {PASSWORD!r})"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _wait_for(address: str) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            urlopen(address, timeout=2).close()
        except (URLError, TimeoutError):
            if time.monotonic() > until:
                raise
            time.sleep(0.2)
        else:
            return


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """The browser."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(params=["script", "no script"])
def page(request: pytest.FixtureRequest, chromium: Any, served: tuple[str, Path]) -> Iterator[Any]:
    """A fresh page, with JavaScript and without; a request to any other host fails the test."""
    context = chromium.new_context(base_url=served[0], java_script_enabled=request.param == "script")
    opened = context.new_page()
    opened.set_default_timeout(5_000)
    strangers: list[str] = []
    opened.on("request", lambda asked: None if asked.url.startswith((served[0], "data:")) else strangers.append(asked.url))
    yield opened
    context.close()
    assert strangers == []
