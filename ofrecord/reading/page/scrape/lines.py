"""The lines of a scrape: one paragraph each, unless the whole page is hard-wrapped."""

import re

from ofrecord.reading.page.paragraphs import find_paragraphs

BROKEN = re.compile(r"(?<=[a-z]{2})-\n[ \t]*(?=[a-z])")
WHOLE = re.compile(  # words that keep their hyphen at the end of a line
    r"\b(?:well|self|long|short|high|low|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|half|"
    r"cross|old|north|south|year|month|week|day|mid|ex|all|vice|so|anti|non|co|then|hard|far|left|right|first|second|third)$",
    re.IGNORECASE,
)
LINE = re.compile(r"\S[^\n]*")
FULL = 45  # characters of a line that may be a full line of wrapped prose
WIDEST = 110  # characters of the longest line of a wrapped page
SPREAD = re.compile(r"\S\s{3,}\S")  # a line set to both margins: the running head of a printed page, a table
FULL_SHARE = 0.4  # of the lines of a wrapped page


def find_lines(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each paragraph of a scrape, without the white space around it."""
    if _is_wrapped(text):
        return find_paragraphs(text)
    return tuple((match.start(), match.start() + len(match[0].rstrip())) for match in LINE.finditer(text))


def _is_wrapped(text: str) -> bool:
    """Whether the page's lines break inside sentences: none is long, many are full."""
    lengths = [len(line.strip()) for line in text.split("\n") if line.strip() and not SPREAD.search(line.strip())]
    return bool(lengths) and max(lengths) <= WIDEST and sum(length >= FULL for length in lengths) >= FULL_SHARE * len(lengths)


def unbroken(paragraph: str) -> str:
    """A paragraph with the words whole that were broken at the ends of its lines: "com-\\npany" → "company"."""
    if "-\n" not in paragraph:
        return paragraph
    return BROKEN.sub(lambda broken: "-" if WHOLE.search(paragraph[: broken.start()]) else "", paragraph)
