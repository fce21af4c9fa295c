"""The shape that every fact takes when it is told, and a way to look up what facts point to."""

from dataclasses import dataclass, field

from ofrecord.export.days import in_words
from ofrecord.export.inert import one_line
from ofrecord.export.telling.fates import tolls_of
from ofrecord.record import Event, Figure, Name, Record, Span, Statement, Timex


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A fact in words. `lead` is who or how many or what happened, `aside` goes with it (a role, a hedge), `words` are the
    article's own, `notes` the rest, `flag` a warning (planned, denied). `spans` are where it stands, the first one foremost.
    """

    id: str
    kind: str
    lead: str
    aside: str = ""
    words: tuple[str, ...] = ()
    befell: str = ""  # of those whom a figure counts: killed, wounded
    notes: tuple[str, ...] = ()
    flag: str = ""
    spans: tuple[Span, ...]
    also: tuple[str, ...] = ()  # ids of further tellings of the same thing
    sort: str = ""  # a kind within the kind: person, body, place …
    points: tuple[str, ...] = field(default=())  # ids of the facts that this one points to


class Look:
    """Looks up the facts of a record by id."""

    def __init__(self, record: Record) -> None:
        self.day_of_print = (record.article.published or "")[: len("2020-08-20")]
        self.names: dict[str, Name] = {name.id: name for name in record.names}
        self.statements: dict[str, Statement] = {statement.id: statement for statement in record.statements}
        self.dates: dict[str, Timex] = {timex.id: timex for timex in record.dates}
        self.figures: dict[str, Figure] = {figure.id: figure for figure in record.figures}
        self.events: dict[str, Event] = {event.id: event for event in record.events}
        self.text = record.article.text
        self.tolls = tolls_of(record.events, self.figures)
        self.again: dict[str, list[Event]] = {}
        for event in record.events:
            if event.same_as is not None:
                self.again.setdefault(event.same_as, []).append(event)

    def name(self, key: str | None) -> str:
        """The fullest form of a name, or nothing."""
        return one_line(self.names[key].name) if key in self.names else ""

    def speaker(self, key: str | None) -> str:
        """Who makes the statement with this id: the name, else the words for the source."""
        statement = self.statements.get(key or "")
        if statement is None:
            return ""
        return self.name(statement.speaker) or (one_line(statement.source.text) if statement.source else "")

    def day(self, key: str | None) -> str:
        """The day of the timex with this id, in words."""
        return (in_words(self.dates[key].value) or "") if key in self.dates else ""
