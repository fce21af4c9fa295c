"""The grammar of figures: numbers, hedges, ranges and units in plain words, without a model.

`find_quantities("about 5,200 troops")` gives one Quantity over "about 5,200", with its value and hedge.
"""

from ofrecord.reading.figures.grammar.quantity import Quantity
from ofrecord.reading.figures.grammar.scan import find_quantities

__all__ = ["Quantity", "find_quantities"]
