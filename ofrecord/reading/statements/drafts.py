"""Drafts: statements in the making, from frames and from quotations without one, in the order of the text."""

import re
from dataclasses import dataclass, field

from ofrecord.reading.statements.frames.frame import Frame
from ofrecord.reading.statements.views import OUTSIDE, Quotation, View
from ofrecord.record import Span
from ofrecord.record.statement import Act, StatementKind

DIRECT = 0.9  # share of the words in quotation marks, as attribution corpora draw the line
VOICED = ("fear", "worry", "hope", "reckon", "agree", "guess", "believe")  # with a quotation before them they are said
WORD = re.compile(r"\w+(?:[’'\-]\w+)*")


@dataclass(slots=True, kw_only=True, eq=False)
class Draft:
    """A statement before its names are known. `leans_on` is the draft whose speaker a floating quotation shares.

    `is_turn` marks a paragraph of a dialogue: the speaker's own words without quotation marks. `said_by` is known before.
    """

    view: View
    act: Act = "speech"
    frame: Frame | None = None
    source: Span | None = None
    cue: Span | None = None
    content: list[tuple[int, int]] = field(default_factory=list)
    leans_on: "Draft | None" = None
    same_turn: bool = False
    is_turn: bool = False
    said_by: str | None = None

    @property
    def start(self) -> int:
        return self.content[0][0]

    @property
    def cue_start(self) -> int:
        return self.cue.start if self.cue else -1

    @property
    def speaks(self) -> bool:
        """True for a statement that is said or written by someone outside of any quotation."""
        if self.frame is None:
            return True
        return self.act != "thought" and self.source is not None and self.is_outside

    @property
    def is_outside(self) -> bool:
        """True where the cue stands outside of any quotation."""
        return self.frame is not None and self.frame.view.inside[self.frame.at] == OUTSIDE

    @property
    def holds_quotation(self) -> bool:
        """True where the content has words in quotation marks."""
        regions = self.view.paragraph.regions
        return any(start < region.end and region.start < end for region in regions for start, end in self.content)

    @property
    def opens_with_quotation(self) -> bool:
        """True where the content begins with a quotation mark of the paragraph."""
        return bool(self.content) and any(region.start == self.start for region in self.view.paragraph.regions)

    def add(self, start: int, end: int) -> None:
        """One more stretch of content; stretches that touch become one."""
        merged: list[tuple[int, int]] = []
        for one in sorted([*self.content, (start, end)]):
            if merged and one[0] <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(merged[-1][1], one[1]))
            else:
                merged.append(one)
        self.content = merged


def draft_of(frame: Frame) -> Draft:
    """The draft of a frame, its content widened to whole quotations."""
    view = frame.view
    span = view.paragraph.span
    draft = Draft(view=view, act=frame.cue.act, frame=frame, cue=span(frame.cue_first, frame.cue_last))
    if frame.source is not None:
        draft.source = span(frame.source.first, frame.source.last)
    for first, last in frame.content:
        first, last = _whole_quotations(frame, first, last)
        piece = span(first, last)
        draft.add(piece.start, piece.end)
    if draft.act == "thought" and frame.cue.lemma in VOICED and draft.opens_with_quotation:
        draft.act = "speech"  # "“It will fall,” he feared."
    return draft


def _whole_quotations(frame: Frame, first: int, last: int) -> tuple[int, int]:
    """A range that takes part of a quotation takes all of it, unless the cue stands in the same one."""
    view = frame.view
    own = view.inside[frame.at]
    for number in {view.inside[first], view.inside[last - 1]}:
        if number >= 0 and number != own:
            quotation = view.quotations[number]
            first, last = min(first, quotation.first), max(last, quotation.last)
    return first, last


def quoted(quotation: Quotation) -> tuple[int, int]:
    """A quotation's characters in the article."""
    return quotation.region.start, quotation.region.end


def kind_of(draft: Draft) -> StatementKind:
    """Direct where nearly all words stand in quotation marks, indirect where none do, else mixed."""
    places = [span for start, end in draft.content for span in _words(draft.view, start, end)]
    regions = [(region.start, region.end) for region in draft.view.paragraph.regions]
    own = draft.view.paragraph.region_at(draft.cue.start) if draft.cue else None
    if draft.is_turn or (draft.frame is not None and draft.frame.cue.kind == "mark"):
        return "direct"  # an answer in an interview, with quotation marks or without
    inside = sum(any(a <= start and end <= b for a, b in regions) for start, end in places)
    if not inside or (own is not None and own.end >= draft.content[-1][1]):
        return "indirect"
    return "direct" if inside >= DIRECT * len(places) else "mixed"


def _words(view: View, start: int, end: int) -> list[tuple[int, int]]:
    base = view.paragraph.start
    if start < base:
        return []
    return [(base + m.start(), base + m.end()) for m in WORD.finditer(view.paragraph.text, start - base, end - base)]
