"""What people do, done in a real browser, with JavaScript and without."""

import re
import time
from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import PASSWORD


def log_in(page: Any, name: str) -> None:
    page.goto("/accounts/login/")
    page.fill("#id_username", name)
    page.fill("#id_password", PASSWORD)
    page.click("main button")


def test_from_search_to_the_words_of_a_fact(page: Any) -> None:
    page.goto("/articles/")
    page.fill("#q", "dockworkers")
    page.click("form.ask button")
    page.click("main .item a")
    assert "Rotterdam Dockers Walk Out" in page.text_content("h1")
    mark = page.locator(".body a.k-figure").first
    words = mark.text_content()
    mark.click()
    assert re.search(r"#i-f\d+$", page.url)
    assert words in page.text_content(page.url[page.url.index("#") :])


def test_from_a_series_to_its_sentence(page: Any) -> None:
    page.goto("/figures/")
    page.fill("#of", "soldiers")
    page.click("form.ask button")
    row = page.locator("tbody tr").first
    sentence = row.locator("a").text_content()
    row.locator("a").click()
    assert re.search(r"/articles/\d+/#f\d+$", page.url)
    assert sentence.strip() in page.text_content(".body")


def test_a_comment_from_writing_to_showing(page: Any, served: tuple[str, Path]) -> None:
    page.goto("/articles/?q=dockworkers")
    page.click("main .item a")
    page.click("text=Comments")
    address, words = page.url, f"Who counted the ships? {time.monotonic()}"
    page.fill("#id_comment", words)
    page.fill("#id_name", "Bo")
    page.fill("#id_email", "bo.secret@example.org")
    time.sleep(3.1)  # the form waits for a person's time
    page.click("main form button")
    assert "open the link" in page.text_content("main")
    confirm = re.findall(r"http://\S+/comments/confirm/\S+", served[1].read_text())[-1]
    page.goto(confirm)
    page.click("main button")
    page.goto(address)
    assert words not in page.text_content("main")
    log_in(page, "editor")
    page.goto("/desk/comments/")
    page.check(f"li:has-text('{words}') input[type=checkbox]")
    page.click("button[value=approve]")
    page.goto(address)
    assert words in page.text_content("main")
    assert "bo.secret" not in page.content()


def test_a_reviewer_rejects_a_figure_and_takes_it_back(page: Any) -> None:
    def tolls() -> list[str]:
        page.goto("/figures/?of=soldiers")
        return page.locator("tbody tr").all_text_contents()

    before = tolls()
    log_in(page, "reviewer")
    page.goto("/articles/?q=Dhobley+ammunition")
    page.click("main .item a")
    version = re.search(r"/articles/(\d+)/", page.url)
    assert version
    page.goto(f"/desk/review/{version.group(1)}/")
    fact = page.locator("li.judge", has_text="figure").filter(has_text="seven").first
    fact.locator("button[value=reject]").click()
    assert len(tolls()) < len(before)
    page.goto(f"/desk/review/{version.group(1)}/")
    page.locator("button", has_text="Take back").first.click()
    assert tolls() == before


@pytest.mark.parametrize("page", ["script"], indirect=True)
def test_a_hostile_page_runs_nothing(page: Any) -> None:
    told: list[str] = []
    page.on("dialog", lambda dialog: (told.append(dialog.message), dialog.dismiss()))
    page.goto("/articles/?q=Duarte")
    page.click("main .item a")
    page.wait_for_timeout(300)
    assert told == []
    assert "<script>alert(1)</script>" in page.text_content(".body")


@pytest.mark.parametrize("page", ["script"], indirect=True)
def test_an_article_by_keyboard_alone(page: Any) -> None:
    page.goto("/articles/?q=dockworkers")
    href = page.locator("main .item a").first.get_attribute("href")
    page.goto(href.partition("?")[0])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the page"
    page.keyboard.press("j")
    assert "fact" in page.evaluate("document.activeElement.className")
    page.keyboard.press("2")
    assert not page.is_checked("#show-figures")
