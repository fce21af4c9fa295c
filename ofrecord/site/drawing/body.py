"""The article's paragraphs with its facts marked, each mark a link to its line of the record."""

from collections.abc import Iterator
from html import escape

from ofrecord.export.html.marks import Mark, segments
from ofrecord.record import Record

PARAGRAPH = "\n\n"
Passage = tuple[int, int]


def paragraphs(record: Record, at: Passage | None = None) -> list[tuple[int, str]]:
    """The paragraphs as HTML, each with the place of its first character; `at` is a passage to show."""
    text, marks = record.article.text, _marks(record)
    blocks = _blocks(text)
    cuts = {point for block in blocks for point in block} | {point for point in at or () if 0 <= point <= len(text)}
    drawn: list[list[str]] = [[] for _ in blocks]
    number = 0
    for start, end, over in segments(text, marks, cuts):
        while start >= blocks[number][1] and number + 1 < len(blocks):
            number += 1
        if start >= blocks[number][0] and end <= blocks[number][1]:
            drawn[number].append(
                _piece(escape(text[start:end]), start, over, at if at and at[0] <= start and end <= at[1] else None)
            )
    return [(start, "".join(pieces)) for (start, _), pieces in zip(blocks, drawn, strict=True)]


def _blocks(text: str) -> list[tuple[int, int]]:
    found, start = [], 0
    for block in text.split(PARAGRAPH):
        found.append((start, start + len(block)))
        start += len(block) + len(PARAGRAPH)
    return found


def _marks(record: Record) -> list[Mark]:
    """What is marked, in the order of the text."""
    end = len(record.article.text)
    return sorted(
        (mark for mark in _found(record) if 0 <= mark.start < mark.end <= end), key=lambda mark: (mark.start, -mark.end)
    )


def _found(record: Record) -> Iterator[Mark]:
    for statement in record.statements:
        for number, span in enumerate(statement.content):
            yield _mark(span, statement.id, "statement", first=number == 0)
    for figure in record.figures:
        yield _mark(figure, figure.id, "figure")
    for event in record.events:
        yield _mark(event.trigger, event.id, "event")
    for date in record.dates:
        yield _mark(date, date.id, "date")
    for name in record.names:
        shown = [mention for mention in name.mentions if mention.form in ("name", "title")]
        for number, mention in enumerate(shown):
            yield _mark(mention, name.id, "name", first=number == 0)


def _mark(span: object, key: str, kind: str, *, first: bool = True) -> Mark:
    return Mark(start=span.start, end=span.end, key=key, kind=kind, part=f"k-{kind}", first=first)  # type: ignore[attr-defined]


def _piece(words: str, start: int, over: list[Mark], at: Passage | None) -> str:
    """A stretch of text with what lies over it: the anchors that begin here, and a link to the fact that is meant."""
    anchors = "".join(f'<span id="{escape(mark.key)}"></span>' for mark in over if mark.first and mark.start == start)
    if at and at[0] == start:
        anchors += '<span id="at"></span>'
    shown = " at" if at else ""
    if not over:
        return f'{anchors}<span class="fact at">{words}</span>' if at else f"{anchors}{words}"
    meant = min(over, key=lambda mark: (mark.kind == "statement", mark.end - mark.start))
    classes = " ".join(sorted({mark.part for mark in over}))
    quiet = "" if meant.start == start else ' tabindex="-1"'
    return f'{anchors}<a class="fact {classes}{shown}" href="#i-{escape(meant.key)}"{quiet}>{words}</a>'


def passage(asked: str) -> Passage | None:
    """The characters that "120-180" asks for; None where it asks for none."""
    start, _, end = asked.partition("-")
    if not (start.isdecimal() and end.isdecimal() and len(start) < 10 and len(end) < 10):
        return None
    return (int(start), int(end)) if int(start) < int(end) else None
