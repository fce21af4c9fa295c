"""The status of a figure: asserted, or planned, proposed, estimated, denied, conditional, past."""

import re
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
SCOPED = ("to", "by", "from", "of", "as", "at", "than")  # "did not rise to 40", but "has not won for 15 years"
UNREAL = ("planned", "proposed", "conditional")
# "2,900 soldiers, not 3,600": a number that is denied by itself.
NOT = re.compile(r"(?:^|[,;:—–(]|\b(?:and|but|are|were|is|was))\s*not\s+(?:the\s+|its\s+|their\s+)?$", re.IGNORECASE)
LONGEST_NOT = 16
# "600 of our 3,600 soldiers": whatever happens to the 600, the 3,600 are there.
WHOLE = re.compile(r"\b(?:of|among)\s+(?:the|its|their|our|his|her|my|your|those|these)\s+(?:\w+\s+)?$", re.IGNORECASE)
LONGEST_WHOLE = 24
NOW = re.compile(r"\s*(?:\w+\s+){0,2}?(?:now|today|currently|at present)\b", re.IGNORECASE)
THE = re.compile(r"\b(?:pay|afford|meet|cover|spend)\s+the\s+$", re.IGNORECASE)
NEGATIONS = ("not", "n't", "n’t", "never")


@cache
def words(part: str) -> dict[str, FigureStatus]:
    """The words of one part: "auxiliary", "governor" or "clausal"."""
    rows = read_rows(Path(__file__).parent / "status.csv")
    return {row["word"]: cast(FigureStatus, row["status"]) for row in rows if row["part"] == part}


def find_status(paragraph: Paragraph, quantity: Quantity, root: "Token", move: Move | None) -> FigureStatus:
    """How real a figure is said to be."""
    if quantity.kind in ("age", "score", "rank"):
        return "asserted"
    if "estimated" in paragraph.text[quantity.start : quantity.number_start].lower():
        return "estimated"
    if _is_denied_alone(paragraph, quantity):
        return "denied"
    found = _above(root, quantity.kind == "money")
    if found == "denied" and THE.search(paragraph.text[max(0, quantity.start - LONGEST_NOT) : quantity.start]):
        found = None  # "cannot pay the 70,000-naira wage": the wage is there
    left = move is not None and move.role == "from"
    if (found in UNREAL and is_whole(paragraph, quantity)) or (left and found in (*UNREAL, "estimated")):
        return "asserted"
    if left and found in (None, "past"):
        return "asserted" if is_now(paragraph, quantity) else "past"
    return found or "asserted"


def _is_denied_alone(paragraph: Paragraph, quantity: Quantity) -> bool:
    words = paragraph.text[max(0, quantity.start - LONGEST_NOT) : quantity.start]
    return NOT.search(words) is not None and paragraph.text[quantity.number_start : quantity.number_end].lower() != "one"


def is_whole(paragraph: Paragraph, quantity: Quantity) -> bool:
    """Whether a figure is what another is taken from: "of our 3,600 soldiers"."""
    return WHOLE.search(paragraph.text[max(0, quantity.start - LONGEST_WHOLE) : quantity.start]) is not None


def is_now(paragraph: Paragraph, quantity: Quantity) -> bool:
    """ "from 3,600 soldiers now"."""
    return NOW.match(paragraph.text[quantity.end : quantity.end + LONGEST_WHOLE]) is not None


def _above(root: "Token", money: bool) -> FigureStatus | None:
    """The first word above a figure that says more than "asserted"; a speech verb above its clause is out of reach."""
    token, below, scoped = root, "", True
    for _ in range(STEPS):
        scoped = scoped and not (token.dep_ == "prep" and token.lower_ not in SCOPED)
        if token.pos_ in VERBAL:
            found = _of_verb(token, below, scoped)
            if found is not None:
                return "estimated" if found in UNREAL and _is_foreseen(token) else found
        if (offered := _of_noun(token, money)) is not None:
            return offered
        below = "for" if token.dep_ == "prep" and token.lower_ == "for" else token.dep_
        if token.head.i == token.i or not _goes_on(token):
            return None
        token = token.head
    return None


def _of_noun(token: "Token", money: bool) -> FigureStatus | None:
    """ "an offer to pay 300 euros", "an offer of 300 euros": what a noun above a sum or a deed says of it."""
    if token.dep_ == "acl" and any(child.dep_ == "aux" and child.lower_ == "to" for child in token.children):
        return words("noun").get(token.head.lemma_)
    if money and token.dep_ == "prep" and token.lower_ == "of":
        return words("noun").get(token.head.lemma_)
    return None


def _is_foreseen(verb: "Token") -> bool:
    """ "The fund predicted that growth will reach 2 percent": a forecast is an estimate, whatever its auxiliary."""
    return verb.dep_ == "ccomp" and words("governor").get(verb.head.lemma_) == "estimated"


def _goes_on(token: "Token") -> bool:
    """Whether what stands above still holds the figure: a main clause holds what it plans, not what its reporters say."""
    if token.pos_ not in VERBAL:
        return True
    if token.dep_ in ("xcomp", "pcomp", "aux", "auxpass"):
        return True
    if token.dep_ == "acl" and any(child.dep_ == "mark" and child.lower_ == "that" for child in token.children):
        return True  # "rejected claims that it lost 300 people"
    if token.dep_ == "conj":
        alike = token.tag_ == token.head.tag_ or (token.lower_ == token.lemma_ and token.head.tag_ == "VB")  # "close … and cut"
        return alike and not any(child.dep_ in OWN for child in token.children)
    if token.dep_ == "ccomp" and any(child.dep_ == "aux" and child.lower_ == "to" for child in token.children):
        return True  # "pressed the sides to accept"
    return token.dep_ == "ccomp" and words("governor").get(token.head.lemma_) in ("denied", "proposed", "estimated")


OWN = (*SUBJECTS, "aux", "auxpass")  # a clause strung on another with its own of these says for itself how real it is


def _is_condition(clause: "Token") -> bool:
    return any(child.dep_ == "mark" and child.lower_ in CONDITIONS for child in clause.children)


def _may_be(verb: "Token") -> bool:
    return any(child.dep_ == "aux" and child.lower_ in ("will", "would", "could", "may", "might") for child in verb.children)


def _of_verb(verb: "Token", below: str, scoped: bool) -> FigureStatus | None:
    """What a verb and its auxiliaries say of the figure that hangs from it by `below`."""
    for child in verb.children:
        if child.dep_ == "mark" and child.lower_ in CONDITIONS:
            return "conditional"
        if child.dep_ == "advcl" and child.i < verb.i and _is_condition(child) and _may_be(verb):
            return "conditional"
    for child in verb.children if scoped and below not in SUBJECTS else ():
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
    if below == "for" and verb.lemma_ in words("for"):
        return words("for")[verb.lemma_]
    found = words("governor").get(verb.lemma_)
    return found if scoped or found != "denied" else None
