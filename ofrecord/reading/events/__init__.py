"""Events: who did what to whom, and whether it happened."""

from ofrecord.reading.events.find import find_events

__all__ = ["find_events"]
