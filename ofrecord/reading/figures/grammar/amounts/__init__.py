"""Amounts: numbers with their units, and two amounts joined."""

from ofrecord.reading.figures.grammar.amounts.ranges import Joined, read_joined, read_share, times_end
from ofrecord.reading.figures.grammar.amounts.read import Amount, read_amount

__all__ = ["Amount", "Joined", "read_amount", "read_joined", "read_share", "times_end"]
