"""The status of a figure: asserted, or planned, proposed, estimated, denied, conditional, past."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from ofrecord.lexicon import read_rows
from ofrecord.reading.figures.draft import Move
from ofrecord.reading.figures.grammar import Quantity
from ofrecord.reading.figures.sentence.syntax import SUBJECTS, VERBAL
from ofrecord.reading.parse import Paragraph
from ofrecord.record.figure import FigureStatus

if TYPE_CHECKING:
    from spacy.tokens import Token

STEPS = 10
CONDITIONS = ("if", "unless")
CLAUSES = ("xcomp", "ccomp", "pcomp")
NEGATIONS = ("not", "n't", "n’t", "never")


@cache
def words(part: str) -> dict[str, FigureStatus]:
    """The words of one part: "auxiliary", "governor" or "clausal"."""
    rows = read_rows(Path(__file__).parent / "status.csv")
    return {row["word"]: cast(FigureStatus, row["status"]) for row in rows if row["part"] == part}


def find_status(paragraph: Paragraph, quantity: Quantity, root: "Token", move: Move | None) -> FigureStatus:
    """How real a figure is said to be."""
    if "estimated" in paragraph.text[quantity.start : quantity.number_start].lower():
        return "estimated"
    found = _above(root)
    if found is None and move is not None and move.role == "from":
        return "past"
    return found or "asserted"


def _above(root: "Token") -> FigureStatus | None:
    """The first word above a figure that says more than "asserted"; a speech verb above its clause is out of reach."""
    token, below = root, ""
    for _ in range(STEPS):
        if token.pos_ in VERBAL:
            found = _of_verb(token, below)
            if found is not None:
                return found
        below = token.dep_
        if token.head.i == token.i or not _goes_on(token):
            return None
        token = token.head
    return None


def _goes_on(token: "Token") -> bool:
    """Whether what stands above still holds the figure: a main clause holds what it plans, not what its reporters say."""
    if token.pos_ not in VERBAL:
        return True
    if token.dep_ in ("xcomp", "pcomp", "aux", "auxpass"):
        return True
    if token.dep_ == "acl" and any(child.dep_ == "mark" and child.lower_ == "that" for child in token.children):
        return True  # "rejected claims that it lost 300 people"
    if token.dep_ == "conj":
        return not any(child.dep_ in ("nsubj", "nsubjpass") for child in token.children)
    return token.dep_ == "ccomp" and words("governor").get(token.head.lemma_) in ("denied", "proposed", "estimated")


def _of_verb(verb: "Token", below: str) -> FigureStatus | None:
    """What a verb and its auxiliaries say of the figure that hangs from it by `below`."""
    for child in verb.children:
        if child.dep_ == "mark" and child.lower_ in CONDITIONS:
            return "conditional"
    for child in verb.children:
        if child.dep_ == "neg" and child.lower_ in NEGATIONS:
            return "denied"
    for child in verb.children:
        if child.dep_ in ("aux", "auxpass") and child.lower_ in words("auxiliary"):
            return words("auxiliary")[child.lower_]
    if below in SUBJECTS:
        found = words("governor").get(verb.lemma_) if below == "nsubjpass" else None
        return found if found != "denied" else None
    if below in CLAUSES and verb.lemma_ in words("clausal"):
        return words("clausal")[verb.lemma_]
    return words("governor").get(verb.lemma_)
