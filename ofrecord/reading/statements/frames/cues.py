"""The cue lexicon: which words tie a content to who said it, and what each takes as its content."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from ofrecord.lexicon import read_rows
from ofrecord.record.statement import Act

if TYPE_CHECKING:
    from spacy.tokens import Token

VERBS = Path(__file__).with_name("cues.csv")
PARTICLES = ("prt", "prep", "advmod")


@dataclass(frozen=True, slots=True)
class Cue:
    """A row of the lexicon. `frame` is what may be its content: "clause", "inf", "np", "small", or a preposition."""

    lemma: str
    kind: str
    act: Act
    frame: frozenset[str]
    needs_quote: bool = False


OPEN = Cue("", "open", "speech", frozenset({"clause"}), needs_quote=True)


@cache
def verbs() -> dict[str, Cue]:
    """The verbs by lemma; phrasal ones as "call for"."""
    return {
        row["lemma"]: Cue(
            row["lemma"], row["class"], cast(Act, row["act"]), frozenset(row["frame"].split()), row["needs_quote"] == "yes"
        )
        for row in read_rows(VERBS)
    }


@cache
def _phrasal() -> dict[str, frozenset[str]]:
    """The second words of phrasal cues by their verb."""
    found: dict[str, set[str]] = {}
    for lemma in verbs():
        if " " in lemma:
            found.setdefault(lemma.split()[0], set()).add(lemma.split()[1])
    return {verb: frozenset(words) for verb, words in found.items()}


def cue_of(token: "Token") -> Cue | None:
    """The cue that a verb is, phrasal ones first; None for other words."""
    if not token.tag_.startswith("VB"):
        return None
    lemma = token.lemma_.lower()
    particles = _phrasal().get(lemma)
    if particles:
        for child in token.rights:
            if child.lower_ in particles and child.dep_ in PARTICLES:
                return verbs()[f"{lemma} {child.lower_}"]
    return verbs().get(lemma)
