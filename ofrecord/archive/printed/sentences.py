"""The sentence around a span, for people to read beside a fact."""

import re

END = re.compile(r"[.?!…]['\"”’»)\]]*(?=\s+[\"“‘'«(\[]?[A-Z0-9])|\n\s*\n")
SHORT = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Capt|Sgt|Adm|Sen|Rep|Gov|Prof|Rev|St|Jr|Sr|vs|No|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)"
    r"|\b(?:[A-Za-z]\.)+[A-Za-z])\.$"
)
AT_MOST = 600  # characters to either side: beyond that a sentence is no help to a reader


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence that holds `start` to `end` begins and ends."""
    left = max(0, start - AT_MOST)
    begin = left
    for match in END.finditer(text, left, start):
        if _ends(text, match):
            begin = match.end()
    finish = min(len(text), end + AT_MOST)
    for match in END.finditer(text, max(end - 1, start), finish):
        if match.end() >= end and _ends(text, match):
            finish = match.end()
            break
    while begin < start and text[begin].isspace():
        begin += 1
    while finish > end and text[finish - 1].isspace():
        finish -= 1
    return begin, finish


def _ends(text: str, match: "re.Match[str]") -> bool:
    if match.group()[0] != ".":
        return True
    return not SHORT.search(text[max(0, match.start() - 12) : match.start() + 1])
