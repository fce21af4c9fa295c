"""Keeping the archive sound: checks, backups, and the way back from them."""

from ofrecord.archive.keeping.backup import backup, restore
from ofrecord.archive.keeping.check import Checked, Finding, check

__all__ = ["Checked", "Finding", "backup", "check", "restore"]
