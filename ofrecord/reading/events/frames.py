"""Acts under acts: what a governing word makes of the act in its care; the status that tense, mood and negation lend."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ofrecord.reading.events.codes.compose import DENYING, compose, finer, recast, refined
from ofrecord.reading.events.grammar import (
    CAUSING,
    OBJECTS,
    SUBJECTS,
    clause,
    complements,
    is_alleged,
    is_out_of_tense,
    seat,
    subject,
)
from ofrecord.reading.events.lexicon import COOPERATION, Entry, Frame, frames, lemma_of
from ofrecord.reading.events.status import (
    FUTURE,
    SHOULD,
    has_condition,
    is_negated,
    is_willed,
    status_of,
    stronger,
    verb_status,
)
from ofrecord.reading.events.triggers import Trigger
from ofrecord.reading.events.who.actors import can_act
from ofrecord.reading.events.who.phrases import phrase
from ofrecord.reading.world import describe, sector_of
from ofrecord.record.event import EventStatus

if TYPE_CHECKING:
    from spacy.tokens import Token

KEEPS_ACTS = frozenset({"ASSAULT", "COERCE", "PROTEST"})  # acts that stand beside the blame or praise they get
ABSORBING = frozenset(
    {
        "AGREE",
        "CONSULT",
        "SUPPORT",
        "CONCEDE",
        "REQUEST",
        "REJECT",
        "ACCUSE",
        "THREATEN",
        "SANCTION",
        "COOPERATE",
        "AID",
        "RETREAT",
    }
)
OFFICIAL = frozenset({"government", "military", "elite", "legislature", "diplomatic"})
NEEDS = ("need", "have")  # "needs to", "has to"
NEAR = 60  # words from a protest within which its demands stand
SERVING = frozenset({"REQUEST", "ACCUSE", "REJECT", "PROTEST"})
IRREAL = frozenset({"REQUEST", "THREATEN", "AGREE", "REJECT"})
CARE = frozenset(["for", "on", "to", "of", "with", "against", "from", "into", "about", "over", "that", "in", "by"])
SPOKEN_ALREADY = frozenset({"REQUEST", "REJECT", "THREATEN", "ACCUSE"})
CLIMB = 5
GOING = frozenset({"go", "come", "move", "proceed", "vote"})  # "went on to attack", "moved to arrest"
NOUN_FRAMES = frozenset({"decision", "effort", "bid", "chance"})
LAST = frozenset({"attempt", "attempt-noun", "try"})  # an attempt is an act, also where it fails
SERIOUS = frozenset({"ASSAULT", "COERCE", "SANCTION", "PROTEST", "MOBILIZE"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """A trigger in its frames: the type, mode and code that count, its status, the act in its care, and another doer."""

    trigger: Trigger
    entry: Entry
    status: EventStatus
    care: Trigger | None = None
    doer: "Token | None" = None  # a speaker who binds itself or asks, where that is not the verb's own subject
    asked: "Token | None" = None  # whom such a speaker asks

    @property
    def type(self) -> str:
        return self.entry.type


def read_acts(triggers: Sequence[Trigger]) -> Iterator[Act]:
    """The acts that stand by themselves, each with the act in its care."""
    at = {trigger.token.i: trigger for trigger in triggers}
    cared: dict[int, Trigger] = {}
    for trigger in triggers:
        if trigger.token.i not in cared or trigger.entry.type in ABSORBING:
            for inner in _in_care(trigger, at):
                cared.setdefault(inner.token.i, trigger)
    care = {outer.token.i: at[inner] for inner, outer in reversed(cared.items())}
    for trigger in triggers:
        if trigger.token.i not in cared:
            act = _read(trigger, care.get(trigger.token.i))
            if act is not None:
                yield act


# ---------------------------------------------------------------- what is in whose care


def _in_care(outer: Trigger, at: Mapping[int, Trigger]) -> Iterator[Trigger]:
    if outer.entry.type == "PROTEST":
        yield from _served(outer, at)
    if (outer.entry.type not in ABSORBING and not outer.entry.objects) or outer.entry.lemma in DENYING:
        return
    seen: set[int] = set()
    for word in (*_care_words(outer.token, 2), *_beside_noun(outer)):
        inner = at.get(word.i)
        if inner is not None and inner.token.i != outer.token.i and _is_absorbed(outer, inner, word):
            seen.add(word.i)
            yield inner
        if outer.entry.type in IRREAL:
            below = (one for one in _scope(word) if one.i in at and one.i not in seen)
            yield from (at[one.i] for one in below if not _is_given(at[one.i]))


def _beside_noun(outer: Trigger) -> "Iterator[Token]":
    """ "renewed talks on a pullback", "issued a reminder that it must": what the parser hangs from the light verb."""
    verb = outer.token.head
    if not outer.is_noun or outer.token.dep_ not in OBJECTS or verb.pos_ != "VERB" or outer.entry.type not in TOPICAL:
        return
    for child in verb.children:
        if child.dep_ == "ccomp" and child.i > outer.token.i and outer.entry.type == "REQUEST":
            yield child
        elif child.dep_ == "prep" and child.lower_ in ("on", "over", "about"):
            yield from (below for below in child.children if below.dep_ == "pobj")


def _served(outer: Trigger, at: Mapping[int, Trigger]) -> Iterator[Trigger]:
    """What a protest is for; strikers' demands are made to an employer and stand by themselves."""
    first = outer.token.i
    near = (at[place] for place in range(max(0, first - NEAR), first + NEAR) if place in at)
    kinds = SERVING - {"REQUEST"} if outer.entry.mode == "strike" else SERVING
    yield from (inner for inner in near if inner.entry.type in kinds and inner is not outer and _serves(inner, outer))


TOPICAL = frozenset({"CONSULT", "REQUEST"})
CARRYING = frozenset({"carry", "pass", "commit", "fail"})
EMPTY = frozenset({"round", "part", "be", "end", "return", "plan", "right"})


def _care_words(word: "Token", depth: int) -> "Iterator[Token]":
    """What a word governs, through light verbs and the like: "urged them to hold talks"."""
    for below in complements(word):
        if below.head.dep_ == "prep" and below.head.lower_ not in CARE:
            continue
        yield below
        frame = frames().get(lemma_of(below))
        if depth and ((frame is not None and frame.effect in CARRYING) or below.lemma_ in EMPTY):
            yield from _care_words(below, depth - 1)


def _scope(word: "Token") -> "Iterator[Token]":
    """What lies under a wish, a promise or a refusal, and is as unreal; not the relative clauses, which tell of the world."""
    for child in word.children:
        if child.dep_ != "relcl" and not (child.dep_ == "acl" and child.tag_ == "VBN") and not is_out_of_tense(child):
            yield child
            yield from _scope(child)


def _is_given(inner: Trigger) -> bool:
    """ "an inquiry into the police firing": what a wish is about has happened, and is no part of the wish."""
    word = seat(inner.token)
    if not inner.is_noun or inner.entry.type not in KEEPS_ACTS or word.dep_ not in ("pobj", "pcomp"):
        return False
    known = any(child.dep_ == "poss" or child.lower_ in ("the", "this", "that") for child in word.children)
    return known and word.head.lower_ in ("into", "about", "over", "after", "following", "behind")


def _serves(inner: Trigger, outer: Trigger) -> bool:
    """ "marched, calling for reform", "a strike in protest at the law": what a protest is for."""
    word = inner.token
    if inner.is_noun:
        return word.dep_ == "pobj" and word.head.lower_ == "in" and clause(word).i in (outer.token.i, clause(outer.token).i)
    return word.dep_ in ("advcl", "acl", "xcomp") and word.head.i in (outer.token.i, clause(outer.token).i)


def _is_absorbed(outer: Trigger, inner: Trigger, word: "Token") -> bool:
    """Whether the inner act is no event of its own: what is asked, promised, refused; not what is blamed or praised."""
    if any(child.dep_ == "nsubj" for child in word.children) and outer.entry.type in ("CONSULT", "AID", "SUPPORT", "RETREAT"):
        return False
    if outer.entry.type in ("COERCE", "SANCTION", "ASSAULT") and inner.is_noun and inner.entry.type == "ASSAULT":
        told = any(child.dep_ == "relcl" for child in word.children)  # "hanged for a bombing that killed thirty"
        return word.head.lower_ not in (
            ("in", "over", "after", "following", "for") if told else ("in", "over", "after", "following")
        )
    if inner.entry.type == "ASSAULT" and not inner.is_noun and is_alleged(inner.token):
        return False
    if outer.entry.mode in ("disapprove", "investigate") or outer.entry.type in ("SUPPORT", "CONSULT"):
        return inner.entry.type not in KEEPS_ACTS
    return True


# ---------------------------------------------------------------- one act


def _read(trigger: Trigger, care: Trigger | None) -> Act | None:
    entry, status, doer, asked = trigger.entry, status_of(trigger), None, None
    for frame, governor in _governors(trigger):
        if frame.effect == "carry" or frame.effect == "pass":
            status = stronger(status, frame.status) if frame.status else stronger(status, verb_status(governor))
        elif frame.effect == "doubt":
            status = "hypothetical"
        elif frame.effect == "fail":
            going = frame.lemma == "stop" and trigger.token.tag_ == "VBG"  # what one stops doing was done
            entry, status = _failed(entry, frame, status, going)
        elif frame.effect == "commit":
            entry, status, doer, asked = _committed(trigger, entry, frame, governor)
        elif frame.effect == "speak":
            spoken = _spoken(trigger, entry, frame, governor)
            if spoken is not None:
                return replace(spoken, care=care)
    if trigger.entry.needs == "must":
        return None  # said by nobody: an opinion of the paper's
    if (
        status in ("planned", "hypothetical")
        and (entry.type in SERIOUS or entry.mode == "withdraw")
        and has_condition(trigger.token)
    ):
        entry = recast(entry, "THREATEN")
    if status == "denied" and entry.type in COOPERATION and is_willed(trigger):
        entry, status = recast(entry, "REJECT"), "happened"
    elif status == "planned" and entry.type in COOPERATION - {"AGREE"} and entry is trigger.entry:
        entry = replace(entry, cameo=compose("03", entry.cameo)[1] or entry.cameo)
    if care is not None and entry.type in (trigger.entry.type,):
        entry = refined(entry, care)
        if entry.type == "AGREE" and not care.is_noun and is_negated(care.token) and care.entry.type in COOPERATION:
            entry = recast(care.entry, "REJECT")  # "vowed not to call off the strike"
    if _is_purpose(trigger) and entry is trigger.entry:
        return None
    entry = finer(entry, trigger.token)
    return Act(trigger=trigger, entry=entry, status=status, care=care, doer=doer, asked=asked)


def _failed(entry: Entry, frame: Frame, status: EventStatus, going: bool) -> tuple[Entry, EventStatus]:
    if frame.cooperation and entry.type in COOPERATION:
        return recast(entry, frame.cooperation), status
    return entry, status if going else "denied"


def _committed(
    trigger: Trigger, entry: Entry, frame: Frame, governor: "Token"
) -> "tuple[Entry, EventStatus, Token | None, Token | None]":
    """Wanting to do is a promise or a threat, wanting others to do is a request."""
    own = next((child for child in trigger.token.children if child.dep_ == "nsubj"), None)
    if own is not None and frame.lemma in ("want",) and can_act(own):
        return recast(entry, "REQUEST"), "happened", subject(governor), own
    kind = frame.cooperation if entry.type in COOPERATION else (None if trigger.is_noun else frame.conflict)
    return (recast(entry, kind) if kind else entry), "planned", None, None


def _spoken(trigger: Trigger, entry: Entry, frame: Frame, governor: "Token") -> Act | None:
    """What one says of one's own future is a promise, a threat or a refusal; what others must do is a request."""
    token = trigger.token
    if not frame.cooperation or trigger.is_noun or (entry.type in SPOKEN_ALREADY and entry.needs != "must"):
        return None
    speaker, own = subject(governor), subject(token)
    if speaker is None or own is None:
        return None
    modal = {child.lower_ for child in token.children if child.dep_ == "aux"}
    itself = own.i == speaker.i or own.pos_ == "PRON" or own.text == speaker.text
    if (modal & SHOULD or token.lemma_ in NEEDS) and not itself and can_act(own):
        asked = entry if entry.needs == "must" else recast(entry, "REQUEST")
        return Act(trigger=trigger, entry=asked, status="happened", doer=speaker, asked=own)
    if not modal & (FUTURE | {"would"}) or not (itself or _one_side(own, speaker)):
        return None
    doer = speaker if own.pos_ == "PRON" else None
    negated = is_negated(token)
    if negated and entry.type in COOPERATION:
        return Act(trigger=trigger, entry=recast(entry, "REJECT"), status="happened", doer=doer)
    if negated or not (kind := frame.cooperation if entry.type in COOPERATION else frame.conflict):
        return None
    if entry.type in ("CONSULT", "MOBILIZE") or entry.mode == "demo":  # a meeting to come stays one, and so does a march
        return None
    if entry.mode == "withdraw" and has_condition(token):
        kind = "THREATEN"
    changed = recast(entry, kind) if entry.type != kind else entry
    return Act(trigger=trigger, entry=changed, status="planned", doer=doer)


def _one_side(own: "Token", speaker: "Token") -> bool:
    """Whether a speaker speaks for the doer: "Portugal will …, the Portuguese president said"."""
    country, sector = describe(phrase(own))
    if country is None or sector in ("business", "media", "civilian"):
        return False
    titled = any(sector_of(word.text) in OFFICIAL for word in phrase(speaker))
    return titled and describe(phrase(speaker))[0] == country


# ---------------------------------------------------------------- what stands over an act


def _governors(trigger: Trigger) -> "Iterator[tuple[Frame, Token]]":
    """The frames over an act, the nearest first."""
    word = trigger.token
    for _ in range(CLIMB):
        if word.dep_ == "conj" and not any(child.dep_ in SUBJECTS for child in word.children):
            word = word.head
            continue
        head = _governor(word)
        if head is None:
            return
        frame = _frame(head, word)
        if frame is not None and frame.lemma == "rule" and not any(child.lower_ == "out" for child in head.children):
            frame = None
        if frame is not None:
            yield frame, head
            if frame.lemma in LAST:
                return
        elif head.pos_ not in ("VERB", "AUX", "ADJ"):
            return
        word = head


def _governor(word: "Token") -> "Token | None":
    if word.dep_ in ("xcomp", "ccomp", "nsubjpass", "oprd", *OBJECTS):
        return word.head
    if word.dep_ in ("acl", "advcl") and any(child.tag_ == "TO" for child in word.children):
        return word.head if word.dep_ == "acl" or word.head.lemma_ in GOING else None
    if (
        word.dep_ in ("pobj", "pcomp")
        and word.head.dep_ == "prep"
        and word.head.lower_ in ("in", "on", "from", "of", "out", "to", "about", "into")
    ):
        return word.head.head
    return None


def _frame(word: "Token", below: "Token | None" = None) -> Frame | None:
    """The frame of a governing word: nouns by their own list, "is prepared to" as an adjective, "announced that" as speech."""
    known = frames()
    if word.pos_ == "NOUN":
        return known.get(f"{word.lemma_}-noun") or (known.get(word.lemma_) if word.lemma_ in NOUN_FRAMES else None)
    if word.pos_ not in ("VERB", "AUX", "ADJ"):
        return None
    if (
        word.tag_ in ("VBN", "JJ")
        and word.lower_ in known
        and any(child.dep_ in ("auxpass", "aux", "cop") for child in word.children)
    ):
        return known[word.lower_]
    if below is not None and below.dep_ == "ccomp" and f"{word.lemma_}-that" in known:
        return known[f"{word.lemma_}-that"]
    return known.get(lemma_of(word)) or known.get(word.lower_)


def _is_purpose(trigger: Trigger) -> bool:
    """ "came to help": what someone has in mind is no event."""
    token = trigger.token
    while not trigger.is_noun and token.dep_ in ("xcomp", "ccomp") and token.head.pos_ == "VERB":  # "to help them topple"
        token = token.head
    if trigger.is_noun or token.dep_ not in ("advcl", "relcl", "acl"):
        return False
    to_do = any(child.tag_ == "TO" for child in token.children) and token.head.lemma_ not in GOING | CAUSING
    if token.dep_ == "acl":
        return to_do and _frame(token.head) is None and token.head.lemma_ not in ("attempt", "agreement", "decision")
    return to_do
