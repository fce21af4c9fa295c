"""A record: everything that was read from one page."""

from collections.abc import Iterable
from dataclasses import dataclass

from ofrecord.record.article import Article
from ofrecord.record.event import Event
from ofrecord.record.figure import Figure
from ofrecord.record.name import Name
from ofrecord.record.span import Span
from ofrecord.record.statement import Statement
from ofrecord.record.timex import Timex

SCHEMA = "ofrecord/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReaderMark:
    """What read the page: the version of ofrecord, the language model, and a fingerprint of the word lists."""

    version: str
    model: str
    lexicons: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A stretch of text that reading could not make sense of: about which kind of fact, and why."""

    start: int
    end: int
    text: str
    about: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One page in, one record out. Facts stand in the order of the text and point to each other by id."""

    schema: str = SCHEMA
    id: str
    reader: ReaderMark
    article: Article
    names: tuple[Name, ...] = ()
    dates: tuple[Timex, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    events: tuple[Event, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    def name(self, key: str | None) -> str | None:
        """The fullest form of the name with this id; None for None or an id that is not here."""
        return next((name.name for name in self.names if name.id == key), None)

    def cut(self, spans: Iterable[Span] | Span | None) -> str:
        """The words of one or more spans, in the article's own spelling; pieces are joined by " … "."""
        pieces = [spans] if isinstance(spans, Span) else list(spans or ())
        return " … ".join(self.article.text[piece.start : piece.end] for piece in pieces)
