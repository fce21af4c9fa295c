"""Role nouns that stand for somebody: "the prime minister", "the Iraqi president", "the company"."""

from collections.abc import Iterator, Sequence

from ofrecord.reading.names.words import MARKS, Words
from ofrecord.reading.world.roles import RoleWord, find_role, role_words

LONGEST = 5  # tokens of a role noun with its modifiers
GENERIC = frozenset("man woman child boy girl person people member family state country nation victim".split())  # noqa: SIM905


def nominals_of(words: Words, lower: Sequence[str]) -> Iterator[tuple[int, int, RoleWord]]:
    """Definite role nouns in the singular: first token, end, role."""
    for index, text in enumerate(lower):
        if text == "the" and (found := _longest(words, lower, index)):
            yield index, *found


def _longest(words: Words, lower: Sequence[str], index: int) -> tuple[int, RoleWord] | None:
    """The longest role noun after this article."""
    for last in range(_limit(lower, index + 1), index + 1, -1):
        if lower[last - 1] in role_words() and not _goes_on(words, index + 1, last):
            role = find_role(words.text(index + 1, last))
            return (last, role) if role and not role.plural and role.word not in GENERIC else None
    return None


def years_of(words: Words, lower: Sequence[str], index: int) -> tuple[int, int] | None:
    """The end and the age of "the 32-year-old" and "the 32-year-old labourer" that open at this article."""
    if lower[index] != "the" or lower[index + 2 : index + 6] != ["-", "year", "-", "old"] or not lower[index + 1].isdigit():
        return None
    last = index + 6
    while (
        last < len(words)
        and words.texts[last].islower()
        and words.doc[last].pos_ in ("ADJ", "NOUN", "PROPN")
        and last < index + 6 + LONGEST
    ):
        last += 1
    while words.doc[last - 1].pos_ == "ADJ" and last > index + 6:
        last -= 1
    return last, int(lower[index + 1][:3])


def _limit(lower: Sequence[str], first: int) -> int:
    """How far the noun phrase can go: up to the next article."""
    end = min(first + LONGEST, len(lower))
    return next((index for index in range(first, end) if lower[index] in ("the", "a", "an")), end)


def _goes_on(words: Words, first: int, last: int) -> bool:
    """Whether the words are no noun phrase by themselves: "the company spokesman", "the police of the city fired"."""
    doc = words.doc
    inside = any(
        doc[index].pos_ in ("VERB", "AUX", "ADP", "PUNCT", "SCONJ", "CCONJ") and words.texts[index] != "-"
        for index in range(first, last)
    )
    if inside or doc[last - 1].pos_ not in ("NOUN", "PROPN"):
        return True
    return last < len(words) and doc[last].pos_ in ("NOUN", "PROPN") and words.texts[last] not in MARKS
