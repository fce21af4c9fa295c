"""Vetoes that need the dates of the page or its parse: calendar numbers, and numbers inside names."""

from typing import TYPE_CHECKING

from ofrecord.reading.figures.dated import Dated
from ofrecord.reading.figures.grammar import Quantity
from ofrecord.reading.figures.grammar.lexer import wordset
from ofrecord.reading.figures.sentence.syntax import NOMINAL
from ofrecord.reading.parse import Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Token

NAMING = wordset("PRODUCT FAC LAW EVENT WORK_OF_ART ORG GPE NORP LOC")
FIRST_YEAR, LAST_YEAR = 1600, 2100


ARMS = wordset(
    "pistol handgun gun rifle ammunition bullet bullets round rounds casing casings caliber calibre pistols rifles handguns"
    " shells shell"
)


def survives(paragraph: Paragraph, quantity: Quantity, root: "Token", dated: Dated) -> bool:
    """Whether a quantity is a figure, for all that dates and parse say."""
    if _is_date(paragraph, quantity, dated):
        return False
    if quantity.kind == "age" and not _is_persons_age(paragraph, quantity):
        return False
    if quantity.kind == "measure" and root.head.lower_ in ARMS and root.head.i > root.i:
        return False  # a nine-millimetre pistol
    if quantity.kind == "ratio" and _is_third_person(paragraph, quantity):
        return False
    return not _is_in_name(paragraph, quantity, root) and not _is_loose_one(paragraph, quantity, root)


def _is_third_person(paragraph: Paragraph, quantity: Quantity) -> bool:
    """ "A third, Sara Holm, fled": a rank in a clause of its own, before the name that it has."""
    tokens = paragraph.tokens(paragraph.start + quantity.start, paragraph.start + quantity.end)
    if tokens is None or len(tokens) != 2 or tokens[0].lower_ not in ("a", "another") or tokens.end + 1 >= len(tokens.doc):
        return False
    opens = tokens[0].is_sent_start or tokens.doc[tokens.start - 1].lower_ in ("and", "but", ";", ",", "while")
    return opens and tokens.doc[tokens.end].text == "," and tokens.doc[tokens.end + 1].pos_ == "PROPN"


def _is_date(paragraph: Paragraph, quantity: Quantity, dated: Dated) -> bool:
    start, end = paragraph.start + quantity.number_start, paragraph.start + quantity.number_end
    date = dated.over(start, end)
    if date is None or date.type == "DURATION":
        return False
    if quantity.kind in ("money", "percent", "measure"):
        return False
    words = date.text.lower()
    if words.isdigit() and _counts_rather(quantity, int(words[:4])):
        return False
    if quantity.kind == "duration":
        return words.endswith(" ago")
    return quantity.kind != "age" or date.type != "DATE"


def _counts_rather(quantity: Quantity, number: int) -> bool:
    """A bare number taken for a year, though it is hedged as no year is, or was no year of the news."""
    return (
        quantity.hedge in ("more_than", "less_than", "at_least", "at_most", "nearly") or not FIRST_YEAR <= number <= LAST_YEAR
    )


def _is_persons_age(paragraph: Paragraph, quantity: Quantity) -> bool:
    """An age in apposition (", 45,") needs a name before it."""
    if quantity.start != quantity.number_start or quantity.end != quantity.number_end or quantity.value is None:
        return True
    tokens = paragraph.tokens(paragraph.start + quantity.start, paragraph.start + quantity.end)
    if tokens is None or tokens.start < 2 or tokens.doc[tokens.start - 1].text != ",":
        return True
    before = tokens.doc[tokens.start - 2]
    closed = tokens.end < len(tokens.doc) and tokens.doc[tokens.end].text == ","
    no_persons = NO_PERSONS if closed else (*NO_PERSONS, *PLACES)
    return before.pos_ == "PROPN" and before.ent_type_ not in no_persons


NO_PERSONS = ("DATE", "CARDINAL")
PLACES = ("GPE", "LOC", "NORP", "FAC")  # "Iran has 40 jets; Iraq, 25"


def _is_in_name(paragraph: Paragraph, quantity: Quantity, root: "Token") -> bool:
    """A bare number that a name holds: "Channel 4 News", "Three Mile Island"."""
    if quantity.unit is not None or quantity.kind not in ("count", "score", "age"):
        return False
    tokens = paragraph.tokens(paragraph.start + quantity.number_start, paragraph.start + quantity.number_end)
    if tokens is None:
        return False
    token = tokens[0]
    if token.ent_type_ in NAMING and _joined_to_name(token):
        return True
    if root.dep_ == "nummod" and root.head.i < root.i and root.head.pos_ == "PROPN":
        return True  # "TWA eight hundred"
    if _follows_name(token, root):
        return True
    capital = quantity.worded and token.text[0].isupper() and not token.is_sent_start
    follows = token.i + 1 < len(token.doc) and token.nbor(1).pos_ == "PROPN"
    return capital and (follows or (token.i > 0 and token.nbor(-1).pos_ == "PROPN"))


def _follows_name(token: "Token", root: "Token") -> bool:
    """ "Internet Explorer 9": plain digits behind a name that is no place or person, before nothing that they count."""
    before = token.nbor(-1) if token.i > 0 else None
    if before is None or before.pos_ != "PROPN" or not token.text.isdigit() or before.ent_type_ in PLACES_AND_PEOPLE:
        return False
    return not (root.head.i > root.i and root.head.tag_ in ("NNS", "NNPS")) and root.dep_ not in ("dobj", "pobj", "nsubj")


PLACES_AND_PEOPLE = ("GPE", "LOC", "PERSON", "NORP", "DATE", "TIME")


def _joined_to_name(token: "Token") -> bool:
    """Whether the entity goes on around the number with a capital letter on the left, or the number is a product's."""
    if token.ent_type_ == "PRODUCT" or token.ent_type_ == "WORK_OF_ART":
        return True
    before = token.nbor(-1) if token.i > 0 else None
    if before is None or token.ent_iob_ != "I":
        return token.ent_type_ in ("EVENT", "LAW", "FAC") and token.text[0].isupper()
    return before.text[:1].isupper() or before.text in ("-", "&")


def _is_loose_one(paragraph: Paragraph, quantity: Quantity, root: "Token") -> bool:
    """ "one" that counts nothing: a pronoun, or part of a fixed phrase."""
    words = paragraph.text[quantity.number_start : quantity.number_end].lower()
    if words != "one" or quantity.unit is not None or quantity.value != 1:
        return False
    return root.head.pos_ not in NOMINAL or root.head.i < root.i or root.head.ent_type_ == "PERSON"
