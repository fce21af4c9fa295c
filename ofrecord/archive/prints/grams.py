"""Five-word grams of a text, and the few of them (winnowing) that its copies are found by."""

import re
from itertools import accumulate
from zlib import crc32

WORD = re.compile(r"\w+")
SIZE = 5
WINDOW = 24  # two texts that share 28 words in a row share at least one winnowed gram
Gram = tuple[int, int, int]


def grams(text: str) -> list[Gram]:
    """Every five-word gram: its hash, and where it starts and ends in the text. Case and punctuation do not count."""
    spans = [match.span() for match in WORD.finditer(text)]
    words = [text[start:end].casefold().encode("utf-8", "surrogatepass") for start, end in spans]
    joined, stops = b" ".join(words), list(accumulate(len(word) + 1 for word in words))
    starts = [0, *stops]
    hashes = [crc32(joined[start : stop - 1]) for start, stop in zip(starts, stops[SIZE - 1 :], strict=False)]
    return [(gram, one[0], last[1]) for gram, one, last in zip(hashes, spans, spans[SIZE - 1 :], strict=False)]


def winnowed(found: list[Gram]) -> list[int]:
    """The least hash of every window, once: the same stretch gives the same hashes wherever it stands."""
    hashes = [gram[0] for gram in found]
    if len(hashes) <= WINDOW:
        return sorted({min(hashes)}) if hashes else []
    kept: set[int] = set()
    least = -1
    for end in range(WINDOW, len(hashes) + 1):
        start = end - WINDOW
        if least < start:
            least = min(range(start, end), key=lambda at: (hashes[at], -at))
        elif hashes[end - 1] <= hashes[least]:
            least = end - 1
        kept.add(hashes[least])
    return sorted(kept)
