"""From addresses to pages: an address is a page, a feed whose entries are pages, or stands in a list of feeds (OPML)."""

from collections.abc import Callable, Iterable, Iterator

from ofrecord.errors import SourceError
from ofrecord.record import Failure, Page
from ofrecord.sources.feed import read_feed
from ofrecord.sources.kinds import kind_of, page_kind
from ofrecord.sources.web.client import Client, Fetched, is_address
from ofrecord.sources.web.guard import joined

Known = Callable[[str], bool]


def read_addresses(client: Client, addresses: Iterable[str], known: Known = lambda address: False) -> Iterator[Page | Failure]:
    """The pages of addresses; a feed gives the pages that its entries lead to, known ones passed over without a request."""
    for address in addresses:
        try:
            fetched = client.fetch(address)
        except SourceError as fault:
            yield Failure(address, fault.what, str(fault))
            continue
        if is_feed(fetched):
            yield from _read_links(client, fetched, known)
        else:
            yield page_of(fetched, address)


def is_feed(fetched: Fetched) -> bool:
    """Whether an answer is a feed."""
    return fetched.content is not None and kind_of(fetched.content[:4096], fetched.address) == "feed"


def page_of(fetched: Fetched, address: str) -> Page:
    """The page of an answer."""
    content = fetched.content or b""
    kind = "html" if "html" in (fetched.kind or "") else page_kind(content[:4096], fetched.address)
    return Page(id=address, source=address, content=content, kind=kind, encoding=fetched.encoding, url=fetched.address)


def _read_links(client: Client, fetched: Fetched, known: Known) -> Iterator[Page | Failure]:
    try:
        links = feed_links(fetched)
    except SourceError as fault:
        yield Failure(fetched.address, fault.what, str(fault))
        return
    for link in links:
        if known(link):
            continue
        try:
            yield page_of(client.fetch(link), link)
        except SourceError as fault:
            yield Failure(link, fault.what, str(fault))


def feed_links(fetched: Fetched) -> tuple[str, ...]:
    """The addresses that a feed's entries lead to. Raises SourceError where it is no feed."""
    if not is_feed(fetched):
        raise SourceError(f"{fetched.address} is no feed.", "feed")
    entries = [entry for entry in read_feed(fetched.content or b"", fetched.address) if isinstance(entry, Page | Failure)]
    links = [entry.url if isinstance(entry, Page) else entry.id for entry in entries]
    whole = [_joined(fetched.address, link) for link in links if link]
    return tuple(dict.fromkeys(link for link in whole if is_address(link)))


def _joined(here: str, link: str) -> str:
    """A link as a whole address; one that is none stays as it stands, and is told as a failure when it is fetched."""
    try:
        return joined(here, link)
    except SourceError:
        return link


def feed_addresses(content: bytes, name: str) -> tuple[str, ...]:
    """The feeds that an OPML list names. Raises SourceError where it is none."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as fault:
        raise SourceError(f"{name} is no OPML: {fault}.", "broken") from fault
    found = [outline.get("xmlUrl") for outline in root.iter("outline")]
    addresses = tuple(dict.fromkeys(address for address in found if address and is_address(address)))
    if root.tag != "opml" or not addresses:
        raise SourceError(f"{name} is no OPML list of feeds.", "broken")
    return addresses
