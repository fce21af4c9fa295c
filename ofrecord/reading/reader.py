"""The reader: from page to record, in this order."""

import traceback
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from ofrecord.errors import PageError
from ofrecord.lexicon import fingerprint
from ofrecord.reading.dates import find_dates
from ofrecord.reading.events import find_events
from ofrecord.reading.figures import find_figures
from ofrecord.reading.links import link
from ofrecord.reading.names import find_names
from ofrecord.reading.page import find_article
from ofrecord.reading.parse import Engine, Parsed
from ofrecord.reading.statements import find_statements
from ofrecord.record import Article, Failure, Page, ReaderMark, Record
from ofrecord.version import __version__

__all__ = ["GROUP", "Reader"]
GROUP = 16  # pages parsed together; the groups are the same however many processes read


class Reader:
    """Reads pages. Load once: `Reader().read(page)`."""

    def __init__(self, model: str | None = None, engine: Engine | None = None) -> None:
        self.engine = engine or Engine(model)
        self.mark = ReaderMark(version=__version__, model=self.engine.mark, lexicons=fingerprint())

    def read(self, page: Page) -> Record:
        """The record of one page. Raises PageError where the page is no article."""
        return self.record(page.id, self.engine.parse(find_article(page)))

    def read_group(self, pages: Sequence[Page | Failure]) -> Iterator[Record | Failure]:
        """Up to `GROUP` pages read together, in order; what cannot be read gives a Failure in its place."""
        articles = [_article_or_failure(page) for page in pages]
        parses = self.engine.parse_many([article for article in articles if isinstance(article, Article)])
        for page, article in zip(pages, articles, strict=True):
            yield article if isinstance(article, Failure) else self._record_or_failure(page.id, next(parses))

    def read_many(self, pages: Iterable[Page | Failure]) -> Iterator[Record | Failure]:
        """Pages read in groups, in order; a source's failures keep their place."""
        pages = iter(pages)
        while group := list(islice(pages, GROUP)):
            yield from self.read_group(group)

    def _record_or_failure(self, key: str, parsed: Parsed) -> Record | Failure:
        """A fault of ours on one page must not cost the other pages of a long run; it is told, never hidden."""
        try:
            return self.record(key, parsed)
        except Exception as fault:
            where = traceback.extract_tb(fault.__traceback__)[-1]
            place = f"{Path(where.filename).name}, line {where.lineno}"
            return Failure(
                key, "fault", f"{key}: a fault of ofrecord ({type(fault).__name__} in {place}: {fault}). Please report it."
            )

    def record(self, key: str, parsed: Parsed) -> Record:
        """The record of a parsed article: every room in its order."""
        names = find_names(parsed)
        dates = find_dates(parsed)
        figures = find_figures(parsed, names, dates)
        statements, names = find_statements(parsed, names, dates)
        events = find_events(parsed, names, dates, figures)
        found = Record(
            id=key, reader=self.mark, article=parsed.article,
            names=names, dates=dates, statements=statements, figures=figures, events=events,
        )  # fmt: skip
        return link(parsed, found)


def _article_or_failure(page: Page | Failure) -> Article | Failure:
    if isinstance(page, Failure):
        return page
    try:
        return find_article(page)
    except PageError as fault:
        return Failure(page.id, fault.what, str(fault))
