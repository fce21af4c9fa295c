"""The frame: a cue with its source and its content, in tokens of one paragraph."""

from dataclasses import dataclass

from ofrecord.reading.statements.frames.cues import Cue
from ofrecord.reading.statements.frames.sources import Source
from ofrecord.reading.statements.views import Range, View


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A cue at token `at`, words `cue_first` up to `cue_last`; `content` is empty where only a quotation can fill it."""

    view: View
    cue: Cue
    at: int
    cue_first: int
    cue_last: int
    source: Source | None
    content: tuple[Range, ...]
