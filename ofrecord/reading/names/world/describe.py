"""Moved to ofrecord.reading.world.describe."""

from ofrecord.reading.world.describe import *  # noqa: F403
