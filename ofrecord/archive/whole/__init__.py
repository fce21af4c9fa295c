"""Whole records out of the archive, with what the archive knows besides: for exports."""

from ofrecord.archive.whole.record import KeptRecord

__all__ = ["KeptRecord"]
