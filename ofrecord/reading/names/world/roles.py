"""Moved to ofrecord.reading.world.roles."""

from ofrecord.reading.world.roles import *  # noqa: F403
