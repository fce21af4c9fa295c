"""Reading by the many: groups of pages, in this process or in several, in order, with bounded memory."""

from ofrecord.batch.groups import Group, grouped, read_group
from ofrecord.batch.one import read
from ofrecord.batch.pool import read_in_processes
from ofrecord.batch.reader import Reader

__all__ = ["Group", "Reader", "grouped", "read", "read_group", "read_in_processes"]
