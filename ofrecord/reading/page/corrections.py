"""Correction notes: paragraphs in which a paper corrects itself. Facts inside them are not the story's."""

import re
from functools import cache
from pathlib import Path

from ofrecord.lexicon import read_rows

LIST = Path(__file__).parent / "corrections.csv"
LONGEST = 1500  # characters of a note


def is_correction(paragraph: str) -> bool:
    """Whether a paragraph is a correction note: "An earlier version of this article misstated the number of …"."""
    return len(paragraph) <= LONGEST and bool(_pattern().match(" ".join(paragraph.split())))


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{row['pattern']})" for row in read_rows(LIST)), re.IGNORECASE)
