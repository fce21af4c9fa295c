"""Statements: who said, wrote or thought what, to whom, on what occasion."""

from ofrecord.reading.statements.find import find_statements

__all__ = ["find_statements"]
