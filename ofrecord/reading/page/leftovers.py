"""Leftovers: lines that belong to the site and not to the story, known by their words."""

import re
from functools import cache
from pathlib import Path

from ofrecord.lexicon import read_rows

LIST = Path(__file__).parent / "leftovers.csv"
LONGEST = 400  # characters; longer paragraphs are never furniture by their words alone
SHORT = 80  # characters of a line whose closing marks are looked past
SPACE = re.compile(r"\s+")


@cache
def _patterns() -> tuple[tuple[str, bool, re.Pattern[str]], ...]:
    """One expression a reason and scope, in the order of the list, and whether it looks at the line as printed."""
    groups: dict[tuple[str, str], list[str]] = {}
    for row in read_rows(LIST):
        groups.setdefault((row["reason"], row["scope"]), []).append(row["pattern"])
    return tuple(
        (reason, scope == "cased", re.compile(f"(?:{'|'.join(patterns)})" + ("" if scope == "start" else r"\Z")))
        for (reason, scope), patterns in groups.items()
    )


def folded(line: str) -> str:
    """The line in lower case, with plain apostrophes and single spaces, as the list has them."""
    return SPACE.sub(" ", line).strip().casefold().replace("’", "'").replace("‘", "'")


def leftover_reason(line: str) -> str | None:
    """Why this line is no part of a story ("comment form", "share", ...); None where its words do not tell."""
    if len(line) > LONGEST:
        return None
    plain = folded(line)
    bare = plain.rstrip(" .…:;!|»›→>") or plain
    return next((reason for reason, cased, pattern in _patterns() if _fits(pattern, line if cased else plain, bare)), None)


def _fits(pattern: re.Pattern[str], line: str, bare: str) -> bool:
    return bool(pattern.match(line) or (bare != line and len(bare) <= SHORT and pattern.match(bare)))
