"""Where a content ends: before another voice, before the next cue of the same speaker, at the end of its quotation."""

from typing import TYPE_CHECKING

from ofrecord.reading.statements.frames.cues import cue_of
from ofrecord.reading.statements.views import OUTSIDE, Range, View

if TYPE_CHECKING:
    from spacy.tokens import Token

BESIDE = ("while", "whereas", "although", "though", "as")  # what may set one speaker's words beside another's
FINITE = ("VBD", "VBZ", "VBP")
AFTERTHOUGHTS = ("WDT", "WRB", "IN", "WP", "CC", "VBG", "RB")


def cut_tail(view: View, verb: "Token", first: int, last: int) -> int:
    """Where the content ends: before ", noting that", ", according to", or another cue of the same speaker."""
    doc, place = view.doc, view.inside[verb.i]
    last = _quotation_end(view, place, first, last)
    for index in range(first + 2, last):
        if view.inside[index] != place and view.inside[index] != OUTSIDE:
            continue
        token, before = doc[index], doc[index - 1]
        if token.lower_ == "according" and before.is_punct:
            return index - 1
        if token.tag_ == "VBG" and before.text == "," and _adds(token):
            return index - 1
        if token.tag_ == "CC" and _other_voice(view, verb, token, last):
            return index
        if token.lower_ in BESIDE and before.is_punct and _has_voice_of_its_own(token.head, index):
            return index - 1
        if token.text == ";" and any(_has_voice_of_its_own(doc[place], index) for place in range(index + 1, last)):
            return index
    return last


def _has_voice_of_its_own(other: "Token", start: int) -> bool:
    """ "…, while Obi warned that …": someone else speaks behind the token `start`."""
    cue = cue_of(other)
    if cue is None or cue.act == "thought" or other.i <= start or other.tag_ not in FINITE:
        return False
    return says_more(other) and any(kid.dep_ == "nsubj" and kid.i > start for kid in other.lefts)


def _quotation_end(view: View, place: int, first: int, last: int) -> int:
    """A content that opens with a quotation ends with it where a comma or a stop stands before the closing mark."""
    number = view.inside[first] if first < last else OUTSIDE
    if number in (OUTSIDE, place) or not view.quotations[number].speech:
        return last
    closing = view.quotations[number].last
    inner = next((view.doc[index].text for index in range(closing - 2, first, -1) if view.doc[index].text.strip()), "")
    following = view.doc[closing].tag_ if closing < last else ""
    return closing if inner in (",", ".", "?", "!") and closing < last and following in AFTERTHOUGHTS else last


def _adds(token: "Token") -> bool:
    """ "…, adding that": a participle of a cue that brings a content of its own and hangs on no noun."""
    cue = cue_of(token)
    if cue is None or cue.act == "thought" or token.dep_ not in ("advcl", "conj", "dep", "xcomp", "acl", "prep", "ccomp"):
        return False
    return any(kid.dep_ in ("ccomp", "dobj", "prep") for kid in token.rights)


def _other_voice(view: View, verb: "Token", joint: "Token", last: int) -> bool:
    """ "…, but": a clause behind the joint that is told in the paper's own tense, or another cue of the same subject."""
    head = joint.head
    other = next((kid for kid in head.children if kid.dep_ == "conj" and kid.i > joint.i), None)
    if other is None or other.i >= last:
        return False
    cue = cue_of(other)
    if cue and cue.act != "thought" and other.tag_ == verb.tag_ and not own_subject(other):
        if says_more(other) or head.i == verb.i:
            return True
        set_off = view.doc[joint.i - 1].text == "," or view.inside[joint.i - 1] != OUTSIDE
        if set_off and verb.tag_ == "VBD" and any(kid.dep_ in ("dobj", "prep", "xcomp") for kid in other.rights):
            return True
    if joint.lower_ != "but" or view.doc[joint.i - 1].text != "," or verb.tag_ != "VBD" or not own_subject(other):
        return False
    return _tense(head) == "past" and _tense(other) == "present"


def own_subject(verb: "Token") -> bool:
    """A subject of the verb that stands before it."""
    return any(kid.dep_ in ("nsubj", "nsubjpass", "expl") for kid in verb.lefts)


def says_more(verb: "Token") -> bool:
    """A clause of its own behind the verb."""
    return any(kid.dep_ == "ccomp" for kid in verb.rights)


def _tense(verb: "Token") -> str:
    first = next((kid for kid in verb.lefts if kid.dep_ in ("aux", "auxpass")), verb)
    if first.tag_ in ("VBZ", "VBP"):
        return "present"
    return "past" if first.tag_ == "VBD" or first.lower_ in ("would", "could", "might") else "none"


def without_that(view: View, first: int, last: int) -> Range:
    """A range without the "that" at its head."""
    if first < last - 1 and view.doc[first].lower_ == "that" and view.doc[first].dep_ in ("mark", "dobj", "det", "nsubj"):
        return (first + 1, last) if view.doc[first].dep_ == "mark" else (first, last)
    return first, last
