"""He and she: by recency, subject and gender; nobody where two could be meant."""

from typing import TYPE_CHECKING

from ofrecord.reading.names.draft import Draft
from ofrecord.reading.names.gender import PRONOUNS
from ofrecord.reading.names.reference.stage import CLOSE, SUBJECTS, Presence, Stage, gender_fits
from ofrecord.reading.names.spot.speakers import acts
from ofrecord.reading.names.words import Words
from ofrecord.reading.world.roles import Gender

if TYPE_CHECKING:
    from spacy.tokens import Token

NEUTER = frozenset({"it", "they"})
FARTHEST = 4  # sentences back
FARTHEST_ALONE = 8  # sentences back, where only one person fits
# What speaks for a candidate, in sentences of distance; chosen on own cases.
SUBJECT = 1.5  # the subject where last mentioned
KNOWN = 1.0  # of this gender for sure
HINTED = 0.6  # of this gender by a weak sign
COMMANDS = 2.0  # the subject of the clause around the pronoun
NEW = 1.2  # just introduced by the full name
OFTEN = 0.08  # for each mention, up to MANY
MANY = 6
HOPS = 12  # heads to climb from a pronoun
PROOF = 2  # pronouns that agree
QUOTED = 1.0  # what speaks against those last mentioned within a quotation
NAMELESS = 1.0  # what speaks against those without a name
MARGIN = 0.4  # that the best must be ahead of the next; chosen on own cases
FRONTED = frozenset({"prep", "advcl", "npadvmod", "advmod"})


def resolve(stage: Stage, words: Words, index: int) -> None:
    """Tie the pronoun at token `index` to a name, if it is safe to say which."""
    token, gender = words.doc[index], PRONOUNS[words.texts[index].lower()]
    draft = _ahead(stage, words, token, gender) or _joined(stage, words, token, gender) or _behind(stage, words, token, gender)
    if draft is not None:
        draft.acts = True
        _learn(draft, gender)
        draft.others.append(words.mention(index, index + 1, "pronoun"))
        stage.resolved(words, index, draft)
        stage.mention(draft, token.dep_ in SUBJECTS)
        stage.hear(draft, token)


def _learn(draft: Draft, gender: Gender) -> None:
    """Pronouns tell gender: one is a hint, two that agree are proof."""
    draft.evidence += 1 if gender == "male" else -1
    draft.hint = "male" if draft.evidence > 0 else "female"
    if abs(draft.evidence) >= PROOF:
        draft.gender = draft.gender or draft.hint


def resolve_neuter(stage: Stage, words: Words, index: int) -> None:
    """Tie "it said" to the last body that was a subject, "they said" to the last group; no other use of the two is safe."""
    token = words.doc[index]
    if token.dep_ not in SUBJECTS or token.head.lemma_ not in acts():
        return
    many = token.lower_ == "they"
    for presence in stage.recent(CLOSE):
        draft = presence.draft
        fits = draft.plural if many else (draft.kind == "organization" and not draft.plural)
        if fits and presence.subject >= 0 and presence.subject >= presence.sentence - 1:
            draft.others.append(words.mention(index, index + 1, "pronoun"))
            stage.resolved(words, index, draft)
            stage.mention(draft, True)
            return


def _ahead(stage: Stage, words: Words, token: "Token", gender: Gender) -> Draft | None:
    """ "Before his departure, Mr. X said": in a fronted phrase a pronoun means the subject that follows."""
    child, hops = token, 0
    while child.head.i != child.i and hops < HOPS:
        if child.dep_ in FRONTED and child.head.pos_ in ("VERB", "AUX") and child.i < child.head.i:
            for subject in child.head.children:
                if subject.dep_ in SUBJECTS and token.i < subject.i < child.head.i:
                    draft = stage.draft_at(words, subject.i)
                    return draft if draft and draft.kind == "person" and gender_fits(draft, gender) else None
        child, hops = child.head, hops + 1
    return None


def _joined(stage: Stage, words: Words, token: "Token", gender: Gender) -> Draft | None:
    """ "met with Mr. X and his aides": the possessor of what is joined to a name is that name."""
    if token.dep_ != "poss" or token.head.dep_ != "conj":
        return None
    draft = stage.draft_at(words, token.head.head.i)
    return draft if draft and draft.kind == "person" and gender_fits(draft, gender) else None


def _behind(stage: Stage, words: Words, token: "Token", gender: Gender) -> Draft | None:
    """The best of those mentioned before, if it is well ahead of the next."""
    barred = _barred(stage, words, token)
    fits = [
        presence
        for presence in stage.recent(FARTHEST_ALONE)
        if _is_one(presence.draft) and presence.draft is not barred and gender_fits(presence.draft, gender)
    ]
    if len(fits) > 1:
        fits = [presence for presence in fits if stage.sentence - presence.sentence <= _reach(presence, gender)]
    if not fits and (only := stage.only(gender)) and only.draft is not barred:
        return only.draft
    commander = _commander(stage, words, token)
    ranked = sorted(
        (
            (_score(stage, presence, gender) + COMMANDS * (presence.draft is commander), -presence.place, presence)
            for presence in fits
        ),
        key=lambda entry: (-entry[0], entry[1]),
    )
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < MARGIN):
        return None
    return ranked[0][2].draft


def _reach(presence: Presence, gender: Gender) -> int:
    """How many sentences back a candidate may be: farther, where the gender is sure."""
    return FARTHEST if (presence.draft.gender or presence.draft.hint) != gender or not presence.draft.spots else FARTHEST + 2


def _is_one(draft: Draft) -> bool:
    """Whether this is a single person, with a name or without."""
    return draft.kind == "person" or (draft.kind == "unnamed" and not draft.plural)


def _score(stage: Stage, presence: Presence, gender: Gender) -> float:
    distance = stage.sentence - presence.sentence
    score = -float(distance) + OFTEN * min(presence.count, MANY)
    if presence.subject >= 0 and stage.sentence - presence.subject <= distance:
        score += SUBJECT
    if presence.opened >= 0 and stage.sentence - presence.opened <= 1:
        score += NEW
    if presence.draft.gender == gender:
        score += KNOWN
    elif presence.draft.gender is None and presence.draft.hint:
        score += HINTED if presence.draft.hint == gender else -HINTED
    if presence.quoted and not stage.quoted:
        score -= QUOTED
    return score if presence.draft.spots else score - NAMELESS


def _commander(stage: Stage, words: Words, token: "Token") -> Draft | None:
    """The subject of the clause around the pronoun: "Mr. X said he …", "Ms. Y praised her team"."""
    verb, hops = token, 0
    region = stage.region(words, token.i)
    opened = region.start - words.paragraph.start if region else 0
    while verb.head.i != verb.i and hops < HOPS:
        below, verb, hops = verb, verb.head, hops + 1
        if verb.idx < opened:
            return None
        own = below.i == token.i and token.dep_ != "poss"
        subject = next((child for child in verb.children if child.dep_ in SUBJECTS and child.i < token.i), None)
        if subject is not None and not own and subject.i != below.i:
            return stage.draft_at(words, subject.i)
    return None


def _barred(stage: Stage, words: Words, token: "Token") -> Draft | None:
    """Who cannot be meant: the speaker, by "he" within the quotation; the subject, by "him" as its object."""
    if region := stage.region(words, token.i):
        return _speaker(stage, words, token, region.start - words.paragraph.start, region.end - words.paragraph.start)
    if token.lower_ in ("him", "her") and token.dep_ in ("dobj", "dative"):
        return next((stage.draft_at(words, child.i) for child in token.head.children if child.dep_ in SUBJECTS), None)
    return None


def _speaker(stage: Stage, words: Words, token: "Token", start: int, end: int) -> Draft | None:
    """The subject of the verb outside the quotation that governs it; where none does, who spoke last."""
    verb, hops = token, 0
    while start <= verb.idx < end and verb.head.i != verb.i and hops < 2 * HOPS:
        verb, hops = verb.head, hops + 1
    if start <= verb.idx < end:
        return stage.speaker
    return next((stage.draft_at(words, child.i) for child in verb.children if child.dep_ in SUBJECTS), None)
