"""Notes about the author: paragraphs at a story's end that present who wrote it, whom the story itself never names."""

import re
from collections.abc import Sequence

LAST = 4  # paragraphs of a story among which they stand
LONGEST = 900  # characters
NAME = r"(?P<name>(?:(?:[A-Z][\w'’-]+|[A-Z]\.|de|van|von|al|bin) ){0,4}[A-Z][\w'’-]+)"
PRESENTED = re.compile(
    rf"^(?:About (?:the )?[Aa]uthors?:? )?(?:As [^.]{{3,80}}, )?(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs)\.? )?{NAME}"
    r"(?:, [^.“”\"]{2,80},)? (?:is|was|has|have|joined|covers?|writes|reports|co-writes|edits|works|worked|"
    r"studied|leads|makes|serves|holds|teaches|lives|graduated|spent|previously|currently)\b"
)
TRADE = re.compile(
    r"\b(?:writers?|reporters?|reporting|journalists?|journalism|editors?|correspondents?|columnists?|cover(?:s|ed|ing)?|authors?|"
    r"freelanc\w+|contribut\w+|newsletter|newsroom|magazine|novelist|blogger|podcast|bylines?|lecturer|producer|co-?founder|"
    r"(?:[Aa]djunct|[Aa]ssociate|[Aa]ssistant|[Vv]isiting) (?:[Pp]rofessor|faculty)|[Pp]rofessor (?:of|at|emeritus)|"
    r"fellow (?:at|of|with)|bachelor|master’s|master's)\b"
)
CREDIT = re.compile(
    r"(?:^|(?<=[.?!”\"’)]))\s{0,4}[—–-]{0,3}\s{0,4}[(\[]?"
    r"(?i:with (?:an? |additional )?(?:reports?|reporting|files?|inputs?) (?:from|by)|"
    r"(?:additional )?reporting by|compiled by|edited by)\s[^.?!]{2,120}[.)\]]*\s*$"
)
SENTENCE_END = re.compile(r"[.?!:][\"'”’»)\]]*\s*$")
SAID = re.compile(r"[“”\"]|\b(?:said|says|told|according to|added|accused|charged|killed|died)\b")


def notes_on_authors(paragraphs: Sequence[str], byline: Sequence[str]) -> frozenset[int]:
    """The numbers of the paragraphs at the end that are about those who sign the story."""
    first = max(1, len(paragraphs) - LAST)
    prose = [text if SENTENCE_END.search(text) else "" for text in paragraphs]  # no name that stands over the note
    return frozenset(
        number for number in range(first, len(paragraphs)) if _is_note(paragraphs[number], byline, " ".join(prose[:number]))
    )


def without_credit(paragraphs: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The paragraphs without a credit that hangs on the last one ("—WITH A REPORT FROM ANA BELIĆ"), and the credit."""
    match = CREDIT.search(paragraphs[-1]) if paragraphs else None
    if not match:
        return tuple(paragraphs), ()
    rest = paragraphs[-1][: match.start()].rstrip()
    return (*paragraphs[:-1], *filter(None, [rest])), (match[0].strip(),)


def _is_note(text: str, byline: Sequence[str], story: str) -> bool:
    if any(text.startswith(f"{name} ") for name in byline if " " in name):
        return True
    match = PRESENTED.match(text) if len(text) <= LONGEST and not SAID.search(text) else None
    return bool(match and TRADE.search(text)) and not _is_in(match["name"] if match else "", story, byline)


def _is_in(name: str, story: str, byline: Sequence[str]) -> bool:
    """Whether the story names them. Those who sign it may be named in it and still be presented at its end."""
    last = name.rsplit(maxsplit=1)[-1]
    signed = any(last in signature.split() for signature in byline)
    return not signed and re.search(rf"\b{re.escape(last)}\b", story) is not None
