"""What `ofrecord add` is given: files and folders, records read before, web addresses, lists of feeds."""

import os.path
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ofrecord.cli.progress import how_many
from ofrecord.record import Failure, Page

RECORD_LINE = b'"schema":"ofrecord/'
LISTS = ".opml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Sources by the way in which they are taken in."""

    records: tuple[str, ...]
    files: tuple[str, ...]
    addresses: tuple[str, ...]
    lists: tuple[str, ...]


def sorted_out(sources: Iterable[str]) -> Sources:
    """Sources sorted out by kind, each in the order given."""
    from ofrecord.sources.web.client import is_address

    kinds: dict[str, list[str]] = {"records": [], "files": [], "addresses": [], "lists": []}
    for source in sources:
        kind = "addresses" if is_address(source) else "records" if holds_records(source) else "files"
        kinds["lists" if source.lower().endswith(LISTS) and kind == "files" else kind].append(source)
    return Sources(**{kind: tuple(found) for kind, found in kinds.items()})


def holds_records(source: str) -> bool:
    """Whether a source is a file of records that were read before."""
    path = Path(source)
    if not _is_file(source) or path.suffix not in (".jsonl", ".ndjson", ".json"):
        return False
    with path.open("rb") as file:
        return RECORD_LINE in file.read(200).replace(b" ", b"")


def _is_file(path: str | Path) -> bool:
    return os.path.isfile(path)  # noqa: PTH113 - Path.is_file raises on names that are too long


def pages_of(sources: Sources, *, again: bool, allow_private: bool) -> Iterator[Page | Failure]:
    """The pages of files, then those of addresses; entries of feeds that are in the archive are not fetched, unless `again`."""
    from ofrecord.sources import read_pages

    if sources.files:
        yield from read_pages(sources.files)
    yield from _fetched(sources, again=again, allow_private=allow_private)


def _fetched(sources: Sources, *, again: bool, allow_private: bool) -> Iterator[Page | Failure]:
    if not sources.addresses and not sources.lists:
        return
    from ofrecord.archive.intake.watching import is_kept
    from ofrecord.errors import SourceError
    from ofrecord.sources import Limits
    from ofrecord.sources.web import Client, feed_addresses, read_addresses

    addresses = list(sources.addresses)
    for name in sources.lists:
        try:
            addresses += feed_addresses(Path(name).read_bytes(), name)
        except SourceError as fault:
            yield Failure(name, fault.what, str(fault))
        except OSError as fault:
            yield Failure(name, "unreadable", f"Cannot read {name}: {fault.strerror}.")
    client = Client(limits=Limits(), allow_private=allow_private)
    yield from read_addresses(client, addresses, (lambda link: False) if again else is_kept)


def count(sources: Sources) -> int | None:
    """How many inputs there are, told from names and lines; None where only reading would tell."""
    if sources.addresses or sources.lists:
        return None
    return how_many((*sources.records, *sources.files))
