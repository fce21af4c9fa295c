"""Gathers what reading could not make sense of, in the order of the text."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from ofrecord.reading.page.corrections import is_correction
from ofrecord.reading.page.paragraphs import find_paragraphs
from ofrecord.reading.parse import Paragraph, Parsed
from ofrecord.record import Doubt, Record


def with_doubts(parsed: Parsed, record: Record) -> Record:
    """The record with its doubts: correction notes, which are not read, quotations that never close, days without a year."""
    found = [*record.doubts, *_corrections(parsed), *_left_open(parsed), *_yearless(parsed)]
    return replace(record, doubts=tuple(sorted(found, key=lambda doubt: (doubt.start, doubt.end, doubt.about))))


def _corrections(parsed: Parsed) -> Iterator[Doubt]:
    for start, end in find_paragraphs(parsed.text):
        words = parsed.text[start:end]
        if is_correction(words):
            yield Doubt(start=start, end=end, text=words, about="correction", why="the paper corrects itself; not read")


def _yearless(parsed: Parsed) -> Iterator[Doubt]:
    """A page that prints its day and no year, where nobody says when it was published: its weekdays stay open."""
    line = parsed.article.dateline
    if line is None or line.date is not None or parsed.article.published is not None:
        return
    if any(character.isdigit() for character in line.text) and parsed.text.startswith(line.text):
        yield Doubt(
            start=0, end=len(line.text), text=line.text, about="date", why="its year is not told; its days are left open"
        )


def _left_open(parsed: Parsed) -> Iterator[Doubt]:
    """A mark that opens and never closes, unless the next paragraph takes the quotation up again."""
    for paragraph, following in pairwise([*parsed.paragraphs, None]):
        last = paragraph.regions[-1] if paragraph and paragraph.regions else None
        if paragraph is not None and last is not None and not last.closed and not _goes_on(following):
            words = paragraph.cut(last.start, last.end).text
            yield Doubt(start=last.start, end=last.end, text=words, about="quotation", why="its closing mark is missing")


def _goes_on(paragraph: Paragraph | None) -> bool:
    return bool(paragraph and paragraph.regions and paragraph.regions[0].continued)
