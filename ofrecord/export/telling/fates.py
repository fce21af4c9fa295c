"""What befell those whom a figure counts, in a word: "38 people killed", by the record's events, else by the sentence."""

import re
from collections.abc import Sequence

from ofrecord.people.fates import NEAR, clause_after, found_at_once, found_beside
from ofrecord.record import Event, Figure

COUNTS = ("count", "vague")
REAL = ("happened", "ongoing", "historical")  # events of this status have a toll
NOT_SO = re.compile(r"\b(?:not|never|n[’']t|no|could|might|may|would|will|can|should|if|to be)\b")
CLAUSE = re.compile(r".*[,;:.!?“”\"]", re.DOTALL)
OPENING = re.compile(r".*\n", re.DOTALL)


def tolls_of(events: Sequence[Event], figures: dict[str, Figure]) -> dict[str, str]:
    """The figures that are an event's killed or wounded; "" where the event did not happen. What could be either is neither."""
    found: dict[str, set[str]] = {}
    for event in events:
        for toll, count in (("killed", event.killed), ("wounded", event.wounded)):
            same = [key for key in event.figures if key in figures and count is not None and figures[key].value == count]
            if len(same) == 1:  # of two figures of one value the event does not say which it means
                found.setdefault(same[0], set()).add(toll if event.status in REAL else "")
    return {key: toll for key, tolls in found.items() if len(tolls) == 1 for toll in tolls}


def befell(figure: Figure, toll: str | None, text: str) -> str:
    """The word for it, where what is printed of the figure does not say it already; else nothing."""
    if figure.kind not in COUNTS or toll == "":
        return ""
    word = toll or _by_words(figure, text)
    shown = f"{figure.text} {figure.counted.text if figure.counted else ''}".casefold()
    return "" if word in shown.split() else word


def _by_words(figure: Figure, text: str) -> str:
    before = OPENING.sub("", text[max(0, figure.start - NEAR) : figure.start].casefold()).rstrip()
    after = clause_after(text[figure.end : figure.end + NEAR].casefold().partition("\n")[0])
    unsure = NOT_SO.search(after) or NOT_SO.search(CLAUSE.sub("", before))
    found = None if unsure else found_at_once(after) or found_beside(before, after)
    if found is None or found.use == "lives":
        return ""
    return "killed" if (found.fate, found.use) == ("dead", "done") else found.fate
