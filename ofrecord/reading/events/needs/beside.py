"""Who and what stands beside a word: armed people, violence, the parties of a noun, the light verb that carries it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ofrecord.reading.events.grammar import (
    OBJECTS,
    after,
    clause,
    subject,
)
from ofrecord.reading.events.lexicon import frames, lemma_of, words_of
from ofrecord.reading.events.tree.answers import lemmas_of_sentence
from ofrecord.reading.events.who.actors import can_act
from ofrecord.reading.events.who.phrases import phrase
from ofrecord.reading.world import describe, sector_of

if TYPE_CHECKING:
    from spacy.tokens import Token

ARMED = frozenset({"military", "police", "rebel", "security", "criminal", "intelligence"})
ENFORCING = ARMED | {"judiciary", "government"}
LAWFUL = frozenset({"police", "military", "security", "judiciary", "government"})
RULING = frozenset({"government", "military", "igo", "legislature", "elite"})
CIVIL = frozenset(
    {"government", "legislature", "party", "opposition", "media", "religion", "labor", "elite", "judiciary", "igo"}
)
PREPOSITIONAL = frozenset({
    "engage", "participate", "join", "take", "come", "face", "begin", "continue", "return", "go",
    "gather", "converge", "assemble", "turn", "remain", "stay", "keep",
})  # fmt: skip
FOUGHT = frozenset({"fight", "battle", "war"})  # "take on the fight": no one has fought yet
UPHOLDING = frozenset({"keep", "maintain"})
WHOLES = frozenset({"part", "round", "series", "session", "day", "month", "wave", "spate", "string", "number"})
BESIDE = (
    "of",
    "by",
    "between",
    "against",
    "with",
    "on",
    "to",
    "at",
    "among",
    "from",
    "in",
    "into",
    "for",
    "over",
    "toward",
    "towards",
)
NAMED_BESIDE = ("poss", "compound", "amod", "nmod")


def sector(head: "Token") -> str | None:
    """The sector of a noun phrase's words."""
    return sector_of(head.text) or describe(phrase(head))[1]


def is_armed(head: "Token") -> bool:
    """Soldiers, police, rebels, gangs, or what they fire."""
    lemma = head.lemma_.lower()
    if head.pos_ == "PRON" and (speaker := _speaker_over(head)) is not None:
        return is_armed(speaker)
    return lemma in words_of("carrier") or lemma in words_of("troops") or lemma in words_of("armed") or sector(head) in ARMED


def _speaker_over(pronoun: "Token") -> "Token | None":
    """ "The army said it struck the camp": whoever says it."""
    verb = clause(pronoun)
    above = subject(verb.head) if verb.dep_ == "ccomp" and pronoun.lower_ in ("it", "they") else None
    return above if above is not None and above.pos_ != "PRON" else None


def is_violent(token: "Token") -> bool:
    """Whether another word of violence stands in the sentence."""
    violent = words_of("violent")
    if not violent & lemmas_of_sentence(token):
        return False
    return any(word.lemma_.lower() in violent for word in token.sent if word.i != token.i)


def speaks_in_public(doer: "Token") -> bool:
    """A politician, a party, a bishop, a paper: someone who attacks in words."""
    return doer.lower_ in ("he", "she", "his", "her") or sector(doer) in CIVIL


def carrier(noun: "Token") -> "Token | None":
    """The light verb that carries a noun: "held" in "held talks", "took part in talks", "talks were held"."""
    head = noun.head
    if noun.dep_ == "conj":
        return carrier(head) if head.pos_ == "NOUN" and head.i != noun.i else None
    if noun.dep_ in (*OBJECTS, "nsubjpass", "attr"):
        return head if _carries(head) and not (head.lemma_ == "take" and noun.lemma_ in FOUGHT) else None
    if noun.dep_ == "pobj" and head.dep_ == "prep":
        above = head.head
        if above.pos_ == "NOUN" and above.lemma_ in WHOLES:
            return carrier(above) or (above.head if _carries(above.head) else None)
        if above.lemma_ == "be" and head.lower_ == "on" and noun.lemma_ == "strike":
            return above
        return above if above.pos_ == "VERB" and above.lemma_ in PREPOSITIONAL else None
    return None


def _carries(verb: "Token") -> bool:
    frame = frames().get(lemma_of(verb))
    return verb.pos_ == "VERB" and frame is not None and (frame.effect == "carry" or verb.lemma_ in UPHOLDING)


def sides(noun: "Token") -> "Iterator[Token]":
    """The people and countries that stand right beside a noun."""
    for child in noun.children:
        if child.dep_ in NAMED_BESIDE and is_someone(child):
            yield child
    for side in (*after(noun, *BESIDE), *(doer for thing in after(noun, "of") for doer in after(thing, "by"))):
        if can_act(side) or describe(phrase(side))[0] or any(word.dep_ == "poss" for word in side.children):
            yield side


def is_someone(word: "Token") -> bool:
    """Whether a modifier tells of someone: "Israeli", "police", "Trump's"."""
    if word.dep_ == "poss":
        return can_act(word)
    return describe([word])[0] is not None or sector_of(word.text) is not None or word.lemma_ in words_of("person")


def is_carried(noun: "Token") -> bool:
    """Whether someone does this with a light verb."""
    verb = carrier(noun)
    doer = subject(verb) if verb is not None else None
    return doer is not None and doer.i != noun.i and can_act(doer)
