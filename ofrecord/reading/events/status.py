"""Status by tense, mood and negation: what happened, goes on, is planned, denied, possible or called for."""

from typing import TYPE_CHECKING

from ofrecord.reading.events.grammar import OBJECTS, SUBJECTS, is_alleged, is_out_of_tense, is_passive, subject
from ofrecord.reading.events.tree.answers import lemmas_of_sentence
from ofrecord.reading.events.triggers import Trigger
from ofrecord.reading.events.who.actors import can_act
from ofrecord.record.event import EventStatus

if TYPE_CHECKING:
    from spacy.tokens import Token

NOT = ("never", "not", "n't")
CLIMB = 5  # verbs up a chain at which tense and condition are looked for
FUTURE = frozenset({"will", "shall", "wo", "'ll", "’ll", "ll"})
MAYBE = frozenset({"may", "might", "could", "can", "ca"})
# What goes on for as long as it is told to: "has fought since May" is not over.
LASTING = frozenset({
    "fight", "battle", "occupy", "besiege", "blockade", "surround", "boycott", "protest", "strike", "hold", "detain", "rule",
    "negotiate", "mediate", "support", "back", "oppose", "resist", "defy", "patrol", "guard", "cooperate", "shelter", "fund",
})  # fmt: skip
PLANS = frozenset({
    "plan", "offer", "proposal", "deal", "truce", "ceasefire", "agreement", "pact", "accord", "draft", "bill", "blueprint",
    "roadmap", "initiative", "phase", "text", "motion",
})  # fmt: skip
PROVIDING = frozenset({
    "include", "provide", "call", "require", "envisage", "envision", "foresee", "propose", "stipulate", "contain", "oblige",
    "commit", "demand",
})  # fmt: skip
WHETHER = frozenset({"whether", "if"})
HAVE = frozenset({"has", "have", "'ve", "’ve"})
LASTING_VERBS = frozenset({"continue", "rage", "persist", "drag", "last"})
PRESENT = ("VBZ", "VBP", "VBG")
SHOULD = frozenset({"should", "must", "ought"})
ADJECTIVES: dict[str, EventStatus] = {
    "planned": "planned", "upcoming": "planned", "scheduled": "planned", "future": "planned", "forthcoming": "planned",
    "proposed": "planned", "imminent": "planned", "possible": "hypothetical", "potential": "hypothetical",
    "threatened": "hypothetical", "feared": "hypothetical", "likely": "hypothetical", "suspected": "happened",
    "ongoing": "ongoing", "continuing": "ongoing", "current": "ongoing", "past": "historical", "historic": "historical",
    "previous": "historical", "prior": "historical",
}  # fmt: skip


def status_of(trigger: Trigger) -> EventStatus:
    """The status that a trigger's own words give; what a question asks is told by nobody."""
    if is_asked(trigger.token):
        return "hypothetical"
    told = _told(trigger)
    return "planned" if told in ("happened", "ongoing") and is_part_of_plan(trigger.token) else told


def is_part_of_plan(token: "Token") -> bool:
    """ "Under the plan, the army withdraws", "the offer includes the release of prisoners": proposed, not yet done."""
    word = token
    for _ in range(CLIMB):
        if word.pos_ in ("VERB", "AUX"):
            if _is_under_plan(word):
                return True
            doer = subject(word)
            if word.i != token.i and word.lemma_ in PROVIDING and word.tag_ != "VBN":
                return doer is not None and doer.lemma_ in PLANS
        if word.dep_ in ("relcl", "acl", "parataxis") or word.head.i == word.i:
            return False
        word = word.head
    return False


def _is_under_plan(verb: "Token") -> bool:
    if verb.tag_ in ("VBD", "VBN"):
        return False
    return any(child.lower_ == "under" and any(below.lemma_ in PLANS for below in child.children) for child in verb.children)


def _told(trigger: Trigger) -> EventStatus:
    """The status of a verb, or of a noun: by its adjectives, and the verb it stands under."""
    token = trigger.token
    if not trigger.is_noun:
        return verb_status(token)
    if _goes_on(token):
        return "ongoing"
    for child in token.children:
        if child.lower_ in ADJECTIVES:
            return ADJECTIVES[child.lower_]
        if child.dep_ in ("det", "neg") and child.lower_ == "no":
            return "denied"
    if token.dep_ in (*SUBJECTS, *OBJECTS) and token.head.pos_ in ("VERB", "AUX"):
        status = verb_status(token.head)
        return status if status != "ongoing" or token.head.lemma_ in ("continue", "be", "hold", "rage") else "happened"
    return "happened"


def _goes_on(noun: "Token") -> bool:
    """ "Fighting continues around the airport", "dockers have been on strike since Monday"."""
    head = noun.head
    if noun.dep_ in SUBJECTS and head.lemma_ in LASTING_VERBS:
        return head.tag_ in PRESENT
    if noun.dep_ != "pobj" or head.lower_ != "on" or head.head.lemma_ != "be":
        return False
    be = head.head
    return be.tag_ in ("VBZ", "VBP") or any(child.lower_ in HAVE for child in be.children)


def is_asked(token: "Token") -> bool:
    """ "Will you resign?", "did police arrest him?": asked, not told; "why did police arrest him?" takes it for granted."""
    if "?" not in lemmas_of_sentence(token):
        return False
    word = token
    for _ in range(CLIMB):
        if word.pos_ in ("VERB", "AUX") and _is_inverted(word):
            return True
        if word.dep_ in ("relcl", "acl", "advcl", "parataxis") or word.head.i == word.i:
            return False
        word = word.head
    return False


def _is_inverted(verb: "Token") -> bool:
    """A helper before the subject, and no "why" or "when" before that, unless about what is to come."""
    own = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if own is None:
        return False
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")] or [verb]
    if helpers[0].i > own.i or (helpers[0].i == verb.i and verb.lemma_ not in ("be", "have")):
        return False
    asked = any(child.tag_ in ("WRB", "WP", "WDT") and child.i < helpers[0].i for child in verb.children)
    return not asked or helpers[0].tag_ == "MD"


def verb_status(token: "Token") -> EventStatus:
    """Status by the verb's own words, or by those that it shares with the verb before it."""
    word = token
    for _ in range(CLIMB):
        if any(child.dep_ in ("aux", "auxpass", "neg", "nsubj", "nsubjpass") for child in word.children) or word.dep_ != "conj":
            break
        if is_out_of_tense(word):
            break
        if is_passive(word) != is_passive(word.head):  # "was not consulted and threatened to strike"
            break
        word = word.head
    if is_conditional(token) or is_alleged(token):
        return "hypothetical"
    helpers = {child.lower_ for child in word.children if child.dep_ in ("aux", "auxpass")}
    if is_negated(word):
        return "denied"
    if helpers & FUTURE or ("would" in helpers):
        return "planned"
    if helpers & MAYBE:
        return "hypothetical"
    if helpers & SHOULD or (word.dep_ == "xcomp" and word.head.lower_ == "ought"):
        return "called_for"
    if helpers & HAVE and token.lemma_ in LASTING and _still(token):
        return "ongoing"
    if word.tag_ == "VBG" and helpers & {"is", "are", "am", "'s", "’s", "'re", "’re", *HAVE}:
        return "ongoing"
    if word.dep_ == "xcomp" and word.head.lemma_ in ("be", "go") and "to" in helpers:
        return "planned"
    return "happened"


def _still(token: "Token") -> bool:
    """ "has fought the rebels since 2011", "have occupied the town for months"."""
    return any(child.dep_ in ("prep", "mark", "advcl") and _since(child) for child in token.children)


def _since(child: "Token") -> bool:
    if child.lower_ == "since" or any(word.dep_ == "mark" and word.lower_ == "since" for word in child.children):
        return True
    return child.lower_ == "for" and any(word.ent_type_ in ("DATE", "TIME") for word in child.children)


def is_negated(word: "Token") -> bool:
    """ "did not attack", "never", "nobody was arrested"."""
    return any(
        child.dep_ == "neg" or child.lower_ in NOT or (child.dep_ in (*SUBJECTS, *OBJECTS) and _is_none(child))
        for child in word.children
    )


def _is_none(noun: "Token") -> bool:
    """ "nobody", "no arrests", "not a single activist"."""
    before = (child.lower_ for child in noun.children if child.i < noun.i)
    return noun.lower_ in ("nobody", "none") or not {"no", "not"}.isdisjoint(before)


def is_willed(trigger: Trigger) -> bool:
    """ "will not", "does not", "would not": an unwillingness; "did not" merely tells."""
    token = trigger.token
    helpers = {child.lower_ for child in token.children if child.dep_ == "aux"}
    return bool(helpers & (FUTURE | {"would", "do", "does", "can", "could", "ca", "is", "are"}))


def has_condition(token: "Token") -> bool:
    """ "may halt … if", "will withdraw unless": a threat, where the doer is someone."""
    doer = subject(token)
    if doer is None or not can_act(doer):
        return False
    clauses = (child for child in token.children if child.dep_ == "advcl")
    return any(word.dep_ == "mark" and word.lower_ in ("if", "unless") for one in clauses for word in one.children)


def is_conditional(token: "Token") -> bool:
    """Whether a verb stands under "if" or "unless"."""
    word = token
    for _ in range(CLIMB):
        if word.dep_ in ("ccomp", "pcomp") and any(child.dep_ == "mark" and child.lower_ in WHETHER for child in word.children):
            return True  # "asked whether police had arrested him"
        if word.dep_ == "advcl":
            return any(child.dep_ == "mark" and child.lower_ in ("if", "unless", "should") for child in word.children)
        if word.dep_ not in ("conj", "xcomp", "ccomp"):
            return False
        word = word.head
    return False


ORDER: tuple[EventStatus, ...] = ("happened", "ongoing", "planned", "called_for", "historical", "hypothetical", "denied")


def stronger(one: EventStatus, other: str | None) -> EventStatus:
    """The status further from what happened."""
    return max(one, other if other in ORDER else one, key=ORDER.index)
