"""A statement: who said, wrote or thought what, to whom, on what occasion."""

from dataclasses import dataclass
from typing import Literal

from ofrecord.record.span import Span

StatementKind = Literal["direct", "indirect", "mixed"]
Act = Literal["speech", "writing", "thought"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One frame is one statement. `speaker` is a name's id, `date` a timex's, `within` another statement's.

    Pieces of one quotation share a `turn`.
    """

    id: str
    kind: StatementKind
    act: Act = "speech"
    speaker: str | None = None
    source: Span | None = None
    cue: Span | None = None
    content: tuple[Span, ...]
    addressee: Span | None = None
    occasion: Span | None = None
    date: str | None = None
    within: str | None = None
    turn: int
