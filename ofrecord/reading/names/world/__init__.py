"""Moved to ofrecord.reading.world."""

from ofrecord.reading.world import *  # noqa: F403
