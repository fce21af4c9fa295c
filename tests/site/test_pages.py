"""Every page answers, shows what it should, and is inert whatever came from a page."""

import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from tests.archives import SERVER

UNSAFE = "async.E001"  # of the tests themselves: Playwright keeps a loop running
PAGES = (
    "/",
    "/articles/",
    "/articles/?q=soldiers",
    "/articles/?q=%22by+the+end+of%22&since=2025-02&until=2025-03",
    "/figures/",
    "/figures/?of=soldiers",
    "/people/",
    "/people/?name=Warsame",
    "/events/",
    "/events/?first=Kenya&second=Somalia",
    "/conflicts/",
    "/accounts/login/",
    "/api/v1/docs/",
)


@pytest.mark.parametrize("address", PAGES)
def test_pages_answer(client: Any, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 200
    assert b"<h1" in response.content


@pytest.mark.parametrize("address", PAGES)
def test_pages_name_no_outside_host_and_no_inline_script(client: Any, address: str) -> None:
    response = client.get(address)
    page = response.content.decode()
    assert not re.search(r'(?:src|href)="(?:https?:)?//(?!testserver)', page)
    assert not re.search(r"<script(?![^>]*\bsrc=)", page)
    assert not re.search(r"\son\w+=", page)
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]
    assert response.headers["X-Frame-Options"] == "DENY"


def test_the_front_page_names_the_latest_story_first(client: Any) -> None:
    page = client.get("/").content.decode()
    assert page.index("Thousands Rally in Tbilisi") < page.index("Somalia, Kenya sign deal")
    assert "Halima Yusuf Aden" in page


def test_an_article_shows_its_text_with_facts_marked(client: Any, version: Any) -> None:
    shown = version("Rotterdam")
    page = client.get(f"/articles/{shown.pk}/").content.decode()
    plain = re.sub(r"<[^>]+>", "", page)
    assert "Rotterdam Dockers Walk Out" in plain
    assert "k-statement" in page
    assert "Marloes de Wit" in plain
    assert "Scroll to top" in plain


def test_every_fact_has_a_permanent_link_into_the_text(client: Any, version: Any) -> None:
    shown = version("Rotterdam")
    page = client.get(f"/articles/{shown.pk}/").content.decode()
    keys = re.findall(r'<li id="i-([sfed]\d+)">', page)
    assert len(keys) > 10
    for key in keys:
        response = client.get(f"/articles/{shown.pk}/facts/{key}/")
        assert (response.status_code, response.url) == (302, f"/articles/{shown.pk}/#{key}")
        assert f'<span id="{key}">' in page


def test_a_passage_is_shown(client: Any, version: Any) -> None:
    shown = version("Rotterdam")
    start = shown.text.index("walked off the job")
    page = client.get(f"/articles/{shown.pk}/?at={start}-{start + 18}").content.decode()
    assert '<span id="at"></span>' in page
    assert re.search(r'class="fact[^"]* at"', page)


def test_a_changed_page_shows_what_changed(client: Any, version: Any) -> None:
    shown = version("Kismayo, Seven")
    page = client.get(f"/articles/{shown.pk}/changes/").content.decode()
    assert "<del>" in page
    assert "seven" in page
    assert "what changed" in client.get(f"/articles/{shown.pk}/").content.decode()


def test_copies_of_a_story_name_each_other(client: Any, version: Any) -> None:
    shown = version("Kenya Will Withdraw")
    assert "Kenya to cut Somalia force" in client.get(f"/articles/{shown.pk}/").content.decode()


def test_a_hostile_page_is_inert(client: Any, version: Any) -> None:
    shown = version("script")
    for address in (f"/articles/{shown.pk}/", "/", "/articles/?q=Duarte", f"/articles/{shown.pk}/comments/"):
        page = client.get(address).content.decode()
        assert "<script>alert" not in page
        assert "<img src=x" not in page


@pytest.mark.parametrize("address", ["/articles/999999/", "/articles/1/facts/x9/", "/people/999999/", "/no/such/page/"])
def test_what_is_not_there_is_told(client: Any, address: str) -> None:
    assert client.get(address).status_code == 404


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/figures/?of=soldiers&since=yesterday", "is no date"),
        ("/figures/?of=soldiers&since=yesterday&format=csv", "is no date"),
        ("/figures/?of=soldiers&from=yesterday", "There is no filter “from” here"),
        ("/articles/?q=soldiers&format=xls", "There is no format “xls” here"),
        ("/people/?who=Ada", "There is no filter “who” here"),
        ("/events/?type=WEDDING", "is no type of an event"),
    ],
)
def test_a_wrong_question_is_told(client: Any, address: str, words: str) -> None:
    response = client.get(address)
    assert response.status_code == 400
    assert words in unescape(response.content.decode())


def test_what_others_hang_on_a_link_does_no_harm(client: Any) -> None:
    assert client.get("/figures/?of=soldiers&utm_source=letter&fbclid=1").status_code == 200


def test_machines_find_what_they_ask_every_site_for(client: Any) -> None:
    from django.test import override_settings

    assert "Disallow: /desk/" in client.get("/robots.txt").content.decode()
    with override_settings(OFRECORD_NOINDEX=True):
        assert client.get("/robots.txt").content.decode() == "User-agent: *\nDisallow: /\n"
    assert client.get("/favicon.ico").url == "/static/site/icon.svg"


def test_a_search_feed_is_of_the_newest(client: Any) -> None:
    feed = client.get("/articles/?q=soldiers&format=jsonfeed").json()
    days = [item["date_published"] for item in feed["items"]]
    assert len(days) > 2
    assert days == sorted(days, reverse=True)


def test_the_front_page_asks_the_same_number_of_questions_whatever_the_archive(client: Any) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as asked:
        client.get("/", headers={"Cache-Control": "no-cache"})
    assert len(asked) <= 8


def test_a_private_room_asks_for_a_log_in(client: Any, member: Any, settings_private: None) -> None:
    assert client.get("/").url == "/accounts/login/?next=/"
    assert client.get("/api/v1/figures?of=soldiers").status_code == 401
    assert member("reader").get("/").status_code == 200


@pytest.fixture
def settings_private() -> Any:
    from django.test import override_settings

    with override_settings(OFRECORD_PRIVATE=True):
        yield


def test_django_finds_the_site_fit_to_be_deployed() -> None:
    from django.core.checks import run_checks
    from django.test import override_settings

    from ofrecord.site.settings import site_settings

    environ = {"OFRECORD_HTTPS": "1", "OFRECORD_SECRET_KEY": "kQ7-zR2_mT9.xW4" * 5, "OFRECORD_HOSTS": "news.example"}
    with override_settings(**site_settings(environ)):
        assert [str(found) for found in run_checks(include_deployment_checks=True) if found.id != UNSAFE] == []


@pytest.mark.parametrize(
    ("address", "most"), [("/articles/{version}/", 9), ("/articles/?q=soldiers", 7), ("/people/{entity}/", 24), ("/people/", 4)]
)
def test_pages_ask_a_number_of_questions_that_does_not_grow(client: Any, version: Any, address: str, most: int) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from ofrecord.archive.models import Entity

    address = address.format(version=version("Rotterdam").pk, entity=Entity.objects.filter(kind="person").first().pk)
    with CaptureQueriesContext(connection) as asked:
        client.get(address, headers={"Cache-Control": "no-cache"})
    assert len(asked) <= most, [query["sql"][:90] for query in asked]


@pytest.mark.skipif(bool(SERVER), reason="pages are remembered on SQLite, which says when it has changed")
def test_a_page_is_remembered_until_the_archive_changes(client: Any, version: Any) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    shown = version("Rotterdam")
    first = client.get(f"/articles/{shown.pk}/").content
    with CaptureQueriesContext(connection) as asked:
        assert client.get(f"/articles/{shown.pk}/").content == first
    assert len(asked) == 1
    shown.headline = "Another headline"
    shown.save(update_fields=["headline"])
    assert "Another headline" in client.get(f"/articles/{shown.pk}/").content.decode()


@pytest.mark.skipif(bool(SERVER), reason="pages are remembered on SQLite, which says when it has changed")
def test_a_page_that_a_reader_has_is_not_sent_again(client: Any) -> None:
    first = client.get("/")
    again = client.get("/", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_an_accounts_page_is_never_anothers(client: Any, member: Any) -> None:
    client.get("/")
    assert "Saved searches" in member("reader").get("/").content.decode()
    assert "Saved searches" not in client.get("/").content.decode()


def test_first_loads_are_light(client: Any, version: Any) -> None:
    from django.contrib.staticfiles.finders import find

    for address in ("/", f"/articles/{version('Rotterdam').pk}/", "/figures/?of=soldiers", "/events/", "/articles/?q=said"):
        page = client.get(address).content
        asked = {name for name in re.findall(r"/static/([\w/.-]+)", page.decode()) if not name.endswith(".woff2")}
        assert {"site/site.css", "site/site.js"} <= asked
        assert len(page) + sum(Path(str(find(name))).stat().st_size for name in asked) <= 150_000, address


def test_words_that_turn_the_page_are_shown_as_signs(client: Any, version: Any) -> None:
    shown = version("script")
    page = client.get(f"/articles/{shown.pk}/").content.decode()
    assert "\u202e" not in page
    assert "\ufffdgnp.exe" in page


def test_a_selected_passage_counts_from_its_paragraph(client: Any, version: Any) -> None:
    shown = version("Rotterdam")
    page = client.get(f"/articles/{shown.pk}/").content.decode()
    starts = [int(start) for start in re.findall(r'<p data-start="(\d+)">', page)]
    assert len(starts) == shown.text.count("\n\n") + 1
    assert all(start == 0 or shown.text[start - 2 : start] == "\n\n" for start in starts)


def test_the_front_page_tells_of_nothing_that_did_not_happen(client: Any) -> None:
    from ofrecord.archive.models import Event, Version
    from ofrecord.site.views.front import LOOKED_AT, _happened

    latest = Version.objects.filter(current=True).order_by("-day", "-pk").values_list("pk", flat=True)[:LOOKED_AT]
    told = _happened(list(latest))[0]
    assert f"“{told.text}”" in unescape(client.get("/").content.decode())  # a sentence may tell of more: this is what happened
    Event.objects.update(status="denied")
    assert not _happened(list(Version.objects.values_list("pk", flat=True)))
    assert "Nothing yet." in client.get("/").content.decode()


def test_a_quarter_on_the_front_page_is_no_day_and_no_comma_stands_alone(client: Any) -> None:
    from ofrecord.archive.models import Article, Figure, Version

    Article.objects.update(outlet=None)
    Version.objects.update(site=None)
    figure = Figure.objects.filter(version__current=True, value__isnull=False).order_by("pk")[0]
    Figure.objects.filter(pk=figure.pk).update(as_of="2026-Q3", day="2026-07-01", direction="increase", change_role="to")
    page = client.get("/").content.decode()
    assert '<span class="meta">the third quarter of 2026</span>' in page
    assert "1 Jul 2026" not in page
    assert not re.search(r">\s*,", page)
