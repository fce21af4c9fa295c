"""axe finds no fault on any kind of page, in light and in dark."""

import re
from typing import Any

import pytest

from tests.browser.test_walks import log_in

PAGES = (
    "/", "/articles/?q=soldiers", "/figures/?of=soldiers", "/people/", "/events/", "/conflicts/", "/accounts/login/",
    "/api/v1/docs/", "/figures/", "/no/such/page/", "/figures/?from=yesterday", "article", "comments", "changes", "person",
)  # fmt: skip


DESKS = (
    "/desk/review/", "/desk/comments/", "/desk/log/", "/saved/", "/api/v1/tokens/", "/desk/add/", "/desk/exports/", "facts",
    "person for editors",
)  # fmt: skip


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", [*PAGES, *DESKS])
def test_axe_finds_nothing(chromium: Any, served: Any, name: str, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    context = chromium.new_context(base_url=served[0], color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    if name in DESKS:
        log_in(page, "editor")
    page.goto(_address(page, name))
    found = Axe().run(page)
    context.close()
    assert found.violations_count == 0, found.generate_report()


def _address(page: Any, name: str) -> str:
    if name.startswith("/"):
        return name
    if name.startswith("person"):
        page.goto("/people/?name=Warsame")
        return str(page.locator("main .item a").first.get_attribute("href"))
    page.goto("/articles/?q=%22hospital+in+the+port+city%22" if name == "changes" else "/articles/?q=dockworkers")
    href = str(page.locator("main .item a").first.get_attribute("href"))
    number = re.search(r"\d+", href)
    assert number
    if name == "facts":
        return f"/desk/review/{number.group()}/"
    return f"/articles/{number.group()}/" + {"article": "", "comments": "comments/", "changes": "changes/"}[name]
