"""Who acts and who is acted on: by the place of the words around a verb or a noun, and by what kind of act it is."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ofrecord.reading.events.circumstances import place_of
from ofrecord.reading.events.frames import Act
from ofrecord.reading.events.grammar import (
    after,
    agent,
    is_forces_deed,
    is_passive,
    responsible,
    seat,
    subject,
    undergoer,
)
from ofrecord.reading.events.lexicon import words_of
from ofrecord.reading.events.needs.beside import ARMED, BESIDE, carrier, sector
from ofrecord.reading.events.sides.gate import is_nobody, is_spot
from ofrecord.reading.events.sides.mutual import MUTUAL_VERBS, is_mutual
from ofrecord.reading.events.sides.reach import REACHING, forces_of, reached
from ofrecord.reading.events.who.actors import Stage, can_act, is_community, is_known, known_only
from ofrecord.reading.events.who.anaphors import anaphor
from ofrecord.reading.events.who.phrases import phrase
from ofrecord.reading.world import describe, sector_of
from ofrecord.record import Party

if TYPE_CHECKING:
    from spacy.tokens import Token

Parties = tuple[Party, ...]
MOVED = frozenset({"AGREE", "MOBILIZE", "RETREAT", "AID", "COOPERATE"})  # acts whose object is what is given or moved
FROM = ("from", "in", "at")  # "the withdrawal of Ugandan forces from Rwanda": nobody further on
PERSONAL = ("arrest", "deport", "abduct")
SENDING = frozenset(
    {"send", "dispatch", "deploy", "ship", "fly", "rush", "provide", "supply", "deliver", "donate", "contribute"}
)
MEETING = frozenset({"meet", "gather", "convene", "assemble"})
STARTING = frozenset({"erupt", "break", "rage", "continue", "resume", "begin", "start", "intensify", "flare", "occur"})
BODIES = frozenset({"body", "remain", "remains", "corpse", "coffin"})  # "handed over the bodies to the agency"
RECEIVING = frozenset({"receive", "get", "obtain", "face", "suffer", "undergo"})  # the doer of these verbs is the one acted on
TARGETS: dict[str, tuple[str, ...]] = {
    "AGREE": ("to", "for", "with"),
    "CONSULT": ("with", "to", "in", "into", "between", "among"),
    "SUPPORT": ("for", "with", "to", "behind", "of", "around"),
    "CONCEDE": ("to", "with", "for"),
    "COOPERATE": ("with", "to", "from", "in"),
    "AID": ("to", "for", "with", "in"),
    "RETREAT": ("to", "from", "with"),
    "REQUEST": ("on", "upon", "to", "from", "with", "of", "against", "for", "in"),
    "REJECT": ("of", "from", "by", "to", "with", "on", "against"),
    "ACCUSE": ("against", "at", "to", "of", "into", "with", "in", "on"),
    "THREATEN": ("against", "to", "with", "on", "in"),
    "PROTEST": ("against", "at", "on", "with"),
    "SANCTION": ("on", "against", "with", "to", "from", "in"),
    "MOBILIZE": ("against", "to", "in", "into", "near", "along", "on"),
    "COERCE": ("on", "against", "of", "from", "in"),
    "ASSAULT": ("on", "against", "at", "with", "in", "into", "near"),
}
BY_NOUN_OF: frozenset[str] = frozenset(
    {"ASSAULT", "COERCE", "SANCTION", "AID", "ACCUSE", "CONCEDE", "REJECT", "SUPPORT"}
)  # the victim


def find_parties(act: Act, stage: Stage) -> tuple[Parties, Parties]:
    """Actors and recipients of an act, in the order of the text."""
    noun = act.trigger.is_noun
    actors = _noun_actors(act, stage) if noun else _verb_actors(act, stage)
    recipients = _noun_recipients(act, stage) if noun else _verb_recipients(act, stage)
    if act.doer is not None:
        actors = stage.parties(act.doer)
    if act.asked is not None:
        recipients = stage.parties(act.asked)
    together = is_mutual(act) and len(actors) > 1
    if not recipients and act.care is not None and not together:
        recipients = tuple(party for party in _of_care(act, stage) if not _among(party, actors))
    if not recipients and act.type in REACHING and not together:
        recipients = reached(act, actors, stage)
    if not actors and act.entry.mode == "crowd-control":
        actors = forces_of(act.trigger.token, stage)
    actors, recipients = known_only(actors), known_only(recipients)
    recipients = tuple(
        party for party in recipients if not _among(party, actors) and not _is_bare(party) and not _is_home(party, actors)
    )
    if act.type == "CONSULT" and (hosted := _hosted(act, (*actors, *recipients), stage)) is not None:
        return hosted
    if is_mutual(act) and (len(actors) > 1 or not actors or _is_with(act)):
        return tuple(sorted((*actors, *recipients), key=lambda party: party.start)), ()
    return actors, recipients


def _hosted(act: Act, all_parties: Parties, stage: Stage) -> tuple[Parties, Parties] | None:
    """Visitors and host, where a meeting's own place lies in the country of some of its parties and not of others."""
    if act.entry.mode is not None or len(all_parties) < len({"visitor", "host"}):
        return None
    place = place_of(act.trigger, stage, ("in", "at")) if act.entry.cameo != "046" else None
    if place is None or place.country is None or not all(party.country for party in all_parties):
        return None
    hosts = tuple(party for party in all_parties if party.country == place.country)
    guests = tuple(party for party in all_parties if party.country != place.country)
    return (guests, hosts) if hosts and guests else None


def _is_with(act: Act) -> bool:
    """Whether the parties stand side by side: "with", "between", or a plain object ("met the king")."""
    token = act.trigger.token
    return act.entry.type != "AGREE" or any(True for _ in after(token, "with", "between"))


def _is_bare(party: Party) -> bool:
    """ "its", "their": owners that are the doer itself."""
    return party.name is None and party.text.lower() in words_of("pronoun")


def _is_home(party: Party, actors: Parties) -> bool:
    """ "Canada would deny entry to Canada": the country itself, acting, is no recipient."""
    return any(party.country and party.country == actor.country and party.text == actor.text for actor in actors)


def _among(party: Party, others: Parties) -> bool:
    return any(party.start == other.start and party.country == other.country for other in others)


# ---------------------------------------------------------------- verbs


def _verb_actors(act: Act, stage: Stage) -> Parties:
    doer = subject(act.trigger.token)
    if doer is None:
        moved = undergoer(act.trigger.token) if act.entry.type == "MOBILIZE" and is_passive(act.trigger.token) else None
        return stage.parties(moved) if moved is not None and sector(moved) in ARMED else ()  # "police were deployed"
    return (*_beside(doer, act, stage), *_who(anaphor(doer, stage), stage))


def _beside(doer: "Token", act: Act, stage: Stage) -> Parties:
    """ "after activists and the police clashed": the parser may part the first doer from the second."""
    first = phrase(doer)[0].i
    if act.entry.lemma not in MUTUAL_VERBS or first < len(("X", "and")) or doer.doc[first - 1].lower_ != "and":
        return ()
    before = doer.doc[first - 2]
    return stage.parties(before, bare=True)[:1] if before.dep_ == "pobj" and can_act(before) else ()


def _who(word: "Token", stage: Stage) -> Parties:
    """The people behind a doer: itself, or whoever an attack or a weapon belongs to."""
    if is_community(word):
        return stage.parties(word, bare=True)
    if not can_act(word) or word.lemma_.lower() in words_of("carrier"):
        found = [party for side in _owners(word) for party in stage.parties(anaphor(side, stage))]
        if found:
            return tuple(found)
        whole = stage.party(word, bare=True)
        if whole.country:
            return (whole,)
        return tuple(party for child in word.children if _names_doer(child) for party in stage.parties(child))
    return stage.parties(word)


def _owners(word: "Token") -> "Iterator[Token]":
    for child in word.children:
        if child.dep_ == "poss" and can_act(child):
            yield child
    yield from (side for side in after(word, "by") if can_act(side))


def _verb_recipients(act: Act, stage: Stage) -> Parties:
    token, kind = act.trigger.token, act.entry.type
    found: list[Party] = []
    target = undergoer(token)
    if target is not None and act.entry.mode in PERSONAL and target.pos_ == "NOUN" and not is_nobody(target):
        found += stage.parties(target)  # whoever is jailed or deported is someone
    elif target is not None and not ({kind, act.trigger.entry.type} & MOVED and _is_moved(target, act)) and not _is_topic(act):
        found += _whom(target, stage)
    dative = next((child for child in token.children if child.dep_ == "dative" and child.pos_ != "ADP"), None)
    if dative is not None:
        found = [*stage.parties(dative), *found]
    if act.trigger.entry.lemma in ("complain", "protest") and kind == "ACCUSE":  # to one about another
        found += [party for side in after(token, "about", "over", "against") for party in _whom(side, stage)]
    for side in after(token, *TARGETS[kind], *_where(act)):
        if (found and not _adds(act, side)) or is_spot(side, act, stage) or _is_wanted(token, side):
            continue
        found += _whom(side, stage)
    if not found and target is not None:
        found += _inside(target, act, stage)
    if not found and kind in ("REQUEST", "ACCUSE", "THREATEN", "CONCEDE", "REJECT", "SUPPORT"):
        found += _of_clause(token, act, stage)
    return tuple(found)


def _where(act: Act) -> tuple[str, ...]:
    """ "lifted a curfew in the town" concerns the town; "declared a truce in the south" only tells where."""
    return ("in",) if act.type == "RETREAT" and act.entry.mode not in ("ceasefire", "withdraw") else ()


def _is_topic(act: Act) -> bool:
    """ "discussed the pipeline": what is talked of is no party."""
    return act.trigger.entry.lemma == "discuss"


def _is_moved(target: "Token", act: Act) -> bool:
    """Troops sent, aid given, an offer made: no party; prisoners freed and people helped are."""
    if act.entry.mode == "release" or act.entry.lemma in ("help", "assist", "aid", "rescue", "train", "feed"):
        return False
    if act.trigger.token.lemma_ in SENDING:
        return True
    lemmas = {target.lemma_.lower(), *(inner.lemma_.lower() for inner in after(target, "of"))}
    if any(child.dep_ == "poss" and child.lower_ in words_of("pronoun") for child in target.children):
        return True
    return "MOBILIZE" in (act.entry.type, act.trigger.entry.type) or any(
        lemmas & words_of(kind) for kind in ("troops", "aid", "arms", "goods", "diplomat")
    )


def _is_wanted(token: "Token", side: "Token") -> bool:
    """ "called for a majority government" names nobody who is called on."""
    if token.lemma_ != "call" or side.head.lower_ != "for" or side.pos_ != "NOUN":
        return False
    return any(child.lower_ in ("a", "an") for child in side.children)


def _adds(act: Act, side: "Token") -> bool:
    """Whether a further phrase adds a party: whom one talks with, the address of a request."""
    word = side.head.lower_
    return (word in ("with", "between") and is_mutual(act)) or (
        word in ("to", "on") and (act.entry.type in ("AID", "REQUEST") or act.entry.mode == "release")
    )


def _whom(word: "Token", stage: Stage) -> Parties:
    """The parties of a noun phrase: people themselves; of a thing those that its modifiers name ("Iraqi towns")."""
    if is_nobody(word) or word.lemma_ in BODIES:
        return ()
    if word.dep_ == "pcomp" and word.tag_ == "VB":  # "called on students to march"
        own = next((child for child in word.children if child.dep_ == "nsubj"), None)
        return stage.parties(own) if own is not None and can_act(own) else ()
    if can_act(word):
        return stage.parties(anaphor(word, stage))
    held = [child for child in word.children if child.dep_ in ("compound", "nmod", "amod") and _is_force(child, stage)]
    if held and word.lemma_ in words_of("position"):  # "bombed rebel positions"
        return tuple(party for child in held for party in stage.parties(child))
    owners = [party for child in word.children if child.dep_ == "poss" and can_act(child) for party in stage.parties(child)]
    if any(is_known(party) for party in owners):
        return tuple(owners)
    return tuple(party for party in stage.parties(word, bare=True) if is_known(party))


def _is_force(word: "Token", stage: Stage) -> bool:
    """A fighting force before what it holds: "rebel positions", "ISIS camps"."""
    if sector_of(word.text) in ARMED or word.lemma_.lower() in words_of("armed"):
        return True
    name = stage.name(word)
    return word.pos_ == "PROPN" and name is not None and name.kind in ("organization", "group")


def _inside(thing: "Token", act: Act, stage: Stage) -> list[Party]:
    """The parties around a thing acted on: "a plan of Iran", "aid for Romania", "his call to Greece"."""
    found: list[Party] = []
    for child in thing.children:
        if child.dep_ == "poss" and can_act(child):
            found += stage.parties(child)
    leading = [child for child in thing.children if child.dep_ == "acl" and child.tag_ == "VBG"]  # "lines leading into Kabul"
    for side in (*after(thing, *BESIDE), *(side for child in leading for side in after(child, *BESIDE))):
        if side.head.lower_ in FROM and any(not _is_bare(party) for party in found):
            break
        if is_spot(side, act, stage):
            continue
        found += _whom(side, stage)
        if not found:
            found += [party for inner in after(side, *BESIDE) for party in _whom(inner, stage)]
    return found[:3]


def _of_clause(token: "Token", act: Act, stage: Stage) -> list[Party]:
    """ "demanded that Iran stop": the one who is to act; else whoever stands in the clause's object."""
    claims = (child for claim in after(token, "on", "for") for child in claim.children)  # "insisted on its demand that"
    for child in (*token.children, *claims):
        if child.dep_ in ("ccomp", "xcomp", "acl"):
            own = next((below for below in child.children if below.dep_ in ("nsubj", "nsubjpass")), None)
            if own is not None and can_act(own):
                return list(stage.parties(anaphor(own, stage)))
            target = undergoer(child)
            if target is not None:
                return [*_whom(target, stage)] or _inside(target, act, stage)
            return [party for side in after(child, *BESIDE) for party in _whom(side, stage)]
    return []


def _of_care(act: Act, stage: Stage) -> Parties:
    """The parties of the act in one's care: of what is asked the one who is to act, of the rest the one acted on."""
    inner = act.care
    if inner is None:
        return ()
    below = Act(trigger=inner, entry=inner.entry, status="happened")
    actors = _noun_actors(below, stage) if inner.is_noun else _verb_actors(below, stage)
    recipients = _noun_recipients(below, stage) if inner.is_noun else _verb_recipients(below, stage)
    return (actors or recipients) if act.entry.type in ("REQUEST", "REJECT", "ACCUSE", "CONCEDE") else (recipients or actors)


# ---------------------------------------------------------------- nouns


def _names_doer(word: "Token") -> bool:
    """Whether a modifier tells who does it: "Israeli raid", "police firing"."""
    if word.dep_ not in ("compound", "amod", "nmod"):
        return False
    return describe([word])[0] is not None or (word.pos_ in ("NOUN", "PROPN") and sector_of(word.text) in ARMED)


def _noun_actors(act: Act, stage: Stage) -> Parties:
    noun, kind = act.trigger.token, act.trigger.entry.type
    found: list[Party] = [*stage.parties(seat(noun), bare=True)] if is_forces_deed(noun) else []
    for child in noun.children:
        if (child.dep_ == "poss" and can_act(child)) or _names_doer(child):
            found += stage.parties(anaphor(child, stage))
    aimed = after(noun, "of", "on", "against", "at", "in")
    for side in (*after(noun, "by"), *(doer for thing in aimed for doer in after(thing, "by"))):
        found += _whom(side, stage)
    above = noun.head if noun.dep_ == "nsubj" and noun.head.lemma_ in STARTING else noun  # "fighting erupted between"
    for side in (*after(noun, "between", "among"), *(after(above, "between") if above.i != noun.i else ())):
        found += stage.parties(side)
    if kind not in BY_NOUN_OF:
        for side in after(noun, "of"):
            found += _whom(side, stage)
    if noun.lemma_ == "bomber":
        return stage.parties(noun)
    if act.entry.mode == "phone" and noun.dep_ == "pobj" and noun.head.lower_ in ("in", "during"):
        found += _callers(noun, stage)
    if kind == "CONSULT" and not found and (meeting := _gathered(noun)) is not None:
        for end in (subject(meeting), undergoer(meeting), *after(meeting, "with")):
            found += stage.parties(end) if end is not None and can_act(end) else ()
    if not found and noun.dep_ in ("pobj", "conj") and (guilty := responsible(noun)) is not None:
        return _who(guilty, stage)
    verb = noun.head.head if act.trigger.entry.needs == "custody" else carrier(noun)
    if verb is not None and _receives(verb, noun):
        return tuple(party for side in after(verb, "from") for party in _whom(side, stage)) or tuple(found)
    if verb is not None and not found:
        doer = agent(verb) if noun.dep_ == "nsubjpass" else subject(verb)
        if doer is not None and doer.i != noun.i:
            found += _who(doer, stage)
    return tuple(found)


def _receives(verb: "Token", noun: "Token") -> bool:
    """ "came under attack", "received threats": the doer of the verb is the one acted on."""
    return verb.lemma_ in RECEIVING or (noun.dep_ == "pobj" and noun.head.lower_ == "under")


def _gathered(noun: "Token") -> "Token | None":
    """ "met the premier for the first of several rounds of talks": the verb of those who came for them."""
    word = noun
    while word.dep_ == "pobj" and word.head.lower_ == "of" and word.head.head.pos_ in ("NOUN", "ADJ", "NUM"):
        word = word.head.head
    if word.dep_ != "pobj" or word.head.lower_ != "for":
        return None
    return word.head.head if word.head.head.lemma_ in MEETING else None


def _callers(noun: "Token", stage: Stage) -> list[Party]:
    """ "In a phone call on Saturday, Macron told Abbas": who speaks in it, and to whom."""
    verb = noun.head.head
    ends = (subject(verb), undergoer(verb)) if verb.pos_ == "VERB" else ()
    return [party for end in ends if end is not None and can_act(end) for party in stage.parties(end)]


def _noun_recipients(act: Act, stage: Stage) -> Parties:
    noun, kind = act.trigger.token, act.trigger.entry.type
    found: list[Party] = []
    if noun.lemma_ == "bomber":
        return ()
    if act.trigger.entry.needs == "custody":
        taken = undergoer(noun.head.head)
        return _whom(taken, stage) if taken is not None else ()
    sides = (*TARGETS[kind], "of") if kind in BY_NOUN_OF else TARGETS[kind]
    mutual = is_mutual(act)
    for side in after(noun, *sides):
        if (mutual and side.head.lower_ == "in") or is_spot(side, act, stage):
            continue
        if not found or side.head.lower_ in ("with", "against"):
            found += _whom(side, stage)
    verb = carrier(noun)
    if verb is not None and _receives(verb, noun) and (taker := subject(verb)) is not None:
        return stage.parties(taker)
    if not found and verb is not None:
        for side in after(verb, *(("with", "between") if kind == "CONSULT" and act.entry.mode != "visit" else TARGETS[kind])):
            found += _whom(side, stage) if side.i != noun.i and not is_spot(side, act, stage) else ()
    if verb is not None and not found:
        dative = next((child for child in verb.children if child.dep_ == "dative" and child.pos_ != "ADP"), None)
        found += stage.parties(dative) if dative is not None else ()
    if not found and noun.dep_ in ("nsubj", "agent") and kind == "ASSAULT" and noun.head.pos_ == "VERB":
        target = undergoer(noun.head)
        if target is not None and target.i != noun.i:
            found += _whom(target, stage)
    if not found:
        for side in after(noun, *sides):
            found += _inside(side, act, stage)
    return tuple(found)
