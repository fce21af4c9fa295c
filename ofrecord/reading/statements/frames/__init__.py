"""Frames: what ties words to who said them, in one paragraph: verbs, phrases, nouns and marks."""

from collections.abc import Iterator

from ofrecord.reading.statements.frames.frame import Frame
from ofrecord.reading.statements.frames.marks import find_labels, is_promotion, mark_frames
from ofrecord.reading.statements.frames.phrases import phrase_frames
from ofrecord.reading.statements.frames.verbs import verb_frames
from ofrecord.reading.statements.views import View

__all__ = ["Frame", "find_frames", "find_labels"]


def find_frames(view: View, labels: frozenset[str] = frozenset()) -> Iterator[Frame]:
    """All frames of a paragraph; those without content wait for a quotation beside them."""
    if is_promotion(view.paragraph.text):
        return
    yield from verb_frames(view)
    yield from phrase_frames(view)
    yield from mark_frames(view, labels)
