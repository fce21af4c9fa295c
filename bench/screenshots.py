"""Pictures of every kind of page at three widths, light and dark, from a reading room that is being served.

`python -m bench.screenshots http://127.0.0.1:8000 OUT [--only article,front] [--widths 380,800,1280]`. Look at them before
a change of the look is pushed.
"""

import argparse
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

WIDTHS = (380, 800, 1280)
HEIGHT = 1000
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--hide-scrollbars",
]
PAGES = {
    "front": "/",
    "search": "/articles/?q=troops",
    "figures": "/figures/?of=troops",
    "people": "/people/",
    "person": "link:/people/",
    "events": "/events/",
    "conflicts": "/conflicts/",
    "article": "link:/",
    "comments": "under:/articles/?q=troops",
    "login": "/accounts/login/",
    "docs": "/api/v1/docs/",
    "missing": "/no/such/page/",
    "wrong": "/figures/?from=yesterday",
    "home": "/figures/",
}
DESKS = {  # with --account
    "add": "/desk/add/",
    "exports": "/desk/exports/",
    "saved": "/saved/",
    "tokens": "/api/v1/tokens/",
    "queue": "/desk/review/",
    "judge": "review:/articles/?q=troops",
    "log": "/desk/log/",
    "moderate": "/desk/comments/",
}


def main() -> None:
    """Take the pictures that were asked for."""
    asked = _asked()
    Path(asked.out).mkdir(parents=True, exist_ok=True)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        for scheme in asked.schemes.split(","):
            for width in map(int, asked.widths.split(",")):
                context = browser.new_context(
                    base_url=asked.site, color_scheme=scheme, viewport={"width": width, "height": HEIGHT}
                )
                page = context.new_page()
                _log_in(page, asked.account)
                for name, picture in _pictures(page, asked):
                    picture.screenshot(path=Path(asked.out) / f"{name}-{width}-{scheme}.png", full_page=asked.whole)
                    print(name, width, scheme)  # noqa: T201
                context.close()


def _asked() -> argparse.Namespace:
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("site")
    given.add_argument("out")
    given.add_argument("--only", help="names of pages, or addresses; all")
    given.add_argument("--account", default="", metavar="NAME:PASSWORD", help="log in, and take the desks, too")
    given.add_argument("--widths", default=",".join(map(str, WIDTHS)))
    given.add_argument("--schemes", default="light,dark")
    given.add_argument("--whole", action="store_true", help="the whole page, not its first screen")
    return given.parse_args()


def _pictures(page: Any, asked: argparse.Namespace) -> Iterator[tuple[str, Any]]:
    known = PAGES | (DESKS if asked.account else {})
    for name in asked.only.split(",") if asked.only else known:
        page.goto(_address(page, known.get(name, name)))
        yield re.sub(r"\W+", "_", name), page


def _log_in(page: Any, account: str) -> None:
    if account:
        name, _, password = account.partition(":")
        page.goto("/accounts/login/")
        page.fill("#id_username", name)
        page.fill("#id_password", password)
        page.click("main button")


def _address(page: Any, pattern: str) -> str:
    """An address; `link:` follows the first link of a list, `under:` its comments, `review:` its facts on the desk."""
    way, _, address = pattern.partition(":")
    if way not in ("link", "under", "review"):
        return pattern
    page.goto(address)
    href = str(page.locator("main h2 a, main h3 a, main .lines a").first.get_attribute("href"))
    if way == "review":
        return f"/desk/review/{re.sub(r'[^0-9]', '', href.partition('?')[0])}/"
    return href if way == "link" else re.sub(r"\?.*", "", href) + "comments/"


if __name__ == "__main__":
    main()
