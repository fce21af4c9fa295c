"""Links: what joins facts to each other: who says a figure, where and as of when; who reports an event."""

from ofrecord.reading.links.find import link

__all__ = ["link"]
