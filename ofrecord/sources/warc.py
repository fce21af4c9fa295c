"""Web archives: the HTML and text responses of a WARC file, gzipped or not, one page each."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from ofrecord.errors import SourceError
from ofrecord.record import Failure, Page
from ofrecord.sources.kinds import page_kind
from ofrecord.sources.limits import Limits, shown

READ = ("text/html", "application/xhtml+xml", "text/plain")
OK = 200


def read_warc(stream: BinaryIO, name: str, limits: Limits) -> Iterator[Page | Failure]:
    """The pages of a web archive, in its order. A record that cannot be read gives a Failure."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    count = 0
    try:
        kinds = WarcRecordType.response | WarcRecordType.resource
        for record in ArchiveIterator(stream, record_types=kinds, parse_http=True, auto_decode="all"):
            count += 1
            page = _page(record, name, limits)
            if page:
                yield page
    except (OSError, ValueError, EOFError) as fault:
        yield Failure(name, "broken", f"{name} breaks off after {count} records: {fault}.")
        return
    if not count:
        raise SourceError(f"{name} holds no web page: no response record was found.", "empty")


def _page(record: Any, name: str, limits: Limits) -> Page | Failure | None:
    url = record.headers.get("WARC-Target-URI", "").strip("<>") or record.record_id
    if not _is_page(record):
        return None
    expected = record.content_length
    content = record.reader.read(limits.page + 1)
    if len(content) > limits.page:
        return Failure(url, "too large", f"{url} in {name} is larger than {shown(limits.page)}; allow more with --max-size.")
    if len(content) < expected and not _is_coded(record):
        return Failure(url, "broken", f"{url} in {name} breaks off: {len(content)} of {expected} bytes are there.")
    return Page(
        id=url, source=f"{name}#{url}", content=content, kind=page_kind(content, url), encoding=record.http_charset, url=url
    )


def _is_page(record: Any) -> bool:
    kind = (record.http_content_type or record.headers.get("Content-Type") or "").split(";")[0].strip().lower()
    status = record.http_headers.status_code if record.http_headers else OK
    return kind in READ and status == OK


def _is_coded(record: Any) -> bool:
    """Whether the body was packed for the way, so that its length says nothing."""
    headers = record.http_headers
    return bool(headers and (headers.get("Content-Encoding") or headers.get("Transfer-Encoding")))
