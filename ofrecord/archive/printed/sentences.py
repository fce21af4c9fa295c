"""The sentence around a span, for people to read beside a fact."""

import re
from bisect import bisect_left, bisect_right

END = re.compile(r"[.?!…]['\"”’»)\]]*(?=\s+[\"“‘'«(\[]?[A-Z0-9])|\n\s*\n")
SHORT = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Capt|Sgt|Adm|Sen|Rep|Gov|Prof|Rev|St|Jr|Sr|vs|No|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)"
    r"|\b(?:[A-Za-z]\.)+[A-Za-z])\.$"
)
AT_MOST = 600  # characters to either side: beyond that a sentence is no help to a reader


class Sentences:
    """The sentences of one text; where they end is looked up once, for all facts of the text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._ends = [match.end() for match in END.finditer(text) if _ends(text, match)]

    def around(self, start: int, end: int) -> tuple[int, int]:
        """Where the sentence that holds `start` to `end` begins and ends."""
        text, at = self.text, bisect_right(self._ends, start)
        begin = max(start - AT_MOST, self._ends[at - 1] if at else 0, 0)
        after = bisect_left(self._ends, end, at)
        finish = min(end + AT_MOST, self._ends[after] if after < len(self._ends) else len(text), len(text))
        while begin < start and text[begin].isspace():
            begin += 1
        while finish > end and text[finish - 1].isspace():
            finish -= 1
        return begin, finish

    def words(self, start: int, end: int) -> str:
        """The words of that sentence."""
        return self.text[slice(*self.around(start, end))]


def _ends(text: str, match: "re.Match[str]") -> bool:
    if match.group()[0] != ".":
        return True
    return not SHORT.search(text[max(0, match.start() - 12) : match.start() + 1])
