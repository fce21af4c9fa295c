"""Intake: pages taken in with a count of what happened, failures kept, feeds watched."""

from ofrecord.archive.intake.taking import Summary, fail, known_prints, take

__all__ = ["Summary", "fail", "known_prints", "take"]
