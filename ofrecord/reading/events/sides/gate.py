"""What stands where a party may stand and is nobody: amounts, scores, oneself, and places that only tell where."""

from typing import TYPE_CHECKING

from ofrecord.reading.events.frames import Act
from ofrecord.reading.events.lexicon import words_of
from ofrecord.reading.events.who.actors import Stage
from ofrecord.reading.events.who.phrases import phrase
from ofrecord.reading.world import acts_as_government, is_country, is_place
from ofrecord.reading.world.gazetteer import is_city

if TYPE_CHECKING:
    from spacy.tokens import Token

ONESELF = ("himself", "herself", "itself", "themselves", "myself", "ourselves", "yourself")
MONEY = frozenset("$€£¥₹")
WHERE = frozenset({"in", "at", "near", "on", "into", "around", "outside", "across", "along", "through", "inside"})
AIMED = frozenset({"at", "on", "against", "into"})  # where an attack has its target
PLACES = ("GPE", "LOC", "FAC")


def is_nobody(word: "Token") -> bool:
    """ "by 52 votes to 48", "fined the bank €40 million", "blew himself up"."""
    if word.lower_ in ONESELF or word.ent_type_ in ("MONEY", "PERCENT", "QUANTITY", "DATE", "TIME"):
        return True
    if word.pos_ == "NUM" and (word.dep_ == "pobj" or not word.text.isalnum()):
        return not any(child.lower_ == "of" for child in word.children)
    return not MONEY.isdisjoint("".join(one.text for one in phrase(word)))


def _is_site(word: "Token") -> bool:
    """ "at 12 hospitals", "outside the station"."""
    return word.pos_ == "NOUN" and any(word.lemma_ in words_of(kind) for kind in ("property", "territory", "road"))


def is_spot(word: "Token", act: Act, stage: Stage) -> bool:
    """A place that only tells where: "marched in Lima", "travelled to Port Sudan"; a country is also whom it concerns."""
    if act.type == "PROTEST" and word.dep_ == "pobj" and word.head.lower_ in WHERE and _is_site(word):
        return True
    name = stage.name(word) if word.dep_ == "pobj" else None
    if word.dep_ != "pobj" or (word.ent_type_ not in PLACES and (name is None or name.kind != "place")):
        return False
    text = name.name if name is not None else word.text
    if is_country(text) or is_country(word.text):
        return False
    before = word.head.lower_
    if act.type == "RETREAT" and before == "from":
        return True
    if act.entry.mode == "visit":
        return not acts_as_government(text)
    if act.type in ("PROTEST", "MOBILIZE") and before in ("of", "from"):
        return True
    if act.type == "PROTEST":
        return before in WHERE
    if before not in WHERE or (act.type == "ASSAULT" and before in AIMED):
        return False
    if act.type in ("COERCE", "SANCTION", "AID"):  # a blockade in a region concerns the region
        return is_city(text) or not is_place(text)
    return act.type in ("ASSAULT", "CONSULT", "REQUEST", "AGREE", "SUPPORT") and (is_place(text) or before != "on")
