"""The words that tell of events: verbs, nouns, governing frames and classes of words, loaded once."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ofrecord.lexicon import Row, read_rows, read_tables

if TYPE_CHECKING:
    from spacy.tokens import Token

FOLDER = Path(__file__).parent
COOPERATION = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})
VERBAL = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "REQUEST", "REJECT", "ACCUSE", "THREATEN"})


CLUBS = ("baton", "lathi", "cane")
MISREAD = {"slew": "slay", "readmitte": "readmit"}  # lemmas that are wrong by more than a final e


def lemma_of(token: "Token") -> str:
    """The lemma of a word; of a verb that the lists do not know, the one with or without a final e that they do.

    The model takes "staged" for a form of "stag", "raped" of "rap", "remanded" of "remande".
    """
    lemma: str = token.lemma_
    if lemma == "charge" and is_baton_charge(token):
        return "lathicharge"
    if token.pos_ != "VERB" or lemma in verbs() or lemma in frames():
        return lemma
    for other in (f"{lemma}e", lemma.removesuffix("e"), MISREAD.get(lemma, "")):
        if other in verbs() or other in frames():
            return other
    return lemma


def is_baton_charge(token: "Token") -> bool:
    """ "had to lathi-charge the students"."""
    return token.i > 1 and token.nbor(-1).text in ("-", "–") and token.nbor(-2).lower_ in CLUBS


def _misread() -> frozenset[str]:
    """What the model may make of the verbs."""
    found = {lemma.removesuffix("e") if lemma.endswith("e") else f"{lemma}e" for lemma in verbs()}
    return frozenset(found) | frozenset(MISREAD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What a word tells, with the words it asks for beside it.

    `particles` are particles or prepositions, `objects` classes of the object; `needs` says what must be there besides.
    """

    lemma: str
    particles: frozenset[str] = frozenset()
    objects: tuple[str, ...] = ()
    needs: str = ""
    type: str
    mode: str | None = None
    cameo: str | None = None

    @property
    def demands(self) -> int:
        """How much the entry asks for: the most demanding one goes first."""
        return 2 * bool(self.objects) + 2 * bool(self.particles) - ("any" in self.objects)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What a governing word does to the act under it: what it makes of cooperation and of conflict, and the status it lends."""

    lemma: str
    effect: str
    cooperation: str | None
    conflict: str | None
    status: str | None


@cache
def verbs() -> Mapping[str, tuple[Entry, ...]]:
    """Verb entries by lemma, the most demanding first."""
    return _by_lemma("verbs.csv")


@cache
def nouns() -> Mapping[str, tuple[Entry, ...]]:
    """Noun entries by lemma, the most demanding first."""
    return _by_lemma("nouns.csv")


@cache
def frames() -> Mapping[str, Frame]:
    """Governing words that are no events themselves."""
    return {
        row["lemma"]: Frame(
            lemma=row["lemma"],
            effect=row["effect"],
            cooperation=row["cooperation"] or None,
            conflict=row["conflict"] or None,
            status=row["status"] or None,
        )
        for row in read_rows(FOLDER / "frames.csv")
    }


@cache
def words_of(name: str) -> frozenset[str]:
    """The lemmas of a class of words: "troops", "hazard"."""
    table = classes().get(name)
    return frozenset(table["words"].split()) if table else frozenset()


@cache
def classes() -> Mapping[str, dict[str, str]]:
    """Classes of words by name, each with its meaning, words and example."""
    return read_tables(FOLDER / "classes.toml")


@cache
def composed() -> Mapping[str, Any]:
    """How a governing code and the sense of the act under it make a finer code."""
    return read_tables(FOLDER / "compose.toml")


@cache
def trigger_lemmas() -> frozenset[str]:
    """Every lemma that may tell of an event: the gate."""
    hyphened = frozenset(lemma.partition("-")[0] for lemma in nouns() if "-" in lemma)
    opening = frozenset(lemma.capitalize() for lemma in nouns())  # the first word of a sentence may keep its capital
    return frozenset(verbs()) | frozenset(nouns()) | hyphened | opening | _misread()


def _by_lemma(file: str) -> Mapping[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for row in read_rows(FOLDER / file):
        found[row["lemma"]].append(entry_of(row))
    return {lemma: tuple(sorted(entries, key=lambda entry: -entry.demands)) for lemma, entries in found.items()}


def entry_of(row: Row) -> Entry:
    """The entry in a row of verbs.csv or nouns.csv."""
    return Entry(
        lemma=row["lemma"],
        particles=frozenset(word for word in row.get("particle", "").split("|") if word),
        objects=tuple(word for word in row.get("object", "").split("|") if word),
        needs=row.get("needs", ""),
        type=row["type"],
        mode=row["mode"] or None,
        cameo=row["cameo"] or None,
    )
