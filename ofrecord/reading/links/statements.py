"""Joins statements to names: I and we inside a quotation are its speaker."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from ofrecord.reading.parse import Parsed
from ofrecord.record import Mention, Name, Record, Span, Statement

FIRST = {
    "person": re.compile(r"\b(?:I|me|my|mine|myself|Me|My|Mine)\b"),
    "organization": re.compile(r"\b(?:we|us|our|ours|ourselves)\b", re.IGNORECASE),
}
SPEAKING_AS = {"person": "person", "organization": "organization", "group": "organization", "unnamed": "person"}
OWN = ("i", "we")


def with_statements(parsed: Parsed, record: Record) -> Record:
    """The record with the first persons of its quotations given to who speaks."""
    known = {statement.id: statement for statement in record.statements}
    statements = tuple(_heard(one, known) for one in record.statements)
    kinds = {name.id: name.kind for name in record.names}
    found: dict[str, list[Mention]] = {}
    quoted = sorted((region.start, region.end) for paragraph in parsed.paragraphs for region in paragraph.regions)
    for statement in statements:
        if statement.speaker in kinds and statement.kind != "indirect" and statement.within is None:
            form = FIRST.get(SPEAKING_AS.get(kinds[statement.speaker], ""))
            if form is not None:
                found.setdefault(statement.speaker, []).extend(_selves(statement, form, quoted))
    names = tuple(_with_mentions(name, found.get(name.id, [])) for name in record.names)
    return replace(record, statements=statements, names=names)


def _heard(statement: Statement, known: dict[str, Statement]) -> Statement:
    """ "I told them so" inside a quotation: the one who says it also said that."""
    outer = known.get(statement.within or "")
    if outer is None or statement.source is None or statement.source.text.lower() not in OWN:
        return statement
    return replace(statement, speaker=outer.speaker)


def _selves(statement: Statement, form: re.Pattern[str], quoted: list[tuple[int, int]]) -> Iterator[Mention]:
    """The words for oneself that stand in quotation marks, or anywhere in an answer without marks."""
    for piece in statement.content:
        spoken = statement.kind == "direct" and not _is_quoted(piece, quoted)  # a turn of a dialogue: no marks, all his words
        for word in form.finditer(piece.text):
            start, end = piece.start + word.start(), piece.start + word.end()
            place = bisect_right(quoted, (start, end)) - 1
            if spoken or (place >= 0 and quoted[place][1] >= end):
                yield Mention(start=start, end=end, text=word.group(), form="pronoun")


def _is_quoted(piece: Span, quoted: list[tuple[int, int]]) -> bool:
    """True where quotation marks open or close within the piece, or around it."""
    place = bisect_right(quoted, (piece.end, piece.end)) - 1
    return place >= 0 and quoted[place][1] > piece.start


def _with_mentions(name: Name, more: list[Mention]) -> Name:
    if not more:
        return name
    places = {(mention.start, mention.end): mention for mention in (*more, *name.mentions)}
    return replace(name, mentions=tuple(places[place] for place in sorted(places)))
