"""How much a line reads like a story's paragraph, and how little like furniture: facts about the line, each with its weight.

Weights were set by hand and tried on the development pages of the yardsticks; none was learned from them.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from ofrecord.reading.page.head.byline import is_byline
from ofrecord.reading.page.head.stamp import find_stamp
from ofrecord.reading.page.leftovers import leftover_reason

SENTENCE_END = re.compile(r"[.?!][\"'”’»)\]*]*$")
INNER_END = re.compile(r"[a-z0-9)”\"’][.?!][\"'”’)]*\s+[\"'“‘(]?[A-Z0-9]")
TEASER_END = re.compile(r"(?:\.\.\.|…|\[…\]|\[\.\.\.\]|»|›|→|>)$")
MARKS = re.compile(r"[|»›©®™]|https?://|www\.|\.com\b")
TO_READER = re.compile(
    r"\b(?:subscri\w+|sign up|newsletters?|log ?in|click|inbox|"
    r"our (?:app|website|site|team|journalism|coverage)|follow us|cookies?|"
    r"privacy policy|your e-?mail|e-?mail (?:us|address)|tap here|download)\b",
    re.IGNORECASE,
)
SMALL = re.compile(
    r"\b(?:the|of|and|to|in|a|is|was|were|for|on|that|with|as|at|by|it|he|she|they|his|her|their|has|had|have|said|be|been|are|from|but|not|who|which|will|would)\b"
)
WORD = re.compile(r"[\w'’-]+")
POSTED = re.compile(r"^(?:—|–|-) .{2,60}\(@\w+\)")  # the signature under an embedded post
STAMPED = 0.45  # of a line, for it to be a stamp and little else
FURNITURE = -8.0


@dataclass(frozen=True, slots=True)
class Weighed:
    """A line with its weight (above zero: a paragraph) and, where its words tell, why it is furniture."""

    weight: float
    reason: str | None = None


@lru_cache(maxsize=2048)
def weigh(line: str) -> Weighed:
    """The weight of one line by itself."""
    reason = leftover_reason(line) or _head_reason(line)
    if reason:
        return Weighed(FURNITURE, reason)
    words = WORD.findall(line)
    if POSTED.match(line):
        return Weighed(0.3)
    return Weighed(_by_length(line, words) + _by_ending(line, words) + _by_words(line, words))


def _head_reason(line: str) -> str | None:
    if is_byline(line):
        return "byline"
    stamp = find_stamp(line)
    if stamp and stamp.end - stamp.start >= STAMPED * len(line):
        return "stamp"
    return None


def _by_length(line: str, words: list[str]) -> float:
    weight = 1.5 * (len(line) >= 100) + 1.0 * (len(line) >= 200)
    if len(words) <= 4:
        weight -= 1.5
    elif len(words) <= 8:
        weight -= 0.5
    return weight


def _by_ending(line: str, words: list[str]) -> float:
    if TEASER_END.search(line):
        return -2.5
    if SENTENCE_END.search(line):
        return 1.5 + (1.0 if INNER_END.search(line) else 0.0) - (1.0 if line.endswith("?") and len(words) < 14 else 0)
    if line.endswith(":"):
        return 0.0
    return -1.0 + (1.5 if INNER_END.search(line) else 0.0) - (1.0 if len(words) <= 14 else 0.0)


def _by_words(line: str, words: list[str]) -> float:
    weight = 0.0
    small = len(SMALL.findall(line))
    if len(words) >= 6:
        weight += 1.0 if small >= 0.25 * len(words) else -0.5 if small < 0.12 * len(words) else 0.0
    capital = sum(word[0].isupper() for word in words)
    if capital > 0.7 * len(words) and len(words) >= 3 and not SENTENCE_END.search(line):
        weight -= 1.0
    if line.isupper():
        weight -= 1.0
    if MARKS.search(line):
        weight -= 1.0
    if TO_READER.search(line):
        weight -= 1.5
    if line[:1] in '“"‘' and len(words) >= 6:
        weight += 0.7
    if words and sum(word[0].isdigit() for word in words) > 0.4 * len(words):
        weight -= 1.0
    return weight
