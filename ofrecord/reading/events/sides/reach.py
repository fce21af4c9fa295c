"""Whoever an act's own words name further down than its object: the goods, the demands, the condition of a threat."""

from typing import TYPE_CHECKING

from ofrecord.reading.events.frames import Act
from ofrecord.reading.events.grammar import subject
from ofrecord.reading.events.needs.beside import carrier
from ofrecord.reading.events.sides.gate import is_spot
from ofrecord.reading.events.sides.mutual import is_mutual
from ofrecord.reading.events.who.actors import Stage, can_act, is_known
from ofrecord.reading.events.who.anaphors import anaphor
from ofrecord.reading.events.who.phrases import phrase
from ofrecord.reading.world import acts_as_government, describe, sector_of
from ofrecord.record import Party

if TYPE_CHECKING:
    from spacy.tokens import Token

Parties = tuple[Party, ...]
REACHING = frozenset(
    {
        "SUPPORT",
        "REQUEST",
        "REJECT",
        "ACCUSE",
        "THREATEN",
        "PROTEST",
        "MOBILIZE",
        "SANCTION",
        "AID",
        "AGREE",
        "CONCEDE",
        "COERCE",
    }
)
DOWNWARD = frozenset({
    "dobj", "prep", "pobj", "pcomp", "xcomp", "ccomp", "acl", "advcl", "dative", "npadvmod", "quantmod", "poss", "conj",
    "amod", "compound", "agent",
})  # fmt: skip
RULERS = ("government", "legislature", "police", "military", "judiciary")  # whom a protest may be meant for
INWARD = frozenset({"REQUEST", "REJECT", "CONCEDE", "AGREE", "THREATEN", "ACCUSE"})  # what people do to their own rulers
NEARBY = ("in", "at", "near", "outside", "on")
AT_PLACES = frozenset({"PROTEST", "COERCE", "ACCUSE", "REJECT", "REQUEST"})  # acts that have a place beside a recipient
BROKERS = frozenset({"broker", "mediate", "sponsor", "facilitate", "host", "negotiate"})  # "a truce brokered by Oman"
KEEPERS = ("police", "security", "military")  # who has tear gas, batons and water cannon
FORCE_SEATS = ("nsubj", "nsubjpass", "pobj", "dobj", "conj", "poss", "agent")
FARTHEST = 24  # words that a search for whoever is meant may look at


def reached(act: Act, actors: Parties, stage: Stage) -> Parties:
    """Whoever the act's own words name further down: "threatened curbs on German goods", "unless Israel stopped"."""
    token, seen = act.trigger.token, 0
    above = carrier(token) if act.trigger.is_noun else None
    queue = [token] if above is None else [token, above]
    known = {party.country for party in actors}
    while queue and seen < FARTHEST:
        word = queue.pop(0)
        seen += 1
        for child in word.children:
            if _is_other_doer(child, word) and word.i != token.i:
                others = stage.parties(anaphor(child, stage))
                found = tuple(party for party in others if party.country and party.country not in known)
            elif _leads_on(child, act) and not is_spot(child, act, stage):
                queue.append(child)
                found = _met(child, act, known, stage)
            else:
                continue
            if found:
                return found
    return ()


def _leads_on(child: "Token", act: Act) -> bool:
    """Whether whoever is meant may stand under a word: not under another's deed, a broker, a mere place."""
    if child.dep_ == "conj" and any(below.dep_ == "nsubj" for below in child.children):
        return False
    if child.dep_ == "acl" and child.lemma_ in BROKERS:
        return False
    return (child.dep_ in DOWNWARD or _is_aim(child)) and not _is_mere_place(child, act)


def forces_of(token: "Token", stage: Stage) -> Parties:
    """ "Tear gas was used, police said": whoever keeps order in the sentence; nobody else has such means."""
    for word in token.sent:
        if word.pos_ in ("NOUN", "PROPN") and word.dep_ in FORCE_SEATS and sector_of(word.text) in KEEPERS:
            return stage.parties(word, bare=True)[:1]
    return ()


def _is_other_doer(child: "Token", word: "Token") -> bool:
    """ "unless Israel stopped": the doer of a clause below."""
    return child.dep_ in ("nsubj", "nsubjpass") and word.dep_ in ("advcl", "ccomp") and can_act(child)


def _is_mere_place(child: "Token", act: Act) -> bool:
    """ "in Lima" tells where; "in protest at the law" does not."""
    if child.dep_ != "prep" or child.lower_ not in NEARBY or any(below.lemma_ == "protest" for below in child.children):
        return False
    return act.type in AT_PLACES or is_mutual(act)


def _met(child: "Token", act: Act, known: set[str | None], stage: Stage) -> Parties:
    """The party that a word on the way down names; of a protest also the rulers without a country."""
    if act.type != "PROTEST":
        return _country_party(child, known, stage) or _own_rulers(child, act, stage)
    found = _country_party(child, set(), stage)
    if not found and child.dep_ in ("dobj", "pobj") and sector_of(child.text) in RULERS:
        return stage.parties(child, bare=True)
    return found


def _rules(word: "Token") -> bool:
    """ "the government"; also a capital that acts: "refused by Lima", not "in Lima"."""
    if sector_of(word.text) in RULERS:
        return True
    return word.head.lower_ in ("by", "with", "against") and word.pos_ == "PROPN" and acts_as_government(word.text)


def _own_rulers(child: "Token", act: Act, stage: Stage) -> Parties:
    """ "called off a strike after talks with the Ghanaian government": rulers of the same country, where others act."""
    if act.type not in INWARD or child.dep_ not in ("dobj", "pobj") or not _rules(child):
        return ()
    doer = subject(act.trigger.token)
    if doer is None or sector_of(doer.text) in RULERS or describe(phrase(doer))[1] in RULERS:
        return ()
    return tuple(party for party in stage.parties(child, bare=True) if party.country)


def _is_aim(verb: "Token") -> bool:
    """ "a strike to protest against the law", which the parser may take for a relative clause."""
    return verb.dep_ == "relcl" and any(child.tag_ == "TO" for child in verb.children)


def _country_party(word: "Token", known: set[str | None], stage: Stage) -> Parties:
    if (
        word.pos_ not in ("NOUN", "PROPN", "ADJ")
        or word.dep_ == "acl"
        or not (word.text[:1].isupper() or word.dep_ in ("dobj", "pobj"))
    ):
        return ()
    if word.dep_ in ("amod", "compound", "poss") and not word.text[:1].isupper():
        return ()
    return tuple(party for party in stage.parties(word, bare=True) if is_known(party) and party.country not in known)
