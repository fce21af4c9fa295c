"""What an entry of the lexicon may need besides its words: an armed doer, a crowd, two parties, a light verb."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from ofrecord.reading.events.grammar import (
    OBJECTS,
    after,
    clause,
    conjuncts,
    is_passive,
    lemmas_of_sentence,
    phrase,
    responsible,
    subject,
    undergoer,
)
from ofrecord.reading.events.lexicon import frames, lemma_of, verbs, words_of
from ofrecord.reading.events.who.actors import can_act
from ofrecord.reading.world import describe, sector_of

if TYPE_CHECKING:
    from spacy.tokens import Token

Test = Callable[["Token"], bool]
ARMED = frozenset({"military", "police", "rebel", "security", "criminal", "intelligence"})
ENFORCING = ARMED | {"judiciary", "government"}
LAWFUL = frozenset({"police", "military", "security", "judiciary", "government"})
RULING = frozenset({"government", "military", "igo", "legislature", "elite"})
PREPOSITIONAL = frozenset({
    "engage", "participate", "join", "take", "come", "face", "begin", "continue", "return", "go",
    "gather", "converge", "assemble", "turn", "remain", "stay", "keep",
})  # fmt: skip
CLUBS = ("baton", "lathi", "cane")
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
    return lemma in words_of("carrier") or lemma in words_of("troops") or lemma in words_of("armed") or sector(head) in ARMED


def is_violent(token: "Token") -> bool:
    """Whether another word of violence stands in the sentence."""
    violent = words_of("violent")
    if not violent & lemmas_of_sentence(token):
        return False
    return any(word.lemma_.lower() in violent for word in token.sent if word.i != token.i)


# ---------------------------------------------------------------- verbs


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
    return any(child.dep_ == "xcomp" for child in token.children)


def _verbal(token: "Token") -> bool:
    """A speaker that speaks: a human doer, and no weapon or attack about."""
    doer = subject(token)
    return doer is not None and can_act(doer) and not is_violent(token)


def _others(token: "Token") -> bool:
    """ "wants Germany to pay": someone wants something of someone else."""
    doer = subject(token)
    if doer is None or not can_act(doer):
        return False
    for child in token.children:
        own = next((below for below in child.children if below.dep_ == "nsubj"), None) if child.dep_ == "ccomp" else None
        if own is not None and own.pos_ in ("PROPN", "NOUN") and can_act(own):
            return True
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


def _human(token: "Token") -> bool:
    doer = subject(token)
    return doer is not None and can_act(doer)


VERB_NEEDS: dict[str, Test] = {
    "armed": _armed_or_violent,
    "worker": _doer(lambda doer: doer.lemma_ in words_of("labor")),
    "police": _doer(lambda doer: sector(doer) in LAWFUL or doer.lemma_ in ("police", "officer")),
    "lawful": _doer(lambda doer: sector(doer) in ("police", "judiciary", "security")),
    "ruling": _doer(lambda doer: sector(doer) in RULING),
    "outlaw": _doer(lambda doer: sector(doer) not in ("police", "judiciary")),
    "judicial": lambda token: (
        _doer(lambda doer: sector(doer) in ENFORCING)(token) or (subject(token) is None and is_passive(token))
    ),
    "crowd": _doer(lambda doer: can_act(doer) and not is_armed(doer)),
    "mob": _doer(lambda doer: can_act(doer)),
    "person": _doer(can_act),
    "leaders": _doer(_leads),
    "visitor": _doer(lambda doer: doer.lemma_ in words_of("visitor") or sector(doer) in RULING),
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
}


# ---------------------------------------------------------------- nouns


def carrier(noun: "Token") -> "Token | None":
    """The light verb that carries a noun: "held" in "held talks", "took part in talks", "talks were held"."""
    head = noun.head
    if noun.dep_ == "conj":
        return carrier(head) if head.pos_ == "NOUN" and head.i != noun.i else None
    if noun.dep_ in (*OBJECTS, "nsubjpass", "attr"):
        return head if _carries(head) else None
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
    return verb.pos_ == "VERB" and frame is not None and frame.effect == "carry"


def sides(noun: "Token") -> "Iterator[Token]":
    """The people and countries that stand right beside a noun."""
    for child in noun.children:
        if child.dep_ in NAMED_BESIDE and _is_someone(child):
            yield child
    for side in (*after(noun, *BESIDE), *(doer for thing in after(noun, "of") for doer in after(thing, "by"))):
        if can_act(side) or describe(phrase(side))[0] or any(word.dep_ == "poss" for word in side.children):
            yield side


def _is_someone(word: "Token") -> bool:
    """Whether a modifier tells of someone: "Israeli", "police", "Trump's"."""
    if word.dep_ == "poss":
        return can_act(word)
    return describe([word])[0] is not None or sector_of(word.text) is not None or word.lemma_ in words_of("person")


def is_carried(noun: "Token") -> bool:
    """Whether someone does this with a light verb."""
    verb = carrier(noun)
    doer = subject(verb) if verb is not None else None
    return doer is not None and doer.i != noun.i and can_act(doer)


def _party(noun: "Token") -> bool:
    verb = carrier(noun)
    done = (
        verb is not None
        and verb.lemma_ in ("launch", "carry", "mount", "stage", "conduct", "perpetrate", "commit", "make")
        and is_passive(verb)
    )
    return done or is_carried(noun) or next(sides(noun), None) is not None or _does_harm(noun) or responsible(noun) is not None


def _does_harm(noun: "Token") -> bool:
    """ "An attack killed three": the noun is the doer of a verb of violence."""
    return noun.dep_ in ("nsubj", "agent", "pobj") and noun.head.lemma_ in words_of("harm")


def _two(noun: "Token") -> bool:
    around = list(sides(noun))
    verb = carrier(noun)
    carried_to = verb is not None and any(can_act(side) for side in after(verb, "to", "for", "with", "from"))
    if next(after(noun, "between", "among"), None) is not None:
        return True
    doer = subject(verb) if verb is not None else None
    together = doer is not None and len(conjuncts(doer)) > 1
    return len(around) + is_carried(noun) + carried_to + together + any(len(conjuncts(side)) > 1 for side in around) > 1


def _together(noun: "Token") -> bool:
    """ "joint", "with", or several doers."""
    verb = carrier(noun)
    doer = subject(verb) if verb is not None else None
    several = doer is not None and len(conjuncts(doer)) > 1
    return several or _beside("joint")(noun) or next(after(noun, "with", "between"), None) is not None


def _target(noun: "Token") -> bool:
    lifted = noun.head.lemma_ in ("lift", "ease", "end", "remove", "threaten", "seek", "demand")
    return not lifted and any(can_act(side) or describe(phrase(side))[0] for side in after(noun, "against", "on", "at", "to"))


def _armed(noun: "Token") -> bool:
    verb = carrier(noun) or clause(noun)
    doer = subject(verb) if verb.pos_ == "VERB" else None
    return any(is_armed(side) for side in sides(noun)) or (doer is not None and is_armed(doer))


def _labor(noun: "Token") -> bool:
    return bool(words_of("labor") & lemmas_of_sentence(noun))


def _strike_of_arms(noun: "Token") -> bool:
    if (
        any(child.lemma_.lower() in words_of("strike-kind") for child in noun.children)
        or next(after(noun, "on"), None) is not None
    ):
        return True
    return not _labor(noun) and any(child.dep_ in NAMED_BESIDE and _is_someone(child) for child in noun.children)


def _beside(*words: str) -> Test:
    """One of these words stands right beside the noun."""
    return lambda noun: any(child.lemma_.lower() in words for child in noun.children)


def _of(kind: str) -> Test:
    """ "of" or "in" something of a class."""
    return lambda noun: any(word.lemma_ in words_of(kind) for word in after(noun, "of", "in"))


def _in_phrase(kind: str) -> Test:
    return lambda noun: any(word.lemma_.lower() in words_of(kind) for word in phrase(noun) if word.i != noun.i)


def _asks(noun: "Token") -> bool:
    asked = (child for child in noun.children if child.lower_ in ("for", "on", "to") or child.dep_ == "acl")
    return any(not any(word.ent_type_ in ("DATE", "TIME") for word in one.children) for one in asked) and _party(noun)


NOUN_NEEDS: dict[str, Test] = {
    "party": _party,
    "two": _two,
    "light": lambda noun: carrier(noun) is not None,
    "target": _target,
    "armed": _armed,
    "labor": _labor,
    "rioters": lambda noun: any(one.lemma_ in words_of("rioters") for side in sides(noun) for one in conjuncts(side)),
    "attack": _strike_of_arms,
    "for": _asks,
    "to": lambda noun: next(after(noun, "to"), None) is not None and _party(noun),
    "phone": _beside("phone", "telephone", "video"),
    "cyber": _beside("cyber", "hacking", "ransomware"),
    "strike": _beside("strike"),
    "hunger": _beside("hunger"),
    "protest": _beside("protest", "funeral"),
    "in": _beside("in"),
    "tear": _beside("tear"),
    "water": _beside("water"),
    "suicide": _beside("suicide"),
    "prisoner": _beside("prisoner", "hostage", "detainee"),
    "ceasefire": lambda noun: _beside("ceasefire", "truce", "cease-fire")(noun) or _of("ceasefire")(noun),
    "talks": _of("meetings"),
    "troops": _of("troops"),
    "diplomat": _of("diplomat"),
    "bomb": _in_phrase("bomb-kind"),
    "joint": lambda noun: _beside("joint", "military", "naval", "war")(noun) and _together(noun),
    "attacked": lambda noun: _party(noun) or next(after(noun, "on", "against"), None) is not None,
    "drone": _beside("drone", "uav"),
    "baton-charge": _beside(*CLUBS),
    "own": lambda noun: _beside("military", "naval", "war", "live-fire")(noun) and _party(noun),
    "dispatch": lambda noun: noun.dep_ in OBJECTS and noun.head.lemma_ in ("send", "dispatch", "rush", "move", "deploy"),
    "arrive": lambda noun: noun.dep_ == "nsubj" and noun.head.lemma_ in ("arrive", "visit", "land", "travel"),
    "custody": lambda noun: noun.dep_ == "pobj" and noun.head.head.lemma_ in ("take", "be", "hold", "remand", "keep", "bring"),
    "against": lambda noun: (
        next(after(noun, "against", "with", "between"), None) is not None and next(sides(noun), None) is not None
    ),
    "crowd": lambda noun: any(not is_armed(side) for side in sides(noun)) or is_carried(noun),
}
