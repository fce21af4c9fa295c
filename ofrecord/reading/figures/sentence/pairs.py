"""Figures of one move: levels that stand beside the figure that moves, and those that only look like levels."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ofrecord.reading.figures.draft import Draft, Move
from ofrecord.reading.figures.sentence.syntax import governor
from ofrecord.record.figure import Direction, FigureStatus

if TYPE_CHECKING:
    from spacy.tokens import Token

LEVELLED = ("count", "money", "percent", "measure", "duration", "vague")
STEPS = ("by", "factor")
REACH = 3  # figures to look for one of the same move
FARTHEST = 120  # characters from that level to the one before
NEAR_STEP = 30  # characters from a level to its step
NEAR_POINTS = 70  # and from a percentage to the points by which it moves
BEHIND_STEP = frozenset(["at", "to", "higher at", "lower at", "higher to", "lower to"])


def with_pairs(drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts of one paragraph, with the moves that only show beside each other."""
    found: list[Draft] = []
    for draft in drafts:
        if draft.move is not None and draft.move.role == "from":
            draft = _risen_from(found, draft, draft.move)
        elif draft.move is not None and draft.move.role == "by":
            draft = _further_level(found, draft, draft.move)
            _level_before_step(found, draft)
        elif draft.move is None and found:
            draft = _further_from(found[-1], _level_behind_step(found[-1], draft))
            draft = _from_to(found, draft)
        found.append(_restated(found[-1], draft) if found else draft)
    near = (found[max(0, number - REACH) : number + REACH + 1] for number in range(len(found)))
    return [draft if _moves(draft, mates) else _at_rest(draft) for draft, mates in zip(found, near, strict=True)]


def _restated(before: Draft, draft: Draft) -> Draft:
    """ "fell to 212 million, or $1.87 a share": the same level in other terms."""
    between = draft.paragraph.text[before.quantity.end : draft.quantity.start].strip(" ,")
    if between not in ("or", "(") or before.move is None or before.move.role not in ("to", "from"):
        return draft
    if {before.quantity.kind, draft.quantity.kind} - {
        "money",
        "measure",
        "percent",
    } or before.quantity.unit == draft.quantity.unit:
        return draft
    return replace(draft, move=before.move, status=before.status)


def _at_rest(draft: Draft) -> Draft:
    return replace(draft, move=None, status="asserted" if draft.status == "past" else draft.status)


def _risen_from(found: list[Draft], draft: Draft, move: Move) -> Draft:
    """ "has about 3,400 troops, down from 3,600": what stands before is the level now."""
    if move.verb >= draft.root.i or draft.root.doc[move.verb].lower_ not in ("up", "down"):
        return draft
    for place in range(len(found) - 1, max(-1, len(found) - 1 - REACH), -1):
        level = found[place]
        if level.root.sent.start != draft.root.sent.start or draft.start - level.end > FARTHEST:
            break
        if not _alike(level, draft):
            continue
        if level.move is None or (level.move.role == "by" and level.root.doc[level.move.verb].pos_ == "NOUN"):
            found[place] = replace(level, move=Move(move.direction, "to", move.verb))
        elif level.move.role == "to":
            return replace(draft, move=replace(move, verb=level.move.verb))
        break
    return draft


def _level_before_step(found: list[Draft], draft: Draft) -> None:
    """ "closed at 1,200, up 4 points": the level stands before its step."""
    move, level = draft.move, found[-1] if found else None
    if move is None or move.role != "by" or level is None or level.move is not None or level.quantity.kind not in LEVELLED[:4]:
        return
    between = draft.paragraph.text[level.quantity.end : draft.quantity.start].lower().rstrip()
    near = NEAR_POINTS if level.quantity.unit == "percent" and "point" in (draft.quantity.unit or "") else NEAR_STEP
    if len(between) > near or not between.endswith((", up", ", down")) or "." in between or ";" in between:
        return
    found[-1] = replace(level, move=Move(move.direction, "to", move.verb))


def _further_from(before: Draft, draft: Draft) -> Draft:
    """ "down from 4.5 percent in April and 5.1 percent a year earlier": what is strung on a level left is one too."""
    strung = draft.root.dep_ == "conj" and draft.root.head.i == before.root.i and draft.quantity.unit == before.quantity.unit
    if draft.move is not None or before.move is None or before.move.role != "from" or not strung:
        return draft
    return replace(draft, move=before.move, status=_left(draft))


def _from_to(found: list[Draft], draft: Draft) -> Draft:
    """ "has gone from 20 to 35 rupees": which way, the numbers say."""
    before, text = found[-1], draft.paragraph.text
    start, end = before.quantity.value, draft.quantity.value
    if before.move is not None or draft.move is not None or start is None or end is None or start == end:
        return draft
    is_from = text[: before.quantity.start].rstrip().lower()[-5:].strip() == "from"
    if not is_from or text[before.quantity.end : draft.quantity.start].strip() != "to" or draft.quantity.kind not in LEVELLED:
        return draft
    verb = governor(draft.root)
    direction: Direction = "increase" if end > start else "decrease"
    at = verb.i if verb is not None else draft.root.i
    found[-1] = replace(before, move=Move(direction, "from", at), status=_left(before))
    return replace(draft, move=Move(direction, "to", at))


def _left(draft: Draft) -> FigureStatus:
    """The status of a level that is left behind."""
    return "past" if draft.status == "asserted" else draft.status


def _alike(level: Draft, draft: Draft) -> bool:
    """Whether two figures can be levels of one thing: in one unit, or one of them in none."""
    one, other = level.quantity, draft.quantity
    shares = {one.kind, other.kind} == {"percent", "ratio"}
    return shares or (
        one.kind in LEVELLED and (one.unit == other.unit or (other.unit is None and other.kind in ("count", "vague")))
    )


def _further_level(found: Sequence[Draft], draft: Draft, move: Move) -> Draft:
    """ "fell to 49 metres on Monday, 48 on Tuesday": what is strung on a level is a level."""
    before = found[-1].move if found else None
    if before is None or before.role != "to" or before.verb != move.verb or draft.root.dep_ not in ("appos", "conj"):
        return draft
    return replace(draft, move=before) if found[-1].quantity.unit == draft.quantity.unit else draft


def _level_behind_step(step: Draft, draft: Draft) -> Draft:
    """ "were down 8 percent at 710 million euros"."""
    if step.move is None or step.move.role not in STEPS or draft.quantity.kind not in ("money", "measure", "count", "percent"):
        return draft
    between = draft.paragraph.text[step.quantity.end : draft.quantity.start].strip(" ,").lower()
    if between not in BEHIND_STEP or _own_noun(draft) is not None or draft.quantity.unit == step.quantity.unit:
        return draft
    return replace(draft, move=Move(step.move.direction, "to", step.move.verb))


def _moves(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a level is one: "from three outposts" is a place if it counts something else than what was moved."""
    noun = _own_noun(draft)
    if (
        draft.move is None
        or draft.move.role not in ("from", "to")
        or draft.quantity.kind not in ("count", "vague")
        or noun is None
    ):
        return True
    mates = [mate for mate in drafts if mate.move is not None and mate.move.verb == draft.move.verb and mate is not draft]
    nouns = [mate.counted.head for mate in mates if mate.counted is not None and mate.quantity.kind in ("count", "vague")]
    if draft.move.role == "to":
        return not any(other is not None and other.text != noun.text for other in map(_own_noun, mates))
    if any(mate.move is not None and mate.move.role == "to" and _own_noun(mate) is None for mate in mates):
        return True
    return bool(mates) and (not nouns or noun.text in nouns)


def _own_noun(draft: Draft) -> "Token | None":
    """The noun behind a number that modifies it."""
    root = draft.root
    modifies = root.dep_ == "nummod" or (root.dep_ == "amod" and draft.quantity.kind == "vague")
    carried = draft.quantity.unit is None and modifies and root.head.i > root.i and root.head.pos_ == "NOUN"
    return root.head if carried else None
