"""What stands around a line changes what it is: a short line between paragraphs is a subheading, one among its like a teaser.

Steps and bounds were set by hand and tried on the development pages of the yardsticks.
"""

import re
from collections import Counter
from collections.abc import Sequence

from ofrecord.reading.page.scrape.lines import SPREAD
from ofrecord.reading.page.scrape.weigh import FURNITURE, POSTED, SENTENCE_END, Weighed

RUNNING_NUMBER = re.compile(r"\d+")
PROSE = 2.5  # weight from which a line surely reads like a paragraph
SUBHEADING = 0.6  # weight of a lone short line between two paragraphs
SUBHEADING_WORDS = 14
IN_LIST = 0.3  # weight of a line that opens like its neighbours
SIGNED_HEAD = 14  # lines at the top among which the story's own stamp and byline stand
STANDFIRST_AT_MOST = 260  # characters
BEFORE_STAMP = -2.5  # for prose above the stamp: a standfirst or a caption
CAPTION = -3.0  # for a line that tells what a picture shows, at the head
HEAD_LINES = 2  # lines of prose at the head that may be captions
AFTER_COMMENTS = -3.5  # for all that follows a comment form
AFTER_RELATED = -2.0  # for lines that are no sentence, behind the heading of a list of other stories
RELATED_REACH = 8  # lines
PART = 0.75  # of the page's prose, after which a comment form ends the story
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
    r"(?:[a-z]{4,}|\b[a-z]{2,}|\d|[)”\"’])[.!?][”\"’)]* "
    r"(?:[A-Z][\w.'’-]+(?: (?:for|of|the|/|via|and|file|handout|\|))*[ /,]*){1,6}(?<!\.)$|"
    r"\((?:Unsplash|Supplied|Submitted|Contributed|Handout|File|Screenshot|Courtesy[^)]{0,60}|"
    r"[Ii]mage:[^)]{0,60}|[Cc]redit:[^)]{0,60})\)$|^(?:Image|Media) caption\b|"
    r"\bCredit ?(?:\.\.\.|…) ?[A-Z]|\b(?:Photo |Image )?Credits?: ?[A-Z][\w .,/&'’-]{1,60}$"
)
DATED = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, [A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d\b")
SPEECH = re.compile(r"\b(?:said|says|told|tells|according|announced)\b|^On |^[“\"]")
PRESENT = re.compile(
    r"(?:[A-Z][\w.'’-]+ (?:[A-Z][\w.'’-]+ ?|of |the |and |for |, ?){0,9})"
    r"(?:attends?|arrives?|poses?|speaks?|walks?|waves?|looks? on|gestures?|leaves?|greets?|performs?|stands?|listens?|reacts?|"
    r"shakes? hands|sits?|addresses|gathers?|marches|inspects?|is seen|are seen)\b"
    r"(?=.{0,200}\b(?:in|at|during|outside|near|on|after|before|with) (?:the |an? )?(?:\d{4} )?[A-Z“\"])[^.?!]{10,240}\.?"
    r"(?: \(?[\w /.'’-]{3,60}\)?)?$"
)
LABELLED = re.compile(r"[^:]{1,40}: |" + POSTED.pattern)  # what somebody says in a transcript, who signs a post
TWICE_WITHIN = 2  # lines
TWICE_FROM = 30  # characters
CREDIT_TAIL = 60  # characters of a credit behind a caption
CREDIT_AT_MOST = 420  # characters of a caption with its credit
DATELINED = re.compile(r"[A-Z][A-Z.’' -]{2,40}(?:, [\w. ]{2,30})?(?: \([A-Z][\w ]+\))? ?(?:—|–|--|-) ")
OPENING = re.compile(
    r"^(?:(?:[-–—•*·▪◦‣>]|\(?\d{1,3}[.):]|[A-Z]\.|Q[.:]|A[.:])\s*|[\d½¼¾⅓]+(?:[-–/.]\d+)? [a-z(]|"
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:-\d{1,2})?\b(?!,? (?:19|20)\d\d))"
)
DATELINE = 3.0  # weight of the line with the dateline: nothing opens a story as surely
SIGNED_COMMENT = re.compile(
    r"^[\w.'’@ -]{2,40} (?:says|said|wrote):$|"
    r"^[\w.'’@ -]{2,40} (?:on )?[A-Z][a-z]{2,8} \d{1,2}, \d{4} at \d{1,2}:\d\d ?[ap]m\b.{0,20}$"
)
SIGNED_COMMENTS = 3  # of them, for the page to have comments


def in_context(lines: Sequence[tuple[str, Weighed]]) -> list[Weighed]:
    """The weight of each line among its neighbours, and the reason where they tell that it is furniture."""
    found = [weighed for _, weighed in lines]
    texts = [text for text, _ in lines]
    _mark_running(texts, found)
    _mark_credited(texts, found)
    _mark_twice(texts, found)
    _raise_subheadings(texts, found)
    _lower_head(texts, found)
    _lower_after(texts, found)
    _raise_dateline(texts, found)
    return found


def _mark_running(texts: Sequence[str], found: list[Weighed]) -> None:
    """Running heads of printed pages: a line set to both margins, which stands there again with another number."""
    keys = [RUNNING_NUMBER.sub("0", " ".join(text.split())) if SPREAD.search(text) else "" for text in texts]
    counts = Counter(filter(None, keys))
    for number, key in enumerate(keys):
        if counts[key] > 1 and RUNNING_NUMBER.search(texts[number]):
            found[number] = Weighed(FURNITURE, "running head")


def _lower(found: list[Weighed], number: int, weight: float) -> None:
    found[number] = Weighed(min(found[number].weight, weight), found[number].reason)


def _mark_credited(texts: Sequence[str], found: list[Weighed]) -> None:
    """Captions, told by the credit at their end, or by a day with its year, which stories leave out."""
    for number, text in enumerate(texts):
        may_be = not found[number].reason and len(text) <= CREDIT_AT_MOST and not DATELINED.match(text)
        if may_be and (CREDITED.search(text) or _shows(text) or (DATED.search(text) and not SPEECH.search(text))):
            found[number] = Weighed(CAPTION, "caption")


def _shows(text: str) -> bool:
    """Whether a line says in the present tense what somebody does in a picture."""
    return bool(PRESENT.match(text)) and not SPEECH.search(text)


def _mark_twice(texts: Sequence[str], found: list[Weighed]) -> None:
    """A line that stands there again at once, or with a credit, is a picture's text and its caption."""
    first = next((number for number, weighed in enumerate(found) if weighed.weight >= PROSE), len(texts))
    for number in range(first + 1, len(texts)):
        for before in range(max(first, number - TWICE_WITHIN), number):
            short, long = sorted((texts[before], texts[number]), key=len)
            is_same = (
                not DATELINED.match(short)
                and SENTENCE_END.search(short)
                and long.startswith(short)
                and len(long) <= len(short) + CREDIT_TAIL
            )
            if is_same and len(short) >= TWICE_FROM and found[before].reason is None and not LABELLED.match(short):
                found[before] = found[number] = Weighed(CAPTION, "caption")


def _raise_dateline(texts: Sequence[str], found: list[Weighed]) -> None:
    first = next((number for number, text in enumerate(texts) if DATELINED.match(text)), None)
    if first is not None and not found[first].reason:
        found[first] = Weighed(max(found[first].weight, DATELINE))


def _first_comment(texts: Sequence[str]) -> int:
    """The number of the first line that signs a reader's comment, where there are several; else past the end."""
    signed = [number for number, text in enumerate(texts) if len(text) <= 90 and SIGNED_COMMENT.match(text)]
    return signed[0] if len(signed) >= SIGNED_COMMENTS else len(texts)


def _raise_subheadings(texts: Sequence[str], found: list[Weighed]) -> None:
    known = [number for number, weighed in enumerate(found) if not weighed.reason]
    prose = {number for number in known if found[number].weight >= PROSE}
    for before, number, after in zip(known, known[1:], known[2:], strict=False):
        text, weight = texts[number], found[number].weight
        if weight >= SUBHEADING:
            continue
        if before in prose and after in prose and len(text.split()) <= SUBHEADING_WORDS:
            found[number] = Weighed(SUBHEADING)
        elif OPENING.match(text) and (OPENING.match(texts[before]) or OPENING.match(texts[after])):
            found[number] = Weighed(max(weight, IN_LIST))


def _lower_head(texts: Sequence[str], found: list[Weighed]) -> None:
    """Prose above the story's own stamp or byline, and captions at the head."""
    signed = [number for number, weighed in enumerate(found[:SIGNED_HEAD]) if weighed.reason in ("stamp", "byline")]
    last = max(signed, default=-1)
    prose = [number for number, weighed in enumerate(found) if weighed.weight > 0]
    above = [number for number in prose if number < last]
    if len(above) <= HEAD_LINES and all(len(texts[number]) <= STANDFIRST_AT_MOST for number in above):
        for number in range(last):
            if DATELINED.match(texts[number]):
                break
            _lower(found, number, BEFORE_STAMP)
    for number in prose[:HEAD_LINES]:
        if SHOWN.search(texts[number]) and not DATELINED.match(texts[number]):
            found[number] = Weighed(CAPTION, "caption")


def _lower_after(texts: Sequence[str], found: list[Weighed]) -> None:
    """What follows a comment form, and what follows the heading of a list of other stories."""
    whole = sum(weighed.weight for weighed in found if weighed.weight > 0)
    so_far, closed, related, first_comment = 0.0, False, 0, _first_comment(texts)
    whole -= sum(max(0.0, weighed.weight) for weighed in found[first_comment:])
    for number, weighed in enumerate(found):
        closed = closed or number == first_comment or (weighed.reason == "comment form" and so_far >= PART * whole)
        related = RELATED_REACH if weighed.reason == "related" else 0 if weighed.reason in ("stamp", "byline") else related - 1
        so_far += max(0.0, weighed.weight)
        if closed and not weighed.reason:
            found[number] = Weighed(AFTER_COMMENTS, "after the story")
        elif related > 0 and not weighed.reason and (not SENTENCE_END.search(texts[number]) or OPENING.match(texts[number])):
            _lower(found, number, AFTER_RELATED)
