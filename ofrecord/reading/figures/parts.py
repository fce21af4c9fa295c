"""Parts of a whole: "three soldiers, two of them officers", "600 of our 3,600 men", "including 13 women and eight children"."""

import re
from collections.abc import Sequence

from ofrecord.reading.figures.draft import Draft

PARTS = ("count", "vague", "ratio", "percent", "money", "measure")
WHOLES = ("count", "vague", "money", "measure")
OF_ITS = re.compile(r"\s+(?:of|among|out of)\s+(?:the|its|their|our|his|her|those|these)\s+(?:\w+\s+)?", re.IGNORECASE)
OF_ALL = re.compile(r"(?:^|[.;:]\s+|[“\"])Of\s+(?:the|its|their|those|these)\s+$")
OF_THESE = re.compile(r"(?:^|[.;:]\s+)Of (?:these|those|them),?\s+(?:\w+\s+)?$")
LONGEST_OPENING = 20
BEFORE = ("including", "among them", "among whom", "of which", "of whom", "of them")
AFTER = ("of them", "of whom", "of which", "of thes", "of thos")
LISTED = re.compile(r"(?:[^\W\d]|[ ’'-]){0,40}(?:,|\band\b)(?: and)?(?: the| another)?")  # "13 women and eight children"
REACH = 3  # figures to look back for a whole that is large enough


def find_wholes(drafts: Sequence[Draft]) -> list[str | None]:
    """For each figure the id of the one that it is part of."""
    found: list[str | None] = []
    for number, draft in enumerate(drafts):
        found.append(_whole(drafts, number) or (_listed(drafts[number - 1], draft, found[-1]) if number else None))
    return found


def _whole(drafts: Sequence[Draft], number: int) -> str | None:
    draft, text = drafts[number], drafts[number].paragraph.text
    if number + 1 < len(drafts) and _is_taken_from(draft, drafts[number + 1]):
        return f"f{number + 2}"
    opening = text[max(0, draft.quantity.start - LONGEST_OPENING) : draft.quantity.start]
    after = text[draft.quantity.end : draft.quantity.end + 9].lower().lstrip()
    for place in range(number - 1, max(-1, number - 1 - REACH), -1):
        before = drafts[place]
        if before.paragraph is not draft.paragraph:
            break
        if OF_THESE.search(opening) is not None and _is_less(draft, before):
            return f"f{place + 1}"
        if _may_be_part(draft, before) and (after.startswith(AFTER) or _is_introduced(before, draft, place == number - 1)):
            return f"f{place + 1}"
    return None


def _is_introduced(before: Draft, draft: Draft, next_: bool) -> bool:
    """ "34, including 5 children", "with 164 of them in Punjab", "Of the 26, eleven face charges"."""
    text = draft.paragraph.text
    between = text[before.quantity.end : draft.quantity.start].lower().rstrip()
    if between.endswith(BEFORE):
        return True
    return next_ and OF_ALL.search(text[max(0, before.quantity.start - LONGEST_OPENING) : before.quantity.start]) is not None


def _listed(before: Draft, draft: Draft, whole: str | None) -> str | None:
    """ "including 13 women and eight children": what is strung on a part is a part of the same."""
    if whole is None or before.paragraph is not draft.paragraph or draft.quantity.kind not in ("count", "vague"):
        return None
    if draft.root.sent.start != before.root.sent.start or draft.counted is None:
        return None
    between = draft.paragraph.text[before.quantity.end : draft.quantity.start].strip()
    return whole if LISTED.fullmatch(between) is not None else None


def _may_be_part(draft: Draft, whole: Draft) -> bool:
    if whole.root.sent.start != draft.root.sent.start or not _is_less(draft, whole):
        return False
    alike = draft.quantity.kind in ("ratio", "percent") or draft.quantity.unit == whole.quantity.unit
    return alike and draft.quantity.kind in PARTS and whole.quantity.kind in WHOLES


def _is_less(draft: Draft, whole: Draft) -> bool:
    """A part is no larger than its whole."""
    part, all_ = draft.quantity.value, whole.quantity.value
    return draft.quantity.unit != whole.quantity.unit or part is None or all_ is None or part <= all_


def _is_taken_from(draft: Draft, whole: Draft) -> bool:
    """ "61 of its 214 stores": the whole stands behind."""
    if whole.paragraph is not draft.paragraph or not _may_be_part(draft, whole):
        return False
    return OF_ITS.fullmatch(draft.paragraph.text[draft.quantity.end : whole.quantity.start]) is not None
