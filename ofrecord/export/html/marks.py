"""The article's words with marks on them: spans that overlap are cut into segments that do not, each with all its facts."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from ofrecord.export.inert import inert
from ofrecord.record import Event, Figure, Name, Record, Span, Statement, Timex

RANK = {"fg": 0, "ev": 1, "da": 2, "na": 3, "st": 4, "do": 5}  # of two marks as long as each other, which one a click means


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A stretch of a fact: `key` is the fact's name on the page, `kind` its class, `part` how this stretch is drawn."""

    start: int
    end: int
    key: str
    kind: str
    part: str
    first: bool = False

    @property
    def weight(self) -> tuple[int, int]:
        """The lightest of the marks on a segment is the one that a click means."""
        return self.end - self.start, RANK[self.kind]


def keys_of(record: Record) -> dict[str, str]:
    """A name on the page for every fact, made of its place in the record: a record's own ids could hold anything."""
    lists: tuple[tuple[str, tuple[Statement | Figure | Timex | Name, ...]], ...] = (
        ("s", record.statements),
        ("f", record.figures),
        ("d", record.dates),
        ("n", record.names),
    )
    keys = {fact.id: f"{letter}{number}" for letter, facts in lists for number, fact in enumerate(facts, start=1)}
    events = {event.id: event for event in record.events}
    for number, event in enumerate(record.events, start=1):
        keys[event.id] = keys[event.same_as] if event.same_as in events and event.same_as in keys else f"e{number}"
    return keys


def marks_of(record: Record, keys: dict[str, str], only: Collection[str] = ()) -> list[Mark]:
    """The marks of all facts of the kinds wanted, in the order of the text."""
    finders = {
        "statements": _statements,
        "figures": _figures,
        "events": _events,
        "dates": _dates,
        "names": _names,
        "doubts": _doubts,
    }
    found = [mark for kind, find in finders.items() if not only or kind in only for mark in find(record, keys)]
    length = len(record.article.text)
    return sorted(
        (mark for mark in found if 0 <= mark.start < mark.end <= length), key=lambda mark: (mark.start, -mark.end, mark.key)
    )


def _statements(record: Record, keys: dict[str, str]) -> Iterator[Mark]:
    for statement in record.statements:
        key = keys[statement.id]
        for number, piece in enumerate(statement.content):
            yield Mark(start=piece.start, end=piece.end, key=key, kind="st", part="st", first=number == 0)
        parts = {"st-who": statement.source, "st-cue": statement.cue, "st-at": statement.addressee, "st-on": statement.occasion}
        yield from (_mark(span, key, "st", part) for part, span in parts.items() if span)


def _figures(record: Record, keys: dict[str, str]) -> Iterator[Mark]:
    for figure in record.figures:
        key = keys[figure.id]
        yield Mark(start=figure.start, end=figure.end, key=key, kind="fg", part="fg", first=True)
        if figure.counted:
            yield Mark(start=figure.counted.start, end=figure.counted.end, key=key, kind="fg", part="fg-of")


def _events(record: Record, keys: dict[str, str]) -> Iterator[Mark]:
    firsts: set[str] = set()
    for event in record.events:
        key = keys[event.id]
        trigger = event.trigger
        yield Mark(start=trigger.start, end=trigger.end, key=key, kind="ev", part=_trigger(event), first=key not in firsts)
        firsts.add(key)
        for party in (*event.actors, *event.recipients):
            yield Mark(start=party.start, end=party.end, key=key, kind="ev", part="ev-who")


def _trigger(event: Event) -> str:
    return "ev" if event.status in ("happened", "ongoing") else "ev not"


def _dates(record: Record, keys: dict[str, str]) -> Iterator[Mark]:
    for timex in record.dates:
        yield Mark(start=timex.start, end=timex.end, key=keys[timex.id], kind="da", part="da", first=True)


def _names(record: Record, keys: dict[str, str]) -> Iterator[Mark]:
    for name in record.names:
        for number, mention in enumerate(name.mentions):
            part = "na" if mention.form in ("name", "title") else "na-by"
            yield Mark(start=mention.start, end=mention.end, key=keys[name.id], kind="na", part=part, first=number == 0)


def _doubts(record: Record, keys: dict[str, str]) -> Iterator[Mark]:
    for number, doubt in enumerate(record.doubts, start=1):
        yield Mark(start=doubt.start, end=doubt.end, key=f"q{number}", kind="do", part="do", first=True)


def _mark(span: Span, key: str, kind: str, part: str) -> Mark:
    return Mark(start=span.start, end=span.end, key=key, kind=kind, part=part)


# ---------------------------------------------------------------- drawing


def drawn(text: str, marks: list[Mark], cards: dict[str, str]) -> str:
    """The article as paragraphs of HTML; `cards` has a line of text for each fact."""
    paragraphs: list[str] = []
    line: list[str] = []
    for start, end, over in segments(text, marks):
        for number, piece in enumerate(text[start:end].split("\n\n")):
            if number:
                paragraphs.append("".join(line))
                line = []
            if piece:
                line.append(_segment(piece, start, over, cards))
    paragraphs.append("".join(line))
    return "\n".join(f"<p>{words}</p>" for words in paragraphs if words.strip())


def segments(text: str, marks: list[Mark], cuts: Iterable[int] = ()) -> Iterator[tuple[int, int, list[Mark]]]:
    """Stretches with the same marks on all their characters, from the first to the last; cut further where it is asked for."""
    cuts = sorted({0, len(text), *cuts, *(mark.start for mark in marks), *(mark.end for mark in marks)})
    over: list[Mark] = []
    coming = 0
    for start, end in pairwise(cuts):
        over = [mark for mark in over if mark.end > start]
        while coming < len(marks) and marks[coming].start <= start:
            over.append(marks[coming])
            coming += 1
        yield start, end, over


def _segment(words: str, start: int, over: list[Mark], cards: dict[str, str]) -> str:
    shown = escape(inert(words))
    if not over:
        return shown
    anchors = "".join(f'<i id="t-{mark.key}"></i>' for mark in over if mark.first and mark.start == start)
    lightest = min(over, key=lambda mark: mark.weight)
    classes = " ".join(dict.fromkeys(name for mark in over for name in ("m", *mark.part.split(), mark.key)))
    card = "\n".join(dict.fromkeys(cards[mark.key] for mark in sorted(over, key=lambda mark: mark.weight) if mark.key in cards))
    stop = (
        "" if any(mark.first and mark.start == start and mark.kind in ("st", "fg", "ev") for mark in over) else ' tabindex="-1"'
    )
    return f'{anchors}<a class="{classes}" href="#i-{lightest.key}"{stop} data-card="{escape(card)}">{shown}</a>'
