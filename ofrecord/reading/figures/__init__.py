"""Figures: how many and how much, hedged how, counting what, moving where."""

from ofrecord.reading.figures.find import find_figures

__all__ = ["find_figures"]
