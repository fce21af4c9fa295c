"""Frames: what ties words to who said them, in one paragraph: verbs, phrases, nouns and marks."""

from collections.abc import Iterator

from ofrecord.reading.statements.frames.frame import Frame
from ofrecord.reading.statements.frames.marks import is_promotion, mark_frames
from ofrecord.reading.statements.frames.phrases import phrase_frames
from ofrecord.reading.statements.frames.verbs import verb_frames
from ofrecord.reading.statements.views import View

DENIALS = ("deny", "reject", "dispute", "refute", "dismiss", "rebut")  # their object is what someone else has said
__all__ = ["DENIALS", "Frame", "find_frames"]


def find_frames(view: View, *, turn: bool = False) -> Iterator[Frame]:
    """All frames of a paragraph; those without content wait for a quotation. `turn`: the paragraph opens one in a dialogue."""
    if not turn and is_promotion(view.paragraph.text):
        return
    phrases = list(phrase_frames(view))
    nouns = {frame.at: frame for frame in phrases}
    marks = list(mark_frames(view, turn=turn))
    headed = {frame.source.first for frame in marks if frame.source is not None and frame.at < frame.source.first}
    final = [frame.content[0] for frame in phrases if frame.cue.kind == "final"]
    for frame in verb_frames(view):
        if _is_told_by_noun(frame, nouns) or (frame.source is not None and frame.source.first in headed):
            continue
        if not any(first <= frame.at < last for first, last in final):
            yield frame  # the last frame of "Voters rejected it, the Star Press projects." holds the whole sentence
    yield from phrases
    yield from marks


def _is_told_by_noun(frame: Frame, nouns: dict[int, Frame]) -> bool:
    """ "voiced concern that …": the noun's frame says it all, unless the concern is another's."""
    if not nouns:
        return False
    objects = [kid.i for kid in frame.view.doc[frame.at].rights if kid.dep_ == "dobj"]
    told = [nouns[index] for index in objects if index in nouns]
    if frame.cue.kind not in ("speak of", "say", "judge") or not told:
        return False
    return frame.cue.lemma not in DENIALS or any(_same_source(frame, noun) for noun in told)


def _same_source(one: Frame, other: Frame) -> bool:
    if one.source is None or other.source is None:
        return True
    return one.source.head == other.source.head
