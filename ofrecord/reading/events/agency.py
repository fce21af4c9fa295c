"""Whether someone with a will stands behind an act: no storm attacks, no striker strikes, nobody fights a cold."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ofrecord.reading.events.grammar import after, clause, subject, undergoer
from ofrecord.reading.events.lexicon import VERBAL, Entry, words_of
from ofrecord.reading.events.needs.beside import is_armed, sector
from ofrecord.reading.events.tree.answers import lemmas_of, lemmas_of_sentence
from ofrecord.reading.events.triggers import Trigger
from ofrecord.reading.events.who.actors import can_act, is_community
from ofrecord.reading.world import sector_of
from ofrecord.record import Party

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

VIOLENT_VERBS = frozenset({"shoot", "stab", "bomb", "ambush", "attack", "fire"})
TALKING = frozenset({"speak", "talk"})
AT_PEACE = frozenset({"business", "health", "education", "party", "legislature", "media", "judiciary", "labor"})
PRIOR = frozenset({"previous", "prior", "past", "earlier"})
PLEADING = frozenset({"defend", "prosecute", "represent", "mitigate"})
SPORTING = 2  # words of games in a sentence that make it one about a game
SPORTING_PARAGRAPH = 4  # different ones in a paragraph; chosen on pages of our own
SPORTING_PAGE = 6  # different ones on a page of games,
SPORTING_SHARE = 0.02  # and their share of its words
SCORE = re.compile(r"\b\d{1,3}[-–]\d{1,3}\b")
STROKES = frozenset({"beat", "strike", "hit", "attack", "fire", "shoot", "surrender", "defend", "punish", "sink"})
MOVES = frozenset({"ASSAULT", "RETREAT", "MOBILIZE", "COERCE", "SANCTION"})  # what players do to each other on a page of games
SOLITARY = frozenset({"THREATEN", "AGREE", "REJECT"})
MONEY = frozenset("$€£¥₹")
TRADING = 2  # words of trade in a sentence that make it one about business
PLAYED = frozenset({"ASSAULT", "SUPPORT", "MOBILIZE"})
TRADED = frozenset({"AGREE", "REJECT", "REQUEST", "CONSULT", "THREATEN", "SUPPORT", "COOPERATE", "RETREAT", "CONCEDE"})
PUBLIC = frozenset({"government", "police", "military", "judiciary", "legislature", "security", "rebel", "civil_society"})
GAMES = frozenset(
    {"ASSAULT", "PROTEST", "COERCE", "REJECT", "ACCUSE", "AGREE", "THREATEN", "RETREAT", "MOBILIZE", "SUPPORT", "CONSULT"}
)


def has_agency(trigger: Trigger) -> bool:
    """Whether this is an act of people, bodies or countries in earnest."""
    token = trigger.token
    if (is_game(token) and trigger.entry.type in GAMES) or (trigger.entry.lemma in STROKES and _has_score(token)):
        return False
    if trigger.entry.type in MOVES and len(_games_in(token.doc)) >= SPORTING_PARAGRAPH and not _is_earnest(token):
        return False
    if is_played(trigger) or is_business(trigger):
        return False
    if is_tale(token) or _is_clean_slate(token) or (trigger.entry.lemma in PLEADING and is_pleaded(token)):
        return False
    return _noun_acts(trigger) if trigger.is_noun else _verb_acts(trigger)


def is_game(token: "Token") -> bool:
    """Whether the sentence is about a game, and of no police, court or vote besides."""
    said = lemmas_of_sentence(token)
    return (len(words_of("sport") & said) >= SPORTING or "chess" in said) and not said & words_of("earnest")


def is_played(trigger: Trigger) -> bool:
    """What players do as players: a coach praises his bench, a club releases a winger, Black resigns."""
    token, kind = trigger.token, trigger.entry.type
    if trigger.is_noun or _is_earnest(token):
        return False
    doer, target = subject(token), undergoer(token)
    if trigger.entry.mode == "resign" and doer is not None and doer.text in ("Black", "White"):
        return True
    if trigger.entry.mode == "release" and target is not None and target.lemma_ in words_of("players"):
        return True
    if doer is not None and trigger.entry.lemma == "sign" and _is_for_years(target):
        return not can_act(doer) or doer.ent_type_ not in ("GPE", "NORP")
    if doer is None or not _is_player(doer):
        return False
    kind = "REJECT" if trigger.entry.mode == "disapprove" else kind
    if doer.tag_ in ("NN", "NNP") and kind in SOLITARY and not words_of("public-life") & lemmas_of_sentence(token):
        return True
    return kind in PLAYED or (kind in MOVES and bool(words_of("gaming") & lemmas_of_sentence(token)))


def _is_player(doer: "Token") -> bool:
    """ "the striker", "Defender Ana Torres"."""
    titles = (child.lemma_.lower() for child in doer.children if child.dep_ == "compound")
    return not words_of("players").isdisjoint((doer.lemma_.lower(), *titles))


def _is_for_years(paper: "Token | None") -> bool:
    """ "a three-year deal": a job, where no country signs it."""
    if paper is None or paper.lemma_ not in ("deal", "contract", "extension"):
        return False
    return any(word.lower_ in ("year", "season", "month", "contract") for word in paper.subtree if word.i < paper.i)


def is_business(trigger: Trigger) -> bool:
    """What firms do among themselves: offers for shares, deals over brands; not with unions or the state."""
    token = trigger.token
    if trigger.entry.type not in TRADED or words_of("public-life") & lemmas_of_sentence(token):
        return False
    said = words_of("market") & lemmas_of_sentence(token)
    doer = subject(clause(token)) if clause(token).pos_ == "VERB" else None
    if "bid" in said and not MONEY.isdisjoint(token.sent.text):
        return True
    if doer is None or not said or doer.ent_type_ in ("GPE", "NORP", "PERSON"):
        return False
    if len(said) >= TRADING or doer.lemma_ in words_of("market") or sector(doer) == "business":
        return True
    return doer.ent_type_ == "ORG" and (target := undergoer(token)) is not None and target.lemma_ in words_of("market")


def _has_score(token: "Token") -> bool:
    """ "beat Rangers 3-1"."""
    return bool(SCORE.search(token.sent.text)) and not _is_earnest(token)


def _is_earnest(token: "Token") -> bool:
    return bool(lemmas_of_sentence(token) & words_of("earnest"))


def is_sports_page(docs: "Sequence[Doc]") -> bool:
    """Whether an article is a report of games: many words of games, and not only here and there."""
    words = sum(map(len, docs))
    kinds = frozenset(word for doc in docs for word in _games_in(doc))
    said = sum(_count_games(doc) for doc in docs) if len(kinds) >= SPORTING_PAGE else 0
    return said > words * SPORTING_SHARE


def is_game_move(kind: str, parties: "Sequence[Party]", token: "Token") -> bool:
    """On a page about games: whether nobody with public duties takes part in an act."""
    return kind in MOVES and not _is_earnest(token) and not any(party.sector in PUBLIC for party in parties)


def _games_in(doc: "Doc") -> frozenset[str]:
    """The words of games in a paragraph."""
    return words_of("sport") & lemmas_of(doc)


def _count_games(doc: "Doc") -> int:
    return sum(word.lemma_.lower() in words_of("sport") for word in doc)


def _is_clean_slate(token: "Token") -> bool:
    """ "has no previous convictions": nothing happened."""
    beside = {child.lower_ for child in token.children}
    return "no" in beside and (token.lemma_ in ("conviction", "offence", "offense") or not beside.isdisjoint(PRIOR))


def is_tale(token: "Token") -> bool:
    """ "The film tells of a girl who kills her uncle": stories are told in the present."""
    verb = clause(token)
    if verb.tag_ == "VB" and verb.dep_ in ("ccomp", "xcomp"):
        verb = verb.head
    if verb.tag_ not in ("VBZ", "VBP") or not words_of("fiction") & lemmas_of_sentence(token):
        return False
    return not any(child.dep_ in ("aux", "auxpass") for child in verb.children)


def is_pleaded(token: "Token") -> bool:
    """ "Defending, Ruth Amadi said": counsel speaking in court."""
    if token.pos_ != "VERB" or token.tag_ != "VBG":
        return False
    return undergoer(token) is None or bool(words_of("court") & lemmas_of_sentence(token))


def is_accident(token: "Token") -> bool:
    """Whether the sentence tells of a mishap or of nature."""
    return bool(words_of("accident") & lemmas_of_sentence(token))


def is_mishap(token: "Token") -> bool:
    """Whether the sentence tells of something from which people are kept safe."""
    return bool((words_of("mishap") | words_of("accident")) & lemmas_of_sentence(token)) and not (
        words_of("rioters") | {"bomb", "rebel", "militant"}
    ) & lemmas_of_sentence(token)


def _is_care(entry: Entry) -> bool:
    """Rescue, evacuation, roads closed for safety."""
    if entry.type == "AID":
        return entry.lemma in words_of("relief")
    return entry.type in ("COERCE", "MOBILIZE") and entry.lemma in words_of("safety")


def _verb_acts(trigger: Trigger) -> bool:
    token, entry = trigger.token, trigger.entry
    doer, target = subject(token), undergoer(token)
    if doer is not None and not _fit_to_act(doer, entry.type):
        return False
    if (
        doer is None
        and token.tag_ == "VB"
        and token.dep_ == "ROOT"
        and not any(child.dep_ == "aux" for child in token.children)
    ):
        return False  # "Talk to a teacher": the paper speaks to its readers
    if is_mishap(token) and _is_care(entry):
        return False
    if doer is None and (entry.type == "THREATEN" or (entry.lemma in ("accuse", "suspect") and not entry.particles)):
        return False  # "threatened with hunger", "the accused"
    if entry.type == "REJECT" and any(
        child.dep_ == "xcomp" and child.lemma_ in words_of("telling") for child in token.children
    ):
        return False
    if entry.type == "ASSAULT" and _is_figurative(token, target, entry):
        return False
    if entry.type == "CONSULT" and target is not None and target.lemma_.lower() in words_of("kin"):
        return False
    if doer is None and (entry.lemma == "treat" or entry.mode == "resign"):
        return False  # "forty people were treated in hospital", "the bill was stepped down"
    if entry.lemma in TALKING and any(sector_of(side.text) == "media" for side in after(token, "with", "to")):
        return False  # "speaking with reporters"
    if entry.lemma in ("ask", "inquire") and _wants_to_know(token, target):
        return False
    if doer is not None and (_is_private(token, entry, doer, target) or _is_at_home(doer, entry.type)):
        return False
    if entry.needs == "agent":
        return _has_hand(token, doer)
    return not (doer is None and entry.type == "ASSAULT" and is_accident(token))


def _is_figurative(token: "Token", target: "Token | None", entry: Entry) -> bool:
    """ "fights inflation", "bombarded his aunt with questions", "fighting to save his leg"."""
    if target is not None and _is_figure(target) and not entry.objects:
        return True
    if any(word.lemma_.lower() in words_of("bombardment") or _is_harmless(entry, word) for word in after(token, "with")):
        return True
    if (entry.lemma == "kill" and target is not None and target.lower_ == "it") or _is_let(token):
        return True
    if entry.lemma not in ("fight", "battle") or target is not None:
        return False
    doer = subject(token)
    if doer is not None and any(child.lower_ == "back" for child in token.children) and not is_armed(doer):
        return True  # "fought back from two sets down"
    if doer is not None and next(after(token, "for"), None) is not None and not is_armed(doer) and not can_act(doer):
        return True  # "hotels are battling for guests"
    return any(child.dep_ == "xcomp" for child in token.children) or (doer is not None and sector(doer) in AT_PEACE)


def _is_harmless(entry: Entry, word: "Token") -> bool:
    """ "bombarded the columnist with recipes": nothing that bombards."""
    return entry.lemma == "bombard" and not (is_armed(word) or word.lemma_ in words_of("projectile") | words_of("bomb"))


def _is_let(token: "Token") -> bool:
    """ "The game lets you bomb bridges"."""
    doer = subject(token)
    return doer is not None and doer.lower_ == "you" and token.head.lemma_ in ("let", "allow")


def _is_private(token: "Token", entry: Entry, doer: "Token", target: "Token | None") -> bool:
    """What people do in their own walk of life: forecasters warn of gales, clinics treat patients, neighbours meet."""
    named = any(child.text[:1].isupper() and child.dep_ in ("amod", "compound", "nmod", "poss") for child in doer.children)
    if entry.lemma == "warn":
        return doer.lemma_ in words_of("forecasters") or any(word.lemma_ in words_of("hazard") for word in token.subtree)
    if entry.lemma == "treat":
        return doer.lemma_ in ("hospital", "clinic", "doctor", "nurse", "paramedic", "medic") and not named
    if entry.lemma == "meet" and target is None:
        return sector(doer) == "civilian" and not named
    return entry.lemma == "surrender" and target is not None and target.lemma_ in words_of("prize")


def _is_at_home(doer: "Token", kind: str) -> bool:
    """ "my neighbour accused me", "the chef torched the meringue"."""
    if kind == "ASSAULT":
        return doer.lemma_ in words_of("kitchen")
    return (
        kind in VERBAL
        and any(child.lower_ in ("my", "our") for child in doer.children if child.dep_ == "poss")
        and (
            doer.lemma_ in words_of("kin") or doer.lemma_ in ("neighbour", "neighbor", "friend", "boss", "landlord", "roommate")
        )
    )


def _wants_to_know(token: "Token", target: "Token | None") -> bool:
    """ "asked whether she believed him", "asked about the plan", "anyone with information is asked to call"."""
    if target is not None and target.lower_ in ("anyone", "everyone", "anybody"):
        return True
    told = [child for child in token.children if child.dep_ in ("ccomp", "xcomp")]
    if any(one.tag_ in ("WRB", "WP", "WDT") or one.lower_ in ("whether", "if") for child in told for one in child.children):
        return True
    return not told and any(child.lower_ == "about" for child in token.children)


def _is_figure(target: "Token") -> bool:
    return target.lemma_.lower() in words_of("figurative")


def _fit_to_act(doer: "Token", kind: str) -> bool:
    """A doer with a will; where words are weapons (reports, letters) things that speak will do, but no hazard."""
    if can_act(doer) or (kind in VERBAL and is_community(doer)):
        return doer.lower_ != "nobody" or kind not in VERBAL
    lemma = doer.lemma_.lower()
    if lemma in words_of("hazard") or _is_blaze(doer):
        return False
    if kind in ("ASSAULT", "COERCE", "MOBILIZE"):
        return lemma in words_of("carrier")
    return kind in ("ACCUSE", "REQUEST", "REJECT", "SUPPORT") and lemma in words_of("thing")


def _is_blaze(doer: "Token") -> bool:
    """ "a kitchen fire killed"; "police fire", "sniper fire" has a hand behind it."""
    if doer.lemma_.lower() != "fire":
        return False
    return not any(is_armed(child) for child in doer.children if child.dep_ in ("compound", "amod", "nmod", "poss"))


def _has_hand(token: "Token", doer: "Token | None") -> bool:
    """Killed by someone, with a weapon, in an attack; "killed" alone is not enough."""
    if doer is not None:
        if _is_blaze(doer):
            return False
        if doer.lemma_.lower() in words_of("carrier"):
            return not is_accident(token)
        return can_act(doer)
    if is_accident(token):
        return False
    violent = words_of("violent")
    near = [*after(token, "in", "by", "during", "with", "when", "after", "from", "as", "on", "under", "amid")]
    if any(word.lemma_.lower() in violent or word.lemma_.lower() in words_of("carrier") for word in near):
        return True
    if not (violent | VIOLENT_VERBS) & lemmas_of_sentence(token):
        return False
    return any(_is_violence(word) for word in token.sent if word.i != token.i)


def _is_violence(word: "Token") -> bool:
    """A noun of violence, or a verb that is nothing else: a car may strike a man."""
    if word.lemma_ == "fire" and word.dep_ == "dobj" and word.head.lemma_ in ("open", "exchange", "trade", "return"):
        return True
    if word.pos_ in ("NOUN", "PROPN"):
        return word.lemma_.lower() in words_of("violent")
    return word.pos_ == "VERB" and word.lemma_ in VIOLENT_VERBS


def _noun_acts(trigger: Trigger) -> bool:
    token = trigger.token
    vetoes = words_of("harmless") if trigger.entry.type == "PROTEST" else words_of("hazard") | words_of("harmless")
    if any(child.lemma_.lower() in vetoes for child in token.children):
        return False
    if trigger.entry.type == "ASSAULT":
        targets = [*after(token, "on", "against", "of", "with")]
        if targets and all(_is_figure(target) for target in targets):
            return False
        if trigger.entry.lemma in ("blast", "explosion", "violence", "destruction", "fire") and is_accident(token):
            return False
    if trigger.entry.lemma == "dialogue" and words_of("fiction") & lemmas_of_sentence(token):
        return False
    if token.dep_ == "pobj" and token.head.lower_ == "at" and token.head.head.lemma_ == "be":  # "two theories are at war"
        waging = subject(token.head.head)
        return waging is None or can_act(waging)
    doer = subject(clause(token)) if token.dep_ == "dobj" and token.head.pos_ == "VERB" else None
    return doer is None or trigger.entry.type in VERBAL or can_act(doer) or doer.lemma_.lower() in words_of("carrier")
