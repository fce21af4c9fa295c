"""Role nouns that stand for somebody: "the prime minister", "the Iraqi president", "the company"."""

from collections.abc import Iterator, Sequence

from ofrecord.reading.names.words import MARKS, Words
from ofrecord.reading.names.world.roles import RoleWord, find_role, role_words

LONGEST = 5  # tokens of a role noun with its modifiers
GENERIC = frozenset("man woman child boy girl person people member family state country nation victim".split())  # noqa: SIM905


def nominals_of(words: Words, lower: Sequence[str]) -> Iterator[tuple[int, int, RoleWord]]:
    """Definite role nouns in the singular: first token, end, role."""
    for index, text in enumerate(lower):
        if text != "the":
            continue
        for last in range(_limit(lower, index + 1), index + 1, -1):
            if lower[last - 1] in role_words() and (role := find_role(words.text(index + 1, last))):
                if not role.plural and role.word not in GENERIC and not _goes_on(words, index + 1, last):
                    yield index, last, role
                break


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
