"""Finds the words that may tell of an event, and the lexicon entry that fits what stands around them."""

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ofrecord.reading.events.grammar import after, conjuncts, is_forces_deed, is_stray, undergoer
from ofrecord.reading.events.lexicon import Entry, is_baton_charge, lemma_of, nouns, trigger_lemmas, verbs, words_of
from ofrecord.reading.events.needs.nouns import NOUN_NEEDS
from ofrecord.reading.events.needs.verbs import VERB_NEEDS
from ofrecord.reading.events.who.actors import can_act
from ofrecord.reading.events.who.phrases import phrase
from ofrecord.reading.world import is_place

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.vocab import Vocab

ATTACHED = ("compound", "amod", "nmod")
BESIDE_VERB = frozenset({"prt", "prep", "agent", "dative", "advmod", "mark", "aux", "acomp", "ccomp", "xcomp", "oprd"})
PARTS = frozenset({
    "part", "series", "number", "round", "wave", "set", "string", "package", "some", "all", "most", "rest", "piece",
    "bit", "lot", "spate", "worth", "dozen", "hundred", "thousand", "ton", "tonne", "kilogram", "score", "container",
    "variety", "amount", "load", "group",
})  # fmt: skip
GIVEN_ONLY = frozenset({"million", "billion", "hundred", "thousand", "hand", "dozen", "ten", "scores"})
MUST = "must"
OUGHT = ("need", "have")
MUST_DO = Entry(lemma=MUST, needs=MUST, type="REQUEST", cameo="100")  # "said China must …": a request, whatever is to be done


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that may tell of an event, and the entry that it goes by."""

    token: "Token"
    entry: Entry

    @property
    def is_noun(self) -> bool:
        return self.token.pos_ in ("NOUN", "PROPN") or "-" in self.entry.lemma or _is_gerund(self.token)

    @property
    def first(self) -> int:
        """The place of its first token: "sit-in" is three."""
        if "-" not in self.entry.lemma or "-" in self.token.text:
            return self.token.i
        return min(
            child.i for child in (*self.token.children, self.token) if child.dep_ == "compound" or child.i == self.token.i
        )


def find_triggers(doc: "Doc") -> tuple[Trigger, ...]:
    """The triggers of a parsed paragraph, in order."""
    keys = _keys(doc.vocab)
    places = [place for place, key in enumerate(doc.to_array("LEMMA").tolist()) if key in keys]
    found = {trigger.token.i: trigger for place in places if (trigger := _trigger(doc[place])) is not None}
    for place in places:
        head = doc[place].head
        if doc[place].lemma_ == MUST and head.pos_ == "VERB" and head.i not in found:
            found[head.i] = Trigger(head, MUST_DO)
        elif (
            doc[place].lemma_ in OUGHT
            and doc[place].dep_ == "ccomp"
            and any(one.dep_ == "xcomp" for one in doc[place].children)
        ):
            found.setdefault(place, Trigger(doc[place], MUST_DO))
    return tuple(found[place] for place in sorted(found))


@cache
def _keys(vocab: "Vocab") -> frozenset[int]:
    """The trigger lemmas as the numbers that the vocabulary gives them."""
    return frozenset(vocab.strings[lemma] for lemma in sorted(trigger_lemmas() | {MUST, *OUGHT}))


def _trigger(token: "Token") -> Trigger | None:
    entry = None
    if _is_gerund(token):
        entry = _noun_entry(token, token.lower_)
    elif token.pos_ in ("VERB", "AUX"):
        entry = _verb_entry(token) if token.dep_ not in ATTACHED or is_stray(token) else None
    elif token.dep_ == "compound" and token.i + 2 == token.head.i and token.nbor().text == "-":
        token = token.head
        entry = _noun_entry(token, f"{token.nbor(-2).lemma_}-{token.lemma_}".lower())
    elif token.lemma_ == "charge" and token.dep_ == "compound" and is_baton_charge(token):
        entry = _noun_entry(token, "lathicharge")
    elif token.pos_ == "NOUN" or (token.pos_ == "PROPN" and token.text.islower()):
        entry = _noun_entry(token) if token.dep_ != "compound" else None
    return Trigger(token, entry) if entry else None


def _is_gerund(token: "Token") -> bool:
    """ "killed in police firing": a verb in a noun's place."""
    if token.tag_ != "VBG" or token.lower_ not in nouns():
        return False
    if is_forces_deed(token):
        return True
    inside = (
        token.dep_ == "pcomp" and token.head.lower_ in ("in", "during") and next(after(token, "by", "of"), None) is not None
    )
    return inside or token.dep_ in ("pobj", "dobj", "nsubj", "nsubjpass")


def _verb_entry(token: "Token") -> Entry | None:
    for entry in verbs().get(lemma_of(token), ()):
        if _particles_fit(entry, token) and _objects_fit(entry, token):
            test = VERB_NEEDS.get(entry.needs)
            if test is None or test(token):
                return entry
    return None


def _noun_entry(token: "Token", lemma: str | None = None) -> Entry | None:
    for entry in nouns().get(lemma or token.lemma_.lower(), ()):
        test = NOUN_NEEDS.get(entry.needs)
        if test is None or test(token):
            return entry
    return None


def _particles_fit(entry: Entry, token: "Token") -> bool:
    if not entry.particles:
        return True
    for child in (*token.children, *(token.sent.root.rights if is_stray(token) else ())):
        if child.lower_ in entry.particles and child.dep_ in BESIDE_VERB and not _is_time(child):
            return True
        if child.dep_ in ("xcomp", "ccomp") and any(one.lower_ in entry.particles for one in child.children if one.i < child.i):
            return True
    return False


def _is_time(particle: "Token") -> bool:
    """ "called the king on Wednesday": the particle belongs to the day, not to the verb."""
    if particle.lower_ not in ("on", "in", "at", "by", "after"):
        return False
    below = [child for child in particle.children if child.dep_ == "pobj"]
    return bool(below) and all(child.ent_type_ in ("DATE", "TIME") for child in below)


def _objects_fit(entry: Entry, token: "Token") -> bool:
    if not entry.objects:
        return True
    target = undergoer(token)
    if target is None and "none" in entry.objects:
        return True
    if entry.particles and (target is None or not _fits(target, entry.objects)):
        target = next(after(token, *entry.particles), target)
    return target is not None and any(_fits(word, entry.objects) for word in conjuncts(target))


def _fits(word: "Token", wanted: tuple[str, ...]) -> bool:
    """Whether a noun is of a wanted class; "part of the aid" and "aid program" are aid."""
    if any(_is_a(word, kind) for kind in wanted):
        return True
    if word.lemma_ in PARTS and any(_fits(inner, wanted) for inner in after(word, "of")):
        return True
    modifiers = (child for child in word.children if child.dep_ == "compound" and child.text.islower())
    return any(_is_a(child, kind) for child in modifiers for kind in wanted if kind not in ("person", "any"))


def _is_on_map(word: "Token") -> bool:
    """ "El Fasher", whatever the model takes it for."""
    return word.pos_ == "PROPN" and is_place(" ".join(one.text for one in phrase(word) if one.pos_ == "PROPN"))


def _is_a(word: "Token", kind: str) -> bool:
    """Whether a noun is of a class: a class of words, a type of event, people, anything, or the very word."""
    if kind == "any":
        return True
    lemma = word.lemma_.lower()
    if kind == "person":
        if lemma in GIVEN_ONLY or lemma in PARTS:
            return any(can_act(inner) for inner in after(word, "of"))
        return can_act(word)
    if kind.isupper():
        return any(entry.type == kind for entry in nouns().get(lemma, ()))
    if kind == "territory" and (word.ent_type_ == "GPE" or _is_on_map(word)):
        return True
    return lemma in words_of(kind) or lemma == kind
