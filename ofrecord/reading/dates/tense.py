"""The tense of the clause that an expression stands in: does "Thursday" lie behind or ahead?"""

from itertools import islice
from typing import TYPE_CHECKING

from ofrecord.reading.dates.anchors import Tense

if TYPE_CHECKING:
    from spacy.tokens import Token

WILL = {"will", "shall", "would", "'ll", "’ll", "wo", "'d"}
MODALS = {"may", "might", "could", "can", "should", "must", "ca", "need"}
PLANNED = {
    "due", "scheduled", "slated", "set", "expected", "planned", "payable", "effective", "upcoming", "bound", "likely",
    "poised", "supposed", "about", "proposed", "projected", "forecast", "anticipated", "targeted", "timed", "rescheduled",
    "postponed", "delayed", "adjourned", "deferred", "ready", "eligible", "open", "valid", "deadline", "expires",
    "convertible", "redeemable",
}  # fmt: skip
DONE_TOO = {"set", "about", "open", "planned", "forecast", "proposed", "projected", "ready", "delayed"}  # "a record set in May"
FULFILLED = {
    "begin", "start", "continue", "manage", "fail", "try", "decline", "refuse", "appear", "seem", "come", "go", "help",
    "happen", "force", "vote", "prove", "cease", "stop", "turn", "use", "have", "get", "tend", "know", "believe", "report",
    "say", "suppose", "allege", "think", "attempt",
}  # fmt: skip
PUTTING_OFF = {"extend", "postpone", "delay", "defer", "adjourn", "suspend", "give", "push", "reschedule"}
SCHEDULED = {
    "begin", "start", "open", "expire", "resume", "take", "return", "close", "end", "run", "leave", "launch", "retire",
    "arrive", "depart", "turn", "host", "play", "air", "premiere", "kick", "meet", "vote", "face", "go",
}  # fmt: skip
# What lies ahead by its name, and verbs whose object does: "a chance of a cut in April", "expects two cuts in May".
FORWARD = {"chance", "prospect", "odds", "likelihood", "bet", "hope", "plan", "forecast", "expectation", "deadline", "proposal"}
FORESEEING = {
    "expect",
    "forecast",
    "predict",
    "anticipate",
    "foresee",
    "envisage",
    "promise",
    "pledge",
    "propose",
    "await",
    "plan",
}
MOVED = {"move", "shift", "postpone", "delay", "push", "put", "reschedule", "extend", "bring", "defer", "bump"}
# What is agreed to start "from January".
STARTING = {
    "patrol", "drill", "exercise", "talk", "service", "flight", "strike", "tariff", "ban", "rule", "tax", "curfew", "closure",
    "levy", "subsidy", "rate", "price", "fee", "restriction", "limit", "cut", "rise", "increase", "law", "measure", "sanction",
}  # fmt: skip
DECREED = {"holiday", "curfew", "lockdown", "mourning"}
PACTS = {"pact", "deal", "accord", "agreement", "treaty", "plan", "bill"}
CALLED_OFF = {"cancel", "delay", "postpone", "scrap", "reschedule", "abandon", "suspend"}
REPORTING = {"say", "tell", "write", "report", "add", "note", "show"}
UNTIL = {"until", "till", "til", "through", "thru", "beyond"}
STEPS = 25  # a clause is not deeper than this


def tense_at(token: "Token") -> Tense | None:
    """Past or future, by the nearest verb above this token; None where there is none or it does not say."""
    until, by, last, path = False, False, "", ""
    for _ in range(STEPS):
        lower = token.lower_
        if _is_ahead(token, path, last):
            return "future"
        until, by = until or lower in UNTIL, by or lower == "by"
        if lower == "since":
            return "past"
        if lower in PLANNED and token.tag_ != "VBD" and not (lower in DONE_TOO and last != "for"):
            return "past" if _had(token) or _had(token.head) or _called_off(token) else "future"
        if token.pos_ in ("VERB", "AUX") and (found := _of_verb(token, until)):
            return "future" if by and found == "present" else found
        if token.head.i == token.i:
            return "present" if any(child.dep_ == "nsubj" for child in token.children) else None
        token, last, path = token.head, lower, token.dep_
    return None


def _is_ahead(token: "Token", path: str, last: str) -> bool:
    """Whether a word on the way up says by itself that the day is to come; `path` and `last` are of the word below it."""
    if token.pos_ == "NOUN":
        starting = token.lemma_ in STARTING or (token.lemma_ in PACTS and any(child.lower_ == "on" for child in token.children))
        from_ = last == "from" and starting and not _is_a_move(token)
        return from_ or (token.lemma_ in FORWARD and path == "prep" and last in ("of", "for", "in"))
    if token.pos_ != "VERB":
        return False
    if token.lemma_ in MOVED and last in ("to", "until", "till"):
        return True
    objects = {child.lemma_ for child in token.children if child.dep_ == "dobj"}
    sees = token.lemma_ in ("see", "signal", "price") and objects & FORWARD
    decrees = token.lemma_ in ("announce", "declare", "impose", "order") and objects & DECREED
    if (sees or decrees) and last in ("in", "on", "for", "from"):
        return True
    foresees = token.lemma_ in FORESEEING and path == "dobj" and not _had(token)
    return foresees or (token.lemma_ in ("have", "give") and last in ("until", "till"))


def _is_a_move(noun: "Token") -> bool:
    """ "a rise from January", "prices up from May": compared with then, not starting then."""
    return noun.lemma_ in ("rise", "increase", "cut", "rate", "price") and noun.dep_ in ("attr", "dobj", "npadvmod")


def modifier_tense(token: "Token") -> Tense | None:
    """The tense for a date before its noun, "Monday's debate": what has a day has mostly been, unless the clause says will."""
    tense = tense_at(token)
    verb = next((above for above in islice(token.ancestors, STEPS) if above.pos_ in ("VERB", "AUX")), None)
    if tense != "future" or verb is None:
        return "past" if tense == "present" else tense
    aids = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    return "future" if aids & (WILL | MODALS) or ("to" in aids and verb.dep_ != "acl") else "past"


def _had(token: "Token") -> bool:
    """ "The lease had been due to end Monday": a plan told from behind."""
    return any(child.lower_ == "had" and child.dep_ == "aux" for child in token.children)


def _called_off(token: "Token") -> bool:
    """ "The vote, planned for April, was delayed"."""
    verb = next((above for above in islice(token.ancestors, STEPS) if above.pos_ == "VERB"), None)
    return token.dep_ == "acl" and verb is not None and verb.lemma_ in CALLED_OFF and verb.tag_ in ("VBD", "VBN")


def _of_verb(verb: "Token", until: bool) -> Tense | None:
    """What this verb says by itself; None: ask the verb above."""
    aids = [child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if verb.tag_ != "VBD" and _is_condition(verb, aids):
        return "future"
    if any(aid in WILL for aid in aids):
        return "past" if "have" in aids and "would" in aids else "future"
    if any(aid in MODALS for aid in aids):
        return "past" if "have" in aids else "future"
    if "to" in aids:
        return _of_infinitive(verb, aids)
    if any(aid in ("had", "has", "have", "'ve", "’ve", "was", "were", "did", "been") for aid in aids):
        return "future" if until and not any(a in ("was", "were", "had") for a in aids) else "past"
    return _of_form(verb, aids, until)


def _is_condition(verb: "Token", aids: list[str]) -> bool:
    """ "if no deal is struck by March 31"."""
    if any(aid in ("was", "were", "had", "did", "has", "have", "been") for aid in aids):
        return False
    return any(child.dep_ == "mark" and child.lower_ in ("if", "unless", "once") for child in verb.children)


def _of_infinitive(verb: "Token", aids: list[str]) -> Tense | None:
    if "have" in aids:
        return "past"
    head = verb.head
    if head.lower_ in ("was", "were") and verb.dep_ == "xcomp":
        return "open"  # "was to end in April": told from behind
    if head.lower_ in PLANNED and (_had(head) or _had(head.head)):
        return "past"
    if verb.dep_ in ("xcomp", "ccomp", "advcl") and head.lemma_ in FULFILLED and head.lower_ not in PLANNED:
        return None
    if verb.dep_ == "advcl" and head.tag_ in ("VBD", "VBN"):
        return None
    return "future"


def _of_form(verb: "Token", aids: list[str], until: bool) -> Tense | None:
    tag = verb.tag_
    if tag == "VBD" and any(child.lower_ in ("if", "unless") for child in verb.children if child.dep_ == "mark"):
        return None  # "would go to court if it lasted beyond Friday": the verb above says when
    if tag == "VBD":
        return "past" if not until else "future" if verb.lemma_ in PUTTING_OFF else "open"
    if tag == "VBN":
        if any(aid in ("is", "are", "'s", "’s", "be", "being", "am", "'re") for aid in aids):
            return "future" if until or verb.lower_ in PLANNED else None if "being" in aids else "past"
        return "future" if until else "past"
    if tag in ("VBZ", "VBP"):
        if verb.lemma_ in REPORTING:
            return "past"
        return "future" if verb.lemma_ in SCHEDULED or _speaks_of_plans(verb) else "present"
    if tag == "VBG":
        return "future" if any(aid in ("is", "are", "'s", "’s", "am", "'re", "’re", "'m") for aid in aids) else None
    if tag == "VB" and verb.dep_ == "ROOT":
        return "future"
    return None


def _speaks_of_plans(verb: "Token") -> bool:
    """ "The deadline is Oct. 5.\""""
    return any(child.lower_ in PLANNED for child in verb.children if child.dep_ in ("nsubj", "attr", "acomp"))
