"""Frames of marks: "ORTIZ: …", "“…” — Ortiz", a name and a colon at the head of a paragraph."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from ofrecord.reading.statements.frames.cues import Cue
from ofrecord.reading.statements.frames.frame import Frame
from ofrecord.reading.statements.frames.sources import Source, span_of, voices
from ofrecord.reading.statements.views import OUTSIDE, View

MARK = Cue("mark", "mark", "speech", frozenset({"clause"}))
LABEL = re.compile(r"[“\"‘']*([A-Z][\w.’'\-]*(?: (?:[A-Z(][\w.’'\-)]*|of|for|de|von|al)){0,4}): (?=[“\"‘']?[A-Z0-9])")
DASH = re.compile(r"^[”\"’']?[—―–-]{1,2}$")
GLUED = re.compile(r"[”\"’'][—―–-]{1,2}")
PROMOTED = (
    "READ",
    "WATCH",
    "RELATED",
    "LISTEN",
    "SEE",
    "VIDEO",
    "PHOTO",
    "PHOTOS",
    "MORE",
    "UPDATE",
    "NOTE",
    "EDITOR",
    "SOURCE",
)
CREDITS = ("image", "photo", "photograph", "picture", "video", "file", "credit", "source", "graphic", "illustration")
LONGEST_NAME = 8  # tokens after the dash: "— Maria Ortiz, 41, a nurse"


def find_labels(texts: Iterable[str]) -> frozenset[str]:
    """The labels of a transcript ("ORTIZ:", "Q:"): two or more that come back at the head of paragraphs."""
    counts = Counter(label.group(1) for text in texts if (label := LABEL.match(text)))
    voices = frozenset(label for label, count in counts.items() if count > 1 and label.split()[0].upper() not in PROMOTED)
    return voices if len(voices) > 1 else frozenset()


def is_promotion(text: str) -> bool:
    """ "READ MORE: …": a headline from elsewhere, by another hand."""
    label = LABEL.match(text)
    return label is not None and label.group(1).isupper() and label.group(1).split()[0] in PROMOTED


def mark_frames(view: View, labels: frozenset[str] = frozenset()) -> Iterator[Frame]:
    """The frames that a colon behind a name or a dash before one makes."""
    label = LABEL.match(view.paragraph.text)
    if label is not None:
        yield from _labelled(view, label, labels)
    for quotation in view.quotations:
        frame = _signed(view, quotation.first, quotation.last) if quotation.speech else None
        if frame is None and quotation.speech:
            frame = _introduced(view, quotation.first, quotation.last)
        if frame is not None:
            yield frame


def _labelled(view: View, label: re.Match[str], labels: frozenset[str]) -> Iterator[Frame]:
    """ "ORTIZ: The bridge is safe." and "Ortiz: The bridge is safe": capitals, or the name of a person at the head."""
    base = view.paragraph.start
    name = view.paragraph.tokens(base + label.start(1), base + label.end(1))
    if name is None or name.end >= len(view.doc) or view.doc[name.end].text != ":":
        return
    if name[-1].lower_ in CREDITS:  # "Harbour image: N. Ortiz"
        return
    head = view.paragraph.index == 0 and (all(token.ent_type_ == "ORG" for token in name) or name.text.lower() in voices())
    if label.group(1) not in labels and not all(token.ent_type_ == "PERSON" for token in name) and not head:
        return
    content = (name.end + 1, len(view.doc))
    if content[0] < content[1]:
        source = Source(name.start, name.end, name.end - 1)
        yield Frame(
            view=view, cue=MARK, at=name.end, cue_first=name.end, cue_last=name.end + 1, source=source, content=(content,)
        )


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
