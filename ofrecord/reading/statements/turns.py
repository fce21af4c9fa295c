"""Turns: the drafts of a dialogue, whole paragraphs, whose speaker a label names or the page."""

from collections.abc import Sequence

from ofrecord.reading.statements.dialogue import Dialogue
from ofrecord.reading.statements.drafts import Draft, draft_of
from ofrecord.reading.statements.frames.frame import Frame
from ofrecord.reading.statements.frames.verbs import is_reported
from ofrecord.reading.statements.views import View


class Turns:
    """Gives each paragraph of a dialogue its draft, in the order of the text."""

    def __init__(self, dialogue: Dialogue) -> None:
        self._dialogue = dialogue
        self._follows = dict(dialogue.follows)
        self._leaders: dict[int, Draft] = {}

    def take(self, number: int, view: View, frames: list[Frame]) -> Draft | None:
        """The draft of paragraph `number`; of `frames` only what it reports of others is left. None outside of a dialogue."""
        turn = self._turn(number, view, frames)
        if turn is not None:
            frames[:] = [frame for frame in frames if is_reported(frame)]
        return turn

    def _turn(self, number: int, view: View, frames: list[Frame]) -> Draft | None:
        if number in self._dialogue.labelled:
            return self._labelled(number, frames)
        if number in self._follows:
            return self._going_on(view, self._leaders.get(self._follows[number]))
        if number in self._dialogue.asked:
            return _whole(Draft(view=view, is_turn=True))
        if number in self._dialogue.answered:
            return _whole(Draft(view=view, is_turn=True, said_by=self._dialogue.interviewee))
        return None

    def _labelled(self, number: int, frames: list[Frame]) -> Draft | None:
        frame = _label_in(frames)
        if frame is None:
            return None
        frames.remove(frame)
        draft = draft_of(frame)
        draft.is_turn = True
        if frame.source is not None and frame.cue_first < frame.source.last:
            draft.cue = None  # a name on a line of its own
        self._leaders[number] = draft
        return draft if draft.content else None

    def _going_on(self, view: View, leader: Draft | None) -> Draft | None:
        """A further paragraph of the speaker: the first words behind a label that has its line to itself, or one piece more."""
        if leader is None:
            return None
        if leader.content:
            return _whole(Draft(view=view, is_turn=True, leans_on=leader, same_turn=True))
        leader.view = view
        return _whole(leader)


def _label_in(frames: Sequence[Frame]) -> Frame | None:
    return next((frame for frame in frames if frame.cue.kind == "mark"), None)


def _whole(draft: Draft) -> Draft:
    """The draft with all words of its paragraph."""
    paragraph = draft.view.paragraph
    start = paragraph.start + len(paragraph.text) - len(paragraph.text.lstrip())
    end = paragraph.start + len(paragraph.text.rstrip())
    if start < end:
        draft.add(start, end)
    return draft
