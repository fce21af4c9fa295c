"""Ways through a parsed sentence: the governing verb, its subject, a noun phrase without its clauses."""

from typing import TYPE_CHECKING

from ofrecord.reading.figures.grammar.lexer import wordset

if TYPE_CHECKING:
    from spacy.tokens import Token

NOMINAL = ("NOUN", "PROPN")
SUBJECTS = ("nsubj", "nsubjpass")
VERBAL = ("VERB", "AUX")
LEFT_PARTS = wordset("amod compound nmod nummod poss advmod npadvmod quantmod")
MODIFIES = wordset("nummod quantmod amod compound det predet nmod npadvmod advmod poss")
NUMBERS = wordset("number numbers total toll count tally share figure")
STEPS = 12  # no phrase of a newspaper hangs deeper


def governor(token: "Token") -> "Token | None":
    """The nearest verb above a token."""
    for _ in range(STEPS):
        if token.head.i == token.i:
            return token if token.pos_ in VERBAL else None
        token = token.head
        if token.pos_ in VERBAL:
            return token
    return None


def subject_of(verb: "Token") -> "Token | None":
    """The subject of a verb, its own or borrowed: by coordination, from a controlling verb, or the noun that it describes."""
    for _ in range(STEPS):
        own = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
        if own is not None:
            return _antecedent(own, verb)
        if verb.dep_ in ("relcl", "acl") and verb.head.pos_ in NOMINAL:
            return verb.head
        if verb.dep_ not in ("conj", "xcomp", "advcl", "aux", "auxpass") or verb.head.i == verb.i:
            return None
        verb = verb.head
    return None


def _antecedent(subject: "Token", verb: "Token") -> "Token":
    relative = subject.tag_ in ("WDT", "WP") and verb.dep_ == "relcl"
    return verb.head if relative else subject


def object_of(verb: "Token") -> "Token | None":
    """The direct object of a verb."""
    return next((child for child in verb.children if child.dep_ == "dobj"), None)


def of_object(token: "Token") -> "Token | None":
    """What hangs from a token by "of"."""
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in ("of", "among"):
            return next((inner for inner in child.children if inner.dep_ in ("pobj", "pcomp")), None)
    return None


def phrase_start(noun: "Token") -> int:
    """The first token of a noun phrase, determiners and possessives left out."""
    start = noun.i
    for child in reversed(list(noun.lefts)):
        if child.dep_ not in LEFT_PARTS or child.pos_ in ("PRON", "DET", "PUNCT"):
            break
        start = min(start, child.left_edge.i)
    while start < noun.i and (
        noun.doc[start].pos_ in ("DET", "PUNCT", "PRON", "ADP") or noun.doc[start].lower_ in ("'s", "’s")
    ):
        start += 1
    return start


def named_noun(token: "Token | None") -> "Token | None":
    """A noun worth naming; of "the number of troops" the troops."""
    if token is None:
        return None
    inner = of_object(token) if token.lower_ in NUMBERS or token.pos_ not in NOMINAL else None
    if token.pos_ not in NOMINAL:
        return inner if inner is not None and inner.pos_ in NOMINAL else None
    return inner if inner is not None and inner.pos_ in NOMINAL else token
