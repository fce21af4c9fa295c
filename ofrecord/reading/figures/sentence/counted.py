"""What a figure counts or measures: "American troops", "Inflation"."""

from typing import TYPE_CHECKING

from ofrecord.reading.figures.draft import Move
from ofrecord.reading.figures.grammar import Quantity
from ofrecord.reading.figures.grammar.lexer import HYPHENS, wordset
from ofrecord.reading.figures.grammar.vetoes import labels
from ofrecord.reading.figures.sentence.measured import DURATIONS, lasting, measured
from ofrecord.reading.figures.sentence.syntax import (
    MODIFIES,
    NOMINAL,
    NUMBERS,
    VERBAL,
    governor,
    named_noun,
    object_of,
    of_object,
    phrase_start,
    subject_of,
)
from ofrecord.reading.parse import Paragraph
from ofrecord.record import Counted

if TYPE_CHECKING:
    from spacy.tokens import Token

SKIPPED = wordset("more further additional of the a an or so - these those his her its their our")
HARMED = ("hurt", "wounded", "injured", "missing")  # "two died and five hurt": no noun, but what befell them
FARTHEST = 8  # tokens from a number to its noun


def _mover(root: "Token", move: Move | None) -> "Token | None":
    """ "profit rose by a fifth": what moves."""
    verb = root.doc[move.verb] if move is not None else None
    return named_noun(subject_of(verb)) if verb is not None and verb.pos_ in VERBAL else None


def _listed(root: "Token") -> "Token | None":
    """ "rice, 2.10; eggs (12)": in a list, the noun right before the mark."""
    doc, at = root.doc, root.i - 1
    while at > 0 and (doc[at].pos_ in ("SYM", "NUM") or doc[at].is_currency):
        at -= 1
    if at < 2 or doc[at].text not in (",", "(") or doc[at - 1].pos_ not in NOMINAL:
        return None
    opens = doc[doc[at - 1].left_edge.i - 1].text if doc[at - 1].left_edge.i else ""
    return doc[at - 1] if opens in (";", ":", "—") else None


def find_counted(paragraph: Paragraph, quantity: Quantity, root: "Token", move: Move | None) -> Counted | None:
    """The noun phrase that a quantity counts, or of which it is a measure; None where the sentence does not say."""
    if quantity.kind == "score":
        return None
    noun = _head(quantity, root, move is not None)
    if noun is None or noun.i < root.i:
        noun = _listed(root) or noun or _mover(root, move)
    if noun is None or is_when(root, noun) or noun.is_punct or noun.lower_ in HARMED:
        return None
    first = phrase_start(noun)
    edge = paragraph.start + quantity.end
    if noun.idx + paragraph.start >= edge:
        while first < noun.i and paragraph.start + noun.doc[first].idx < edge:
            first += 1
    while first < noun.i and _is_left_out(noun.doc[first]):
        first += 1
    span = paragraph.span(first, _last(noun))
    return Counted(start=span.start, end=span.end, text=span.text, head=noun.text)


def _is_left_out(token: "Token") -> bool:
    """Articles, marks and numbers that lead: "nine feet" after another figure."""
    return token.lower_ in SKIPPED or token.is_punct or token.pos_ in ("NUM", "ADP", "PART")


def _last(noun: "Token") -> int:
    """Where a noun phrase ends: "Ben-Moshe" is one word, "FTSE 100" one name."""
    doc, last = noun.doc, noun.i + 1
    while last + 1 < len(doc) and doc[last].text == "-" and not doc[last - 1].whitespace_ and not doc[last].whitespace_:
        last += 2
    numbered = last < len(doc) and doc[last].is_digit and noun.pos_ == "PROPN"
    if numbered and (noun.lower_ in labels() or doc[last].ent_type_ == noun.ent_type_ != ""):
        last += 1
    return last


def is_when(root: "Token", noun: "Token") -> bool:
    """ "12 boats, up from seven last year": the words behind a number that say when."""
    if noun.i <= root.i or noun.ent_type_ not in ("DATE", "TIME"):
        return False
    return any(word.lower_ in CALENDAR for word in root.doc[root.i + 1 : noun.i])


CALENDAR = ("last", "this", "next", "previous", "earlier")


def _head(quantity: Quantity, root: "Token", moves: bool) -> "Token | None":
    if quantity.kind == "age" and root.dep_ == "pobj" and root.head.lower_ == "at":
        return None
    if quantity.kind == "age" and (noun := _so_old(quantity, root)) is not None:
        return noun
    if quantity.kind == "duration" or (quantity.kind == "vague" and quantity.unit in DURATIONS):
        return lasting(root)
    if quantity.unit is not None or quantity.kind in ("money", "age"):
        found = measured(quantity, root, moves)
        return found if found is not None and not quantity.start <= found.idx < quantity.end else None
    if quantity.kind == "ratio" and root.pos_ == "VERB":
        return object_of(root) or named_noun(subject_of(root))
    if (
        quantity.kind == "ratio"
        and quantity.worded
        and (root.lower_.endswith("fold") or root.lower_ in ("in", "by") or root.head.lower_ in ("in", "by"))
    ):
        verb = governor(root)
        return (object_of(verb) or named_noun(subject_of(verb))) if verb is not None else None
    return _or_two(root) or _of(root) or _modified(root) or _next_noun(quantity, root) or _level(root) or _made_of(root)


# ---------------------------------------------------------------- counts


def _of(root: "Token") -> "Token | None":
    """ "dozens of homes", "two of the soldiers"."""
    found = of_object(root)
    return found if found is not None and found.pos_ in NOMINAL and found.i - root.i <= FARTHEST else None


def _or_two(root: "Token") -> "Token | None":
    """ "another clerk or two": the noun before."""
    if root.lower_ != "two" or root.i < 2 or root.nbor(-1).lower_ != "or" or root.head.i > root.i:
        return None
    return root.nbor(-2) if root.nbor(-2).pos_ == "NOUN" else None


def _modified(root: "Token") -> "Token | None":
    """ "5,200 American troops": the noun to the right that the number modifies."""
    token = root
    for _ in range(FARTHEST):
        if token.dep_ not in MODIFIES or token.head.i == token.i:
            return None
        token = token.head
        if token.pos_ in NOMINAL and token.i > root.i:
            token = _whole_noun(token, root)
            return token if token.i - root.i <= FARTHEST else None
        if token.pos_ not in ("NUM", "ADJ", "ADV", "SYM"):
            return None
    return None


SUMS = NUMBERS | wordset("average maximum minimum mean median record peak high low rate")


def _whole_noun(noun: "Token", root: "Token") -> "Token":
    """ "two gas-only engines": past the first half of a compound, unless the number is in it ("three-mast ships")."""
    if root.nbor(1).text in HYPHENS or noun.i + 1 >= len(noun.doc) or noun.nbor(1).text not in HYPHENS:
        return noun
    return noun.head if noun.head.pos_ in NOMINAL and noun.head.i > noun.i + 2 else noun


def _so_old(quantity: Quantity, root: "Token") -> "Token | None":
    """ "people under 65"."""
    at = root.i
    while at > 0 and root.doc[at].idx >= quantity.start:
        at -= 1
    return root.doc[at] if quantity.hedge != "none" and root.doc[at].pos_ == "NOUN" else None


def _made_of(root: "Token") -> "Token | None":
    """ "a crew of six", "a magnitude of 6.1": the noun that the number is the size of."""
    noun = root.head.head if root.dep_ == "pobj" and root.head.lower_ == "of" else None
    return noun if noun is not None and noun.pos_ == "NOUN" and noun.lower_ not in SUMS else None


def _next_noun(quantity: Quantity, root: "Token") -> "Token | None":
    """The noun that ends the words right behind the number, where the parse missed it."""
    doc, at, found = root.doc, root.i + 1, None
    while at < len(doc) and doc[at].idx < quantity.end:
        at += 1
    if at < len(doc) and doc[at].lower_ == "more":
        at += 1
    if (
        at < len(doc)
        and doc[at].tag_ == "VBZ"
        and doc[at].lower_ not in ("is", "has", "does", "was")
        and quantity.kind == "count"
    ):
        return doc[at]
    while at < len(doc) and at - root.i <= FARTHEST and (doc[at].pos_ in ("ADJ", *NOMINAL) or doc[at].text == "-"):
        found = doc[at] if doc[at].pos_ in NOMINAL else found
        at += 1
    return found


def _level(root: "Token") -> "Token | None":
    """ "the figure is 410", "nurses fell from 4,800 to 2,900": what the number is a level of."""
    verb = governor(root)
    if verb is None or root.dep_ not in ("attr", "pobj", "dobj", "npadvmod", "acomp", "oprd"):
        return None
    if verb.lemma_ not in LEVELS or (root.dep_ == "pobj" and root.head.head.i != verb.i):
        return None
    subject = subject_of(verb) if verb.lemma_ not in ("put", "reduce", "cut", "raise") else object_of(verb) or subject_of(verb)
    return named_noun(subject)


LEVELS = wordset(
    "be stand rise fall climb drop grow increase decrease decline put reduce cut raise total number reach hit surge jump "
    "shrink swell come go average remain stay exceed top surpass close end settle finish open trade slip edge slump slide"
)
