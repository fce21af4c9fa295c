"""Moved to ofrecord.reading.world.leaders."""

from ofrecord.reading.world.leaders import *  # noqa: F403
