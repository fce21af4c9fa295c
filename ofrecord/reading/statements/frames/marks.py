"""Frames of marks: "ORTIZ: …", "“…” — Ortiz", a name and a colon at the head of a paragraph."""

import re
from collections.abc import Iterator

from ofrecord.reading.statements.dialogue import LABEL, PROMOTED, head_of
from ofrecord.reading.statements.frames.cues import Cue
from ofrecord.reading.statements.frames.frame import Frame
from ofrecord.reading.statements.frames.sources import FINITE, Source, has_voice, span_of, voices
from ofrecord.reading.statements.views import OUTSIDE, View
from ofrecord.reading.world import is_country, place_country, sector_of

MARK = Cue("mark", "mark", "speech", frozenset({"clause"}))
DASH = re.compile(r"^[”\"’']?[—―–-]{1,2}$")
GLUED = re.compile(r"[”\"’'][—―–-]{1,2}")
CREDITS = ("image", "photo", "photograph", "picture", "video", "file", "credit", "source", "graphic", "illustration")
PROSE = (".", ".”", '."', ".’")  # how a paragraph of prose ends, and a headline does not
DASHES = ("–", "—", "-")
STOPS = (".", "?", "!", "”", '"')
LONGEST_HEADLINE = 24  # tokens
LONGEST_SIGNATURE = 5  # tokens of "– Ana Ortiz"
LONGEST_NAME = 8  # tokens after the dash: "— Maria Ortiz, 41, a nurse"


def is_promotion(text: str) -> bool:
    """ "READ MORE: …": a headline from elsewhere, by another hand."""
    label = LABEL.match(text)
    return label is not None and label.group(1).isupper() and label.group(1).split()[0] in PROMOTED


def mark_frames(view: View, *, turn: bool = False) -> Iterator[Frame]:
    """The frames that a colon behind a name or a dash before one makes; `turn` for a paragraph of a dialogue."""
    label = head_of(view.paragraph.text) if turn else LABEL.match(view.paragraph.text)
    if label is not None:
        yield from _labelled(view, label, turn)
    if turn:
        return
    if view.paragraph.index == 0 and view.doc[-1].text not in STOPS and len(view.doc) <= LONGEST_HEADLINE:
        yield from _headline(view)
    for quotation in view.quotations:
        frame = _signed(view, quotation.first, quotation.last) if quotation.speech else None
        if frame is None and quotation.speech:
            frame = _introduced(view, quotation.first, quotation.last)
        if frame is not None:
            yield frame


def _labelled(view: View, label: re.Match[str], turn: bool) -> Iterator[Frame]:
    """ "ORTIZ: The bridge is safe." in a dialogue, and "Ortiz: The bridge is safe" with the name of a person at the head."""
    base = view.paragraph.start
    name = view.paragraph.tokens(base + label.start(1), base + label.end(1))
    whole = view.paragraph.tokens(base, base + label.end())
    if name is None or whole is None or name[-1].lower_ in CREDITS:  # "Harbour image: N. Ortiz"
        return
    if not turn and _is_dateline(view, label.group(1)):
        return
    head = view.paragraph.index == 0 and _is_headed(view, name.start, name.end, whole.end)
    if not turn and (whole.end == len(view.doc) or not (head or all(token.ent_type_ == "PERSON" for token in name))):
        return
    cue = whole.end - 1
    content = ((whole.end, len(view.doc)),) if whole.end < len(view.doc) else ()
    source = Source(name.start, name.end, name.end - 1)
    yield Frame(view=view, cue=MARK, at=cue, cue_first=cue, cue_last=cue + 1, source=source, content=content)


def _is_dateline(view: View, words: str) -> bool:
    """ "Mumbai: The bank …", "Gonda: Police said …": a known city, or a single word before a sentence of the past."""
    if is_country(words):
        return False
    if place_country(words) or place_country(words.title()):
        return True
    if view.paragraph.index or " " in words or words.isupper() or words.lower() in voices():
        return False
    told = any(token.tag_ == "VBD" and inside == OUTSIDE for token, inside in zip(view.doc, view.inside, strict=True))
    return told and view.paragraph.text.rstrip().endswith(PROSE)


def _is_headed(view: View, first: int, last: int, content: int) -> bool:
    """A headline: "Mayor: Bridge is safe", "Ortiz: ‘We will win’"."""
    doc = view.doc
    if all(doc[index].ent_type_ == "ORG" for index in range(first, last)) or doc[first:last].text.lower() in voices():
        return True
    if content < len(doc) and view.inside[content] != OUTSIDE:
        return doc[last - 1].tag_ in ("NNP", "NNPS", "NN")
    return last - first == 1 and has_voice(doc[first]) and any(token.tag_ in FINITE for token in doc[content:])


def _headline(view: View) -> Iterator[Frame]:
    """ "Floods worst in a century – PM" and "‘A good deal’: minister defends treaty"."""
    doc = view.doc
    dash = next((index for index in range(len(doc) - 2, 2, -1) if doc[index].text in DASHES), None)
    if view.quotations and view.quotations[0].last > 1 and dash is not None and dash <= view.quotations[-1].last + 1:
        dash = None  # a quotation that is signed
    if dash is not None and len(doc) - dash <= LONGEST_SIGNATURE and _is_speaker(view, dash + 1, len(doc)):
        yield _made(view, dash, Source(dash + 1, len(doc), len(doc) - 1), (0, dash))
    first = view.quotations[0] if view.quotations else None
    if first is None or first.first or first.last + 2 >= len(doc) or doc[first.last].text != ":":
        return
    colon = first.last
    subject = next((token for token in doc[colon + 1 :] if token.dep_ in ("nsubj", "ROOT", "compound")), None)
    verb = next((index for index in range(colon + 2, len(doc)) if doc[index].tag_ == "VBZ"), None)
    if subject is not None and verb is not None and _is_speaker(view, colon + 1, verb):
        yield _made(view, colon, Source(colon + 1, verb, verb - 1), (0, colon))


def _is_speaker(view: View, first: int, last: int) -> bool:
    """A person's name, or a noun for somebody who speaks; not the paper's name behind its headline."""
    words = view.doc[first:last]
    named = all(token.ent_type_ == "PERSON" for token in words)
    return named or words[-1].lower_ in voices() or (words[-1].ent_type_ != "ORG" and sector_of(words[-1].lower_) is not None)


def _made(view: View, at: int, source: Source, content: tuple[int, int]) -> Frame:
    return Frame(view=view, cue=MARK, at=at, cue_first=at, cue_last=at + 1, source=source, content=(content,))


def _introduced(view: View, first: int, last: int) -> Frame | None:
    """ "… among them Maria Ortiz — “It is a disgrace” — and others"."""
    if first < 2 or not DASH.search(view.doc[first - 1].text) or view.doc[first - 2].ent_type_ != "PERSON":
        return None
    source = span_of(view, view.doc[first - 2])
    return Frame(
        view=view, cue=MARK, at=first - 1, cue_first=first - 1, cue_last=first, source=source, content=((first, last),)
    )


def _signed(view: View, first: int, last: int) -> Frame | None:
    """A quotation with a dash and a name behind it, and nothing more in its line."""
    doc = view.doc
    glued = last - 1 if GLUED.fullmatch(doc[last - 1].text) else last  # "him.”― Ortiz"
    dash = next((index for index in range(glued, min(last + 2, len(doc))) if DASH.search(doc[index].text)), None)
    if dash is None or dash + 1 >= len(doc) or not doc[dash + 1].text[:1].isupper():
        return None
    end = _line_end(view, dash + 1)
    if end - dash > LONGEST_NAME or any(doc[index].tag_.startswith("VB") for index in range(dash + 1, end)):
        return None
    start, end = view.trimmed(dash + 1, end)
    if start >= end or any(view.inside[index] != OUTSIDE for index in range(start, end)):
        return None
    head = _name_head(view, start, end)
    return Frame(
        view=view,
        cue=MARK,
        at=dash,
        cue_first=dash,
        cue_last=dash + 1,
        source=Source(start, end, head),
        content=((first, last),),
    )


def _line_end(view: View, first: int) -> int:
    """Where the line ends: at a line break, a quotation, or the paragraph's end."""
    base = view.paragraph.text
    for index in range(first, len(view.doc)):
        if view.inside[index] != OUTSIDE or "\n" in base[view.doc[index - 1].idx : view.doc[index].idx]:
            return index
    return len(view.doc)


def _name_head(view: View, first: int, last: int) -> int:
    """The last word of the name: before the first comma."""
    for index in range(first, last):
        if view.doc[index].text in (",", "("):
            return max(first, index - 1)
    return last - 1
