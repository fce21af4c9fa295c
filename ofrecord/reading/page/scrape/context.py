"""What stands around a line changes what it is: a short line between paragraphs is a subheading, one among its like a teaser.

Steps and bounds were set by hand and tried on the development pages of the yardsticks.
"""

import re
from collections.abc import Sequence

from ofrecord.reading.page.scrape.weigh import SENTENCE_END, Weighed

PROSE = 2.5  # weight from which a line surely reads like a paragraph
SUBHEADING = 0.6  # weight of a lone short line between two paragraphs
SUBHEADING_WORDS = 14
RUN = 1  # short lines in a row that may be subheadings
IN_LIST = 0.3  # weight of a line that opens like its neighbours
SIGNED_HEAD = 14  # lines at the top among which the story's own stamp and byline stand
BEFORE_STAMP = -2.5  # for prose above the stamp: a standfirst or a caption
CAPTION = -3.0  # for a line that tells what a picture shows, at the head
HEAD_LINES = 2  # lines of prose at the head that may be captions
AFTER_COMMENTS = -3.5  # for all that follows a comment form
AFTER_RELATED = -2.0  # for lines that are no sentence, behind the heading of a list of other stories
RELATED_REACH = 8  # lines
PART = 0.5  # of the page's prose, after which a comment form ends the story
TITLES = ("related", "comment form", "tags")
SHOWN = re.compile(
    r"\(pictured\)|\b(?:seen here|file photo|, (?:left|right|center|centre),|(?:from|at) (?:left|right),|"
    r"pictured (?:here|with|in|at|on)|"
    r"in this (?:[\w.,]+ ){0,5}(?:photo|image|picture))\b|^(?:an? (?:artist's|stock|aerial|general|file|satellite)|this) "
    r"(?:(?:stock|file|combination|handout|undated|aerial|composite) )?"
    r"(?:image|illustration|photo|photograph|view|picture|rendering|impression)\b|"
    r"^[^.]{20,200}\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, [A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}",
    re.IGNORECASE,
)
CREDITED = re.compile(
    r"[(\[][^()\[\]]{0,80}\w ?/ ?[A-Z][^()\[\]]{0,60}[)\]]\.?$|"
    r"(?:\b[a-z]{2,}|\d|[)”\"’])[.!?][”\"’)]* (?:[A-Z][\w.'’-]+(?: (?:for|of|the|/|via|and|file|handout|\|))*[ /,]*){1,6}(?<!\.)$|"
    r"\((?:Unsplash|Supplied|Submitted|Contributed|Handout|File|Screenshot|Courtesy[^)]{0,60}|"
    r"[Ii]mage:[^)]{0,60}|[Cc]redit:[^)]{0,60})\)$|^(?:Image|Media) caption\b|"
    r"\bCredit ?(?:\.\.\.|…) ?[A-Z]"
)
CREDIT_AT_MOST = 420  # characters of a caption with its credit
DATELINED = re.compile(r"[A-Z][A-Z.’' -]{2,40}(?:, [\w. ]{2,30})?(?: \([A-Z][\w ]+\))? ?(?:—|–|--|-) ")
OPENING = re.compile(r"^(?:[-–—•*·▪◦‣>]|\(?\d{1,3}[.):]|[A-Z]\.|Q[.:]|A[.:])\s*")


def in_context(lines: Sequence[tuple[str, Weighed]]) -> list[float]:
    """The weight of each line among its neighbours."""
    weights = [weighed.weight for _, weighed in lines]
    _lower_credited(lines, weights)
    _raise_subheadings(lines, weights)
    _lower_head(lines, weights)
    _lower_after(lines, weights)
    return weights


def _lower_credited(lines: Sequence[tuple[str, Weighed]], weights: list[float]) -> None:
    """Captions, told by the credit at their end."""
    for number, (text, _) in enumerate(lines):
        if len(text) <= CREDIT_AT_MOST and CREDITED.search(text) and not DATELINED.match(text):
            weights[number] = min(weights[number], CAPTION)


def _raise_subheadings(lines: Sequence[tuple[str, Weighed]], weights: list[float]) -> None:
    known = [number for number, (_, weighed) in enumerate(lines) if not weighed.reason]
    strong = {number: lines[number][1].weight >= PROSE for number in known}
    for place in range(1, len(known) - 1):
        before, number, after = known[place - 1 : place + 2]
        text, weighed = lines[number]
        if weighed.weight >= SUBHEADING or weights[number] == CAPTION:
            continue
        run = [strong[other] for other in known[max(0, place - RUN) : place + RUN + 1]]
        if any(run[:RUN]) and any(run[-RUN:]) and (strong[before] or strong[after]) and len(text.split()) <= SUBHEADING_WORDS:
            weights[number] = SUBHEADING
        elif OPENING.match(text) and (OPENING.match(lines[before][0]) or OPENING.match(lines[after][0])):
            weights[number] = max(weights[number], IN_LIST)


def _lower_head(lines: Sequence[tuple[str, Weighed]], weights: list[float]) -> None:
    """Prose above the story's own stamp or byline, and captions at the head."""
    signed = [number for number, (_, weighed) in enumerate(lines[:SIGNED_HEAD]) if weighed.reason in ("stamp", "byline")]
    last = max(signed, default=-1)
    first = [number for number, weight in enumerate(weights) if weight > 0]
    if last > 0 and sum(number < last for number in first) <= HEAD_LINES:
        for number in range(last):
            if DATELINED.match(lines[number][0]):
                break
            weights[number] = min(weights[number], BEFORE_STAMP)
    for number in first[:HEAD_LINES]:
        if not DATELINED.match(lines[number][0]) and SHOWN.search(lines[number][0]):
            weights[number] = CAPTION


def _lower_after(lines: Sequence[tuple[str, Weighed]], weights: list[float]) -> None:
    """What follows a comment form, and what follows the heading of a list of other stories."""
    whole = sum(weight for weight in weights if weight > 0)
    so_far, closed, related = 0.0, False, 0
    for number, (text, weighed) in enumerate(lines):
        closed = closed or (weighed.reason == "comment form" and so_far >= PART * whole)
        related = RELATED_REACH if weighed.reason == "related" else related - 1
        so_far += max(0.0, weighed.weight)
        if closed:
            weights[number] = min(weights[number], AFTER_COMMENTS)
        elif related > 0 and not weighed.reason and not SENTENCE_END.search(text):
            weights[number] = min(weights[number], AFTER_RELATED)
