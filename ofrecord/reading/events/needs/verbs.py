"""What verbs may need: an armed doer, a crowd, a speaker, someone in office."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from ofrecord.reading.events.grammar import (
    after,
    is_passive,
    subject,
    undergoer,
)
from ofrecord.reading.events.lexicon import verbs, words_of
from ofrecord.reading.events.needs.beside import (
    CIVIL,
    ENFORCING,
    LAWFUL,
    RULING,
    is_armed,
    is_violent,
    sector,
    speaks_in_public,
)
from ofrecord.reading.events.who.actors import can_act
from ofrecord.reading.events.who.phrases import phrase

if TYPE_CHECKING:
    from spacy.tokens import Token

Test = Callable[["Token"], bool]


def _doer(test: Test) -> Test:
    """The doer is named and passes the test."""

    def fits(token: "Token") -> bool:
        doer = subject(token)
        return doer is not None and test(doer)

    return fits


def _armed_or_violent(token: "Token") -> bool:
    """An armed doer; in a passive without a doer, words of violence beside it."""
    doer = subject(token)
    return is_armed(doer) if doer is not None else is_passive(token) and is_violent(token)


def _leads(doer: "Token") -> bool:
    return doer.lemma_ in words_of("visitor") or doer.lemma_ in ("leader", "negotiator", "diplomat", "delegate", "official")


def _told_to(token: "Token") -> bool:
    below = (child for child in token.children if child.dep_ == "xcomp")
    return any(one.tag_ == "TO" for child in below for one in child.children)


def _verbal(token: "Token") -> bool:
    """A speaker that speaks: a human doer, and no weapon or attack about."""
    doer = subject(token)
    return doer is not None and can_act(doer) and not is_violent(token)


def _others(token: "Token") -> bool:
    """ "wants Norway to answer": someone wants something of someone else."""
    doer = subject(token)
    if doer is None or not can_act(doer):
        return False
    for child in token.children:
        own = next((below for below in child.children if below.dep_ == "nsubj"), None) if child.dep_ == "ccomp" else None
        if own is not None and own.pos_ in ("PROPN", "NOUN") and can_act(own):
            return token.lemma_ != "insist" or child.tag_ in ("VB", "VBP")  # not "insists that the state owes it money"
    return False


def _aids(token: "Token") -> bool:
    """ "help expand the port": help to do what is no event by itself."""
    below = [child for child in token.children if child.dep_ in ("xcomp", "ccomp")]
    return _human(token) and bool(below) and not any(child.lemma_ in verbs() for child in below)


def _in_office(token: "Token") -> bool:
    """ "called the king": one with an office is rung up; "called the king a liar" names, "called the police" alarms."""
    callee = undergoer(token)
    if callee is None or is_passive(token) or not _human(token):
        return False
    if any(child.dep_ in ("oprd", "ccomp", "attr", "acomp", "prt") for child in token.children):
        return False
    titles = {child.lemma_.lower() for child in callee.children if child.dep_ == "compound"}
    return not words_of("visitor").isdisjoint({callee.lemma_.lower(), *titles})


def _gives(token: "Token") -> bool:
    """ "offered help", not "offered condolences", "offered no evidence"."""
    given = undergoer(token)
    return given is None or given.lemma_.lower() not in words_of("words-only")


def _lets_do(token: "Token") -> bool:
    """ "was not authorised to speak" tells who may talk to the paper."""
    return not any(child.dep_ in ("xcomp", "ccomp") and child.lemma_ in words_of("telling") for child in token.children)


def _thanks(token: "Token") -> bool:
    thanked = undergoer(token)
    return _human(token) and (thanked is None or thanked.lemma_.lower() not in ("god", "goodness", "heaven", "lord"))


def _deed(token: "Token") -> bool:
    """Someone takes a stand on a thing that was done, or that might be."""
    done = undergoer(token)
    return _human(token) and done is not None and not can_act(done) and done.pos_ in ("NOUN", "PRON")


def _attacks_in_words(token: "Token") -> bool:
    """ "the senator attacked the government over its plan": one politician another, with no arms about."""
    doer, aim = subject(token), undergoer(token)
    if doer is None or aim is None or is_violent(token) or not speaks_in_public(doer) or doer.tag_ in ("NNS", "NNPS"):
        return False
    if any(word.lemma_ in words_of("speech") for word in after(token, "in", "during", "at", "on")):
        return True
    return aim.lemma_ in words_of("request") or (sector(aim) in CIVIL and (doer.pos_ == "PRON" or sector(doer) in CIVIL))


def _visits(token: "Token") -> bool:
    """A premier who travels; anyone named who flies to a country or city."""
    doer = subject(token)
    if doer is None:
        return False
    if doer.lemma_ in words_of("visitor") or sector(doer) in RULING:
        return True
    return doer.ent_type_ == "PERSON" and any(side.ent_type_ == "GPE" for side in after(token, "to", "into", "in"))


def _relief(token: "Token") -> bool:
    """ "will send a medical team"."""
    sent = undergoer(token)
    if sent is None or sent.lemma_ not in ("team", "crew", "worker", "convoy", "mission", "plane", "ship"):
        return False
    return _human(token) and any(child.lower_ in words_of("relieving") for child in sent.children)


def _retaliates(token: "Token") -> bool:
    """ "retaliated by closing its airspace" tells in its own words how."""
    return not any(word.dep_ == "pcomp" for word in after(token, "by"))


def _by_vote(token: "Token") -> bool:
    """ "voted to remove the speaker", "parliament removed the minister"."""
    doer = subject(token)
    return doer is not None and can_act(doer) and (token.head.lemma_ == "vote" or sector(doer) in CIVIL)


def _on_alert(token: "Token") -> bool:
    return any(word.lemma_ == "alert" for word in after(token, "on"))


def _human(token: "Token") -> bool:
    doer = subject(token)
    return doer is not None and can_act(doer)


def _backs(token: "Token") -> bool:
    """ "the forces support 500 troops" tells of supplies, not of a stand taken."""
    doer, backed = subject(token), undergoer(token)
    if backed is None or doer is None:
        return True
    if backed.lemma_ == "right":  # "we support the right to protest"
        return False
    return not (is_armed(backed) and any(is_armed(one) for one in (doer, *after(doer, "of"))))


VERB_NEEDS: dict[str, Test] = {
    "armed": _armed_or_violent,
    "worker": _doer(lambda doer: doer.lemma_ in words_of("labor")),
    "police": _doer(lambda doer: sector(doer) in LAWFUL or doer.lemma_ in ("police", "officer")),
    "lawful": _doer(lambda doer: sector(doer) in ("police", "judiciary", "security")),
    "ruling": _doer(lambda doer: sector(doer) in RULING),
    "captor": _doer(lambda doer: sector(doer) in ("rebel", "criminal")),
    "outlaw": _doer(lambda doer: sector(doer) not in ("police", "judiciary")),
    "judicial": lambda token: (
        _doer(lambda doer: sector(doer) in ENFORCING)(token) or (subject(token) is None and is_passive(token))
    ),
    "crowd": _doer(lambda doer: can_act(doer) and not is_armed(doer)),
    "mob": _doer(lambda doer: can_act(doer)),
    "person": _doer(can_act),
    "leaders": _doer(_leads),
    "visitor": _visits,
    "bomb": _doer(lambda thing: any(word.lemma_ in words_of("bomb") for word in phrase(thing))),
    "troops": _doer(lambda doer: doer.lemma_ in words_of("troops")),
    "verbal": _verbal,
    "to": _told_to,
    "aids": _aids,
    "others": _others,
    "office": _in_office,
    "gives": _gives,
    "lets": _lets_do,
    "thanks": _thanks,
    "deed": _deed,
    "backs": _backs,
    "words": _attacks_in_words,
    "relief": _relief,
    "retaliates": _retaliates,
    "alert": _on_alert,
    "voting": _by_vote,
}
