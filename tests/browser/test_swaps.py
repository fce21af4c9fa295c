"""Answers without a new page: filters, more of a list, verdicts; the same walks without JavaScript end in the same place."""

import re
from typing import Any

import pytest

from tests.browser.test_walks import log_in

MARK = "window.kept = true"  # gone when a page is loaded anew


def is_kept(page: Any) -> bool:
    return bool(page.evaluate("window.kept === true"))


def has_script(page: Any) -> bool:
    return bool(page.evaluate("typeof htmx === 'object'"))


def result(page: Any) -> str:
    return str(page.locator("#found .item a").first.text_content())


def test_a_filter_changes_the_answer_and_back_brings_the_first(page: Any) -> None:
    page.goto("/articles/?q=dockworkers")
    first = result(page)
    swaps = has_script(page)
    page.evaluate(MARK)
    page.fill("#q", "Warsame")
    page.click("form.ask button")
    page.wait_for_url(re.compile("q=Warsame"))
    page.locator("#found", has_not_text=first).wait_for()
    assert is_kept(page) is swaps
    assert re.search(r"\d+ articles?\.", page.text_content("#told"))
    assert page.title() == "Search: Warsame"
    if swaps:
        assert page.url.endswith("/articles/?q=Warsame"), "filters that are empty stay out of the address"
        assert page.evaluate("document.activeElement.tagName") == "BUTTON"
    page.go_back()
    page.locator("#found", has_text=first).wait_for()
    assert page.url.endswith("q=dockworkers")
    if swaps:
        assert page.input_value("#q") == "dockworkers"
    page.go_forward()
    page.locator("#found", has_not_text=first).wait_for()
    assert page.input_value("#q") == "Warsame"


@pytest.mark.parametrize("page", ["script"], indirect=True)
@pytest.mark.parametrize(
    ("address", "field", "words", "told"),
    [
        ("/figures/", "#of", "soldiers", "figures"),
        ("/events/", "#first", "Kenya", "event"),
        ("/people/", "#name", "Warsame", "of this name"),
        ("/conflicts/", "#of", "soldiers", "disagreement"),
    ],
)
def test_every_list_swaps_its_answer(page: Any, address: str, field: str, words: str, told: str) -> None:
    page.goto(address)
    page.evaluate(MARK)
    page.fill(field, words)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(f"={words}$"))
    page.locator("#told", has_text=told).wait_for()
    assert is_kept(page)
    assert page.evaluate("document.activeElement.id") == field[1:]
    page.reload()
    assert told in page.text_content("#told")


@pytest.mark.parametrize("page", ["script"], indirect=True)
def test_a_chosen_kind_asks_at_once(page: Any) -> None:
    page.goto("/events/")
    page.evaluate(MARK)
    page.select_option("#type", "ASSAULT")
    page.wait_for_url(re.compile("type=ASSAULT$"))
    assert is_kept(page)


@pytest.mark.parametrize("page", ["script"], indirect=True)
def test_what_is_wrong_with_a_filter_is_told_in_place(page: Any) -> None:
    page.goto("/figures/?of=soldiers")
    page.evaluate(MARK)
    page.fill("#since", "soon")
    page.keyboard.press("Enter")
    assert "no date" in page.text_content("[role=alert]")
    assert is_kept(page)


def test_more_of_a_list_is_added_or_is_the_next_page(page: Any) -> None:
    page.goto("/events/")
    swaps, shown = has_script(page), page.locator("#list > li").count()
    page.evaluate(MARK)
    page.click("#more a")
    if not swaps:
        page.wait_for_url(re.compile(r"page=1"))
        assert "Page 2" in page.text_content("#told")
        page.click("text=Later events")
        return
    fresh = page.locator("#list > li").nth(shown).locator("a").first
    fresh.wait_for()
    assert is_kept(page)
    assert page.evaluate("document.activeElement.textContent") == fresh.text_content()


def facts_of(page: Any, word: str) -> None:
    page.goto(f"/articles/?q={word}")
    number = re.search(r"\d+", str(page.locator("main .item a").first.get_attribute("href")))
    assert number
    page.goto(f"/desk/review/{number.group()}/")


def test_a_verdict_is_answered_in_place(page: Any) -> None:
    log_in(page, "reviewer")
    facts_of(page, "dockworkers")
    swaps = has_script(page)
    page.evaluate(MARK)
    row = page.locator("li.judge", has=page.locator("button[value=accept]")).first
    place = row.get_attribute("id")
    row.locator("button[value=accept]").click()
    judged = page.locator(f"#{place} .tag", has_text="accept by reviewer")
    judged.wait_for()
    assert is_kept(page) is swaps
    assert "accept" in page.text_content("#messages")
    if swaps:
        assert page.evaluate("document.activeElement.matches('li.judge')")
        assert page.evaluate("document.activeElement.id") != place, "on to the next"
    page.locator(f"#{place} button", has_text="Take back").click()
    page.locator(f"#{place} button[value=accept]").wait_for()
    assert "Taken back" in page.text_content("#messages")


@pytest.mark.parametrize("page", ["script"], indirect=True)
def test_who_is_logged_out_meanwhile_is_asked_to_log_in(page: Any) -> None:
    log_in(page, "reviewer")
    facts_of(page, "dockworkers")
    page.context.clear_cookies()
    page.locator("button[value=accept]").first.click()
    page.wait_for_url(re.compile("/accounts/login/"))


@pytest.mark.parametrize("page", ["script"], indirect=True)
def test_a_hostile_page_brings_no_attribute_of_htmx(page: Any) -> None:
    sent: list[str] = []
    page.on("request", lambda asked: sent.append(asked.url))
    for address in ("/articles/?q=Duarte", "article", "/figures/?of=people"):
        page.goto(address) if address != "article" else page.click("main .item a")
        page.wait_for_timeout(200)
        ours = "form.ask, #more a, main, form.moderate"
        held = "one.getAttributeNames().some((name) => /^(data-)?hx-/.test(name))"
        every = f"[...document.querySelectorAll('*')].filter((one) => {held})"
        assert page.evaluate(f"{every}.filter((one) => !one.matches('{ours}')).length") == 0
        assert "hx-get=/stolen" in page.text_content("main") or "figures" in address
    assert not any("/stolen" in url for url in sent)
