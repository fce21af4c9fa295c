"""The setting of a statement: to whom, on what occasion, and when it was made."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ofrecord.reading.statements.drafts import Draft
from ofrecord.reading.statements.frames.sources import occasions
from ofrecord.reading.statements.views import View
from ofrecord.record import Span, Timex

if TYPE_CHECKING:
    from spacy.tokens import Token

PLACED = ("in", "on", "at", "during", "to", "before", "via", "by")
INSIDE = ("with", "of", "to", "about", "for", "on", "at")  # what belongs to the occasion's own words
HEARERS = ("dobj", "dative")
ADDRESSED = ("tell", "ask", "want said", "write")


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Addressee and occasion as spans, the date as a timex's id; `written` where the occasion is a text: "in a letter"."""

    addressee: Span | None = None
    occasion: Span | None = None
    date: str | None = None
    written: bool = False


def setting_of(draft: Draft, dates: Sequence[Timex]) -> Setting:
    """The setting of a draft whose cue is a verb."""
    frame = draft.frame
    if frame is None or not frame.view.doc[frame.at].tag_.startswith("VB"):
        return Setting()
    view, verb = frame.view, frame.view.doc[frame.at]
    hearer, occasion = _hearer(draft, verb), _occasion(draft, verb)
    if hearer is not None and _kind(hearer) == "event" and occasion is None:
        occasion = hearer
    if hearer is None and occasion is not None and _kind(occasion) in ("talk", "event"):
        hearer = _partner(occasion)
    written = occasion is not None and _kind(occasion) == "text" and occasion.lemma_ != "video"
    return Setting(
        addressee=_span(view, hearer), occasion=_span(view, occasion), date=_date(draft, verb, dates), written=written
    )


def _hearer(draft: Draft, verb: "Token") -> "Token | None":
    """ "told reporters", "said to the crowd"."""
    frame = draft.frame
    kind = frame.cue.kind if frame is not None else ""
    for kid in (kid for kid in verb.rights if not _within(draft, kid)):
        if kid.dep_ in HEARERS and kind in ADDRESSED and kid.ent_type_ not in ("DATE", "TIME"):
            return kid
        if (
            kid.lower_ == "to"
            and kid.dep_ in ("prep", "dative")
            and kind in ("say", "manner", "write")
            and not _within(draft, kid)
        ):
            return next((word for word in kid.children if word.dep_ == "pobj" and not _kind(word)), None)
    return None


def _occasion(draft: Draft, verb: "Token") -> "Token | None":
    """The object of "in", "on" or "at" that hangs on the cue, or on who speaks, and names an occasion."""
    source = draft.frame.source if draft.frame is not None else None
    speaker: list[Token] = list(verb.doc[source.head].rights) if source is not None else []
    for kid in (*verb.children, *speaker):
        if kid.dep_ in ("prep", "agent") and kid.lower_ in PLACED and not _within(draft, kid):
            found = next((word for word in kid.children if word.dep_ == "pobj" and _kind(word)), None)
            if found is not None:
                return found
    return None


def _kind(word: "Token") -> str:
    """The kind of occasion that a noun names; "" for none."""
    lemma = word.lemma_.lower()
    before = word.nbor(-1).lower_ if word.i else ""
    return occasions().get(f"{before} {lemma}") or occasions().get(lemma) or ""


def _partner(occasion: "Token") -> "Token | None":
    """The other side of a talk: "an interview with The Associated Press"."""
    beside = next((kid for kid in occasion.rights if kid.lower_ in ("with", "to") and kid.dep_ == "prep"), None)
    return next((word for word in beside.children if word.dep_ == "pobj"), None) if beside is not None else None


def _within(draft: Draft, token: "Token") -> bool:
    start = draft.view.paragraph.start + token.idx
    return draft.frame is not None and draft.frame.view is draft.view and any(a <= start < b for a, b in draft.content)


def _span(view: View, head: "Token | None") -> Span | None:
    """The noun phrase of an addressee or occasion, cut before clauses and before what is said of another time."""
    if head is None:
        return None
    last = head.i + 1
    for kid in head.rights:
        if kid.dep_ == "prep" and kid.lower_ in INSIDE:
            obj = next((word for word in kid.children if word.dep_ == "pobj"), None)
            last = _plain_end(obj) if obj is not None else last
        elif kid.dep_ in ("conj", "cc") and _kind(head) == "":
            last = _plain_end(kid)
        elif kid.dep_ == "appos":
            break
    first = head.left_edge.i
    while first > 1 and view.doc[first - 1].text == "-":  # "by e-mail"
        first -= 2
    return view.paragraph.span(first, last)


def _plain_end(head: "Token") -> int:
    """The end of a noun phrase without its clauses."""
    return min(
        [head.right_edge.i + 1, *(kid.left_edge.i for kid in head.rights if kid.dep_ in ("relcl", "acl", "appos", "punct"))]
    )


def _date(draft: Draft, verb: "Token", dates: Sequence[Timex]) -> str | None:
    """The first date that hangs on the cue, outside the content."""
    view, sentence = draft.frame.view if draft.frame else draft.view, verb.sent
    base = view.paragraph.start
    start, end = base + sentence.start_char, base + sentence.end_char
    for date in dates:
        if date.start >= end:
            break
        if date.start < start or date.type not in ("DATE", "TIME") or any(a <= date.start < b for a, b in draft.content):
            continue
        tokens = view.paragraph.tokens(date.start, date.end)
        if tokens is not None and len(tokens) and _governor(tokens.root) == verb.i:
            return date.id
    return None


def _governor(token: "Token") -> int:
    """The verb that a word hangs on."""
    while token.head.i != token.i:
        token = token.head
        if token.pos_ in ("VERB", "AUX"):
            return token.i
    return -1
