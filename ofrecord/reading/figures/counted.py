"""What a figure counts or measures: "American troops", "Inflation"."""

from dataclasses import replace
from typing import TYPE_CHECKING

from ofrecord.reading.figures.draft import Draft
from ofrecord.reading.figures.grammar import Quantity
from ofrecord.reading.figures.syntax import NOMINAL, VERBAL, governor, object_of, of_object, phrase_start, subject_of
from ofrecord.reading.parse import Paragraph
from ofrecord.record import Counted

if TYPE_CHECKING:
    from spacy.tokens import Token

MODIFIES = frozenset(["nummod", "quantmod", "amod", "compound", "det", "predet", "nmod", "npadvmod", "advmod", "poss"])
SKIPPED = frozenset(
    [
        "more",
        "other",
        "further",
        "additional",
        "new",
        "of",
        "the",
        "a",
        "an",
        "or",
        "so",
        "such",
        "-",
        "full",
        "straight",
        "consecutive",
        "these",
        "those",
        "his",
        "her",
        "its",
        "their",
        "our",
    ]
)
FARTHEST = 8  # tokens from a number to its noun
PREPOSITIONS = frozenset(["of", "at", "for", "to", "by", "from", "with", "in", "on", "over", "above", "below", "under", "into"])
INSIDE = ("ADJ", "NOUN", "PROPN", "NUM", "ADV", "VERB", "PART", "PUNCT", "SYM", "X")


def find_counted(paragraph: Paragraph, quantity: Quantity, root: "Token") -> Counted | None:
    """The noun phrase that a quantity counts, or of which it is a measure; None where the sentence does not say."""
    if quantity.kind == "score":
        return None
    noun = _head(quantity, root)
    if noun is None:
        return None
    first = phrase_start(noun)
    edge = paragraph.start + quantity.end
    if noun.idx + paragraph.start >= edge:
        while first < noun.i and paragraph.start + noun.doc[first].idx < edge:
            first += 1
    while first < noun.i and noun.doc[first].lower_ in SKIPPED:
        first += 1
    span = paragraph.span(first, noun.i + 1)
    return Counted(start=span.start, end=span.end, text=span.text, head=noun.text)


def _head(quantity: Quantity, root: "Token") -> "Token | None":
    if quantity.unit is not None or quantity.kind in ("money", "age"):
        return _measured(root)
    if quantity.kind == "ratio" and root.pos_ == "VERB":
        return object_of(root) or _noun(subject_of(root))
    return _of(root) or _modified(root) or _next_noun(quantity, root) or _level(root)


# ---------------------------------------------------------------- counts


def _of(root: "Token") -> "Token | None":
    """ "dozens of homes", "two of the soldiers"."""
    found = of_object(root)
    return found if found is not None and found.pos_ in (*NOMINAL, "PRON", "NUM") and found.i - root.i <= FARTHEST else None


def _modified(root: "Token") -> "Token | None":
    """ "5,200 American troops": the noun to the right that the number modifies."""
    token = root
    for _ in range(FARTHEST):
        if token.dep_ not in MODIFIES or token.head.i == token.i:
            return None
        token = token.head
        if token.pos_ in NOMINAL and token.i > root.i:
            return token if token.i - root.i <= FARTHEST else None
        if token.pos_ not in ("NUM", "ADJ", "ADV", "SYM"):
            return None
    return None


def _next_noun(quantity: Quantity, root: "Token") -> "Token | None":
    """The noun that ends the words right behind the number, where the parse missed it."""
    doc, at, found = root.doc, root.i + 1, None
    while at < len(doc) and doc[at].idx < quantity.end:
        at += 1
    while at < len(doc) and at - root.i <= FARTHEST and (doc[at].pos_ in ("ADJ", *NOMINAL) or doc[at].text == "-"):
        found = doc[at] if doc[at].pos_ in NOMINAL else found
        at += 1
    return found


def _level(root: "Token") -> "Token | None":
    """ "the figure is 410", "troops fell from 5,200 to 3,000": what the number is a level of."""
    verb = governor(root)
    if verb is None or root.dep_ not in ("attr", "pobj", "dobj", "npadvmod", "acomp", "oprd"):
        return None
    if verb.lemma_ not in LEVELS:
        return None
    subject = subject_of(verb) if verb.lemma_ not in ("put", "reduce", "cut", "raise") else object_of(verb) or subject_of(verb)
    return _noun(subject)


LEVELS = frozenset(
    [
        "be",
        "stand",
        "rise",
        "fall",
        "climb",
        "drop",
        "grow",
        "increase",
        "decrease",
        "decline",
        "put",
        "reduce",
        "cut",
        "raise",
        "total",
        "number",
        "reach",
        "hit",
        "surge",
        "jump",
        "shrink",
        "swell",
        "come",
        "go",
        "average",
        "remain",
        "stay",
        "exceed",
        "top",
        "surpass",
    ]
)
NUMBERS = frozenset(["number", "numbers", "total", "toll", "count", "tally", "share", "figure"])


def _noun(token: "Token | None") -> "Token | None":
    """A noun worth naming; of "the number of troops" the troops."""
    if token is None or token.pos_ not in NOMINAL:
        return None
    inner = of_object(token) if token.lower_ in NUMBERS else None
    return inner if inner is not None and inner.pos_ in NOMINAL else token


# ---------------------------------------------------------------- measures


def _measured(root: "Token") -> "Token | None":
    """What an amount in a unit is an amount of."""
    inner = of_object(root)
    if inner is not None and inner.pos_ in NOMINAL:
        return inner
    head = root.head
    if root.dep_ in MODIFIES and head.pos_ in NOMINAL and head.i > root.i:
        return head
    if root.dep_ in MODIFIES and head.pos_ in ("ADJ", "ADV", "ADP") and head.i != root.i:
        return _noun_or_subject(head)
    if root.dep_ == "appos" and head.pos_ in NOMINAL:
        return head
    if root.dep_ == "pobj":
        return _through_preposition(head)
    verb = head if head.pos_ in VERBAL and head.i != root.i else governor(root)
    return _of_verb(verb, root) if verb is not None else None


def _noun_or_subject(token: "Token") -> "Token | None":
    """ "40 miles long": what is long."""
    if token.head.pos_ in NOMINAL:
        return token.head
    return _noun(subject_of(token.head)) if token.head.pos_ in VERBAL else None


def _through_preposition(preposition: "Token") -> "Token | None":
    above = preposition.head
    if above.pos_ in NOMINAL:
        return above
    if above.pos_ == "ADP" and above.head.pos_ in NOMINAL:
        return above.head
    verb = above if above.pos_ in VERBAL else governor(above)
    return _of_verb(verb, preposition) if verb is not None else None


def _of_verb(verb: "Token", below: "Token") -> "Token | None":
    """The object of a verb that has another one ("raised rates by 25 basis points"), else its subject."""
    object_ = object_of(verb)
    if (
        object_ is not None
        and object_.i != below.i
        and object_.pos_ in NOMINAL
        and object_.i < below.i
        and object_.ent_type_ not in QUANTITIES
    ):
        return object_
    return _noun(subject_of(verb))


QUANTITIES = ("MONEY", "PERCENT", "QUANTITY", "CARDINAL", "TIME", "DATE")


def with_ellipsis(drafts: list[Draft]) -> list[Draft]:
    """Counts without a noun take that of the figure before them in their sentence: "killed 12 people and wounded 34"."""
    found: list[Draft] = []
    for draft in drafts:
        if draft.counted is None and draft.quantity.kind == "count" and draft.quantity.unit is None and found:
            before = found[-1]
            same = before.paragraph is draft.paragraph and before.root.sent.start == draft.root.sent.start
            if same and before.quantity.kind in ("count", "vague") and before.quantity.unit is None:
                draft = replace(draft, counted=before.counted)
        found.append(draft)
    return found
