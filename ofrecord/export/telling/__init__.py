"""The facts of a record in words, for every view of it: who said what, how many, who did what to whom, when, who."""

from ofrecord.export.telling.facts import KINDS, tell
from ofrecord.export.telling.shape import Telling
from ofrecord.export.telling.story import Story, story_of

__all__ = ["KINDS", "Story", "Telling", "story_of", "tell"]
