"""Folding: words and nationalities that count as one when the archive is asked."""

from ofrecord.ask.folding.folds import Folded, asked_for, covers, folded, heads_of, is_place

__all__ = ["Folded", "asked_for", "covers", "folded", "heads_of", "is_place"]
