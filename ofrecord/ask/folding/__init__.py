"""Folding: words and nationalities that count as one when the archive is asked."""

from ofrecord.ask.folding.fates import FATES, fate_of, whom
from ofrecord.ask.folding.folds import Folded, alternatives, asked_for, covers, folded, heads_of, is_place

__all__ = ["FATES", "Folded", "alternatives", "asked_for", "covers", "fate_of", "folded", "heads_of", "is_place", "whom"]
