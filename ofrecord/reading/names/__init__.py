"""Names: the people, bodies, places, groups and unnamed sources of an article, with all their mentions."""

from ofrecord.reading.names.find import find_names

__all__ = ["find_names"]
