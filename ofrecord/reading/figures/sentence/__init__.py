"""A figure in its sentence: what it counts, how it moves, how real it is, where and when it holds."""

from ofrecord.reading.figures.sentence.change import find_change
from ofrecord.reading.figures.sentence.counted import find_counted
from ofrecord.reading.figures.sentence.ellipsis import with_ellipsis
from ofrecord.reading.figures.sentence.setting import Setting
from ofrecord.reading.figures.sentence.status import find_status

__all__ = ["Setting", "find_change", "find_counted", "find_status", "with_ellipsis"]
