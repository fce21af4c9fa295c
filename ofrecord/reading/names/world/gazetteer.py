"""Moved to ofrecord.reading.world.gazetteer."""

from ofrecord.reading.world.gazetteer import *  # noqa: F403
