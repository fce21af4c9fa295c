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
    page.locator("#messages", has_text="approved").wait_for()
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
    page.locator("#messages", has_text="reject").wait_for()
    assert len(tolls()) < len(before)
    page.goto(f"/desk/review/{version.group(1)}/")
    page.locator("button", has_text="Take back").first.click()
    page.locator("#messages", has_text="Taken back").wait_for()
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


@pytest.mark.parametrize("page", ["script"], indirect=True)
def test_selected_words_become_a_link_counted_in_characters(page: Any) -> None:
    page.goto("/articles/?q=dockworkers")
    page.goto(str(page.locator("main .item a").first.get_attribute("href")).partition("?")[0])
    chosen = page.evaluate(
        """() => { const block = document.querySelectorAll('.body p[data-start]')[1], last = block.lastChild;
        const range = document.createRange(); range.setStart(block, 0);
        range.setEnd(last, last.length ?? last.childNodes.length);
        const all = getSelection(); all.removeAllRanges(); all.addRange(range); return all.toString(); }"""
    )
    page.click("text=Link to these words")
    assert re.search(r"\?at=\d+-\d+#at$", page.url)
    assert "".join(page.locator(".body .at").all_text_contents()) == chosen


@pytest.mark.parametrize("page", ["script"], indirect=True)
def test_on_a_phone_a_tapped_mark_opens_its_card(page: Any) -> None:
    page.set_viewport_size({"width": 380, "height": 800})
    page.goto("/articles/?q=dockworkers")
    page.goto(str(page.locator("main .item a").first.get_attribute("href")).partition("?")[0])
    mark = page.locator(".body a.k-figure").first
    words = mark.text_content()
    mark.click()
    card = page.locator(".card")
    assert words in card.text_content()
    assert card.get_by_text("comment").count() == 1
    page.keyboard.press("Escape")
    assert card.count() == 0


@pytest.mark.parametrize("page", ["script"], indirect=True)
def test_a_reviewer_judges_by_keys(page: Any) -> None:
    log_in(page, "reviewer")
    page.goto("/articles/?q=Tbilisi")
    number = re.search(r"\d+", str(page.locator("main .item a").first.get_attribute("href")))
    assert number
    page.goto(f"/desk/review/{number.group()}/")
    page.keyboard.press("j")
    first = page.evaluate("document.activeElement.id")
    page.keyboard.press("a")
    page.locator(f"#{first}", has_text="accept by reviewer").wait_for()
    page.locator(f"#{first} button", has_text="Take back").click()


def test_a_search_is_saved_with_its_feed(page: Any) -> None:
    log_in(page, "reviewer")
    page.goto("/figures/?of=soldiers")
    page.click("text=Save this search")
    assert "Figures: soldiers" in page.text_content("main")
    page.locator("li", has_text="Figures: soldiers").get_by_text("Forget it").click()
    assert "Figures: soldiers" not in page.text_content("main")


def test_a_remark_on_a_fact_quotes_it(page: Any) -> None:
    page.goto("/articles/?q=dockworkers")
    page.goto(str(page.locator("main .item a").first.get_attribute("href")).partition("?")[0])
    row = page.locator("aside li[id^='i-f']").first
    words = row.locator("b.num").text_content()
    row.locator("a", has_text="comment").click()
    assert words in page.text_content("blockquote.quote")


PASTED = """Ferry Crews Strike in Split

SPLIT, Croatia — Some 300 ferry workers walked off the job on Monday, the union said.

“We ask for 9 percent,” said Mara Bilic, who leads the union. The ports ministry said 14 ships were idle.

Talks go on in Zagreb on Tuesday, and nobody expects them to be short.
"""


def wait_for(page: Any, words: str, address: str) -> None:
    for _ in range(60):
        page.goto(address)
        if words in page.text_content("main"):
            return
        time.sleep(0.5)
    raise AssertionError(f"no {words!r} in {page.text_content('main')}")


def test_a_pasted_page_is_read_and_opened(page: Any) -> None:
    log_in(page, "reviewer")
    page.goto("/desk/add/")
    page.fill("#id_text", "Nothing.")
    page.click("main form button")
    assert "no text here" in page.text_content("[role=alert]")
    page.fill("#id_text", PASTED.replace("300", str(int(time.monotonic()))))
    page.click("main form button")
    wait_for(page, "A new article.", "/desk/add/")
    page.locator("main .lines a", has_text="Open it").first.click()
    assert "Mara Bilic" in page.text_content("aside.facts")


def test_an_export_is_written_and_downloaded(page: Any) -> None:
    log_in(page, "reviewer")
    page.goto("/desk/exports/")
    page.select_option("#form", "jsonl")
    page.click("main form.ask button")
    wait_for(page, "Download", "/desk/exports/")
    with page.expect_download() as fetched:
        page.locator("main a", has_text="Download").first.click()
    assert fetched.value.suggested_filename.endswith(".jsonl")
    page.locator("main button", has_text="Let go").first.click()


@pytest.mark.parametrize("page", ["script"], indirect=True)
def test_moderators_decide_on_all_ticked_at_once_and_by_keys(page: Any, served: tuple[str, Path]) -> None:
    words = [f"Bulk {number} {time.monotonic()}" for number in range(2)]
    for one in words:
        page.goto("/articles/?q=Tbilisi")
        page.click("main .item a")
        page.click("text=Comments")
        for field, value in (("comment", one), ("name", "Cy"), ("email", "cy.secret@example.org")):
            page.fill(f"#id_{field}", value)
        time.sleep(3.1)
        page.click("main form button")
        while page.get_by_text("Too many comments from your network").count():  # two a minute, other walks' among them
            time.sleep(5)
            page.click("main form button")
        page.goto(re.findall(r"http://\S+/comments/confirm/\S+", served[1].read_text())[-1])
        page.click("main button")
    log_in(page, "editor")
    page.goto("/desk/comments/")
    for _ in range(page.locator("li.held").count()):  # other walks leave comments in the queue
        page.keyboard.press("j")
        if words[0] in page.evaluate("document.activeElement.textContent"):
            break
    page.keyboard.press("r")
    page.locator("[role=status]", has_text="rejected").wait_for()
    page.goto("/desk/comments/?state=rejected")
    page.locator("li.held", has_text=words[0]).get_by_text("by the same writer").click()
    assert all(one in page.text_content("main") for one in words)
    page.check("[data-all]")
    page.click("button[value=spam]")
    page.locator("[role=status]", has_text="2 of 2 comments: spam").wait_for()
