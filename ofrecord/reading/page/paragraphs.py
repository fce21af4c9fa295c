"""The paragraphs of a text: where each starts and ends, hard-wrapped lines joined."""

import re

LINE = re.compile(r"[^\n]+")
SENTENCE_END = re.compile(r"[.?!:;]['\"”’»)\]]*\s*$")
WRAPPED_AT_LEAST = 45  # a line shorter than this is no full line of wrapped prose


def find_paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each paragraph, without the white space around it.

    Blank lines part paragraphs; so does every line break, unless the line before it is long and breaks off inside a sentence.
    """
    found: list[tuple[int, int]] = []
    last_line_end = -1
    for line in LINE.finditer(text):
        start, end = _trimmed(text, *line.span())
        if start >= end:
            continue
        if found and text.count("\n", last_line_end, line.start()) == 1 and _is_wrapped(text, found[-1], start, last_line_end):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
        last_line_end = line.end()
    return tuple(found)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    stretch = text[start:end]
    return start + len(stretch) - len(stretch.lstrip()), end - len(stretch) + len(stretch.rstrip())


def _is_wrapped(text: str, before: tuple[int, int], start: int, line_end: int) -> bool:
    line = text[max(before[0], text.rfind("\n", 0, line_end) + 1) : line_end]
    return len(line) >= WRAPPED_AT_LEAST and not SENTENCE_END.search(line) and (text[start].islower() or text[start].isdigit())
