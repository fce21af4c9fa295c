"""The facts of a record as tellings: one shape for all kinds, with everything that a line about a fact needs."""

from collections.abc import Callable

from ofrecord.export.codes import word_for
from ofrecord.export.days import OPEN, in_words
from ofrecord.export.inert import one_line
from ofrecord.export.telling.deeds import tell_event
from ofrecord.export.telling.numbers import tell_figure
from ofrecord.export.telling.people import tell_name
from ofrecord.export.telling.sayings import tell_statement
from ofrecord.export.telling.shape import Look, Telling
from ofrecord.record import Doubt, Record, Span, Timex

KINDS = {
    "statements": "Who said what",
    "figures": "How many",
    "events": "Who did what to whom",
    "dates": "When",
    "names": "People and bodies",
    "doubts": "Doubts",
}


def tell(record: Record, kind: str) -> tuple[Telling, ...]:
    """The facts of one kind (a key of `KINDS`) in words, in the order of the record."""
    look = Look(record)
    if kind == "events":
        return tuple(
            tell_event(event, look) for event in record.events if event.same_as is None or event.same_as not in look.events
        )
    tellers: dict[str, Callable[[], tuple[Telling, ...]]] = {
        "statements": lambda: tuple(tell_statement(statement, look) for statement in record.statements),
        "figures": lambda: tuple(tell_figure(figure, look) for figure in record.figures),
        "dates": lambda: tuple(_tell_date(timex) for timex in record.dates),
        "names": lambda: tuple(tell_name(name) for name in record.names),
        "doubts": lambda: tuple(_tell_doubt(doubt, number) for number, doubt in enumerate(record.doubts, start=1)),
    }
    return tellers[kind]()


def _tell_date(timex: Timex) -> Telling:
    mod = word_for("mod", timex.mod) if timex.mod else None
    when = _when(timex)
    return Telling(
        id=timex.id,
        kind="dates",
        lead=one_line(" ".join(filter(None, (mod, when)))),
        words=(one_line(timex.text),),
        notes=() if timex.type == "DATE" else (word_for("date type", timex.type),),
        spans=(Span(timex.start, timex.end, timex.text),),
    )


def _when(timex: Timex) -> str:
    """The value in words; of what comes again and again "every Monday", not "a Monday"."""
    when = in_words(timex.value) or timex.value
    if timex.type != "SET" or not timex.value.startswith("XXXX"):
        return when
    return f"every {when.removeprefix('a ').removesuffix(OPEN).rstrip()}"


def _tell_doubt(doubt: Doubt, number: int) -> Telling:
    return Telling(
        id=f"q{number}",
        kind="doubts",
        lead=one_line(doubt.about),
        words=(one_line(doubt.text),),
        notes=(one_line(doubt.why),),
        spans=(Span(doubt.start, doubt.end, doubt.text),),
    )
