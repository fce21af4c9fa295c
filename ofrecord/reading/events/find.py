"""The walk that finds events: triggers, the acts they make in their frames, agency, parties, and what stands around them."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar, cast

from ofrecord.reading.events.agency import has_agency, is_game_move, is_sports_page
from ofrecord.reading.events.circumstances import (
    contexts_of,
    date_of,
    dated_status,
    home_names,
    is_bygone,
    place_of,
)
from ofrecord.reading.events.frames import Act, read_acts
from ofrecord.reading.events.grammar import after, is_passive, seat, subject
from ofrecord.reading.events.sides.bridging import bridged
from ofrecord.reading.events.sides.parties import Parties, find_parties
from ofrecord.reading.events.toll import Toll, toll_of
from ofrecord.reading.events.tree.answers import forget
from ofrecord.reading.events.triggers import find_triggers
from ofrecord.reading.events.who.actors import Stage, known_only
from ofrecord.reading.names.cast import Cast
from ofrecord.reading.parse import Paragraph, Parsed
from ofrecord.record import Event, Figure, Name, Timex
from ofrecord.record.event import EventType

if TYPE_CHECKING:
    from spacy.tokens import Token

Placed = TypeVar("Placed", Timex, Figure)
NEAR = 12  # drafts back among which words of one act of violence are looked for: they stand in one sentence
GENERIC = ("180", "190", None)  # codes that say no more than that there was violence


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An act with its parties; `words` are the tokens that tell of it, where several tell of one act of violence."""

    act: Act
    actors: Parties
    recipients: Parties
    words: "tuple[Token, ...]"


def find_events(parsed: Parsed, names: Sequence[Name], dates: Sequence[Timex], figures: Sequence[Figure]) -> tuple[Event, ...]:
    """The events of an article, in the order of the text; `said_by` and `same_as` are for links."""
    cast, homes = Cast(names), home_names(names)
    found: list[Event] = []
    games = is_sports_page([paragraph.doc for paragraph in parsed.paragraphs])
    for paragraph in parsed.paragraphs:
        triggers = find_triggers(paragraph.doc)
        if not triggers:
            forget(paragraph.doc)
            continue
        stage = Stage(paragraph, cast, homes)
        page = Page(
            dates=_within(paragraph, dates),
            figures=_within(paragraph, figures),
            contexts=contexts_of(paragraph.doc),
            published=parsed.article.published,
        )
        drafts = _merged([_draft(act, stage) for act in read_acts(triggers) if has_agency(act.trigger)])
        drafts = [draft for draft in drafts if not _is_faint(draft) and not (games and _is_play(draft))]
        found += [_event(draft, stage, page) for draft in drafts]
        forget(paragraph.doc)
    found.sort(key=lambda event: event.trigger.start)
    return tuple(replace(event, id=f"e{number}") for number, event in enumerate(found, 1))


def _within(paragraph: Paragraph, facts: Sequence[Placed]) -> tuple[Placed, ...]:
    """The facts that start in a paragraph; facts stand in the order of the text."""
    first = bisect_left(facts, paragraph.start, key=lambda fact: fact.start)
    return tuple(facts[first : bisect_left(facts, paragraph.end, key=lambda fact: fact.start)])


def _draft(act: Act, stage: Stage) -> Draft:
    sides = find_parties(act, stage)
    actors, recipients = bridged(act.type, sides, stage, act.trigger.token)
    if act.type == "CONSULT" and act.entry.mode is None and actors and recipients and act.status != "planned":
        act = replace(act, entry=replace(act.entry, mode="visit", cameo="042"))
    return Draft(act=act, actors=actors, recipients=recipients, words=(act.trigger.token,))


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What stands around a paragraph's events: its dates, figures and contexts, and the day of the story."""

    dates: Sequence[Timex]
    figures: Sequence[Figure]
    contexts: tuple[str, ...]
    published: str | None


def _event(draft: Draft, stage: Stage, page: Page) -> Event:
    trigger, entry = draft.act.trigger, draft.act.entry
    tellers = [trigger, *(replace(trigger, token=word) for word in draft.words if word.i != trigger.token.i)]
    date = next(filter(None, (date_of(one, page.dates, stage) for one in tellers)), None)
    place = next(filter(None, (place_of(one, stage) for one in tellers)), None)
    status = dated_status(draft.act.status, date, page.published)
    if status == "happened" and is_bygone(trigger):
        status = "historical"
    toll = toll_of(draft.words, page.figures, stage) if entry.type in ("ASSAULT", "PROTEST") else Toll()
    return Event(
        id="e0",
        type=cast(EventType, entry.type),
        mode=entry.mode,
        cameo=entry.cameo,
        contexts=page.contexts,
        trigger=stage.paragraph.span(trigger.first, trigger.token.i + 1),
        actors=draft.actors,
        recipients=draft.recipients,
        date=date.id if date else None,
        begin=date.begin if date else None,
        finish=date.finish if date else None,
        place=place.id if place else None,
        status=status,
        killed=toll.killed,
        wounded=toll.wounded,
        figures=toll.figures,
    )


def _is_play(draft: Draft) -> bool:
    return is_game_move(draft.act.type, (*draft.actors, *draft.recipients), draft.act.trigger.token)


def _is_faint(draft: Draft) -> bool:
    """A word in passing, with nobody beside it: "after hours of talks", "the pact signed in March"."""
    if _is_reference(draft):
        return True
    if draft.actors or draft.recipients or draft.act.type in ("PROTEST", "ASSAULT"):
        return False
    word = draft.act.trigger.token
    return word.dep_ in ("pobj", "acl", "compound", "appos", "npadvmod")


def _is_reference(draft: Draft) -> bool:
    """ "the number of those detained": people told apart, no news."""
    word = draft.act.trigger.token
    return not draft.actors and word.dep_ == "acl" and word.tag_ == "VBN" and word.head.lower_ == "those"


# ---------------------------------------------------------------- one act of violence, several words


def _merged(drafts: Sequence[Draft]) -> list[Draft]:
    """ "An attack killed three and wounded 14", "opened fire, killing one": one event."""
    kept: list[Draft] = []
    for draft in drafts:
        recent = range(max(0, len(kept) - NEAR), len(kept))
        place = next((i for i in recent if _is_one(kept[i], draft)), None)
        if place is None:
            kept.append(draft)
        else:
            kept[place] = _join(kept[place], draft)
    return kept


def _is_one(first: Draft, second: Draft) -> bool:
    if first.act.type != "ASSAULT" or second.act.type != "ASSAULT":
        return False
    return any(_tied(one, second.act.trigger.token) or _tied(second.act.trigger.token, one) for one in first.words)


def _tied(word: "Token", other: "Token") -> bool:
    """Whether one word of violence hangs from the other: as subject, in an "in" phrase, as a further verb of its doer."""
    head = word.head
    if word.pos_ == "NOUN" or word.dep_ == "pobj":
        if word.dep_ in ("nsubj", "dobj") and head.i == other.i:
            return True
        return word.dep_ == "pobj" and head.head.i == other.i and head.lower_ in ("in", "by", "during", "with", "to")
    if word.dep_ == "pcomp" and head.head.i == other.i:
        return True
    if seat(word).i != word.i and seat(word).head.head.i == other.i:  # "hurt in police firing at a queue"
        return True
    if word.dep_ == "relcl" and any(side.lower_ == "which" for side in after(word, "in", "during")):
        return other.i == head.i or other.is_ancestor(head)
    if word.dep_ == "relcl" and other.i == head.i and other.pos_ == "NOUN":  # "a bombing that killed thirty"
        return any(child.lower_ in ("that", "which") and child.dep_ == "nsubj" for child in word.children)
    if word.dep_ in ("conj", "advcl", "xcomp", "acl") and head.i == other.i:
        return word.dep_ != "conj" or _share_doer(word, other)
    return False


def _share_doer(word: "Token", other: "Token") -> bool:
    """Whether a further verb goes with the one before it: no doer of its own, or both are passives without one."""
    mine, theirs = subject(word), subject(other)
    if not is_passive(word) and any(child.dep_ == "nsubj" for child in word.children):
        return mine is not None and theirs is not None and mine.i == theirs.i
    return mine is None or theirs is None or mine.i == theirs.i


def _join(first: Draft, second: Draft) -> Draft:
    """The first draft with what the second adds: parties it lacks, a finer code."""
    entry, other = first.act.entry, second.act.entry
    if entry.cameo in GENERIC and other.cameo not in GENERIC:
        entry = replace(entry, mode=other.mode, cameo=other.cameo)
    actors = first.actors or second.actors
    recipients = known_only((*first.recipients, *second.recipients))
    taken = {(party.start, party.country) for party in actors}
    return Draft(
        act=replace(first.act, entry=entry),
        actors=actors,
        recipients=tuple(
            party for party in recipients if (party.start, party.country) not in taken and not party.text.isdecimal()
        ),
        words=(*first.words, *second.words),
    )
