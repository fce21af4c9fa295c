"""Quotations that no frame has taken: those beside a cue, those that go on, and those that float."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ofrecord.reading.statements.cues import OPEN, cue_of
from ofrecord.reading.statements.drafts import Draft, draft_of, quoted
from ofrecord.reading.statements.frames import Frame
from ofrecord.reading.statements.sources import source_of
from ofrecord.reading.statements.views import OUTSIDE, Quotation, View

if TYPE_CHECKING:
    from spacy.tokens import Token

REACH = 25  # tokens from a quotation to its cue
NEAR = 14  # tokens from a cue forward to its quotation
LEADS = (",", ":", "—", "–", "-")
TIED = ",?!"


def drafts_of(views: Sequence[View], frames: Sequence[Sequence[Frame]]) -> list[Draft]:
    """All statements of an article, in the order of the text."""
    found: list[Draft] = []
    last: Draft | None = None
    for view, own in zip(views, frames, strict=True):
        here = _of_paragraph(view, own, last)
        found += here
        spoken = [draft for draft in here if _can_go_on(draft)]
        last = spoken[-1] if spoken else (last if _keeps_speaker(view) else None)
    return found


def _of_paragraph(view: View, frames: Sequence[Frame], last: Draft | None) -> list[Draft]:
    drafts = [draft_of(frame) for frame in frames if frame.content]
    bare = {frame.at: frame for frame in frames if not frame.content}
    for quotation in view.quotations:
        if quotation.speech and not _taken(drafts, view, quotation):
            drafts += _place(view, quotation, drafts, bare, last)
    return sorted(drafts, key=lambda draft: (draft.start, draft.cue.start if draft.cue else draft.start))


def _taken(drafts: Sequence[Draft], view: View, quotation: Quotation) -> bool:
    start, end = quoted(view, quotation)
    middle = (start + end) // 2
    return any(
        first <= middle < last
        for draft in drafts
        if draft.frame is None or view.inside[draft.frame.at] != view.inside[quotation.first]
        for first, last in draft.content
    )


def _place(
    view: View, quotation: Quotation, drafts: Sequence[Draft], bare: dict[int, Frame], last: Draft | None
) -> list[Draft]:
    """The draft that takes a quotation: one beside it, the one before it (nothing new), or a floating one."""
    start, end = quoted(view, quotation)
    frame = _frame_after(view, quotation, bare) or _frame_before(view, quotation, bare)
    if frame is not None:
        bare.pop(frame.at, None)
        draft = draft_of(frame)
        draft.add(start, end)
        return [draft]
    before = _goes_on(view, quotation, drafts)
    if before is not None:
        before.add(start, end)
        return []
    previous = max((d for d in drafts if d.start < start and _can_go_on(d)), key=lambda d: d.start, default=last)
    if previous is None or not _closes_as_speech(view, quotation):
        return []
    floating = Draft(view=view, leans_on=previous, same_turn=quotation.first == 0 and previous.view is not view)
    floating.add(start, end)
    return [floating]


def _can_go_on(draft: Draft) -> bool:
    return draft.act != "thought" and (draft.source is not None or draft.leans_on is not None) and _holds_quotation(draft)


def _holds_quotation(draft: Draft) -> bool:
    return True


def _closes_as_speech(view: View, quotation: Quotation) -> bool:
    """A floating quotation is a sentence: it ends in the mark of one, or its paragraph is nothing else."""
    region, start = quotation.region, view.paragraph.start
    inner = view.paragraph.text[region.inner_start - start : region.inner_end - start].rstrip()
    after = view.paragraph.text[region.end - start :].lstrip()
    return inner[-1:] in (".", "?", "!", ",", "…", "—") or after[:1] in ("", ".")


def _keeps_speaker(view: View) -> bool:
    return True


# ---------------------------------------------------------------- beside a cue


def _frame_after(view: View, quotation: Quotation, bare: dict[int, Frame]) -> Frame | None:
    """ "…," said Ortiz. / "…," Ortiz said. / "…?" asked Ortiz."""
    doc, inner = view.doc, _inner_end(view, quotation)
    if inner not in TIED + ".…—" and not inner.isalnum():
        return None
    for index in range(quotation.last, min(len(doc), quotation.last + REACH)):
        token = doc[index]
        if view.inside[index] != OUTSIDE and view.quotations[view.inside[index]].speech:
            return None
        if token.is_sent_start and index > quotation.last and inner != "," and index > quotation.last + 1:
            return None
        if token.tag_.startswith("VB") and token.dep_ not in ("amod", "aux", "auxpass", "relcl", "acl"):
            frame = _usable(view, token, bare, inner in TIED)
            if frame and frame.source and (frame.source.first >= quotation.last or index == quotation.last):
                return frame
            if frame is None or index > quotation.last + 8:
                return None
    return None


def _frame_before(view: View, quotation: Quotation, bare: dict[int, Frame]) -> Frame | None:
    """Ortiz said: "…" / Ortiz said that "…"."""
    doc, first = view.doc, quotation.first
    for index in range(first - 1, max(-1, first - NEAR), -1):
        token = doc[index]
        if view.inside[index] != OUTSIDE and view.quotations[view.inside[index]].speech:
            return None
        frame = bare.get(index)
        if frame is not None and frame.cue.act != "thought" and frame.source is not None:
            if index == first - 1 or doc[first - 1].text in LEADS or index >= first - 4:
                return frame
        if token.is_sent_start:
            break
    return None


def _usable(view: View, token: "Token", bare: dict[int, Frame], tied: bool) -> Frame | None:
    """A frame that waits for a quotation at this verb, or, right behind a comma, any verb with a subject."""
    frame = bare.get(token.i)
    if frame is not None:
        return frame
    if not tied or cue_of(token) is not None:
        return None
    source = source_of(view, token, inverted=True)
    return Frame(view=view, cue=OPEN, at=token.i, cue_first=token.i, cue_last=token.i + 1, source=source, content=())


def _inner_end(view: View, quotation: Quotation) -> str:
    region, start = quotation.region, view.paragraph.start
    return view.paragraph.text[region.inner_start - start : region.inner_end - start].rstrip("’' ")[-1:]


# ---------------------------------------------------------------- going on


def _goes_on(view: View, quotation: Quotation, drafts: Sequence[Draft]) -> Draft | None:
    """The draft whose frame stands right before this quotation: "…," Ortiz said. "…"."""
    start = quotation.region.start
    for draft in sorted(drafts, key=lambda d: d.cue.end if d.cue else 0, reverse=True):
        if draft.cue is None or draft.cue.start > start or not _can_go_on(draft):
            continue
        ends = [draft.cue.end, draft.source.end if draft.source else 0, *(end for _, end in draft.content if end <= start)]
        between = view.paragraph.text[max(ends) - view.paragraph.start : start - view.paragraph.start]
        direct = draft.content[0][0] < draft.cue.start and draft.view.paragraph.region_at(draft.content[0][0]) is not None
        return draft if direct and between.count(".") <= 2 and len(between.split()) <= 14 else None
    return None
