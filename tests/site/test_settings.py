"""The settings in the manual are the settings that there are."""

import re
from pathlib import Path

from ofrecord.site import settings

MANUAL = Path("docs/how-to/serve.md")


def test_the_manual_names_every_setting_and_no_other() -> None:
    written = set(re.findall(r"^\| `(OFRECORD_\w+)`", MANUAL.read_text(encoding="utf-8"), re.MULTILINE))
    read = set(re.findall(r'environ(?:\.get\(|\[)"(OFRECORD_\w+)"', Path(settings.__file__).read_text(encoding="utf-8")))
    assert written == read


def test_what_the_manual_says_holds_without_settings() -> None:
    plain = settings.site_settings({})
    assert plain["ALLOWED_HOSTS"] == ("127.0.0.1", "localhost", "[::1]")
    assert plain["OFRECORD_API_RATE"] == 120
    assert not plain["OFRECORD_PRIVATE"]
    assert not plain["OFRECORD_NOINDEX"]
    assert "SECURE_SSL_REDIRECT" not in plain


def test_what_the_manual_says_holds_behind_a_proxy() -> None:
    given = settings.site_settings(
        {"OFRECORD_HTTPS": "1", "OFRECORD_HOSTS": "a.example,b.example", "OFRECORD_PROXIES": "10.0.0.2"}
    )
    assert given["ALLOWED_HOSTS"] == ("a.example", "b.example")
    assert given["SESSION_COOKIE_SECURE"]
    assert given["OFRECORD_TRUSTED_PROXIES"] == ("10.0.0.2",)
