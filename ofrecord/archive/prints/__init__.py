"""Prints: articles that carry the same copy, whole, trimmed or in part, become one story."""

from ofrecord.archive.prints.find import find_prints
from ofrecord.archive.prints.relate import Relation, relate

__all__ = ["Relation", "find_prints", "relate"]
