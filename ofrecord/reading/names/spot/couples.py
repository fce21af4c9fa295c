"""Couples: in "Anna and Karl Weber" the first name alone has the surname that follows."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ofrecord.reading.names.draft import Spot
from ofrecord.reading.names.spot.people import SUFFIXES
from ofrecord.reading.names.words import Words
from ofrecord.reading.world.first_names import is_first_name

AND = frozenset({"and", "&"})


def with_surnames(paragraphs: Sequence[Words], spots: list[Spot]) -> list[Spot]:
    """The spots, a first name before "and" and a full name with that one's surname, unless another surname is told for it."""
    firsts = {spot.text.split()[0] for spot in spots if spot.kind == "person" and " " in spot.text}
    found = list(spots)
    for order, (one, other) in enumerate(pairwise(spots)):
        if one.text not in firsts and _is_couple(paragraphs[one.at], one, other):
            surname = [word for word in other.text.split()[1:] if word not in SUFFIXES][-1]
            found[order] = replace(one, text=f"{one.text} {surname}", sure=True)
    return found


def _is_couple(words: Words, one: Spot, other: Spot) -> bool:
    """Whether two persons stand side by side, the first by a first name, the second by first name and surname."""
    if one.kind != "person" or other.kind != "person" or one.at != other.at or one.last + 1 != other.titled:
        return False
    parts = [word for word in other.text.split() if word not in SUFFIXES]
    return (
        words.texts[one.last] in AND
        and one.titled == one.first
        and is_first_name(one.text)
        and len(parts) > 1
        and is_first_name(parts[0])
    )
