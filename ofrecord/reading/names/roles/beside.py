"""Roles in apposition: "X, the Iraqi prime minister," and "the Iraqi prime minister, X,"; and ages: "X, 45,"."""

import re

from ofrecord.reading.names.draft import Spot
from ofrecord.reading.names.roles.phrase import Found, Places, read_role, role_end
from ofrecord.reading.names.words import Words
from ofrecord.reading.world.roles import find_role

TAG = re.compile(r"(?:[RDI]|Rep|Dem)\.?[-–][A-Z][a-z]")
MOST = 9  # tokens of a role beside a name, up to its head noun
OLDEST = 120
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
OPENERS = frozenset({",", "—", "–", "―", "("})
CLOSERS = frozenset({",", ".", ";", "—", "–", "―", ")", ":"})


def age_after(words: Words, spot: Spot) -> int | None:
    """The age in "X, 45," or "X (45)"."""
    last = spot.last
    if last + 1 < len(words) and words.texts[last] in (",", "(") and words.texts[last + 1].isdigit():
        after = words.texts[last + 2] if last + 2 < len(words) else "."
        years = int(words.texts[last + 1]) if len(words.texts[last + 1]) < len("1000") else OLDEST
        return years if years < OLDEST and after in CLOSERS else None
    return None


def is_lawmaker(words: Words, spot: Spot) -> bool:
    """Whether the tag of an American lawmaker follows: "Tom Hale, R-Ohio,", "Ann Low (D-Ore.)"."""
    index = spot.last
    if index + 1 >= len(words) or words.texts[index] not in (",", "("):
        return False
    return TAG.match(words.paragraph.text, words.starts[index + 1]) is not None


def role_after(words: Words, named: Places, spot: Spot) -> Found | None:
    """The role after a name and a comma, or a dash, or in brackets."""
    index = spot.last
    if index >= len(words) or words.texts[index] not in OPENERS:
        return None
    index += 1
    if age_after(words, spot) is not None:
        index += 1
        if index < len(words) and words.texts[index] in OPENERS:
            index += 1
    last = role_end(words, named, index, MOST)
    if last is None or (words.doc[last - 1].dep_ in SUBJECTS and words.doc[last - 1].head.i > last):
        return None
    if not _alone(words, index, last):
        return None
    return read_role(words, named, index, last)


def _alone(words: Words, first: int, last: int) -> bool:
    """A role beside a name is no next item of a list, and opens with a determiner unless it is short or an office."""
    head = words.doc[last - 1]
    role = find_role(words.text(first, last))
    if role is None or words.doc[first].pos_ in ("CCONJ", "ADP", "SCONJ", "ADV", "VERB", "AUX"):
        return False
    determined = words.doc[first].pos_ in ("DET", "PRON") or words.texts[first] in ("'s", "’s")
    return determined or role.kind in ("office", "person") or head.dep_ == "appos"


def role_in_front(words: Words, named: Places, spot: Spot) -> Found | None:
    """The role whose noun stands before the comma in front of a name: "the Iraqi prime minister, X,"."""
    comma = spot.titled - 1
    if comma > 1 and words.lower[comma] == "named" and words.doc[comma].dep_ == "acl":
        noun = words.doc[comma].head.i
        return read_role(words, named, max(words.doc[noun].left_edge.i, noun - MOST), noun + 1) if noun < comma else None
    after = words.texts[spot.last] if spot.last < len(words) else "."
    if comma < 1 or words.texts[comma] != "," or after not in (*CLOSERS, "said", "told", "and", "who"):
        return None
    head = _head_before(words, named, comma)
    if head is None:
        return None
    first = words.doc[head].left_edge.i
    while first < head and words.doc[first].pos_ in ("ADP", "CCONJ", "PUNCT", "SCONJ", "ADV", "VERB", "AUX"):
        first += 1
    opener = words.texts[first].lower()
    owned = any(text in ("'s", "’s") for text in words.texts[first:head])
    if opener not in ("the", "its", "his", "her", "their", "a", "an") and not owned and named.at(first) is None:
        return None
    return read_role(words, named, max(first, head - MOST), head + 1)


def _head_before(words: Words, named: Places, comma: int) -> int | None:
    """The role noun that the words before a comma end in, "of the ministry" and the like passed over."""
    for index in range(comma - 1, max(-1, comma - 1 - MOST), -1):
        token = words.doc[index]
        if token.pos_ in ("VERB", "AUX", "PUNCT"):
            return None
        if token.pos_ in ("NOUN", "PROPN") and named.at(index) is None:
            role = find_role(token.text)
            if role is not None and not role.plural and role.kind in ("office", "person"):
                return index
    return None
