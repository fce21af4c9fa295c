"""The headline of a scrape: the line of the head that shares its words with the story, stands there twice, or opens its block.

Weights were set by hand and tried on the development pages of the yardsticks.
"""

import re
from collections import Counter
from collections.abc import Sequence

from ofrecord.reading.page.head.byline import ROLE, is_byline
from ofrecord.reading.page.head.stamp import find_stamp
from ofrecord.reading.page.head.title import without_site

LONGEST = 220  # characters
WORDS = 2
CONTENT = re.compile(r"[^\W_]{4,}|[0-9]{2,}")
LEAD = 3000  # characters of the story that a headline's words are sought in
SHARED = 3.0  # weight of words that the story has too
TWICE = 1.5  # of a line that is printed again
LONG = 1.0  # of a line of eight words
SHORT = 0.5  # taken off for a line of two words
NEAR = 0.08  # taken off for each line between it and the stamp
ENDED = 1.0  # for a full stop
SIGNED = 3.0  # for a byline or a stamp in it
FOLLOWS = 0.9  # for standing below another likely line, as a standfirst does
KICKER_WORDS = 3  # of a section's name over a headline
GOOD = 1.5  # score of a line that may have a standfirst below it
AT_LEAST = 0.45  # score of a headline
SAME_FROM, SAME_PART = 2, 0.25  # content words, and part of the characters, of a line that says the same as another
NO_HEADLINE = re.compile(
    r"^(?:[-+»›•*@]|#(?! )|\W*$)|(?::|\.\.\.|…)$|\b(?:you|your|us)\b.*\b(?:app|feed|perks|inbox|device)\b", re.IGNORECASE
)
TITLE_TAIL = re.compile(r" (?:Loaded|- Latest News)$")


def find_headline(head: Sequence[tuple[str, str | None]], story: str) -> int | None:
    """The number of the head's line that is the headline; `head` holds lines and why they are furniture."""
    texts = [text for text, _ in head]
    likely = [number for number, (text, reason) in enumerate(head) if _may_be(text, reason)]
    if not likely:
        return None
    counts = Counter(_key(text) for text in texts)
    known = set(CONTENT.findall(story[:LEAD].casefold()))
    marks = [number for number, (_, reason) in enumerate(head) if reason in ("stamp", "byline")]
    end = max(marks[:1] or [len(head)])
    scores = {number: _score(texts[number], known, counts) - NEAR * abs(end - number) for number in likely}
    for number in likely:
        above = scores.get(number - 1, -SIGNED)
        if above >= max(scores[number] - FOLLOWS, GOOD) and len(texts[number - 1].split()) > KICKER_WORDS:
            scores[number] -= FOLLOWS
    best = max(likely, key=lambda number: (scores[number], -number))
    return _as_printed(best, likely, texts) if scores[best] >= AT_LEAST else None


def _as_printed(best: int, likely: Sequence[int], texts: Sequence[str]) -> int:
    """The line that says the same without the site's name or the month behind it."""
    words = _key(texts[best]).split()
    long_enough = SAME_PART * len(texts[best])
    keys = {number: _key(texts[number]).split() for number in likely if len(texts[number]) >= long_enough}
    same = [number for number, key in keys.items() if len(key) >= SAME_FROM and key == words[: len(key)]]
    return min(same, key=lambda number: (len(texts[number]), number), default=best)


def _may_be(text: str, reason: str | None) -> bool:
    is_long_enough = len(text) <= LONGEST and len(text.split()) >= WORDS
    return reason in (None, "repeated") and is_long_enough and not NO_HEADLINE.search(text)


def _score(text: str, known: set[str], counts: Counter[str]) -> float:
    words = CONTENT.findall(text.casefold())
    score = SHARED * sum(word in known for word in words) / max(3, len(words))
    score += LONG * min(len(text.split()), 8) / 8 - (SHORT if len(text.split()) == WORDS else 0.0)
    score += TWICE * (counts[_key(text)] > 1)
    score -= ENDED * (text.endswith(".") and not text.endswith("..."))
    is_signed = find_stamp(text) is not None or is_byline(text) or (ROLE.search(text) is not None and len(text.split()) <= 6)
    return score - SIGNED * is_signed


def _key(text: str) -> str:
    """A line, or a page's title without the site's name, so that the two can be told for the same."""
    return " ".join(CONTENT.findall(without_site(TITLE_TAIL.sub("", text), None).casefold()))


def printed_headline(text: str) -> str:
    """A headline without what a page's title adds to it: the site's name."""
    return without_site(TITLE_TAIL.sub("", text.lstrip("# ")), None)
