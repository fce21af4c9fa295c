"""What an amount in a unit is an amount of: "15 litres of milk", "Inflation fell 2 percent", "two years of talks"."""

from typing import TYPE_CHECKING

from ofrecord.reading.figures.grammar import Quantity
from ofrecord.reading.figures.grammar.lexer import wordset
from ofrecord.reading.figures.sentence.syntax import (
    MODIFIES,
    NOMINAL,
    VERBAL,
    governor,
    named_noun,
    object_of,
    of_object,
    subject_of,
)
from ofrecord.reading.parse import Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Token

# Verbs of getting and giving: who does it is not what the money is an amount of.
TRANSACTS = wordset(
    "pay spend earn owe raise borrow lend invest give donate offer order award fine ask charge bid win lose save "
    "need want have take get receive release allocate seek demand pledge promise announce approve steal contribute "
    "collect commit provide send face make generate bring overpay repay refund hand transfer deposit withdraw "
    "budget set grant loan underwrite wager bet claim sue request heap say tell use put post"
)
# Verbs of holding: who holds 44 percent is not what the share is of.
HOLDS = wordset("take win get hold own have control buy acquire receive")
BUYS = {"for": wordset("pay spend charge ask offer bid owe give"), "on": wordset("spend invest lose save waste bet")}
LOOSE = ("dep", "appos", "parataxis", "punct", "conj")
# "in" before these says how or where, not of what: "2 million in total".
NOT_KINDS = wordset(
    "total all full advance part prison jail court trade person addition comparison fact return response exchange line order "
    "case hand front theory practice turn view light effect question size length width height depth diameter weight value area "
    "number "
    "principle place spite volume terms"
)
LASTING = ("last", "take", "run", "span", "stay", "wait", "need", "spend", "serve", "continue", "drag")
DURATIONS = ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century")
QUANTITIES = ("MONEY", "PERCENT", "QUANTITY", "CARDINAL", "TIME", "DATE")


def measured(quantity: Quantity, root: "Token", moves: bool) -> "Token | None":
    """What an amount is an amount of; `moves` where it is a step or level of something."""
    inner = of_object(root) or (None if moves else _in_kind(root))
    if inner is not None and inner.pos_ in NOMINAL and inner.idx >= quantity.end:
        return inner
    head = root.head
    if root.dep_ in MODIFIES and head.pos_ in NOMINAL and head.i > root.i:
        return head
    if root.dep_ in MODIFIES and head.pos_ in ("ADJ", "ADV", "ADP") and head.i != root.i:
        return _noun_or_subject(head)
    if root.dep_ == "appos" and head.pos_ in NOMINAL:
        return head
    if root.dep_ == "pobj":
        return _through_preposition(head, quantity, moves)
    if root.pos_ == "ADP" and root.dep_ == "prep":
        return _through_preposition(root, quantity, moves)
    verb = head if head.pos_ in VERBAL and head.i != root.i else governor(root)
    return _of_verb(verb, root, quantity, moves) if verb is not None else None


def _in_kind(root: "Token") -> "Token | None":
    """ "$4.6 million in damages": what the money comes in."""
    for child in root.children:
        if child.dep_ == "prep" and child.lower_ == "in" and child.i > root.i:
            noun = next((inner for inner in child.children if inner.dep_ == "pobj"), None)
            bare = noun is not None and not any(inner.dep_ in ("det", "poss") for inner in noun.children)
            if bare and noun is not None and noun.pos_ == "NOUN" and not noun.ent_type_ and noun.lower_ not in NOT_KINDS:
                return noun
    return None


def lasting(root: "Token") -> "Token | None":
    """What lasts: "two years of talks", "a two-hour meeting", "the strike has lasted nine weeks"."""
    inner = of_object(root)
    if inner is not None and inner.pos_ in NOMINAL:
        return inner
    if root.dep_ in MODIFIES and root.head.pos_ in NOMINAL and root.head.i > root.i:
        return of_object(root.head) if root.head.lower_ == "worth" else root.head
    verb = root.head.head if root.dep_ == "pobj" and root.head.lower_ in ("from", "between") else root.head
    return named_noun(subject_of(verb)) if verb.pos_ in VERBAL and verb.lemma_ in LASTING else None


def is_period(paragraph: Paragraph, quantity: Quantity, root: "Token") -> bool:
    """Whether "over" says when ("5 percent over two years"), not how far to take it ("lasted over two years")."""
    words = paragraph.text[quantity.start : quantity.number_start].lower().strip()
    if quantity.kind != "duration" or words not in ("over", "over a", "over an"):
        return False
    if words != "over":
        return True  # "over a five-year period"
    if root.lower_ != "over" or root.dep_ != "prep" or root.head.lemma_ in (*LASTING, "be"):
        return False
    return root.i == 0 or root.nbor(-1).pos_ != "ADP"


def _noun_or_subject(token: "Token") -> "Token | None":
    """ "40 miles long": what is long."""
    if token.head.pos_ in NOMINAL:
        return token.head
    return named_noun(subject_of(token.head)) if token.head.pos_ in VERBAL else None


def _through_preposition(preposition: "Token", quantity: Quantity, moves: bool) -> "Token | None":
    above = preposition.head
    if above.pos_ in NOMINAL and above.ent_type_ not in QUANTITIES:
        return _moved(above) if preposition.lower_ in ("to", "from", "by") else above
    if above.pos_ == "ADP" and above.head.pos_ in NOMINAL:
        return above.head
    verb = above if above.pos_ in VERBAL else governor(above)
    return _of_verb(verb, preposition, quantity, moves) if verb is not None else None


def _moved(noun: "Token") -> "Token":
    """ "a cut in its outlook to 1.1 percent": of a noun of change, what changes."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in ("in", "of", "to") and noun.lemma_ in CHANGES:
            inner = next((inner for inner in child.children if inner.dep_ == "pobj"), None)
            if inner is not None and inner.pos_ == "NOUN" and inner.ent_type_ not in QUANTITIES:
                return inner
    return noun


CHANGES = wordset("cut rise fall drop increase decrease decline reduction raise hike jump gain slump change")


def _of_verb(verb: "Token", below: "Token", quantity: Quantity, moves: bool) -> "Token | None":
    """The object of a verb that has another one ("cut fares by 15 cents"), else its subject, if it is no buyer or payer."""
    object_ = object_of(verb)
    other = object_ is not None and object_.i != below.i and object_.pos_ in NOMINAL and object_.i < below.i
    if other and object_ is not None and object_.ent_type_ not in QUANTITIES and _takes_object(verb, below, quantity):
        return object_
    if _is_agents(verb, quantity, moves) or (quantity.kind == "money" and below.dep_ in LOOSE and not moves):
        return _bought(verb, below)
    return named_noun(subject_of(verb)) or _bought(verb, below)


def _takes_object(verb: "Token", below: "Token", quantity: Quantity) -> bool:
    """Whether the object is what the amount is of: not the person who is fined or paid it."""
    return quantity.kind != "money" or verb.lemma_ not in TRANSACTS or below.dep_ == "prep"


def _is_agents(verb: "Token", quantity: Quantity, moves: bool) -> bool:
    if moves:
        return False
    if quantity.kind == "percent":
        return verb.lemma_ in HOLDS
    if quantity.kind != "money" and not (quantity.kind == "vague" and quantity.unit):
        return False
    subject = subject_of(verb)
    return verb.lemma_ in TRANSACTS or (subject is not None and subject.ent_type_ == "PERSON")


def _bought(verb: "Token", below: "Token") -> "Token | None":
    """ "We paid $35 for a lamp", "spent $4 million on roads": what the money was for."""
    for child in verb.children:
        if child.dep_ == "prep" and child.i > below.i and verb.lemma_ in BUYS.get(child.lower_, ()):
            return next((inner for inner in child.children if inner.dep_ == "pobj" and inner.pos_ in NOMINAL), None)
    for child in below.children:  # "spent $4 million on roads", where the parse hangs it from the money
        if child.dep_ == "prep" and child.i > below.i and verb.lemma_ in BUYS.get(child.lower_, ()):
            return next((inner for inner in child.children if inner.dep_ == "pobj" and inner.pos_ in NOMINAL), None)
    return None
