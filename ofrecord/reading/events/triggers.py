"""Finds the words that may tell of an event, and the lexicon entry that fits what stands around them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ofrecord.reading.events.actors import can_act
from ofrecord.reading.events.grammar import OBJECTS, after, conjuncts, phrase, subject, undergoer
from ofrecord.reading.events.lexicon import Entry, frames, nouns, trigger_lemmas, verbs, words_of
from ofrecord.reading.names.world import describe, sector_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

ARMED = frozenset({"military", "police", "rebel", "security", "criminal", "intelligence"})
ATTACHED = ("compound", "amod", "nmod")


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that may tell of an event, and the entry that it goes by."""

    token: "Token"
    entry: Entry

    @property
    def is_noun(self) -> bool:
        return self.token.pos_ in ("NOUN", "PROPN")


def find_triggers(doc: "Doc") -> tuple[Trigger, ...]:
    """The triggers of a parsed paragraph, in order."""
    keys = _keys(doc)
    places = [place for place, key in enumerate(doc.to_array("LEMMA").tolist()) if key in keys]
    if not places:
        return ()
    found = (_trigger(doc[place]) for place in places)
    return tuple(trigger for trigger in found if trigger is not None)


_HASHES: dict[int, frozenset[int]] = {}


def _keys(doc: "Doc") -> frozenset[int]:
    """The trigger lemmas as the numbers that the vocabulary gives them; the same for every vocabulary."""
    if 0 not in _HASHES:
        _HASHES[0] = frozenset(doc.vocab.strings[lemma] for lemma in sorted(trigger_lemmas()))
    return _HASHES[0]


def _trigger(token: "Token") -> Trigger | None:
    if token.pos_ in ("VERB", "AUX"):
        entry = _verb_entry(token) if token.dep_ not in ATTACHED else None
    elif token.pos_ == "NOUN" or (token.pos_ == "PROPN" and token.text.islower()):
        entry = _noun_entry(token) if token.dep_ != "compound" else None
    else:
        entry = None
    return Trigger(token, entry) if entry else None


# ---------------------------------------------------------------- verbs


def _verb_entry(token: "Token") -> Entry | None:
    for entry in verbs().get(token.lemma_, ()):
        if _particles_fit(entry, token) and _objects_fit(entry, token) and _needs_fit(entry, token, VERB_NEEDS):
            return entry
    return None


def _particles_fit(entry: Entry, token: "Token") -> bool:
    if not entry.particles:
        return True
    for child in token.children:
        if child.lower_ in entry.particles and child.dep_ in (
            "prt",
            "prep",
            "agent",
            "advmod",
            "mark",
            "aux",
            "acomp",
            "ccomp",
            "xcomp",
        ):
            return True
        if child.dep_ in ("xcomp", "ccomp") and any(
            below.lower_ in entry.particles for below in child.children if below.i < child.i
        ):
            return True
    return False


def _objects_fit(entry: Entry, token: "Token") -> bool:
    if not entry.objects:
        return True
    object_ = undergoer(token)
    if object_ is None:
        if "none" in entry.objects:
            return True
        object_ = next(after(token, *entry.particles), None) if entry.particles else None
    elif entry.particles and not _one_fits(object_, entry.objects):
        object_ = next(after(token, *entry.particles), object_)
    if object_ is None:
        return False
    return any(_one_fits(word, entry.objects) for word in conjuncts(object_))


def _one_fits(word: "Token", wanted: tuple[str, ...]) -> bool:
    return any(_is_a(word, kind) for kind in wanted)


def _is_a(word: "Token", kind: str) -> bool:
    """Whether a noun is of a class: a class of words, a type of event, people, anything, or the very word."""
    if kind == "any":
        return True
    lemma = word.lemma_.lower()
    if kind == "person":
        return lemma not in words_of("aid") - words_of("person") and can_act(word, None)
    if kind.isupper():
        return any(entry.type == kind for entry in nouns().get(lemma, ()))
    return lemma in words_of(kind) or lemma == kind


# ---------------------------------------------------------------- what an entry needs


def _needs_fit(entry: Entry, token: "Token", tests: "Mapping[str, Callable[[Token], bool]]") -> bool:
    test = tests.get(entry.needs)
    return test is None or test(token)


def sector(head: "Token") -> str | None:
    """The sector of a noun phrase's words."""
    return sector_of(head.text) or describe(phrase(head))[1]


def _subject_in(*kinds: str) -> "Callable[[Token], bool]":
    def fits(token: "Token") -> bool:
        doer = subject(token)
        return doer is not None and any(doer.lemma_.lower() in words_of(kind) for kind in kinds)

    return fits


def is_armed(head: "Token") -> bool:
    """Soldiers, police, rebels, gangs, or what they fire."""
    lemma = head.lemma_.lower()
    return lemma in words_of("carrier") or lemma in words_of("troops") or sector(head) in ARMED or lemma in words_of("armed")


def _armed_subject(token: "Token") -> bool:
    doer = subject(token)
    return doer is not None and is_armed(doer)


def _enforcing(token: "Token") -> bool:
    """Police or soldiers act, or nobody is named in a passive."""
    doer = subject(token)
    return doer is not None and (sector(doer) in (*ARMED, "judiciary", "government") or doer.lemma_ in ("police", "officer"))


def _crowd_subject(token: "Token") -> bool:
    doer = subject(token)
    return doer is not None and can_act(doer) and not is_armed(doer)


def _human_subject(token: "Token") -> bool:
    doer = subject(token)
    return doer is not None and can_act(doer)


def _verbal(token: "Token") -> bool:
    """A speaker that speaks: a human subject, and no weapon or attack about."""
    doer = subject(token)
    return doer is not None and can_act(doer) and not is_violent(token)


def is_violent(token: "Token") -> bool:
    """Whether a word of violence stands in the sentence."""
    violent = words_of("violent")
    return any(word.lemma_.lower() in violent for word in token.sent if word.i != token.i)


def _ordered(token: "Token") -> bool:
    return any(child.dep_ in ("xcomp", "ccomp") for child in token.children)


def _leaders(token: "Token") -> bool:
    doer = subject(token)
    return doer is not None and (
        doer.lemma_ in ("leader", "minister", "president", "negotiator", "envoy", "diplomat", "delegate")
    )


def _visitor(token: "Token") -> bool:
    doer = subject(token)
    return doer is not None and (
        doer.lemma_ in words_of("visitor") or sector(doer) in ("government", "military", "igo", "legislature", "elite")
    )


def _bomb_subject(token: "Token") -> bool:
    thing = subject(token)
    return thing is not None and any(word.lemma_ in words_of("bomb") for word in phrase(thing))


VERB_NEEDS: "dict[str, Callable[[Token], bool]]" = {
    "armed": _armed_subject,
    "police": _enforcing,
    "crowd": _crowd_subject,
    "person": _human_subject,
    "worker": _human_subject,
    "boss": _human_subject,
    "commander": _ordered,
    "state": _human_subject,
    "judicial": _enforcing,
    "verbal": _verbal,
    "leaders": _leaders,
    "visitor": _visitor,
    "bomb": _bomb_subject,
    "to": _ordered,
}


# ---------------------------------------------------------------- nouns


def _noun_entry(token: "Token") -> Entry | None:
    for entry in nouns().get(token.lemma_, ()):
        if _needs_fit(entry, token, NOUN_NEEDS):
            return entry
    return None


def carrier(noun: "Token") -> "Token | None":
    """The light verb that carries a noun: "held" in "held talks", "took part in talks", "talks were held"."""
    head = noun.head
    if noun.dep_ == "conj":
        return carrier(head) if head.pos_ == "NOUN" and head.i != noun.i else None
    if noun.dep_ in (*OBJECTS, "nsubjpass", "attr"):
        return head if _carries(head) else None
    if noun.dep_ == "pobj" and head.dep_ == "prep":
        above = head.head
        if above.pos_ == "NOUN" and above.lemma_ in ("part", "round", "series", "session", "day", "month", "wave"):
            return carrier(above) or (above.head if _carries(above.head) else None)
        return above if _carries(above) and above.lemma_ in PREPOSITIONAL else None
    return None


PREPOSITIONAL = frozenset({"engage", "participate", "join", "take", "come", "face", "begin", "continue"})


def _carries(verb: "Token") -> bool:
    frame = frames().get(verb.lemma_)
    return verb.pos_ == "VERB" and frame is not None and frame.effect == "carry"


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


def sides(noun: "Token") -> "Iterator[Token]":
    """The people and countries that stand right beside a noun."""
    for child in noun.children:
        if child.dep_ in ("poss", "compound", "amod", "nmod") and can_act_beside(child):
            yield child
    for side in after(noun, *BESIDE):
        if can_act(side) or describe(phrase(side))[0] or any(word.dep_ == "poss" for word in side.children):
            yield side


def can_act_beside(word: "Token") -> bool:
    """Whether a modifier tells of someone: "Israeli", "police", "Trump's"."""
    if word.dep_ == "poss":
        return can_act(word) or word.pos_ == "PRON"
    return describe([word])[0] is not None or sector_of(word.text) is not None or word.lemma_ in words_of("person")


def _party(noun: "Token") -> bool:
    return carried_by_someone(noun) or next(sides(noun), None) is not None or _acts(noun)


def _acts(noun: "Token") -> bool:
    """ "An attack killed three": the noun is the doer of a verb of violence."""
    return noun.dep_ in ("nsubj", "agent") and noun.head.lemma_ in (
        "kill",
        "wound",
        "injure",
        "destroy",
        "hit",
        "leave",
        "target",
        "damage",
        "claim",
    )


def carried_by_someone(noun: "Token") -> bool:
    """Whether someone does this with a light verb."""
    verb = carrier(noun)
    if verb is None:
        return False
    doer = subject(verb)
    return doer is not None and doer.i != noun.i and can_act(doer)


def _two(noun: "Token") -> bool:
    return len({side.i for side in sides(noun)}) + carried_by_someone(noun) + _plural_side(noun) > 1


def _plural_side(noun: "Token") -> bool:
    return any(len(conjuncts(side)) > 1 for side in sides(noun))


def _target(noun: "Token") -> bool:
    return any(can_act(side) or describe(phrase(side))[0] for side in after(noun, "against", "on", "at", "to")) and not _lifted(
        noun
    )


def _lifted(noun: "Token") -> bool:
    return noun.head.lemma_ in ("lift", "ease", "end", "remove", "threaten", "seek", "demand")


def _beside(*words: str) -> "Callable[[Token], bool]":
    def fits(noun: "Token") -> bool:
        return any(child.lemma_.lower() in words for child in noun.children)

    return fits


def _armed_noun(noun: "Token") -> bool:
    doers = [*sides(noun)]
    verb = carrier(noun)
    doer = subject(verb) if verb is not None else subject(noun.head) if noun.head.pos_ == "VERB" else None
    return any(is_armed(doer) for doer in [*doers, *([doer] if doer is not None else [])])


def _war(noun: "Token") -> bool:
    return any(True for _ in after(noun, "against", "with", "between")) and next(sides(noun), None) is not None


def _attack_strike(noun: "Token") -> bool:
    near = {child.lemma_.lower() for child in noun.children}
    return (
        bool(near & {"air", "missile", "drone", "rocket", "military", "artillery", "retaliatory", "aerial", "preemptive"})
        or (
            any(
                describe([child])[1] in ARMED or child.lower_ in ("israeli", "american", "u.s.", "us", "russian")
                for child in noun.children
            )
            and not _labor(noun)
        )
        or any(True for _ in after(noun, "on"))
    )


def _labor(noun: "Token") -> bool:
    near = {child.lemma_.lower() for child in noun.children} | {word.lemma_.lower() for word in noun.sent}
    labor = {
        "hunger",
        "general",
        "worker",
        "union",
        "teacher",
        "miner",
        "transport",
        "labor",
        "labour",
        "wage",
        "pay",
        "rail",
        "nurse",
    }
    return bool(
        near
        & (
            labor
            | {"doctor", "driver", "employee", "nationwide", "walkout", "open-ended", "trade", "staff", "pilot", "shutdown"}
        )
    )


def _for_or_to(noun: "Token") -> bool:
    return any(child.lower_ in ("for", "on", "to") or child.dep_ == "acl" for child in noun.children) and _party(noun)


NOUN_NEEDS: "dict[str, Callable[[Token], bool]]" = {
    "party": _party,
    "two": _two,
    "light": lambda noun: carried_by_someone(noun) or (carrier(noun) is not None),
    "target": _target,
    "phone": _beside("phone", "telephone", "video"),
    "talks": lambda noun: any(side.lemma_ in ("talk", "talks", "negotiation") for side in after(noun, "of")),
    "joint": lambda noun: _beside("joint", "military", "naval")(noun) and _two(noun),
    "armed": _armed_noun,
    "bomb": lambda noun: any(
        word.lemma_ in words_of("bomb") or word.lemma_ in ("suicide", "roadside", "twin", "ied") for word in phrase(noun)
    ),
    "prisoner": _beside("prisoner", "hostage", "detainee"),
    "troops": lambda noun: any(word.lemma_ in words_of("troops") for word in after(noun, "of", "in")),
    "dispatch": lambda noun: noun.dep_ in OBJECTS and noun.head.lemma_ in ("send", "dispatch", "rush", "move", "deploy"),
    "strike": _beside("strike"),
    "labor": _labor,
    "attack": _attack_strike,
    "protest": _beside("protest", "funeral"),
    "in": _beside("in"),
    "for": _for_or_to,
    "to": _for_or_to,
    "arrive": lambda noun: noun.dep_ == "nsubj" and noun.head.lemma_ in ("arrive", "visit", "land", "travel"),
    "diplomat": lambda noun: any(word.lemma_ in words_of("diplomat") for word in after(noun, "of")),
    "police": lambda noun: noun.dep_ == "pobj" and noun.head.head.lemma_ in ("take", "be", "hold", "remand", "keep", "bring"),
    "against": _war,
    "ceasefire": lambda noun: any(
        word.lemma_ in ("ceasefire", "truce", "cease-fire") for word in (*after(noun, "of"), *noun.children)
    ),
    "tear": _beside("tear"),
    "water": _beside("water"),
    "crowd": lambda noun: any(not is_armed(side) for side in sides(noun)) or carried_by_someone(noun),
}
