"""The lines of a scrape: one paragraph each, unless the whole page is hard-wrapped."""

import re

from ofrecord.reading.page.paragraphs import find_paragraphs

LINE = re.compile(r"\S[^\n]*")
FULL = 45  # characters of a line that may be a full line of wrapped prose
WIDEST = 110  # characters of the longest line of a wrapped page
FULL_SHARE = 0.4  # of the lines of a wrapped page


def find_lines(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each paragraph of a scrape, without the white space around it."""
    if _is_wrapped(text):
        return find_paragraphs(text)
    return tuple((match.start(), match.start() + len(match[0].rstrip())) for match in LINE.finditer(text))


def _is_wrapped(text: str) -> bool:
    """Whether the page's lines break inside sentences: none is long, many are full."""
    lengths = [len(line.strip()) for line in text.split("\n") if line.strip()]
    return bool(lengths) and max(lengths) <= WIDEST and sum(length >= FULL for length in lengths) >= FULL_SHARE * len(lengths)
