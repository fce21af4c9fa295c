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
        for record in ArchiveIterator(stream, record_types=WarcRecordType.response | WarcRecordType.resource, parse_http=True):
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
    content = record.reader.read(limits.page + 1)
    if len(content) > limits.page:
        return Failure(url, "too large", f"{url} in {name} is larger than {shown(limits.page)}; allow more with --page-size.")
    return Page(
        id=url, source=f"{name}#{url}", content=content, kind=page_kind(content, url), encoding=record.http_charset, url=url
    )


def _is_page(record: Any) -> bool:
    kind = (record.http_content_type or record.headers.get("Content-Type") or "").split(";")[0].strip().lower()
    status = record.http_headers.status_code if record.http_headers else OK
    return kind in READ and status == OK
