"""The words of a noun phrase, and those of them that a party is shown with."""

from typing import TYPE_CHECKING

from ofrecord.reading.events.grammar import is_stray

if TYPE_CHECKING:
    from spacy.tokens import Token

CUT = frozenset(
    {"relcl", "acl", "appos", "conj", "cc", "punct", "preconj", "advcl", "parataxis", "dep", "mark", "ccomp", "advmod"}
)


def phrase(word: "Token") -> "list[Token]":
    """The noun phrase of a word without clauses, appositions and what is coordinated with it; contiguous."""
    inside = {word.i}
    queue = [word]
    while queue:
        for child in queue.pop().children:
            loose = (child.dep_ in CUT or _is_blame(child)) and not (child.dep_ == "punct" and child.text in ("-", "–"))
            if not loose or (child.i < word.i and child.dep_ in ("conj", "cc", "advmod", "punct")):
                inside.add(child.i)
                queue.append(child)
    found = [word.doc[i] for i in _run(inside, word.i)]
    verb = next((one for one in found if one.dep_ == "amod" and one.tag_ in ("VBN", "VBD") and is_stray(one)), None)
    if verb is not None and verb.i != word.i:  # "A court on Friday sentenced the editor", taken for one phrase
        found = [one for one in found if (one.i < verb.i) == (word.i < verb.i) and one.i != verb.i]
    return _trimmed(found)


def _is_blame(child: "Token") -> bool:
    """ "accused the army of shelling": what one is accused of."""
    return child.dep_ == "prep" and child.lower_ == "of" and any(below.dep_ == "pcomp" for below in child.children)


def _run(inside: set[int], place: int) -> range:
    """The unbroken run of token places around one."""
    first = last = place
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    return range(first, last + 1)


MARKS = frozenset("()[],.;:—–-“”\"'’‘``''")


def _trimmed(words: "list[Token]") -> "list[Token]":
    """Without punctuation at either end."""
    while len(words) > 1 and words[0].text in MARKS:
        words = words[1:]
    while len(words) > 1 and words[-1].text in MARKS:
        words = words[:-1]
    return words


TIMES = ("DATE", "TIME")
SPOTS = ("GPE", "LOC", "FAC")
SPOT_WORDS = ("in", "at", "near", "across", "around", "outside", "inside", "throughout")


def shown(head: "Token", words: "list[Token]") -> "list[Token]":
    """A phrase without the times and places at its end: "the court on Monday", "police in Nairobi"."""
    for child in reversed(list(head.children)):
        if child.dep_ != "prep" or child.i < head.i or words[-1].i not in {word.i for word in child.subtree}:
            continue
        below = next((word for word in child.children if word.dep_ == "pobj"), None)
        if below is None:
            continue
        timed = below.ent_type_ in TIMES
        placed = child.lower_ in SPOT_WORDS and below.ent_type_ in SPOTS and head.ent_type_ not in ("ORG", "GPE")
        if timed or placed:
            words = [word for word in words if word.i < child.i]
    return _untimed(head, words)


def _untimed(head: "Token", words: "list[Token]") -> "list[Token]":
    """Without the day that the parser draws into a phrase: "Last night officers arrested", "a court on Friday jailed"."""
    while words[0].ent_type_ in TIMES and words[0].i < head.i and head.ent_type_ not in TIMES:
        words = words[1:]
    last = words[-1]
    if last.i > head.i and last.ent_type_ in TIMES and len(words) > 1 and words[-2].lower_ == "on":
        words = words[:-2]
        if len(words) > 1 and words[-1].ent_type_ in SPOTS and words[-2].lower_ in SPOT_WORDS and words[-2].i > head.i:
            words = words[:-2]
    return words
