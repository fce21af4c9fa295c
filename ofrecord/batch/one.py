"""The short way: one text, file or page in, its record out."""

import os.path
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from ofrecord.batch.reader import Reader
from ofrecord.errors import SourceError
from ofrecord.record import Failure, Page, Record
from ofrecord.sources import read_inputs
from ofrecord.sources.kinds import ADDRESSES, NAMES

LONGEST_NAME = 1000  # characters


def read(page: str | Path | Page, published: str | None = None, model: str | None = None) -> Record:
    """The record of a text, a file or a page: `ofrecord.read("The mayor said …", published="2020-08-20T17:40:52")`.

    A string is the words themselves; a file is named by a `Path`. Raises SourceError for a string that is the name of a file or
    an address, and PageError where there is no article. The language model is loaded once and kept.
    """
    if isinstance(page, str):
        _refuse_name(page)
        page = Page(id="text", source="text", content=page, kind="text", published=published)
    found = _only(page) if isinstance(page, Path) else page
    if isinstance(found, Record):
        return found
    if published and found.published is None:
        found = replace(found, published=published)
    return _reader(model).read(found)


def _refuse_name(text: str) -> None:
    """Raise SourceError where a text is the name of a file or an address: its letters are not what anybody wants read."""
    name = text.strip()
    if not name or "\n" in name or len(name) > LONGEST_NAME:
        return
    if name.lower().startswith(ADDRESSES) and " " not in name:
        raise SourceError(f"{name} is an address, not a text: fetch the page, or keep it with `ofrecord add`.", "address")
    if os.path.exists(name) or (" " not in name and name.lower().removesuffix(".gz").endswith(NAMES)):  # noqa: PTH110
        raise SourceError(f"{name!r} is the name of a file, not a text: read(Path({name!r})) reads the file.", "name")


def _only(path: Path) -> Page | Record:
    """The one page of a file. Raises SourceError where it has none, or several."""
    inputs = read_inputs([path])
    first = next(inputs, None)
    if isinstance(first, Failure) or first is None:
        raise SourceError(first.why if first else f"{path} holds no pages.", first.what if first else "empty")
    if next(inputs, None) is not None:
        raise SourceError(f"{path} holds several pages: Reader().read_many(read_pages([…])) reads them.", "several")
    return first


@lru_cache(maxsize=1)
def _reader(model: str | None) -> Reader:
    return Reader(model)
