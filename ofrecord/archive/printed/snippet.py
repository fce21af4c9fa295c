"""A snippet: the stretch of a text that shows most of the words looked for, and where they stand in it."""

import re
import unicodedata
from dataclasses import dataclass

WIDTH = 220  # characters of a snippet
BEFORE = 60  # of them before the first word found
LOOKED_AT = 200_000  # characters of a text: words beyond are shown by the text's beginning
FOUND_EACH = 40  # places of each phrase that are looked at


@dataclass(frozen=True, slots=True)
class Snippet:
    """`words` are the text from `start` to `end` with white space joined; `marks` are (start, end) within `words`."""

    words: str
    marks: tuple[tuple[int, int], ...]
    start: int
    end: int


class _Bases(dict[int, str]):
    """Each character's base letter: as long as before, so that places hold."""

    def __missing__(self, code: int) -> str:
        base = unicodedata.normalize("NFKD", chr(code))[0].lower()
        self[code] = base if len(base) == 1 else chr(code)
        return self[code]


BASES = _Bases()


def find_snippet(text: str, phrases: list[str]) -> Snippet:
    """The snippet of a text for phrases; its beginning where none is found in it (they may stand in the headline)."""
    plain = text[:LOOKED_AT].translate(BASES)
    places = sorted(place for phrase in phrases for place in _places(plain, phrase))
    start, end = _window(text, places)
    inside = [place for place in places if start <= place[0] and place[1] <= end]
    return _joined(text, start, end, inside)


def _places(plain: str, phrase: str) -> list[tuple[int, int, str]]:
    words = [re.escape(word) for word in phrase.translate(BASES).split()]
    pattern = re.compile(r"\b" + r"\W+".join(words) + r"\b")
    found = []
    for match in pattern.finditer(plain):
        found.append((*match.span(), phrase))
        if len(found) == FOUND_EACH:
            break
    return found


def _window(text: str, places: list[tuple[int, int, str]]) -> tuple[int, int]:
    """Start and end of the stretch with most different phrases, at word boundaries."""
    best, most = 0, 0
    for at, (start, _, _) in enumerate(places):
        different = len({phrase for begin, end, phrase in places[at : at + FOUND_EACH] if end <= start - BEFORE + WIDTH})
        if different > most:
            best, most = start, different
    start = max(0, best - BEFORE)
    paragraph = text.rfind("\n\n", start, best)
    start = paragraph + 2 if paragraph >= 0 else text.find(" ", start, best) + 1 if start else 0
    end = min(len(text), start + WIDTH)
    return start, (text.rfind(" ", best + 1, end) if end < len(text) and text.rfind(" ", best + 1, end) > best else end)


def _joined(text: str, start: int, end: int, places: list[tuple[int, int, str]]) -> Snippet:
    lead = "…" if start else ""
    words, marks, at = lead, [], start
    for begin, finish, _ in places:
        if begin < at:
            continue
        words += _flat(text[at:begin])
        mark = len(words)
        words += _flat(text[begin:finish])
        marks.append((mark, len(words)))
        at = finish
    words += _flat(text[at:end]) + ("…" if end < len(text) else "")
    return Snippet(words, tuple(marks), start, end)


def _flat(words: str) -> str:
    return re.sub(r"\s", " ", words)
