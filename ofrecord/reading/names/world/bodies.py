"""Moved to ofrecord.reading.world.bodies."""

from ofrecord.reading.world.bodies import *  # noqa: F403
