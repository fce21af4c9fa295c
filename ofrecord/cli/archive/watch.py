"""`ofrecord watch`: feeds polled, and what is new in them added."""

import re
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from ofrecord.cli.archive.opened import Where, opened
from ofrecord.cli.archive.show import clean

if TYPE_CHECKING:
    from ofrecord.archive.models import Feed
    from ofrecord.record import Failure, Page
    from ofrecord.sources.web import Client, Fetched

    Polled = tuple[Feed, Fetched]

app = typer.Typer()
SPAN = re.compile(r"(\d+)\s*([smhd]?)")
SECONDS = {"": 60, "s": 1, "m": 60, "h": 3600, "d": 86400}
Private = Annotated[bool, typer.Option("--allow-private", help="Fetch from private addresses too.")]


@app.command()
def watch(
    feeds: Annotated[list[str] | None, typer.Argument(help="Feeds or OPML files to put on the list.")] = None,
    every: Annotated[str, typer.Option(help="How often: 15m, 2h, 1d.")] = "15m",
    once: Annotated[bool, typer.Option("--once", help="Poll once and end.")] = False,
    forget: Annotated[bool, typer.Option("--forget", help="Take the feeds off the list.")] = False,
    allow_private: Private = False,
    model: Annotated[str | None, typer.Option(help="A spaCy pipeline, by name or path.")] = None,
    archive: Where = None,
) -> None:
    """Poll feeds and add what is new. Ctrl-C ends."""
    seconds = _seconds(every)
    with opened(archive, make=True):
        from ofrecord.archive.intake.watching import unwatch, watch_feed, watched

        for address in _named(feeds or []):
            (unwatch if forget else watch_feed)(address)
        if forget:
            return
        if not watched():
            typer.echo("No feed is watched. Give one: ofrecord watch https://…", err=True)
            raise typer.Exit(1)
        try:
            while True:
                _poll(allow_private=allow_private, model=model)
                if once:
                    return
                time.sleep(seconds)
        except KeyboardInterrupt:
            typer.echo("Stopped watching.", err=True)
            raise typer.Exit(130) from None


def _seconds(every: str) -> int:
    match = SPAN.fullmatch(every.strip())
    if not match or not int(match[1]):
        raise typer.BadParameter(f"{every!r} is no span of time; write 15m, 2h or 1d.", param_hint="--every")
    return int(match[1]) * SECONDS[match[2]]


def _named(feeds: list[str]) -> Iterator[str]:
    """The addresses of feeds and of those in OPML files. Raises SourceError for what is neither."""
    from pathlib import Path

    from ofrecord.errors import SourceError
    from ofrecord.sources.web import feed_addresses, is_address

    for feed in feeds:
        if is_address(feed):
            yield feed
        elif Path(feed).is_file():
            yield from feed_addresses(Path(feed).read_bytes(), feed)
        else:
            raise SourceError(f"{feed} is neither a web address nor an OPML file.", "address")


def _poll(*, allow_private: bool, model: str | None) -> None:
    from ofrecord.archive.intake import Summary
    from ofrecord.archive.intake.watching import checked
    from ofrecord.cli.archive.add import tell
    from ofrecord.cli.archive.taking.walk import add_pages, reading
    from ofrecord.sources import Limits
    from ofrecord.sources.web import Client

    summary = Summary()
    client = Client(limits=Limits(), allow_private=allow_private)
    polled: list[Polled] = []
    for _ in add_pages(_news(client, polled), summary, reading(model, 1), again=False):
        pass
    for feed, fetched in polled:  # only now: a run that is cut off asks for the same links again
        checked(feed, etag=fetched.etag, last_modified=fetched.last_modified, trouble=None)
    tell(summary)


def _news(client: "Client", polled: "list[Polled]") -> "Iterator[Page | Failure]":
    """The pages that feeds lead to and that are not in the archive; a feed that has not changed costs one short request."""
    from ofrecord.archive.intake.watching import checked, unkept, watched
    from ofrecord.errors import SourceError
    from ofrecord.sources.web import feed_links, read_addresses

    for feed in watched():
        try:
            fetched = client.fetch(feed.address, etag=feed.etag, last_modified=feed.last_modified)
            links = feed_links(fetched) if fetched.content is not None else ()
        except SourceError as fault:
            checked(feed, etag=None, last_modified=None, trouble=str(fault))
            typer.echo(f"  {clean(fault)}", err=True)
            continue
        yield from read_addresses(client, unkept(links))
        polled.append((feed, fetched))
