"""The walk that finds statements: views, frames, drafts, then speakers and settings."""

from collections.abc import Sequence
from dataclasses import replace

from ofrecord.reading.parse import Parsed
from ofrecord.reading.statements.dialogue import find_dialogue
from ofrecord.reading.statements.drafts import Draft, kind_of
from ofrecord.reading.statements.frames import find_frames
from ofrecord.reading.statements.quotes import drafts_of
from ofrecord.reading.statements.settings import Setting, setting_of
from ofrecord.reading.statements.speakers import Speakers
from ofrecord.reading.statements.views import view_of
from ofrecord.record import Name, Span, Statement, Timex
from ofrecord.record.statement import Act

MOST = 200  # statements of one paragraph that are looked at for nesting: more is no prose


def find_statements(
    parsed: Parsed, names: Sequence[Name], dates: Sequence[Timex]
) -> tuple[tuple[Statement, ...], tuple[Name, ...]]:
    """The statements of an article, and its names with the unnamed sources that only their statements show."""
    views = [view_of(paragraph) for paragraph in parsed.paragraphs]
    dialogue = find_dialogue(parsed, names)
    frames = [list(find_frames(view, turn=number in dialogue.labelled)) for number, view in enumerate(views)]
    drafts = drafts_of(views, frames, dialogue)
    speakers = Speakers(names, dialogue.interviewee, [view.paragraph.text for view in views])
    turns: dict[int, int] = {}
    turn = 0
    found = []
    for number, draft in enumerate(drafts, 1):
        shared = draft.leans_on if draft.same_turn else None
        turns[id(draft)] = turns[id(shared)] if shared else (turn := turn + 1)
        found.append(
            _statement(f"s{number}", draft, parsed.text, speakers.find(draft), turns[id(draft)], setting_of(draft, dates))
        )
    return _nested(found, drafts), speakers.names


def _statement(key: str, draft: Draft, text: str, speaker: str | None, turn: int, setting: Setting) -> Statement:
    return Statement(
        id=key, kind=kind_of(draft), act=_act(draft, setting), speaker=speaker, source=draft.source, cue=draft.cue,
        content=tuple(Span(start, end, text[start:end]) for start, end in draft.content),
        addressee=setting.addressee, occasion=setting.occasion, date=setting.date, turn=turn,
    )  # fmt: skip


def _act(draft: Draft, setting: Setting) -> Act:
    """ "said in a letter" is writing; the further pieces of a quotation are what its first piece is."""
    if setting.written and draft.act == "speech":
        draft.act = "writing"
    elif draft.same_turn and draft.leans_on is not None:
        draft.act = draft.leans_on.act
    return draft.act


def _nested(found: Sequence[Statement], drafts: Sequence[Draft]) -> tuple[Statement, ...]:
    """The statements with those marked whose cue stands in the content of another, the innermost one."""
    beside: dict[int, list[Statement]] = {}
    for one, draft in zip(found, drafts, strict=True):
        beside.setdefault(draft.view.paragraph.index, []).append(one)
    return tuple(
        replace(one, within=_outer(one, beside[draft.view.paragraph.index])) for one, draft in zip(found, drafts, strict=True)
    )


def _outer(one: Statement, found: Sequence[Statement]) -> str | None:
    if one.cue is None or len(found) > MOST:
        return None
    start = one.cue.start
    holding = [
        (piece.end - piece.start, other.id)
        for other in found
        if other.id != one.id and other.cue != one.cue
        for piece in other.content
        if piece.start <= start < piece.end and piece.end - piece.start > sum(part.end - part.start for part in one.content)
    ]
    return min(holding)[1] if holding else None
