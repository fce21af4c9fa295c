"""What nouns may need: two parties, a target, a light verb, a word of a class beside them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from ofrecord.reading.events.grammar import (
    OBJECTS,
    after,
    clause,
    conjuncts,
    is_forces_deed,
    is_passive,
    responsible,
    subject,
)
from ofrecord.reading.events.lexicon import CLUBS, words_of
from ofrecord.reading.events.needs.beside import (
    CIVIL,
    FOUGHT,
    NAMED_BESIDE,
    carrier,
    is_armed,
    is_carried,
    is_someone,
    is_violent,
    sector,
    sides,
    speaks_in_public,
)
from ofrecord.reading.events.tree.answers import lemmas_of_sentence
from ofrecord.reading.events.who.actors import can_act
from ofrecord.reading.events.who.phrases import phrase
from ofrecord.reading.world import describe

if TYPE_CHECKING:
    from spacy.tokens import Token

Test = Callable[["Token"], bool]


def _party(noun: "Token") -> bool:
    verb = carrier(noun)
    done = (
        verb is not None
        and verb.lemma_ in ("launch", "carry", "mount", "stage", "conduct", "perpetrate", "commit", "make")
        and is_passive(verb)
    )
    return (
        is_forces_deed(noun)
        or done
        or is_carried(noun)
        or next(sides(noun), None) is not None
        or _does_harm(noun)
        or responsible(noun) is not None
    )


def _does_harm(noun: "Token") -> bool:
    """ "An attack killed three", "a bombing that killed three": the noun is the doer of a verb of violence."""
    if any(child.dep_ == "relcl" and child.lemma_ in words_of("harm") for child in noun.children):
        return True
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
    if noun.dep_ in OBJECTS and noun.head.lemma_ == "take" and noun.lemma_ in FOUGHT:
        return any(is_armed(side) for side in sides(noun))
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
    return not _labor(noun) and any(child.dep_ in NAMED_BESIDE and is_someone(child) for child in noun.children)


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


def _verbal_attack(noun: "Token") -> bool:
    """ "a scathing attack on the government", "the senator's attack on the premier": words, where nobody is armed."""
    if not {child.lemma_.lower() for child in noun.children}.isdisjoint(words_of("verbal")):
        return True
    aims = [*after(noun, "on", "against")]
    if is_violent(noun) or not aims or not all(sector(aim) in CIVIL for aim in aims):
        return False
    verb = carrier(noun)
    doer = subject(verb) if verb is not None else next((child for child in noun.children if child.dep_ == "poss"), None)
    return doer is not None and doer.tag_ in ("NN", "NNP", "PRP", "PRP$") and speaks_in_public(doer)


def _raided(noun: "Token") -> bool:
    """A raid by police or a ministry takes things, not lives."""
    verb = carrier(noun)
    doer = subject(verb) if verb is not None else None
    around = [*sides(noun), *([doer] if doer is not None else [])]
    return not is_violent(noun) and any(sector(side) in ("police", "judiciary", "government") for side in around)


def _under_fire(noun: "Token") -> bool:
    """ "The patrol came under fire"; a minister may, too, over a plan."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "under" or noun.head.head.lemma_ not in ("come", "be", "remain"):
        return False
    hit = subject(noun.head.head)
    return hit is not None and (is_armed(hit) or hit.lemma_ in words_of("property") or hit.lemma_ == "peacekeeper")


def _drills(noun: "Token") -> bool:
    """ "NATO began exercises in the Baltic"."""
    verb = carrier(noun)
    doer = subject(verb) if verb is not None and noun.tag_ == "NNS" else None
    return doer is not None and (is_armed(doer) or doer.text == "NATO")


NOUN_NEEDS: dict[str, Test] = {
    "party": _party,
    "two": _two,
    "light": lambda noun: carrier(noun) is not None,
    "target": _target,
    "armed": _armed,
    "labor": _labor,
    "lodged": lambda noun: noun.dep_ in (*OBJECTS, "nsubjpass") and noun.head.lemma_ in ("lodge", "file", "submit", "deliver"),
    "verbal": _verbal_attack,
    "raided": _raided,
    "rioters": lambda noun: any(one.lemma_ in words_of("rioters") for side in sides(noun) for one in conjuncts(side)),
    "attack": _strike_of_arms,
    "for": _asks,
    "to": lambda noun: next(after(noun, "to"), None) is not None and _party(noun),
    "phone": _beside("phone", "telephone", "video"),
    "cyber": _beside("cyber", "hacking", "ransomware"),
    "strike": _beside("strike"),
    "flag": _beside("flag", "route"),
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
    "under": _under_fire,
    "drone": _beside("drone", "uav"),
    "baton-charge": _beside(*CLUBS),
    "own": lambda noun: (_beside("military", "naval", "war", "live-fire")(noun) and _party(noun)) or _drills(noun),
    "dispatch": lambda noun: noun.dep_ in OBJECTS and noun.head.lemma_ in ("send", "dispatch", "rush", "move", "deploy"),
    "arrive": lambda noun: noun.dep_ == "nsubj" and noun.head.lemma_ in ("arrive", "visit", "land", "travel"),
    "custody": lambda noun: noun.dep_ == "pobj" and noun.head.head.lemma_ in ("take", "be", "hold", "remand", "keep", "bring"),
    "against": lambda noun: (
        next(after(noun, "against", "with", "between"), None) is not None and next(sides(noun), None) is not None
    ),
    "crowd": lambda noun: any(not is_armed(side) for side in sides(noun)) or is_carried(noun),
}
