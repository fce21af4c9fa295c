"""Settles drafts into figures: ids, partners in a move, wholes, place and day."""

from collections.abc import Sequence

from ofrecord.reading.figures.draft import Draft
from ofrecord.reading.figures.parts import find_wholes
from ofrecord.reading.figures.sentence.setting import Setting
from ofrecord.record import Article, Change, Figure, Name, Timex

PARTNERS = {"by": ("to", "from"), "factor": ("to", "from"), "to": ("by", "factor", "from"), "from": ("to", "by")}


def settle(drafts: Sequence[Draft], names: Sequence[Name], dates: Sequence[Timex], article: Article) -> tuple[Figure, ...]:
    """The figures of an article, with what joins them."""
    setting = Setting(names, dates, article)
    days, wholes = setting.days(drafts), find_wholes(drafts)
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
                part_of=wholes[number],
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
