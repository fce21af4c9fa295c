"""The walk of the grammar: the expressions of time in a text, left to right, the first form that fits."""

import re
from dataclasses import replace

from ofrecord.reading.dates.expression import Expression
from ofrecord.reading.dates.grammar.build import build
from ofrecord.reading.dates.grammar.build.piece import Piece
from ofrecord.reading.dates.grammar.forms import FORMS, MASTER, SINGLE
from ofrecord.reading.dates.grammar.lexer import Words, read_words
from ofrecord.reading.dates.grammar.ranges import with_neighbours
from ofrecord.reading.dates.grammar.ready import ready_made
from ofrecord.reading.dates.grammar.vetoes import vetoed


def find_expressions(text: str) -> tuple[Expression, ...]:
    """The expressions of time in a text, in order, not overlapping."""
    words = read_words(text)
    found: list[Expression] = []
    match = MASTER.search(words.letters)
    while match:
        expression, end = _first_that_builds(text, words, match)
        if expression is not None:
            found.append(expression)
        match = MASTER.search(words.letters, max(end, match.start() + 1))
    return with_neighbours(text, _apart([*found, *ready_made(text)]))


def _first_that_builds(text: str, words: Words, match: re.Match[str]) -> tuple[Expression | None, int]:
    """The expression of a match, or of a later form at the same word; and where to go on from."""
    number = int((match.lastgroup or "f0")[1:])
    if vetoed(text, words, FORMS[number][0], match.span()):
        return None, match.end()
    expression = build(_piece(text, words, FORMS[number][0], match.span()))
    if expression is not None:
        return _compared(text, expression), match.end()
    for (form, _), pattern in zip(FORMS[number + 1 :], SINGLE[number + 1 :], strict=True):
        other = pattern.match(words.letters, match.start())
        if other and other.end() > other.start() and not vetoed(text, words, form, other.span()):
            expression = build(_piece(text, words, form, other.span()))
            if expression is not None:
                return expression, other.end()
    return None, match.start() + 1


def _compared(text: str, expression: Expression) -> Expression:
    """ "6 cents more than [a week ago]": the comparison is the figure's; "after midnight on Wednesday" opens the day."""
    if expression.clock == "24:00" and AFTER.search(text, max(0, expression.start - LONGEST_WORD), expression.start):
        return replace(expression, clock="00:00")
    than = THAN.match(expression.text) if expression.form == "count" else None
    if than is None or not COUNTED.search(text, max(0, expression.start - LONGEST_WORD), expression.start):
        return expression
    return replace(expression, start=expression.start + than.end(), text=expression.text[than.end() :], mod=None)


AFTER = re.compile(r"\b(?:after|past)\s$", re.IGNORECASE)
THAN = re.compile(r"(?:more|less|fewer|over) than\s", re.IGNORECASE)
COUNTED = re.compile(r"(?:\d|%|\b(?!was|is|has|his|its|this)[a-z]+(?:s|cent)|\bpeople|\bpoint)\s$")
LONGEST_WORD = 16


def _piece(text: str, words: Words, form: str, span: tuple[int, int]) -> Piece:
    first, last = span
    start, end = words.spans[first][0], words.spans[last - 1][1]
    return Piece(form, start, end, text[start:end], words.letters[first:last], words.words[first:last])


def _apart(found: list[Expression]) -> tuple[Expression, ...]:
    """Where two expressions share words, the longer stays."""
    kept: list[Expression] = []
    for expression in sorted(found, key=lambda e: (e.start, -e.end)):
        if kept and expression.start < kept[-1].end:
            if expression.end - expression.start > kept[-1].end - kept[-1].start:
                kept[-1] = expression
            continue
        kept.append(expression)
    return tuple(kept)
