"""How one text stands to another: the same, trimmed from it, or sharing a passage; with the offsets of what is shared."""

from dataclasses import dataclass
from typing import Literal

from ofrecord.archive.prints.grams import SIZE, Gram, grams

WHOLE = 0.9  # both texts are this much in each other: one text, a few words edited
COPY = 0.5  # the shorter is this much in the longer: a trimmed copy, if the lead is shared too
LEAD_WORDS = 60  # what a news story opens with; texts that share only background have leads of their own
LEAD = 0.35
SURE = 0.8  # so much of the shorter is in the longer that a new lead does not matter
EARLY = 0.25  # of a text: what stands there is news, what stands below may be background
PASSAGE_WORDS = 25  # a shorter stretch in common is a turn of phrase or a quotation
Kind = Literal["same", "trimmed", "contains", "passage"]
Passage = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Relation:
    """`kind` reads from the first text to the second; passages are (start, end) in the first and (start, end) in the second."""

    kind: Kind
    one_in_other: float
    other_in_one: float
    passages: tuple[Passage, ...]

    @property
    def is_copy(self) -> bool:
        """Whether the two are prints of one story."""
        return self.kind != "passage"


def relate(one: str, other: str) -> Relation | None:
    """The relation of two texts; None where they share no passage of length."""
    return relate_grams(grams(one), grams(other))


def relate_grams(one: list[Gram], other: list[Gram]) -> Relation | None:
    """The relation of two texts given their grams."""
    ours, theirs = {gram[0] for gram in one}, {gram[0] for gram in other}
    if not ours or not theirs:
        return None
    common = len(ours & theirs)
    into, back = common / len(ours), common / len(theirs)
    passages = shared_passages(one, other, theirs)
    if min(into, back) >= WHOLE:
        return Relation("same", into, back, passages)
    short, other_set = (one, theirs) if len(ours) <= len(theirs) else (other, ours)
    if _is_copy(max(into, back), short, other_set) or (max(into, back) >= COPY and _begin_early(passages, one, other)):
        return Relation("trimmed" if short is one else "contains", into, back, passages)
    return Relation("passage", into, back, passages) if passages else None


def _is_copy(containment: float, short: list[Gram], long: set[int]) -> bool:
    if containment >= SURE:
        return True
    lead = {gram[0] for gram in short[: LEAD_WORDS - SIZE + 1]}
    return containment >= COPY and len(lead & long) / len(lead) >= LEAD


def _begin_early(passages: tuple[Passage, ...], one: list[Gram], other: list[Gram]) -> bool:
    """Whether what is shared begins near the top of both texts: copy under a new lead does, shared background does not."""
    starts = [(passage[0], passage[2]) for passage in passages]
    return any(mine <= EARLY * one[-1][2] and theirs <= EARLY * other[-1][2] for mine, theirs in starts)


def shared_passages(one: list[Gram], other: list[Gram], theirs: set[int]) -> tuple[Passage, ...]:
    """The stretches of at least `PASSAGE_WORDS` words that both texts print, in the order of the first."""
    where: dict[int, int] = {}
    for at, gram in enumerate(other):
        where.setdefault(gram[0], at)
    found: list[Passage] = []
    at = 0
    while at < len(one):
        there = where.get(one[at][0])
        if there is None:
            at += 1
            continue
        run = 1
        while at + run < len(one) and there + run < len(other) and one[at + run][0] == other[there + run][0]:
            run += 1
        if run + SIZE - 1 >= PASSAGE_WORDS:
            found.append((one[at][1], one[at + run - 1][2], other[there][1], other[there + run - 1][2]))
        at += run
    return tuple(found)
