"""Saved searches: kept under an account, with a feed; nothing but this site's questions is kept."""

import re
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("/figures/?of=troops&place=Somalia", "/figures/?of=troops&place=Somalia"),
        ("/articles/?q=%22by+the+end%22&format=csv&page=3", "/articles/?q=%22by+the+end%22"),
        ("https://elsewhere.example/figures/?of=troops", None),
        ("//elsewhere.example/figures/?of=troops", None),
        ("/accounts/logout/", None),
        ("javascript:alert(1)", None),
        ("/figures/?of=" + "x" * 700, None),
    ],
)
def test_only_questions_of_this_site_are_kept(room: Any, address: str, kept: str | None) -> None:
    from ofrecord.site.saved.views import question

    assert question(address) == kept


def test_a_search_reads_as_words(room: Any) -> None:
    from ofrecord.site.saved.views import words

    assert words("/figures/?of=troops&place=Somalia") == "Figures: troops, Somalia"


def test_a_search_is_kept_once_followed_and_forgotten(member: Any) -> None:
    from ofrecord.site.saved.models import Search

    reader = member("reader")
    assert "Save this search" in reader.get("/figures/?of=soldiers").content.decode()
    for _ in range(2):
        reader.post("/saved/keep/", {"address": "/figures/?of=soldiers"})
    page = reader.get("/saved/").content.decode()
    assert re.search(r"/saved/\d+/feed/\?key=", page)
    assert reader.get("/figures/?of=soldiers&format=atom").headers["Content-Type"].startswith("application/atom+xml")
    reader.post(f"/saved/{Search.objects.get().pk}/drop/")
    assert not Search.objects.exists()


def test_nobody_drops_anothers_search(member: Any) -> None:
    from ofrecord.site.saved.models import Search

    member("reader").post("/saved/keep/", {"address": "/events/?first=Kenya"})
    assert member("admin").post(f"/saved/{Search.objects.get().pk}/drop/").status_code == 404


def test_a_feed_key_opens_feeds_of_a_private_room_and_nothing_else(client: Any, member: Any, version: Any) -> None:
    from django.test import override_settings

    with override_settings(OFRECORD_PRIVATE=True):
        reader = member("reader")
        reader.post("/saved/keep/", {"address": "/figures/?of=soldiers"})
        found = re.search(r"/saved/\d+/feed/\?key=([\w-]+)", reader.get("/saved/").content.decode())
        assert found
        feed, key = found.group(0), found.group(1)
        sent_on = client.get(feed)
        assert (sent_on.status_code, sent_on.url) == (302, f"/figures/?of=soldiers&format=atom&key={key}")
        assert b"<entry>" in client.get(sent_on.url).content
        assert f"format=atom&amp;key={key}" in reader.get("/figures/?of=soldiers").content.decode()
        for address in (f"/figures/?of=soldiers&key={key}", f"/?key={key}", f"/figures/?of=soldiers&format=csv&key={key}"):
            assert client.get(address).url.startswith("/accounts/login/")
        for address in ("/", "/people/", f"/articles/{version('').pk}/", f"/articles/{version('').pk}/record.json"):
            assert client.get(f"{address}?format=atom&key={key}").url.startswith("/accounts/login/")
        for address in ("/articles/", "/events/", "/conflicts/", "/people/1/", "/comments/feed/"):
            assert "text/html" not in client.get(f"{address}?format=atom&key={key}").headers["Content-Type"]
        assert client.get("/figures/?of=soldiers&format=atom&key=wrong").status_code == 302
        reader.post("/saved/key/")
        assert client.get(sent_on.url).url.startswith("/accounts/login/")
