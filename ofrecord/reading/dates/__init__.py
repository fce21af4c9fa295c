"""Dates: expressions of time, resolved against the day of publication.

Without a model: `resolve(expression, Anchor(today=...))` for each of `find_expressions(text)`.
"""

from ofrecord.reading.dates.anchors import Anchor
from ofrecord.reading.dates.expression import Expression
from ofrecord.reading.dates.find import find_dates
from ofrecord.reading.dates.grammar import find_expressions
from ofrecord.reading.dates.resolve import Resolved, resolve

__all__ = ["Anchor", "Expression", "Resolved", "find_dates", "find_expressions", "resolve"]
