"""Fates: whether the people whom a figure counts are the dead, the wounded, the missing, the displaced or the arrested."""

import re
from functools import cache, lru_cache
from pathlib import Path

from ofrecord.ask.folding.folds import folded
from ofrecord.lexicon import read_rows

LIST = Path(__file__).with_name("fates.csv")
IN_TURN = ("dead", "wounded", "missing", "displaced", "arrested")
FATES = frozenset(IN_TURN)
TOLLS = {"killed": "dead", "wounded": "wounded"}  # what an event of the record says of its figures
ANYONE = frozenset(("people", "person", "life", "body", "victim", "flood", "quake", "earthquake", "storm", "blast"))
NEAR = 200  # characters to either side that are looked at
AHEAD = 6  # words between a figure and what befell those whom it counts
CLAUSE = re.compile(r"[,;:.!?()“”\"—–]|\b(?:after|when|while|because|who|which|that|if|but|as)\b|\band\b(?=\W+\w)")
AMOUNT = r"(?:at least|more than|as many as|up to|about|around|some|nearly|almost|another|an estimated|estimated|over|the)"
BE = r"(?:was|were|been|being|be|is|are|got|left|feared|reported|confirmed|found|presumed|believed|declared)"
PASSED = r"(?:\s+(?:also|now|still|reportedly|already|critically|seriously|slightly|badly|reported|confirmed|feared|to be|as))*"
NO_OBJECT = r"(?=\s*$|\s+(?:in|by|on|at|since|during|near|across|from|over|there|so|and|or|this|last|yesterday|today)\b)"


@lru_cache(maxsize=50_000)
def fate_of(text: str, counted: str | None, sentence: str, toll: str | None = None) -> str | None:
    """What befell those whom a figure (its `text`) counts, by its event's toll, its noun or the words beside it; else None.

    "46 people were killed" and "41 deaths" → dead; "12 soldiers killed three" says nothing of the twelve.
    """
    if toll:
        return TOLLS.get(toll)
    before, after = _beside(text, counted, sentence)
    if found := next((fate for fate, signs in _signs().items() if signs[0].match(after)), None):
        return found  # "30 injured": nearer than a noun from further on
    if found := next((fate for fate in IN_TURN if fate in folded(counted or "").words), None):
        return found
    return next((fate for fate, (_, behind, ahead) in _signs().items() if ahead.search(before) or behind.match(after)), None)


def whom(counted: str | None) -> frozenset[str]:
    """Who they are, apart from what befell them: {"troop"} of "soldiers killed", nothing in particular of "people"."""
    words = folded(counted or "").words
    return frozenset(word for word in words if not word.isdigit()) - ANYONE - FATES


def _beside(text: str, counted: str | None, sentence: str) -> tuple[str, str]:
    """The words of a figure's clause before it, and those after it up to the next clause."""
    whole = f"{text} {counted}" if counted else text
    at = sentence.find(whole)
    at = at if at >= 0 else sentence.find(text)
    if at < 0:
        return "", ""
    end = at + len(text)
    before, after = sentence[max(at - NEAR, 0) : at].casefold(), sentence[end : end + NEAR].casefold()
    stop = CLAUSE.search(after)
    return before.rstrip(), after[: stop.start()] if stop else after


@cache
def _signs() -> dict[str, tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]]:
    """For each fate: at once after the figure, in the clause after it, and right before it."""
    found = {}
    for fate in IN_TURN:
        rows = [row for row in read_rows(LIST) if row["fate"] == fate]
        done, own = (_any(row["words"] for row in rows if row["use"] == use) for use in ("done", "own"))
        least = rf"(?:\s+\S+){{0,{AHEAD}}}?"
        found[fate] = (
            re.compile(rf"\s+(?:others? |more )?(?:{own}\b|{done}\b{NO_OBJECT})"),
            re.compile(rf"{least}\s+(?:{BE}{PASSED}\s+{done}\b|{own}\b(?!\s+(?:\d|{AMOUNT}\b))|{done}\b{NO_OBJECT})"),
            re.compile(rf"\b{done}(?:\s+of)?(?:\s+{AMOUNT})*$"),
        )
    return found


def _any(cells: object) -> str:
    words = [word for cell in cells for word in cell.split("|")]  # type: ignore[attr-defined]
    return "(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True) or ["(?!)"]) + ")"
