"""The head of a record in words: headline, outlet, time, byline, dateline, address, and what was removed."""

from collections import Counter
from dataclasses import dataclass

from ofrecord.export.days import in_words
from ofrecord.export.inert import inert, one_line
from ofrecord.record import Dateline, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What a reader wants to know of a story before reading it; every field is ready to show."""

    headline: str
    outlet: str | None
    published: str | None
    modified: str | None
    byline: str | None
    dateline: str | None
    address: str
    words: int
    removed: str | None
    reader: str


def story_of(record: Record) -> Story:
    """The head of this record."""
    article = record.article
    return Story(
        headline=inert(one_line(article.headline or "") or "(no headline)"),
        outlet=inert(article.site or article.outlet or "") or None,
        published=in_words(article.published),
        modified=in_words(article.modified),
        byline=inert(_listed(article.byline)) or None,
        dateline=_dateline(article.dateline),
        address=inert(article.url or article.source),
        words=len(article.text.split()),
        removed=_removed(record),
        reader=f"ofrecord {record.reader.version} with {record.reader.model}, word lists {record.reader.lexicons}",
    )


def _dateline(dateline: Dateline | None) -> str | None:
    if dateline is None:
        return None
    pieces = (dateline.place, in_words(dateline.date))
    return inert(", ".join(piece for piece in pieces if piece)) or inert(one_line(dateline.text))


def _removed(record: Record) -> str | None:
    """ "12 pieces: 5 navigation, 4 comment form …", the commonest first."""
    counts = Counter(removed.reason for removed in record.article.removed)
    if not counts:
        return None
    listed = ", ".join(
        f"{count} {inert(reason)}" for reason, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    )
    total = sum(counts.values())
    return f"{total} {'piece' if total == 1 else 'pieces'} of the page: {listed}"


def _listed(names: tuple[str, ...]) -> str:
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))
