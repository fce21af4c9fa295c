"""Folding: words and nationalities that count as one when the archive is asked."""

from ofrecord.ask.folding.folds import Folded, alternatives, asked_for, covers, folded, heads_of, is_place

__all__ = ["Folded", "alternatives", "asked_for", "covers", "folded", "heads_of", "is_place"]
