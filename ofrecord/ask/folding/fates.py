"""Fates: whether the people whom a figure counts are the dead, the wounded, the missing, the displaced or the arrested."""

from functools import lru_cache

from ofrecord.ask.folding.folds import folded
from ofrecord.people.fates import IN_TURN, NEAR, clause_after, found_at_once, found_beside

FATES = frozenset(IN_TURN)
TOLLS = {"killed": "dead", "wounded": "wounded"}  # what an event of the record says of its figures
ANYONE = frozenset(("people", "person", "life", "body", "victim", "flood", "quake", "earthquake", "storm", "blast"))


@lru_cache(maxsize=50_000)
def fate_of(text: str, counted: str | None, sentence: str, toll: str | None = None) -> str | None:
    """What befell those whom a figure (its `text`) counts, by its event's toll, its noun or the words beside it; else None.

    "46 people were killed" and "41 deaths" → dead; "12 soldiers killed three" says nothing of the twelve.
    """
    if toll:
        return TOLLS.get(toll)
    before, after = _beside(text, counted, sentence)
    if at_once := found_at_once(after):
        return at_once.fate  # "30 injured": nearer than a noun from further on
    if found := next((fate for fate in IN_TURN if fate in folded(counted or "").words), None):
        return found
    beside = found_beside(before, after)
    return beside.fate if beside else None


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
    return sentence[max(at - NEAR, 0) : at].casefold().rstrip(), clause_after(sentence[end : end + NEAR].casefold())
