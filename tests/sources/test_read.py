"""From inputs to pages: what comes in, and what a broken input says."""

import gzip
import io
import json
import sys
import time
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from ofrecord.record import Failure, Page
from ofrecord.sources import Limits, read_pages

STORY = "The town council voted on Monday to close two bridges, its chairwoman said."
HTML = f"<!doctype html><html><head><title>Council votes</title></head><body><p>{STORY}</p></body></html>"
RSS = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Valley Courier</title>
<item><title>Council &amp; bridges</title><link>https://courier.example/1</link><guid>c1</guid><author>Jana Whitfield</author>
<pubDate>Mon, 20 May 2024 09:15:00 +0300</pubDate><description>&lt;p&gt;{STORY}&lt;/p&gt;</description></item>
<item><title>Only a link</title><link>https://courier.example/2</link><guid>c2</guid></item></channel></rss>"""
ATOM = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title><id>f</id>
<entry><id>h1</id><title>Strike</title><link href="https://harbour.example/1"/><published>2024-05-20T09:15:00Z</published>
<author><name>Rolf Anders</name></author><content type="html">&lt;p&gt;{STORY}&lt;/p&gt;</content></entry></feed>"""
JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Wire",
        "items": [
            {
                "id": 7,
                "content_text": STORY,
                "title": "Vote",
                "date_published": "2024-05-20T09:15:00-04:00",
                "url": "https://w.example/7",
            }
        ],
    }
)
BOMB = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    "<rss><channel><title>&c;</title><item><title>x</title><description>&c;</description></item></channel></rss>"
)


def warc(*pages: str, kind: str = "text/html; charset=utf-8") -> bytes:
    """A web archive with one response for each page."""
    records = []
    for number, page in enumerate(pages):
        body = page.encode()
        http = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012d}>\r\n"
            f"WARC-Target-URI: https://courier.example/{number}\r\nWARC-Date: 2024-05-20T09:15:00Z\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
        ).encode()
        records.append(head + http + b"\r\n\r\n")
    return b"".join(records)


def write(folder: Path, name: str, content: str | bytes) -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


def read(*inputs: str, limits: Limits | None = None) -> list[Page | Failure]:
    return list(read_pages(inputs, limits))


def pages_of(found: list[Page | Failure]) -> list[Page]:
    assert not [one for one in found if isinstance(one, Failure)], found
    return [one for one in found if isinstance(one, Page)]


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.html", HTML, "html"),
        ("a.txt", STORY, "scrape"),
        ("a", HTML, "html"),
        ("a.html.gz", gzip.compress(HTML.encode()), "html"),
        ("a.txt", "\ufeff" + HTML, "html"),
        ("a.txt", "<b>3</b> people were hurt, police said.", "scrape"),
    ],
)
def test_a_file_is_a_page(tmp_path: Path, name: str, content: str | bytes, kind: str) -> None:
    path = write(tmp_path, name, content)
    (page,) = pages_of(read(path))
    assert (page.id, page.source, page.kind) == (path, path, kind)


def test_a_folder_is_read_through_in_order(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.html", "a.txt", "c.txt", "style.css", ".hidden.txt"):
        write(tmp_path, name, STORY)
    names = [Path(page.id).relative_to(tmp_path).as_posix() for page in pages_of(read(str(tmp_path)))]
    assert names == ["a.txt", "c.txt", "b/1.html", "b/2.txt"]


def test_an_empty_folder_says_so(tmp_path: Path) -> None:
    (failure,) = read(str(tmp_path))
    assert isinstance(failure, Failure)
    assert failure.what == "empty"


def test_standard_input_is_told_from_its_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    line = json.dumps({"id": 3, "text": STORY}) + "\n"
    for content, kind in ((HTML, "html"), (STORY, "scrape"), (line, "text")):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode())))
        (page,) = pages_of(read("-"))
        assert page.kind == kind


# ---------------------------------------------------------------- JSON Lines


def test_json_lines_in_order_with_a_failure_for_each_bad_line(tmp_path: Path) -> None:
    write(tmp_path, "one.html", HTML)
    lines = [
        '{"id": "a", "text": "  It rained. ", "published": "2024-05-20", "url": "https://u.example", "headline": "Rain"}',
        '{"id": 2, "html": "<p>It rained.</p>"}',
        '{"id": "c", "path": "one.html"}',
        "not json",
        "[1]",
        '{"text": "no id"}',
        '{"id": "g"}',
        '{"id": "h", "text": "both", "html": "both"}',
        '{"id": "i", "text": 5}',
        '{"id": "j", "path": "nowhere.html"}',
        '{"id": "k", "text": "\\ud800 half a pair"}',
        "",
        '{"id": "z", "text": "last"}',
    ]
    path = write(tmp_path, "in.jsonl", "\n".join(lines))
    found = read(path)
    assert [one.id for one in found] == ["a", "2", "c", f"{path}:4", f"{path}:5", f"{path}:6", "g", "h", "i", "j", "k", "z"]
    assert [type(one).__name__[0] for one in found] == list("PPPFFFFFFFPP")
    first = found[0]
    assert isinstance(first, Page)
    assert (first.content, first.kind, first.published, first.headline) == ("  It rained. ", "text", "2024-05-20", "Rain")
    assert all(path in one.why or "nowhere" in one.why for one in found if isinstance(one, Failure))
    json.dumps([one.content for one in found if isinstance(one, Page) and isinstance(one.content, str)]).encode("utf-8")


def test_json_lines_stream(tmp_path: Path) -> None:
    """A file much larger than memory must be read line by line: the first page comes before the last line is there."""
    path = tmp_path / "big.jsonl"
    with path.open("w") as out:
        for number in range(20_000):
            out.write(json.dumps({"id": number, "text": STORY * 10}) + "\n")
    tracemalloc.start()
    count = sum(1 for _ in read_pages([path]))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 20_000
    assert peak < 2_000_000


def test_a_line_too_long_is_skipped(tmp_path: Path) -> None:
    path = write(tmp_path, "in.jsonl", f'{{"id": 1, "text": "{"a" * 5000}"}}\n{{"id": 2, "text": "short"}}\n')
    failure, page = read(path, limits=Limits(page=1000))
    assert isinstance(failure, Failure)
    assert failure.what == "too large"
    assert page.id == "2"


# ---------------------------------------------------------------- feeds


@pytest.mark.parametrize(
    ("name", "feed", "published", "byline", "headline"),
    [
        ("a.xml", RSS, "2024-05-20T09:15:00+03:00", ("Jana Whitfield",), "Council & bridges"),
        ("a.atom", ATOM, "2024-05-20T09:15:00+00:00", ("Rolf Anders",), "Strike"),
        ("a.json", JSON_FEED, "2024-05-20T09:15:00-04:00", (), "Vote"),
    ],
)
def test_entries_of_a_feed_are_pages(
    tmp_path: Path, name: str, feed: str, published: str, byline: tuple[str, ...], headline: str
) -> None:
    page = read(write(tmp_path, name, feed))[0]
    assert isinstance(page, Page)
    assert STORY in str(page.content)
    assert (page.published, page.byline, page.headline) == (published, byline, headline)
    assert page.url
    assert page.url.startswith("https://")


def test_an_entry_without_words_is_a_failure(tmp_path: Path) -> None:
    assert [type(one) for one in read(write(tmp_path, "a.rss", RSS))] == [Page, Failure]


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("a.xml", "<rss><channel><item>", "broken"),
        ("a.xml", BOMB, "entities"),
        ("a.rss", '<?xml version="1.0"?><rss><channel></channel></rss>', "empty"),
        ("a.json", '{"version": "https://jsonfeed.org/version/1", "items": [', "broken"),
        ("a.json", '{"version": "https://jsonfeed.org/version/1", "items": []}', "empty"),
    ],
)
def test_a_broken_feed_says_so(tmp_path: Path, name: str, content: str, what: str) -> None:
    path = write(tmp_path, name, content)
    *_, failure = read(path)
    assert isinstance(failure, Failure)
    assert failure.what == what
    assert path in failure.why
    assert "\n" not in failure.why


# ---------------------------------------------------------------- web archives


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_responses_of_a_web_archive_are_pages(tmp_path: Path, pack: type[bytes]) -> None:
    path = write(tmp_path, "a.warc.gz" if pack is gzip.compress else "a.warc", pack(warc(HTML, HTML)))
    found = pages_of(read(path))
    assert [page.url for page in found] == ["https://courier.example/0", "https://courier.example/1"]
    assert all(page.kind == "html" and STORY.encode() in page.content for page in found if isinstance(page.content, bytes))


def test_a_web_archive_packed_record_by_record(tmp_path: Path) -> None:
    packed = b"".join(gzip.compress(warc(HTML)) for _ in range(3))
    assert len(pages_of(read(write(tmp_path, "a.warc.gz", packed)))) == 3


def test_pictures_in_a_web_archive_are_passed_over(tmp_path: Path) -> None:
    (failure,) = read(write(tmp_path, "a.warc", warc(HTML, kind="image/png")))
    assert isinstance(failure, Failure)
    assert failure.why.endswith("a.warc holds no pages.")


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_a_cut_web_archive_gives_what_is_whole(tmp_path: Path, pack: type[bytes]) -> None:
    whole = pack(warc(HTML, HTML * 50))
    found = read(write(tmp_path, "a.warc", whole[: len(whole) * 2 // 3]))
    assert found
    assert isinstance(found[-1], Failure)
    assert found[-1].what == "broken"


# ---------------------------------------------------------------- bad inputs


def zeros(megabytes: int) -> bytes:
    packer = io.BytesIO()
    with gzip.GzipFile(fileobj=packer, mode="wb", compresslevel=1) as out:
        for _ in range(megabytes):
            out.write(b"\0" * 1_000_000)
    return packer.getvalue()


def bad_inputs(folder: Path) -> Iterator[tuple[str, str]]:
    yield str(folder / "missing.html"), "unreadable"
    yield "\0", "unreadable"
    yield "x" * 5000, "unreadable"
    yield write(folder, "bomb.gz", zeros(200)), "too large"
    yield write(folder, "cut.html.gz", gzip.compress(HTML.encode() * 99)[:-40]), "broken"
    yield write(folder, "damaged.html.gz", b"\x1f\x8b\x08\x00" + b"damaged" * 20), "broken"
    yield write(folder, "large.html", b"a" * 11_000_000), "too large"
    yield write(folder, "empty.warc", b""), "empty"


def test_bad_inputs_name_themselves_and_the_run_goes_on(tmp_path: Path) -> None:
    good = write(tmp_path, "good.txt", STORY)
    cases = list(bad_inputs(tmp_path))
    started = time.perf_counter()
    tracemalloc.start()
    found = read(*(path for path, _ in cases), good)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [one.what if isinstance(one, Failure) else "page" for one in found] == [*(what for _, what in cases), "page"]
    assert all("\n" not in one.why and len(one.why) < 6000 for one in found if isinstance(one, Failure))
    assert peak < 60_000_000
    assert time.perf_counter() - started < 10


def test_an_input_without_pages_is_told(tmp_path: Path) -> None:
    path = tmp_path / "empty.jsonl"
    path.write_bytes(b"\n\n")
    (failure,) = read_pages([path])
    assert isinstance(failure, Failure)
    assert failure.why == f"{path} holds no pages."
