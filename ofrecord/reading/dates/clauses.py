"""A paragraph's clauses, asked about an expression: its tense, whether it is quoted, whether it is a rate, who spoke when."""

import re
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from ofrecord.reading.dates.anchors import DAY, Anchor, Tense
from ofrecord.reading.dates.expression import Expression
from ofrecord.reading.dates.resolve import resolve
from ofrecord.reading.dates.tense import modifier_tense, tense_at
from ofrecord.reading.parse import Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Token

SPEAKING = {
    "say", "tell", "add", "announce", "write", "ask", "warn", "declare", "argue", "note", "insist", "testify", "claim",
    "explain", "tweet", "post", "reply", "respond", "speak", "urge", "promise", "vow", "report", "call", "state",
}  # fmt: skip
NAMES_A_DAY = {"weekday", "deictic", "date", "shiftday", "part", "clock"}
AHEAD_OF = re.compile(r"\b(?:until|till|ahead of)\s(?:the\s)?$", re.IGNORECASE)
NOT_BEFORE = re.compile(r"\b(?:not before|no later than)\s(?:the\s)?$", re.IGNORECASE)
LONGEST_AHEAD = 20
FRAME_STEPS = 3  # a day stands close to the verb of speaking it belongs to


class Clauses:
    """The parse of one paragraph, by the place of its words."""

    def __init__(self, paragraph: Paragraph) -> None:
        self.paragraph = paragraph
        self._tokens = {token.idx: token for token in paragraph.doc}
        self._quoted = [region.start for region in paragraph.regions]

    def token(self, expression: Expression) -> "Token | None":
        """The head of an expression's words."""
        token = self._tokens.get(expression.start)
        while token is not None and token.head.i > token.i and token.head.idx < expression.end:
            token = token.head
        return token

    def tense(self, expression: Expression) -> Tense | None:
        """The tense of the clause that the expression stands in."""
        token = self.token(expression)
        if token is None:
            return None
        tense = modifier_tense(token) if token.dep_ in ("poss", "compound", "nmod") else tense_at(token)
        near = (self.paragraph.text, max(0, expression.start - LONGEST_AHEAD), expression.start)
        ahead = NOT_BEFORE.search(*near) or (tense in (None, "present") and AHEAD_OF.search(*near))
        return "future" if ahead else tense

    def settled(self, expression: Expression) -> Expression:
        """The expression as its place in the sentence has it: a "weekend shooting" was on a weekend, not as long as one."""
        weekend = expression.unit == "WE" and expression.form == "duration"
        token = self._tokens.get(expression.end - len("weekend")) if weekend else None
        if token is None or token.dep_ not in ("compound", "nmod", "amod") or token.head.i < token.i:
            return expression
        text = expression.text.split()[-1]
        return replace(
            expression, form="that", type="DATE", value=None, amount=None, mod=None, vague=False, text=text,
            start=expression.end - len(text),
        )  # fmt: skip

    def is_quoted(self, expression: Expression) -> bool:
        """Whether the expression stands inside a quotation."""
        at = self.paragraph.start + expression.start
        number = bisect_right(self._quoted, at) - 1
        return number >= 0 and at < self.paragraph.regions[number].end

    def is_rate(self, expression: Expression) -> bool:
        """ "$500 million a year", "700 seats a week": a rate belongs to its figure."""
        token = self._tokens.get(expression.start)
        if expression.form != "duration" or token is None or token.lower_ not in ("a", "an") or token.head.i != token.i + 1:
            return False
        unit = token.head
        return unit.dep_ == "npadvmod" and unit.head.i < token.i and unit.head.pos_ in ("NUM", "NOUN", "SYM", "PROPN")

    def occasion(self, expressions: tuple[Expression, ...], anchor: Anchor) -> str | None:
        """The day on which the paragraph's quotations were spoken, where its frame names just one."""
        if not self._quoted:
            return None
        days = set()
        for expression in expressions:
            if expression.form in NAMES_A_DAY and not self.is_quoted(expression) and self._is_of_speaking(expression):
                resolved = resolve(expression, replace(anchor, tense="past"))
                if resolved and DAY.fullmatch(resolved.value[:10]):
                    days.add(resolved.value[:10])
        return days.pop() if len(days) == 1 else None

    def _is_of_speaking(self, expression: Expression) -> bool:
        token = self.token(expression)
        for _ in range(FRAME_STEPS):
            if token is None or token.lemma_ in SPEAKING:
                return token is not None
            token = token.head
        return False
