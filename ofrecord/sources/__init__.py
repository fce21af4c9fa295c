"""Sources: from outside to pages. Files, folders, standard input, JSON Lines, feeds and web archives; no network."""

from ofrecord.sources.limits import Limits
from ofrecord.sources.read import read_inputs, read_pages

__all__ = ["Limits", "read_inputs", "read_pages"]
