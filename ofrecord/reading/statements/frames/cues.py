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
VOWELS = "aeiou"
IRREGULAR = {
    "say": ("said",), "tell": ("told",), "write": ("wrote", "written"), "speak": ("spoke", "spoken"), "think": ("thought",),
    "know": ("knew", "known"), "feel": ("felt",), "find": ("found",), "show": ("shown",), "go": ("went", "gone"),
    "begin": ("began", "begun"), "sing": ("sang", "sung"), "swear": ("swore", "sworn"), "understand": ("understood",),
    "forget": ("forgot", "forgotten"), "forecast": ("forecast",), "read": ("read",), "plead": ("pled",), "lay": ("laid",),
    "bring": ("brought",), "hit": ("hit", "hitting"), "shoot": ("shot",), "learn": ("learnt",), "seek": ("sought",),
    "hear": ("heard",), "put": ("putting",),
}  # fmt: skip
COUNTED = (
    "toll", "number", "figure", "cost", "damage", "loss", "price", "count", "total", "death", "estimate", "value",
    "odds", "size", "turnout", "crowd", "chance",
)  # what is put at a figure  # fmt: skip
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
def _forms() -> dict[str, str]:
    """The lemma of every form of the verbs: the lemmatizer takes "hoped" for "hop" and does not know "retweeted"."""
    found: dict[str, str] = {}
    for lemma in verbs():
        for form in (*_inflected(lemma.split()[0]), *IRREGULAR.get(lemma.split()[0], ())):
            found.setdefault(form, lemma.split()[0])
    return found


def _inflected(lemma: str) -> list[str]:
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    forms = [lemma, lemma + "s", lemma + "es", stem + "ed", stem + "ing"]
    if lemma[-1] == "y" and lemma[-2] not in VOWELS:
        forms += [lemma[:-1] + "ied", lemma[:-1] + "ies"]
    if lemma[-1] not in VOWELS + "wxy" and lemma[-2] in VOWELS and lemma[-3:-2] not in VOWELS:
        forms += [lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"]
    return forms


@cache
def _phrasal() -> dict[str, frozenset[str]]:
    """The second words of phrasal cues by their verb."""
    found: dict[str, set[str]] = {}
    for lemma in verbs():
        if " " in lemma:
            found.setdefault(lemma.split()[0], set()).add(lemma.split()[1])
    return {verb: frozenset(words) for verb, words in found.items()}


def _is_beside(verb: "Token", particle: "Token") -> bool:
    """ "called on Friday for": nothing but a time or an adverb between; "put the toll at 51" has what is counted there."""
    if verb.lower_ in ("put", "puts", "putting"):
        return any(kid.dep_ == "dobj" and kid.lemma_.lower() in COUNTED and kid.i < particle.i for kid in verb.rights)
    between = verb.doc[verb.i + 1 : particle.i]
    return all(word.ent_type_ in ("DATE", "TIME") or word.pos_ in ("ADV", "ADP") for word in between)


def cue_of(token: "Token") -> Cue | None:
    """The cue that a verb is, phrasal ones first; None for other words."""
    lemma = _forms().get(token.lower_)
    if lemma is None or not token.tag_.startswith("VB"):
        return None
    particles = _phrasal().get(lemma)
    if particles:
        for child in token.rights:
            if child.lower_ in particles and child.dep_ in PARTICLES and _is_beside(token, child):
                return verbs()[f"{lemma} {child.lower_}"]
        after = token.nbor(1) if token.i + 1 < len(token.doc) else token
        if after.lower_ in particles and after.dep_ == "mark":  # "called for the road to be closed"
            return verbs()[f"{lemma} {after.lower_}"]
    return verbs().get(lemma)
