"""What changed between two versions of a page: the words, and the facts."""

from ofrecord.archive.changes.facts import FactChange, changed_facts
from ofrecord.archive.changes.words import WordChange, changed_words

__all__ = ["FactChange", "WordChange", "changed_facts", "changed_words"]
