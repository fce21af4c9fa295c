"""Quoted regions, found by typography alone: where marks open and close in each paragraph."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

CLOSERS = {"“": "”’’", "„": "“”", "«": "»", "''": "''", "``": "''", '"': '"'}
MARK = re.compile(r"[“”„«»\"]|``|''|’’")
ENDS = (".", ",", "?", "!", "…")
SINGLE_OPENS = re.compile(
    r"(?:(?<=[\s(\[—–:])|^)(?P<mark>[‘'])(?=[A-Za-z])(?!(?:em|til|tis|twas|cause|n|round)\b)", re.MULTILINE
)
SINGLE_CLOSES = re.compile(r"(?<=[\w,.?!…])[’'](?=[\s,.;:?!)\]—–]|$)", re.MULTILINE)
FARTHEST_MARK = 40  # single marks looked at for one that closes
FARTHEST = 3  # paragraphs that an open quotation may run on
OPENS_AFTER = re.compile(r"(?:^|[\s(\[{—–\-/:‘'])$")


@dataclass(frozen=True, slots=True)
class Region:
    """A quoted stretch in characters of the article: the marks included, and the inside without them.

    `closed` is False where the closing mark is missing; `continued` is True where it goes on from the paragraph before.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool = True
    continued: bool = False


def find_regions(text: str, paragraphs: Sequence[tuple[int, int]]) -> tuple[tuple[Region, ...], ...]:
    """The quoted regions of each paragraph (given as start and end), in order."""
    found: list[tuple[Region, ...]] = []
    left_open = False
    for start, end in paragraphs:
        regions = tuple(_of_paragraph(text, start, end, left_open) or _single_marks(text, start, end))
        left_open = bool(regions) and not regions[-1].closed
        found.append(regions)
    for index, regions in enumerate(found):
        if regions and not regions[-1].closed and regions[-1].inner_start > regions[-1].start:
            _carry_on(text, paragraphs, found, index)
    return tuple(found)


def _carry_on(text: str, paragraphs: Sequence[tuple[int, int]], found: list[tuple[Region, ...]], index: int) -> None:
    """A quotation that opens in one paragraph and closes in a later one without being opened again: all between is quoted."""
    for last in range(index + 1, min(index + 1 + FARTHEST, len(paragraphs))):
        start, end = paragraphs[last]
        mark = MARK.search(text, start, end)
        if mark is None:
            continue
        if mark.start() == start or _opens(text, start, mark) or text[mark.start() - 1].isspace():
            return
        for between in range(index + 1, last):
            begin, finish = paragraphs[between]
            found[between] = (Region(begin, finish, begin, finish, False, True),)
        found[last] = (Region(start, mark.end(), start, mark.start(), True, True), *found[last])
        return


def _of_paragraph(text: str, start: int, end: int, left_open: bool) -> list[Region]:
    regions: list[Region] = []
    opened: re.Match[str] | None = None
    for mark in MARK.finditer(text, start, end):
        if opened is None:
            if _opens(text, start, mark):
                opened = mark
        elif _closes(opened.group(), mark.group()) or _is_turned(text, end, mark):
            continued = left_open and not regions and opened.start() == start
            regions.append(Region(opened.start(), mark.end(), opened.end(), mark.start(), True, continued))
            opened = None
    if opened is not None:
        continued = left_open and not regions and opened.start() == start
        regions.append(Region(opened.start(), end, opened.end(), end, False, continued))
    return regions


def _single_marks(text: str, start: int, end: int) -> list[Region]:
    """British papers quote in single marks: read where a paragraph has no double ones, and apostrophes left alone."""
    if MARK.search(text, start, end):
        return []
    regions: list[Region] = []
    at = start
    while (opened := SINGLE_OPENS.search(text, at, end)) is not None:
        closed = _single_close(text, opened.end(), end)
        if closed is None:
            at = opened.end()
            continue
        regions.append(Region(opened.start("mark"), closed + 1, opened.end(), closed))
        at = closed + 1
    return regions


def _single_close(text: str, start: int, end: int) -> int | None:
    """Where a single quotation closes: behind punctuation, or behind the first word that is no plural."""
    marks = [mark.start() for mark in islice(SINGLE_CLOSES.finditer(text, start, end), FARTHEST_MARK)]
    behind_stop = next((at for at in marks if text[at - 1] in ",.?!…"), None)
    behind_word = next((at for at in marks if text[at - 1] not in "s,.?!…" and text[at] in "’'"), None)
    opened = SINGLE_OPENS.search(text, marks[0] + 1, end) if marks else None  # "'better years' and promised a 'review'"
    others = (behind_stop, behind_word)
    plural = opened is not None and text[marks[0] - 1] == "s" and marks[0] > start
    if plural and opened is not None and not any(at is not None and at < opened.start() for at in others):
        return marks[0]
    found = [at for at in (behind_stop, behind_word) if at is not None and at > start]
    return min(found, default=None)


def _opens(text: str, start: int, mark: re.Match[str]) -> bool:
    """Straight marks open after a space or a bracket; inches and stray marks do not."""
    if mark.group() in ("“", "„", "«", "``"):
        return True
    if mark.group() in ("”", "»", "’’"):
        return False
    before = text[max(start, mark.start() - 1) : mark.start()]
    after = text[mark.end() : mark.end() + 1]
    return bool(OPENS_AFTER.search(before)) and bool(after) and not after.isspace()


def _is_turned(text: str, end: int, mark: re.Match[str]) -> bool:
    """An opening mark set where one closes: "51 percent.“ When"."""
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : min(end, mark.end() + 1)]
    return mark.group() == "“" and before in ENDS and (not after or after.isspace())


def _closes(opening: str, mark: str) -> bool:
    return mark in CLOSERS[opening] or (opening == "“" and mark in ('"', "''"))
