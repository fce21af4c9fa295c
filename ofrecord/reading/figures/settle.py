"""Settles drafts into figures: ids, partners in a move, subsets, place and day."""

import re
from collections.abc import Sequence

from ofrecord.reading.figures.draft import Draft
from ofrecord.reading.figures.sentence.setting import Setting
from ofrecord.record import Change, Figure, Name, Timex

PARTNERS = {"by": ("to", "from"), "factor": ("to", "from"), "to": ("by", "factor", "from"), "from": ("to", "by")}
PARTS = ("count", "vague", "ratio", "percent", "money", "measure")
OF_ITS = re.compile(r"\s+(?:of|among)\s+(?:the|its|their|our|his|her|those|these)\s+", re.IGNORECASE)
OF_ALL = re.compile(r"(?:^|[.;:]\s+|[“\"])Of\s+(?:the|its|their|those|these)\s+$")
LONGEST_OPENING = 16
PART_BEFORE = ("including", "among them", "among whom", "of which", "of whom", "of them")


def settle(drafts: Sequence[Draft], names: Sequence[Name], dates: Sequence[Timex], published: str | None) -> tuple[Figure, ...]:
    """The figures of an article, with what joins them."""
    setting = Setting(names, dates, published)
    days = setting.days(drafts)
    figures = []
    for number, draft in enumerate(drafts):
        quantity = draft.quantity
        figures.append(
            Figure(
                id=f"f{number + 1}",
                start=draft.start,
                end=draft.end,
                text=draft.paragraph.text[quantity.start : quantity.end],
                value=quantity.value,
                low=quantity.low,
                high=quantity.high,
                hedge=quantity.hedge,
                kind=quantity.kind,
                unit=quantity.unit,
                counted=draft.counted,
                place=setting.place(draft),
                as_of=days[number],
                change=_change(drafts, number),
                status=draft.status,
                part_of=_whole(drafts, number),
            )
        )
    return tuple(figures)


def _change(drafts: Sequence[Draft], number: int) -> Change | None:
    move = drafts[number].move
    if move is None:
        return None
    return Change(direction=move.direction, role=move.role, other=_partner(drafts, number))


def _partner(drafts: Sequence[Draft], number: int) -> str | None:
    """The other figure of the same move: the level beside the step."""
    draft, move = drafts[number], drafts[number].move
    if move is None:
        return None
    if move.role == "to" and number and _right_behind(drafts[number - 1], draft):
        return f"f{number}"
    for role in PARTNERS[move.role]:
        for near in (number + 1, number - 1, number + 2, number - 2):
            if not 0 <= near < len(drafts) or drafts[near].paragraph is not draft.paragraph:
                continue
            other = drafts[near].move
            if other is not None and other.role == role and other.verb == move.verb:
                return f"f{near + 1}"
    return None


def _right_behind(step: Draft, level: Draft) -> bool:
    """ "up 9.4 percent to $84": a level that follows its step."""
    if step.move is None or step.move.role not in ("by", "factor") or step.paragraph is not level.paragraph:
        return False
    return step.paragraph.text[step.quantity.end : level.quantity.start].strip(" ,") == "to"


def _whole(drafts: Sequence[Draft], number: int) -> str | None:
    """The figure that this one is part of: "three soldiers, two of them Americans", "600 of our 3,600 soldiers"."""
    draft = drafts[number]
    if number + 1 < len(drafts) and _is_taken_from(draft, drafts[number + 1]):
        return f"f{number + 2}"
    before = drafts[number - 1] if number else None
    if before is None or not _may_be_part(draft, before):
        return None
    text = draft.paragraph.text
    between = text[before.quantity.end : draft.quantity.start].lower().rstrip()
    after = text[draft.quantity.end : draft.quantity.end + 9].lower().lstrip()
    opens = OF_ALL.search(text[max(0, before.quantity.start - LONGEST_OPENING) : before.quantity.start]) is not None
    if opens or between.endswith(PART_BEFORE) or after.startswith(("of them", "of whom", "of which", "of thes", "of thos")):
        return f"f{number}"
    return None


def _may_be_part(draft: Draft, whole: Draft) -> bool:
    if whole.paragraph is not draft.paragraph or whole.root.sent.start != draft.root.sent.start:
        return False
    alike = draft.quantity.kind in ("ratio", "percent") or draft.quantity.unit == whole.quantity.unit
    return alike and draft.quantity.kind in PARTS and whole.quantity.kind in ("count", "vague", "money", "measure")


def _is_taken_from(draft: Draft, whole: Draft) -> bool:
    """ "61 of its 214 stores": the whole stands behind."""
    if not _may_be_part(draft, whole):
        return False
    return OF_ITS.fullmatch(draft.paragraph.text[draft.quantity.end : whole.quantity.start]) is not None
