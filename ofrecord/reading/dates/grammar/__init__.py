"""The grammar of dates: from words to unresolved expressions, without a model."""

from ofrecord.reading.dates.grammar.scan import find_expressions

__all__ = ["find_expressions"]
