"""The client against servers on loopback: every way in which a server can fail, and good manners."""

import gzip
import time
from collections.abc import Iterator

import pytest

from ofrecord.errors import SourceError
from ofrecord.record import Failure, Page
from ofrecord.sources import Limits
from ofrecord.sources.web import Client, feed_addresses, feed_links, read_addresses
from ofrecord.sources.web.guard import is_inside
from tests.loopback import Handler, served

PAGE = b"<html><body><p>The ferry was late.</p></body></html>"
FEED = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>
<item><title>One</title><link>/page</link><description>The ferry was late again.</description></item>
<item><title>Two</title><link>/missing</link></item></channel></rss>"""
ANSWERS = {
    "/robots.txt": (200, {"Content-Type": "text/plain"}, b"User-agent: *\nDisallow: /closed\n"),
    "/page": (200, {"Content-Type": "text/html; charset=utf-8", "ETag": '"1"'}, PAGE),
    "/moved": (302, {"Location": "/page"}, b""),
    "/loop": (302, {"Location": "/loop"}, b""),
    "/feed": (200, {"Content-Type": "application/rss+xml"}, FEED),
    "/letter": (200, {"Content-Type": "text/plain"}, b"Dear desk, this is no feed."),
    "/large": (200, {}, b"x" * 300_000),
    "/bomb": (200, {"Content-Encoding": "gzip"}, gzip.compress(b"x" * 5_000_000)),
    "/inside": (302, {"Location": "http://169.254.169.254/latest"}, b""),
    "/elsewhere": (302, {"Location": "file:///etc/passwd"}, b""),
    "/half": (302, {"Location": "http://[half/"}, b""),
    "/links": (200, {"Content-Type": "application/rss+xml"}, FEED.replace(b"/page", b"http://[half/")),
    "/garbled": (200, {"Content-Encoding": "gzip"}, b"this is not gzip"),
}


class Server(Handler):
    """Answers from the table; `/slow` says nothing, `/drip` a letter now and then."""

    def answer(self) -> None:
        if self.path == "/slow":
            time.sleep(1.5)
        if self.path == "/drip":
            self._drip()
            return
        if self.path == "/headers":
            self._drip_headers()
            return
        status, headers, body = ANSWERS.get(self.path, (404, {}, b"nothing here"))
        if self.headers.get("If-None-Match") == headers.get("ETag", "none"):
            status, body = 304, b""
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def _drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        for _ in range(30):
            self.wfile.write(b"x")
            time.sleep(0.1)

    def _drip_headers(self) -> None:
        self.wfile.write(b"HTTP/1.0 200 OK\r\n")
        for number in range(100):
            self.wfile.write(f"X-{number}: {number}\r\n".encode())
            time.sleep(0.1)


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with served(Server) as address:
        yield address


@pytest.fixture
def client() -> Client:
    return Client(limits=Limits(page=200_000), pause=0.0, connect=0.5, allow_private=True)


def test_a_page_comes_with_its_tags(site: str, client: Client) -> None:
    fetched = client.fetch(f"{site}/moved")
    assert (fetched.address, fetched.content, fetched.encoding, fetched.etag) == (f"{site}/page", PAGE, "utf-8", '"1"')
    assert client.fetch(f"{site}/page", etag='"1"').content is None


FAULTS = [
    ("/closed/page", "robots", "closed to robots"), ("/loop", "redirects", "more than 5 times"), ("/missing", "status",
    "answers 404"),
    ("/slow", "timeout", "does not answer in time"), ("/large", "too large", "larger than"), ("/bomb", "too large",
    "larger than"),
    ("/elsewhere", "address", "no http or https"), ("/garbled", "unreachable", "cannot be fetched"),
    ("/half", "address", "which is no address"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "what", "words"), FAULTS)
def test_faults_are_told(site: str, client: Client, path: str, what: str, words: str) -> None:
    with pytest.raises(SourceError, match=words) as fault:
        client.fetch(site + path)
    assert fault.value.what == what


@pytest.mark.parametrize("path", ["/drip", "/headers"])
def test_a_server_that_drips_is_left(site: str, client: Client, path: str) -> None:
    client.obey_robots, client.whole = False, 0.5
    begun = time.monotonic()
    with pytest.raises(SourceError, match=r"longer than 0\.5 seconds"):
        client.fetch(site + path)
    assert time.monotonic() - begun < 2.5


def test_a_link_that_is_no_address_is_one_failure(site: str, client: Client) -> None:
    assert [each.what for each in read_addresses(client, [f"{site}/links"]) if isinstance(each, Failure)] == [
        "address",
        "status",
    ]


def test_private_addresses_are_refused(site: str, client: Client) -> None:
    client.allow_private = False
    with pytest.raises(SourceError, match="private address"):
        client.fetch(f"{site}/page")


@pytest.mark.parametrize(
    "number",
    [
        "127.0.0.1",
        "10.1.2.3",
        "192.168.0.9",
        "169.254.169.254",
        "::1",
        "fd00::1",
        "::ffff:127.0.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "100.64.0.1",
        "64:ff9b::a00:1",
    ],
)
def test_inside(number: str) -> None:
    assert is_inside(number)


def test_outside() -> None:
    assert not is_inside("93.184.216.34")


@pytest.mark.parametrize(
    "address",
    ["ftp://a.example/x", "http://", "http://user:pw@a.example/", "http://a.example:99999/", "http://[half", "nonsense"],
)
def test_what_is_no_address(client: Client, address: str) -> None:
    with pytest.raises(SourceError):
        client.fetch(address)


def test_a_host_is_asked_with_pauses(site: str) -> None:
    slept: list[float] = []
    client = Client(limits=Limits(), pause=5.0, allow_private=True, sleep=slept.append)
    client.fetch(f"{site}/page")
    client.fetch(f"{site}/page")
    assert len(slept) == 1 and 4 < slept[0] <= 5


def test_a_feed_leads_to_its_pages(site: str, client: Client) -> None:
    first, second = read_addresses(client, [f"{site}/feed"])
    assert isinstance(first, Page) and first.url == f"{site}/page" and first.content == PAGE
    assert isinstance(second, Failure) and second.what == "status"
    assert [each.id for each in read_addresses(client, [f"{site}/feed"], lambda link: link.endswith("/page"))] == [
        f"{site}/missing"
    ]


def test_a_feed_that_is_no_feed(site: str, client: Client) -> None:
    with pytest.raises(SourceError, match="is no feed"):
        feed_links(client.fetch(f"{site}/letter"))


def test_opml() -> None:
    found = feed_addresses(
        b'<opml><body><outline><outline xmlUrl="https://a.example/rss"/></outline></body></opml>', "feeds.opml"
    )
    assert found == ("https://a.example/rss",)
    for broken in (b"<opml>", b"<opml><body/></opml>", b"<html/>"):
        with pytest.raises(SourceError, match="no OPML"):
            feed_addresses(broken, "feeds.opml")
