"""Moved to ofrecord.reading.world.first_names."""

from ofrecord.reading.world.first_names import *  # noqa: F403
