"""Dates: expressions of time, resolved against the day of publication."""

from ofrecord.reading.dates.find import find_dates

__all__ = ["find_dates"]
