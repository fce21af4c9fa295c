"""Quotations that no frame has taken: those beside a cue, those that go on, and those that float."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ofrecord.reading.statements.dialogue import Dialogue
from ofrecord.reading.statements.drafts import Draft, draft_of, quoted
from ofrecord.reading.statements.frames.cues import OPEN, cue_of
from ofrecord.reading.statements.frames.frame import Frame
from ofrecord.reading.statements.frames.sources import is_passive, source_of
from ofrecord.reading.statements.turns import Turns
from ofrecord.reading.statements.views import OUTSIDE, Quotation, View

if TYPE_CHECKING:
    from spacy.tokens import Token

BLANK = " \t\n\u00a0\u200b"
REACH = 25  # tokens from a quotation to its cue
OPEN_FROM = 6  # tokens, marks included, of a quotation that any verb may carry
NEAR = 14  # tokens from a cue forward to its quotation
LEADS = (",", ":", "—", "–", "-")
SILENT = ("be", "have", "do", "mean", "include", "become", "get", "take", "come", "make", "see", "hear")
PLAIN = ("say", "tell", "write", "ask", "manner", "judge")  # cues after which a bare quotation goes on
TIED = ",?!"
ENDS = (".", "?", "!", ",", "…", "—", "-")
TITLE = re.compile(r"\b(?:[A-Z][a-z]{1,4}|Hon|Supt)\.\s*$")  # "Capt. Obi": no sentence ends there
TRAILING = 2  # tokens between a sentence's end and the quotation that goes on: stray marks


@dataclass(slots=True)
class _Past:
    """What the paragraphs before have left: the last speaker's draft, whether it ended its paragraph, and a lead."""

    last: Draft | None = None
    open_end: bool = False
    lead: Frame | None = None


def drafts_of(views: Sequence[View], frames: Sequence[Sequence[Frame]], dialogue: Dialogue) -> list[Draft]:
    """All statements of an article, in the order of the text."""
    found: list[Draft] = []
    past = _Past()
    turns = Turns(dialogue)
    for number, (view, own) in enumerate(zip(views, frames, strict=True)):
        waiting = list(own)
        turn = turns.take(number, view, waiting)
        here = _of_paragraph(view, waiting, past, turn)
        if found and _was_opened_before(found[-1], here):
            here[0].add(*found.pop().content[0])
        found += here
        _move_on(past, view, own, here)
    return found


def _was_opened_before(last: Draft, here: Sequence[Draft]) -> bool:
    """A paragraph that is one unclosed quotation belongs to the frame that closes it in the next."""
    if last.frame is not None or not here or here[0].frame is None:
        return False
    quotations, view = last.view.quotations, here[0].view
    opened = len(quotations) == 1 and quotations[0].first == 0 and not quotations[0].region.closed
    reopened = bool(view.quotations) and view.quotations[0].first == 0
    return (
        opened and reopened and here[0].start == view.paragraph.start and view.paragraph.index == last.view.paragraph.index + 1
    )


def _move_on(past: _Past, view: View, frames: Sequence[Frame], here: Sequence[Draft]) -> None:
    spoken = [draft for draft in here if draft.is_turn] or [draft for draft in here if draft.speaks]
    if spoken:
        past.last = spoken[-1]
    quotation = view.quotations[-1] if view.quotations else None
    past.open_end = bool(spoken) and quotation is not None and not quotation.region.closed
    past.lead = _lead(view, frames)


def _lead(view: View, frames: Sequence[Frame]) -> Frame | None:
    """The frame of a paragraph that ends in a colon: "Ortiz continued:"."""
    if not view.paragraph.text.rstrip().endswith(":"):
        return None
    waiting = [frame for frame in frames if frame.source is not None and frame.cue.act != "thought" and not frame.content]
    return waiting[-1] if waiting else _plain_lead(view, len(view.doc) - 1)


def _plain_lead(view: View, last: int) -> Frame | None:
    """ "Ortiz made the following comment:", "Ortiz is more blunt:": the person who is that sentence's subject."""
    while last > 0 and not view.doc[last].is_alpha:
        last -= 1
    verb = view.doc[last].sent.root if len(view.doc) else None
    if verb is None or not verb.tag_.startswith("VB"):
        return None
    source = source_of(view, verb)
    if source is None or not _is_person(view.doc[source.head]):
        return None
    return Frame(view=view, cue=OPEN, at=verb.i, cue_first=verb.i, cue_last=verb.i + 1, source=source, content=())


def _of_paragraph(view: View, frames: Sequence[Frame], past: _Past, turn: Draft | None) -> list[Draft]:
    drafts = [draft_of(frame) for frame in frames if frame.content] + ([turn] if turn is not None else [])
    bare = {frame.at: frame for frame in frames if not frame.content}
    for quotation in view.quotations:
        if quotation.speech and not _taken(drafts, view, quotation):
            drafts += _place(view, quotation, drafts, bare, past)
    return sorted(drafts, key=lambda draft: (draft.start, draft.cue.start if draft.cue else draft.start))


def _taken(drafts: Sequence[Draft], view: View, quotation: Quotation) -> bool:
    start, end = quoted(quotation)
    middle = (start + end) // 2
    return any(
        first <= middle < last
        for draft in drafts
        if draft.frame is None or draft.frame.cue.kind == "mark" or view.inside[draft.frame.at] != view.inside[quotation.first]
        for first, last in draft.content
    )


def _place(view: View, quotation: Quotation, drafts: Sequence[Draft], bare: dict[int, Frame], past: _Past) -> list[Draft]:
    """The draft that takes a quotation: one beside it, the one before it (nothing new), or a floating one."""
    start, end = quoted(quotation)
    before = _goes_on(view, quotation, drafts)
    frame = _frame_after(view, quotation, bare)
    if frame is None or frame.cue is OPEN:
        frame = _frame_before(view, quotation, bare, before) or frame
    if frame is None and before is None and quotation.first == 0 and past.lead is not None:
        return [_led(view, past.lead, start, end)]
    if frame is not None:
        bare.pop(frame.at, None)
        draft = draft_of(frame)
        draft.add(start, end)
        return [draft]
    if before is not None:
        return _more_of(view, quotation, before)
    if quotation.first > 1 and view.doc[quotation.first - 1].text == ":" and _is_sentence(view, quotation):
        frame = _plain_lead(view, quotation.first - 1)
        if frame is not None:
            draft = draft_of(frame)
            draft.add(start, end)
            return [draft]
    return _floating(view, quotation, drafts, past)


def _more_of(view: View, quotation: Quotation, before: Draft) -> list[Draft]:
    """Inside the frame's sentence one more stretch of its content; behind it a new piece of the same turn."""
    start, end = quoted(quotation)
    between = view.paragraph.text[before.content[-1][1] - view.paragraph.start : start - view.paragraph.start]
    if before.frame is not None and ";" not in between and quotation.first < view.doc[before.frame.at].sent.end - 1:
        before.add(start, end)
        return []
    piece = Draft(view=view, act=before.act, leans_on=before, same_turn=True)
    piece.add(start, end)
    return [piece]


def _led(view: View, lead: Frame, start: int, end: int) -> Draft:
    """The quotation that a colon at the end of the paragraph before has announced."""
    draft = draft_of(lead)
    draft.view = view
    draft.add(start, end)
    return draft


def _floating(view: View, quotation: Quotation, drafts: Sequence[Draft], past: _Past) -> list[Draft]:
    start, end = quoted(quotation)
    own = [draft for draft in drafts if draft.start < start and draft.speaks]
    leader = max(own, key=lambda draft: draft.start) if own else past.last
    if leader is None or not _is_sentence(view, quotation):
        return []
    goes_on = not own and past.open_end and quotation.first == 0
    goes_on = goes_on or (bool(own) and _follows(view, leader, quotation))
    region = quotation.region
    if goes_on and region.continued and region.inner_start == region.start:
        leader.add(start, end)  # the very quotation of the paragraph before: no mark has opened it again
        return []
    floating = Draft(view=view, act=leader.act if goes_on else "speech", leans_on=leader, same_turn=goes_on)
    floating.add(start, end)
    return [floating]


def _follows(view: View, leader: Draft, quotation: Quotation) -> bool:
    """True where nothing but the leader's own sentence stands before the quotation: "She was glad, she said. “…”"."""
    if leader.view is not view or leader.frame is None:
        return leader.view is view and leader.same_turn
    if leader.frame.cue.kind not in PLAIN:
        return False
    base = view.paragraph.start
    gap = view.paragraph.text[max(end for _, end in leader.content) - base : quotation.region.start - base]
    return "\n" not in gap and quotation.first <= view.doc[leader.frame.at].sent.end + TRAILING


def _is_sentence(view: View, quotation: Quotation) -> bool:
    """A floating quotation is a sentence of its own: it opens and closes as one."""
    doc, base = view.doc, view.paragraph.start
    region = quotation.region
    inner = view.paragraph.text[region.inner_start - base : region.inner_end - base].strip(BLANK)
    opens = (
        quotation.first == 0
        or doc[quotation.first - 1].text in (".", "?", "!", ":", "”", '"', "''")
        or doc[quotation.first].is_sent_start
    )
    return bool(inner and opens) and inner[-1] in ENDS and inner[:1].isupper() and len(inner.split()) > 2


# ---------------------------------------------------------------- beside a cue


def _frame_after(view: View, quotation: Quotation, bare: dict[int, Frame]) -> Frame | None:
    """ "…," said Ortiz. / "…," Ortiz said. / "…?" asked Ortiz."""
    doc, inner = view.doc, _inner_end(view, quotation)
    if inner == ".":
        return None
    for index in range(quotation.last, min(len(doc), quotation.last + REACH)):
        token = doc[index]
        if view.inside[index] != OUTSIDE and view.quotations[view.inside[index]].speech:
            return None
        if (
            token.is_sent_start
            and index > quotation.last + 1
            and not TITLE.search(view.paragraph.text[max(0, token.idx - 8) : token.idx])
        ):
            return None
        if index == quotation.last and inner in "?!" and token.text[:1].isupper() and token.tag_ not in ("NNP", "NNPS"):
            return None  # "“Get out!” Another man left.": a new sentence
        if token.tag_ == "VBN" and token.lemma_ in ("quote", "cite") and is_passive(token):
            continue  # "…,” Obi was quoted as saying"
        if token.tag_.startswith("VB") and token.dep_ not in ("amod", "aux", "auxpass", "relcl", "acl"):
            frame = _usable(view, token, bare, inner in TIED and quotation.last - quotation.first >= OPEN_FROM)
            if frame and frame.source and (frame.source.first >= quotation.last or index == quotation.last):
                return frame
            if frame is None or index > quotation.last + 8:
                return None
    return None


def _frame_before(view: View, quotation: Quotation, bare: dict[int, Frame], before: Draft | None) -> Frame | None:
    """Ortiz said: "…" / Ortiz said that "…" / "…," Ortiz said, adding later, "…"."""
    doc, first = view.doc, quotation.first
    if before is not None and before.frame is not None:
        bare = {index: frame for index, frame in bare.items() if index > before.frame.at and doc[index].tag_ == "VBG"}
    for index in range(first - 1, max(-1, first - NEAR), -1):
        if view.inside[index] != OUTSIDE and view.quotations[view.inside[index]].speech:
            return None
        frame = bare.get(index)
        if frame is not None and frame.cue.act != "thought" and frame.source is not None:
            near = doc[first - 1].text in LEADS or index >= first - 4 or _is_setting(view, index + 1, first)
            return frame if near else None
        if doc[index].is_sent_start:
            break
    return None


def _is_setting(view: View, first: int, last: int) -> bool:
    """ "writing in a blog post “…”": nothing but a phrase of place or time between cue and quotation."""
    doc = view.doc
    return doc[first].tag_ == "IN" and not any(
        doc[index].tag_.startswith("VB") or doc[index].is_punct for index in range(first, last)
    )


def _usable(view: View, token: "Token", bare: dict[int, Frame], tied: bool) -> Frame | None:
    """A frame that waits for a quotation at this verb, or, right behind a comma, any verb with a subject."""
    frame = bare.get(token.i)
    if frame is not None:
        return frame
    if not tied or cue_of(token) is not None or token.lemma_ in SILENT:
        return None
    source = source_of(view, token, inverted=True)
    if source is None or not _is_person(view.doc[source.head]):
        return None
    return Frame(view=view, cue=OPEN, at=token.i, cue_first=token.i, cue_last=token.i + 1, source=source, content=())


def _is_person(head: "Token") -> bool:
    if head.ent_type_ == "PERSON" or (head.tag_ == "NNP" and not head.ent_type_):
        return True
    return head.lower_ in ("he", "she", "i", "they", "who")


def _inner_end(view: View, quotation: Quotation) -> str:
    region, start = quotation.region, view.paragraph.start
    return view.paragraph.text[region.inner_start - start : region.inner_end - start].rstrip("’' ")[-1:]


# ---------------------------------------------------------------- going on


def _goes_on(view: View, quotation: Quotation, drafts: Sequence[Draft]) -> Draft | None:
    """The draft whose frame stands right before this quotation: "…," Ortiz said. "…"."""
    start = quotation.region.start
    before = [
        d
        for d in drafts
        if d.speaks and d.cue is not None and d.cue.end <= start and d.frame is not None and d.frame.view is view
    ]
    quoting = [d for d in before if d.holds_quotation and d.content[0][0] < d.cue_start]
    if not quoting:
        return None
    draft = max(quoting, key=lambda d: (d.content[-1][1], d.cue_start))
    end = view.doc[draft.frame.at].sent.end if draft.frame else 0
    gap = view.paragraph.text[draft.cue.end - view.paragraph.start : start - view.paragraph.start] if draft.cue else ""
    return draft if quotation.first <= end + TRAILING and "\n" not in gap else None
