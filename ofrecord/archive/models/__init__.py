"""The tables of the archive. A record's JSON is what was read and is kept whole; the rows beside it are there to be asked."""

from ofrecord.archive.settings import prepare

prepare()

from ofrecord.archive.models.article import Article, Kept, Version  # noqa: E402
from ofrecord.archive.models.facts import Event, Figure, Mention, Name, Party, Statement, Timex  # noqa: E402
from ofrecord.archive.models.intake import Arrival, Failure, Feed  # noqa: E402
from ofrecord.archive.models.people import Decision, Entity, Office  # noqa: E402
from ofrecord.archive.models.prints import Print, Story  # noqa: E402
from ofrecord.archive.models.review import Verdict  # noqa: E402

__all__ = [
    "Arrival",
    "Article",
    "Decision",
    "Entity",
    "Event",
    "Failure",
    "Feed",
    "Figure",
    "Kept",
    "Mention",
    "Name",
    "Office",
    "Party",
    "Print",
    "Statement",
    "Story",
    "Timex",
    "Verdict",
    "Version",
]
