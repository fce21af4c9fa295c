"""How a figure moves: which way, and whether it is what something moved by, to or from."""

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from ofrecord.lexicon import read_rows
from ofrecord.reading.figures.draft import Move
from ofrecord.reading.figures.grammar import Quantity
from ofrecord.reading.figures.grammar.lexer import wordset
from ofrecord.reading.figures.sentence.syntax import NOMINAL, VERBAL, governor
from ofrecord.reading.parse import Paragraph
from ofrecord.record.figure import ChangeRole, Direction

if TYPE_CHECKING:
    from spacy.tokens import Token

GRAMMAR = Path(__file__).parents[1] / "grammar"
ROLES: dict[str, ChangeRole] = {
    "to": "to",
    "by": "by",
    "from": "from",
    "at": "to",
    "past": "to",
    "above": "to",
    "below": "to",
    "over": "to",
    "under": "to",
}
ENDS = wordset("close end finish settle trade reach hit stand")
# Verbs whose object is taken or given, not moved: "raised £300,000", "lifted two cups".
TAKES = wordset("raise lift boost hike improve push expand advance strengthen recover mount accelerate spike")
# Verbs of count: "shed 400 jobs" moves a count, "lost two games" does not.
COUNTING = wordset("shed cut slash trim withdraw reduce pull")
MOVABLE = ("percent", "money", "measure", "ratio")
PARTICLES = {
    "up": "up",
    "upward": "up",
    "upwards": "up",
    "down": "down",
    "downward": "down",
    "downwards": "down",
    "back": "back",
}
BEFORE_FROM = ("up", "down")


@cache
def movers(part: str) -> dict[str, Direction]:
    """Lemmas that move a figure, as verbs, nouns or particles."""
    rows = read_rows(GRAMMAR / "moves.csv")
    return {row["word"]: cast(Direction, row["direction"]) for row in rows if row["part"] == part}


@cache
def factor_directions() -> dict[str, Direction]:
    """Factor words that have a direction of their own."""
    rows = read_rows(GRAMMAR / "factors.csv")
    return {row["words"]: cast(Direction, row["direction"]) for row in rows if row["direction"]}


def find_change(paragraph: Paragraph, quantity: Quantity, root: "Token") -> Move | None:
    """The move that a figure is part of, if any."""
    if quantity.kind in ("score", "age", "rank") or _is_measured_off(paragraph, quantity, root):
        return None
    if (than := THAN_THEN.match(paragraph.text, quantity.end)) is not None:
        return Move("decrease" if than[1] in ("fewer", "less", "lower") else "increase", "by", root.i)
    if paragraph.text[max(0, quantity.start - LONGEST_NAME) : quantity.start].endswith(UNCHANGED):
        return Move("none", "to", root.i)
    return (
        _factor(paragraph, quantity, root)
        or _particle(quantity, root)
        or _signed(paragraph, quantity, root)
        or _comparative(quantity, root)
        or _by_verb(quantity, root)
        or _by_noun(quantity, root)
    )


# "300 fewer than last year", "15 percent less than in 2015".
THAN_THEN = re.compile(
    r"\s(?:\w+\s)?(fewer|less|lower|more|higher) than "
    r"(?:in (?:\d{4}|[A-Z])|last |a (?:year|month|week|decade) |the (?:year|month) before)"
)
UNCHANGED = ("unchanged at ", "steady at ", "flat at ")


def _is_measured_off(paragraph: Paragraph, quantity: Quantity, root: "Token") -> bool:
    """ "four degrees above normal", "worth 400 euros": set against something, moved by nothing."""
    after = paragraph.text[quantity.end : quantity.end + len(" above ")]
    if after.startswith(" times") and quantity.kind == "count":
        return True  # "has cut rates six times"
    return after in (" above ", " below ") or (root.head.lower_ == "worth" and root.dep_ not in ("nsubj", "conj"))


def _factor(paragraph: Paragraph, quantity: Quantity, root: "Token") -> Move | None:
    words = paragraph.text[quantity.number_start : quantity.number_end].lower()
    direction = factor_directions().get(words)
    if paragraph.text[quantity.start : quantity.end].lower().endswith("-fold"):
        direction = "increase"
    if direction is None:
        return None
    verb = root if root.pos_ == "VERB" else governor(root)
    if verb is not None and root is not verb and quantity.value is not None and quantity.value > 1:
        direction = movers("verb").get(verb.lemma_, direction)
    return Move(direction, "factor", verb.i if verb is not None else root.i)


def _particle(quantity: Quantity, root: "Token") -> Move | None:
    """ "up 9.4 percent", "down 28 cents", "up from 2.4 million"."""
    first = _first(quantity, root)
    before = root.doc[first - 1] if first > 0 else None
    if before is None:
        return None
    if before.lower_ in ("from", "by") and first > 1 and root.doc[first - 2].lower_ in BEFORE_FROM:
        role: ChangeRole = "from" if before.lower_ == "from" else "by"
        return Move(movers("particle")[root.doc[first - 2].lower_], role, root.doc[first - 2].i)
    if before.lower_ == "to" and first > 2 and root.doc[first - 2].lower_ in BEFORE_FROM:
        verb = root.doc[first - 3]
        direction = movers("verb").get(f"{verb.lemma_} {root.doc[first - 2].lower_}")
        return Move(direction, "to", verb.i) if direction is not None else None
    if before.lower_ == "of" and (mover := _from_named_level(root, first)) is not None:
        return Move(movers("particle")[mover.lower_], "from", mover.i)
    if before.dep_ == "prt" and movers("verb").get(f"{before.head.lemma_} {before.lower_}") is None:
        return None
    if before.lower_ in BEFORE_FROM and quantity.kind in (*MOVABLE, "count") and quantity.hedge != "at_most":
        return Move(movers("particle")[before.lower_], "by", before.i)
    return None


def _from_named_level(root: "Token", first: int) -> "Token | None":
    """ "down from a peak of 900", "up from an earlier forecast of 2 percent": the particle, if so."""
    for at in range(first - 2, max(0, first - LONGEST_LEVEL), -1):
        word = root.doc[at]
        if word.lower_ == "from":
            before = root.doc[at - 1]
            return before if before.lower_ in BEFORE_FROM else None
        if word.is_punct or word.pos_ in VERBAL or word.like_num:
            return None
    return None


LONGEST_LEVEL = 8  # words from "down" to the number


def rises_to(quantity: Quantity, root: "Token") -> bool:
    """Whether "up to" is a move and no bound: "the price went up to 12 euros"."""
    first = _first(quantity, root)
    bare = quantity.hedge == "at_most" and quantity.number_start - quantity.start <= len("up to ")
    if not bare or first == 0 or root.doc[first].lower_ != "up":
        return False
    return f"{root.doc[first - 1].lemma_} up" in movers("verb")


def _signed(paragraph: Paragraph, quantity: Quantity, root: "Token") -> Move | None:
    """ "Oil -1.3%, gold +0.6%": a percentage with a sign right behind a name or noun."""
    text, start = paragraph.text, quantity.start
    sign = text[start] if text[start] in SIGNS else text[start - 1 : start]
    if quantity.kind != "percent" or sign not in SIGNS:
        return None
    words = text[max(0, start - LONGEST_NAME) : start].removesuffix(sign)
    first = _first(quantity, root)
    while first > 0 and root.doc[first - 1].text in SIGNS:
        first -= 1
    if not words.endswith(" ") or first == 0 or root.doc[first - 1].pos_ not in NOMINAL:
        return None
    return Move(SIGNS[sign], "by", root.i)


SIGNS: dict[str, Direction] = {"-": "decrease", "−": "decrease", "+": "increase"}
LONGEST_NAME = 20


def _comparative(quantity: Quantity, root: "Token") -> Move | None:
    """ "closed 2 percent higher": a step before a comparative, but not "2 percent higher than in Chad"."""
    word = root.head
    if word.lower_ not in COMPARATIVES or word.i < root.i or root.dep_ not in ("npadvmod", "advmod", "nummod", "amod"):
        return None
    if quantity.kind not in MOVABLE or word.head.pos_ not in VERBAL or any(child.lower_ == "than" for child in word.children):
        return None
    return Move(COMPARATIVES[word.lower_], "by", word.head.i)


COMPARATIVES: dict[str, Direction] = {"higher": "increase", "lower": "decrease"}


def _first(quantity: Quantity, root: "Token") -> int:
    at = root.i
    while at > 0 and root.doc[at - 1].idx >= quantity.start:
        at -= 1
    return at


# ---------------------------------------------------------------- verbs


def _by_verb(quantity: Quantity, root: "Token") -> Move | None:
    token, role = _noun_of(root, quantity.unit is None), cast("ChangeRole | None", None)
    printed = _word_before(quantity, root)
    if token.lower_ in HEDGING and quantity.kind == "percent":
        role = None  # "rose over 4 percent" is a step, hedged
    elif token.lower_ in ROLES and token.dep_ == "prep" and token.idx >= quantity.start:
        role, printed = ROLES[token.lower_], ""  # "fell below 9 euros": the hedge says where to
    elif token.dep_ in ("pobj", "pcomp") and token.head.pos_ in ("ADP", "PART", "SCONJ"):
        role, token = ROLES.get(token.head.lower_), token.head
        if role is None:
            return None
        if token.head.pos_ == "ADP":
            token = token.head
    elif token.dep_ not in HANGS and printed not in ("from", "to"):
        return None
    verb = _verb_above(token)
    if printed in ("from", "to") and quantity.low is None:
        role = ROLES[printed]
        verb = verb or governor(root)
    if verb is None:
        return None
    if verb.lemma_ in ENDS and role in ("to", None) and verb.dep_ == "xcomp":
        verb, role = verb.head, "to"
    direction = _direction(verb)
    if direction is None or (role is None and not _moves_object(verb, quantity, token)):
        return None
    if direction == "none" and role != "to":
        return None
    return Move(direction, role or "by", verb.i)


HANGS = wordset("dobj npadvmod attr advmod nummod conj appos oprd ccomp dep")
HEDGING = ("over", "under")


def _word_before(quantity: Quantity, root: "Token") -> str:
    first = _first(quantity, root)
    return root.doc[first - 1].lower_ if first > 0 else ""


def _noun_of(root: "Token", unitless: bool) -> "Token":
    """The noun that carries a number: in "400 jobs" the jobs."""
    carries = (
        unitless
        and root.dep_ in ("nummod", "quantmod", "amod", "compound")
        and root.head.pos_ in NOMINAL
        and root.head.i > root.i
    )
    return root.head if carries else root


def _verb_above(token: "Token") -> "Token | None":
    """The verb that a phrase hangs from directly, also as a second member or an apposition of another figure."""
    for _ in range(4):
        if token.head.i == token.i:
            return None
        token, dep = token.head, token.dep_
        if token.pos_ in VERBAL:
            return token
        if dep not in ("appos", "conj", "prep", "prt", "advmod", "npadvmod", "pobj") or (
            token.pos_ in NOMINAL and dep == "prep"
        ):
            return None
    return None


def _direction(verb: "Token") -> Direction | None:
    particle = next(
        (
            PARTICLES[child.lower_]
            for child in verb.children
            if child.lower_ in PARTICLES and child.dep_ in ("prt", "advmod", "acomp", "prep")
        ),
        None,
    )
    if particle and (found := movers("verb").get(f"{verb.lemma_} {particle}")):
        return found
    if particle and verb.lemma_ in ("give", "turn", "make", "end", "set", "sign"):
        return None
    return movers("verb").get(verb.lemma_)


def _moves_object(verb: "Token", quantity: Quantity, token: "Token") -> bool:
    """Whether a bare object is what something moved by."""
    if verb.lemma_ == "add" and quantity.kind != "percent" and quantity.unit != "point":
        settles = any(child.lemma_ in ENDS for child in verb.children if child.dep_ in ("xcomp", "advcl"))
        return quantity.kind == "money" and settles
    if verb.lemma_ == "lose" and quantity.kind == "money" and _is_loss(quantity):
        return False
    if verb.lemma_ in TAKES:
        return token.dep_ == "npadvmod" and quantity.kind in MOVABLE
    if quantity.kind in MOVABLE:
        return True
    return quantity.kind in ("count", "vague") and (verb.lemma_ in COUNTING or token.dep_ == "npadvmod")


def _is_loss(quantity: Quantity) -> bool:
    """A price loses 36 cents; a firm that loses 40 million, or a dollar a share, has made a loss."""
    size = quantity.value if quantity.value is not None else quantity.high
    return (quantity.unit or "").endswith("share") or (size is not None and size >= LEAST_LOSS)


LEAST_LOSS = 10_000


def _by_noun(quantity: Quantity, root: "Token") -> Move | None:
    """ "a 4-point rise", "a fall of 4 percent"."""
    noun = root.head
    if root.dep_ == "pobj" and root.head.lower_ == "of":
        noun = root.head.head
    elif root.dep_ not in ("compound", "nmod", "amod", "nummod", "npadvmod") or noun.i < root.i:
        return None
    direction = movers("noun").get(noun.lemma_.lower()) if noun.pos_ == "NOUN" else None
    if direction is None or quantity.kind not in MOVABLE:
        return None
    return Move(direction, "by", noun.i)
