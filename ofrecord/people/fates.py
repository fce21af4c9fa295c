"""Fates: what befell the people whom a figure counts, by the words beside it: "46 people were killed", "claimed 51 lives"."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ofrecord.lexicon import read_rows

LIST = Path(__file__).with_name("fates.csv")
IN_TURN = ("dead", "wounded", "missing", "displaced", "arrested")
USES = ("done", "own", "lives")
NEAR = 200  # characters to either side that are looked at
AHEAD = 6  # words between a figure and what befell those whom it counts
CLAUSE = re.compile(r"[,;:.!?()“”\"—–]|\b(?:after|when|while|because|who|which|that|if|but|as)\b|\band\b(?=\W+\w)")
AMOUNT = r"(?:at least|more than|as many as|up to|about|around|some|nearly|almost|another|an estimated|estimated|over|the)"
BE = r"(?:was|were|been|being|be|is|are|got|left|feared|reported|confirmed|found|presumed|believed|declared)"
PASSED = r"(?:\s+(?:also|now|still|reportedly|already|critically|seriously|slightly|badly|reported|confirmed|feared|to be|as))*"
NO_OBJECT = r"(?=\s*$|\s+(?:in|by|on|at|since|during|near|across|from|over|there|so|and|or|this|last|yesterday|today)\b)"
LIVES = r"\s+(?:more |other )?(?:lives|victims)\b"


@dataclass(frozen=True, slots=True)
class Fate:
    """What befell them, and whether it was "done" to them (were killed), is their "own" (died) or took their "lives"."""

    fate: str
    use: str


@dataclass(frozen=True, slots=True)
class Signs:
    """The patterns of a fate: at once after the figure, in the clause after it, and right before it with what follows."""

    at_once: re.Pattern[str]
    behind: re.Pattern[str]
    ahead: re.Pattern[str]
    follows: re.Pattern[str]


def found_at_once(after: str) -> Fate | None:
    """What befell them by the word right after the figure: "30 injured". Small letters, up to the end of the clause."""
    return next((fate for fate, signs in _signs().items() if signs.at_once.match(after)), None)


def found_beside(before: str, after: str) -> Fate | None:
    """What befell them by the words right before the figure, or further on in its clause."""
    return next((fate for fate, signs in _signs().items() if _stands(signs, before, after)), None)


def clause_after(after: str) -> str:
    """These words up to the next clause."""
    stop = CLAUSE.search(after)
    return after[: stop.start()] if stop else after


def _stands(signs: Signs, before: str, after: str) -> bool:
    ahead = signs.ahead.search(before) and signs.follows.match(after)
    return bool(ahead or signs.behind.match(after))


@cache
def _signs() -> dict[Fate, Signs]:
    rows = read_rows(LIST)
    keys = [Fate(fate, use) for fate in IN_TURN for use in USES]
    words = {key: _any(row["words"] for row in rows if (row["fate"], row["use"]) == (key.fate, key.use)) for key in keys}
    return {key: _signs_of(key.use, words[key]) for key in keys}


def _signs_of(use: str, words: str) -> Signs:
    least = rf"(?:\s+\S+){{0,{AHEAD}}}?"
    never = "(?!)"
    at_once = {"done": rf"{words}\b{NO_OBJECT}", "own": rf"{words}\b"}.get(use, never)
    behind = {
        "done": rf"(?:{BE}{PASSED}\s+{words}\b|{words}\b{NO_OBJECT})",
        "own": rf"{words}\b(?!\s+(?:\d|{AMOUNT}\b))",
    }.get(use, never)
    ahead = never if use == "own" else rf"\b{words}(?:\s+of)?(?:\s+{AMOUNT})*$"
    return Signs(
        at_once=re.compile(rf"\s+(?:others? |more )?{at_once}"),
        behind=re.compile(rf"{least}\s+{behind}"),
        ahead=re.compile(ahead),
        follows=re.compile(LIVES if use == "lives" else ""),
    )


def _any(cells: object) -> str:
    words = [word for cell in cells for word in cell.split("|")]  # type: ignore[attr-defined]
    return "(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True) or ["(?!)"]) + ")"
