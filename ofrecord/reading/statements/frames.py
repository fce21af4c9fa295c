"""Frames: a cue with its source and its content, found along the dependencies of one paragraph."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ofrecord.reading.statements.content import content_of
from ofrecord.reading.statements.cues import Cue, cue_of
from ofrecord.reading.statements.sources import Source, source_of
from ofrecord.reading.statements.views import OUTSIDE, Range, View

if TYPE_CHECKING:
    from spacy.tokens import Token


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


def verb_frames(view: View) -> Iterator[Frame]:
    """The frames of a paragraph's verbs; those without content wait for a quotation beside them."""
    for token in view.doc:
        cue = cue_of(token)
        if cue is None or token.dep_ in ("amod", "aux"):
            continue
        frame = _frame(view, token, cue)
        if frame is not None:
            yield frame


def _frame(view: View, verb: "Token", cue: Cue) -> Frame | None:
    content = content_of(view, verb, cue)
    if cue.needs_quote and not touches_quotation(view, verb.i, content):
        content = ()
    inverted = bool(content) and content[0][0] < verb.i
    source = source_of(view, verb, inverted=inverted or not content)
    if source is not None:
        content = tuple(piece for one in content for piece in _around_source(one, source) if piece[0] < piece[1])
    first, last = _cue_words(verb)
    return Frame(view=view, cue=cue, at=verb.i, cue_first=first, cue_last=last, source=source, content=content)


def _around_source(piece: Range, source: Source) -> tuple[Range, ...]:
    """A piece of content without the source where that stands inside it."""
    first, last = piece
    if source.last <= first or last <= source.first:
        return (piece,)
    return (first, min(last, source.first)), (max(first, source.last), last)


def touches_quotation(view: View, cue: int, content: tuple[Range, ...]) -> bool:
    """True where the content holds words in quotation marks that the cue is outside of."""
    return any(view.inside[index] not in (OUTSIDE, view.inside[cue]) for first, last in content for index in range(first, last))


def _cue_words(verb: "Token") -> Range:
    """The verb with its particle."""
    after = verb.i + 1
    particle = next((kid for kid in verb.rights if kid.dep_ == "prt" and kid.i == after), None)
    return verb.i, after + (particle is not None)
