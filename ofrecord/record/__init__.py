"""The nouns of a record, frozen: what a page said, each fact tied to its words."""

from ofrecord.record.article import Article, Dateline, Removed
from ofrecord.record.event import Event, Party
from ofrecord.record.failure import Failure
from ofrecord.record.figure import Change, Counted, Figure
from ofrecord.record.name import Mention, Name, Role
from ofrecord.record.page import Page
from ofrecord.record.record import SCHEMA, Doubt, ReaderMark, Record
from ofrecord.record.span import Span
from ofrecord.record.statement import Statement
from ofrecord.record.timex import Timex
from ofrecord.record.wire import from_json, schema, to_json

__all__ = [
    "SCHEMA",
    "Article",
    "Change",
    "Counted",
    "Dateline",
    "Doubt",
    "Event",
    "Failure",
    "Figure",
    "Mention",
    "Name",
    "Page",
    "Party",
    "ReaderMark",
    "Record",
    "Removed",
    "Role",
    "Span",
    "Statement",
    "Timex",
    "from_json",
    "schema",
    "to_json",
]
