"""Every error that ofrecord raises on purpose, in one tree.

OfRecordError
├── PageError        a page that cannot be read as an article: empty, binary, a login wall, another language
│   └── SourceError  an input that cannot be opened: missing, unreadable, too large, a broken archive or feed
├── RecordError      a text that is no record
├── ArchiveError     an archive that cannot be opened, written or asked: missing, newer, read-only, full, a senseless question
├── ModelError       a language model that is not there or cannot be loaded
└── LexiconError     a word list that breaks its own rules
"""


class OfRecordError(Exception):
    """The root: what is wrong, where, and what to do. `what` is a short code for machines, the message is for people."""

    what = "error"


class PageError(OfRecordError):
    """A page that cannot be read as an article."""

    what = "page"

    def __init__(self, message: str, what: str = "page") -> None:
        super().__init__(message)
        self.what = what


class SourceError(PageError):
    """An input that cannot be opened or unpacked."""

    def __init__(self, message: str, what: str = "source") -> None:
        super().__init__(message, what)


class RecordError(OfRecordError):
    """A text that is no record."""

    what = "record"


class ArchiveError(OfRecordError):
    """An archive that cannot be opened, written or asked."""

    what = "archive"

    def __init__(self, message: str, what: str = "archive") -> None:
        super().__init__(message)
        self.what = what


class ModelError(OfRecordError):
    """A language model that is not there or cannot be loaded."""

    what = "model"


class LexiconError(OfRecordError):
    """A word list that breaks its own rules."""

    what = "lexicon"
