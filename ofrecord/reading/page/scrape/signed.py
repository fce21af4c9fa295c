"""When and by whom, in the head of a scrape: stamps of publication and of the last change, bylines marked or not."""

import re
from collections.abc import Sequence

from ofrecord.reading.page.head.byline import ROLE, bare_byline, byline_names, is_byline
from ofrecord.reading.page.head.stamp import Stamp, find_stamp

CHANGED = re.compile(r"\b(?:updated|modified|last changed|edited|revised)\b", re.IGNORECASE)
LABEL = re.compile(r"\W*(?:first |originally )?(?:published|posted|date)\b", re.IGNORECASE)
REACH = 8  # lines below the headline in which the byline stands
Line = tuple[str, str | None]  # a line, and why it is furniture


def find_published(head: Sequence[Line]) -> Stamp | None:
    """The stamp of publication: of a line that is a stamp, not of a change, if there is such a one; else the first."""
    stamps = [(stamp, text, reason) for text, reason in head if (stamp := find_stamp(text))]
    for wanted in (_is_labelled, _is_stamp_of_publication, _is_stamp, _is_any):
        found = next((stamp for stamp, text, reason in stamps if wanted(stamp, text, reason)), None)
        if found:
            return found
    return None


def _is_labelled(stamp: Stamp, text: str, reason: str | None) -> bool:
    return bool(LABEL.match(text)) and not CHANGED.search(text[: stamp.start])


def _is_stamp_of_publication(stamp: Stamp, text: str, reason: str | None) -> bool:
    return _is_stamp(stamp, text, reason) and not CHANGED.search(text[: stamp.start])


def _is_stamp(stamp: Stamp, text: str, reason: str | None) -> bool:
    return reason in ("stamp", "byline")


def _is_any(stamp: Stamp, text: str, reason: str | None) -> bool:
    return True


def find_modified(head: Sequence[Line]) -> str | None:
    """The moment of the last change, where the page tells it apart from the publication."""
    published = find_published(head)
    for text, _ in head:
        for match in CHANGED.finditer(text):
            stamp = find_stamp(text[match.end() :])
            if stamp and published and stamp.value != published.value:
                return stamp.value
    return None


def find_byline(head: Sequence[Line], headline: int | None) -> tuple[tuple[str, ...], frozenset[int]]:
    """The people who sign, and the numbers of the lines that say so: "By …", or a bare name between headline and story."""
    for number, (text, _) in enumerate(head):
        if is_byline(text) and (names := byline_names(text)):
            return names, frozenset({number})
    start = 0 if headline is None else headline + 1
    for number in range(start, min(len(head), start + REACH)):
        text, reason = head[number]
        if reason not in (None, "byline", "credit"):
            continue
        stamp = find_stamp(text)
        text = text[: stamp.start].rstrip(" |·•,–—-") if stamp else text
        role_below = number + 1 < len(head) and _is_role(head[number + 1][0])
        names = bare_byline(text, vouched=role_below)
        if names:
            return names, frozenset({number, number + 1} if role_below else {number})
    return (), frozenset()


def _is_role(line: str) -> bool:
    """Whether a line is a job and nothing else: "Special Correspondent"."""
    return len(line.split()) <= 5 and len(line) <= 60 and bool(ROLE.search(line)) and not re.search(r"[.?!:]$|\d", line)
