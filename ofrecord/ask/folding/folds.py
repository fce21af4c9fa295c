"""Folding: "U.S. soldiers" and "American troops" count the same thing. Words by `folds.csv`, nationalities by country."""

from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from ofrecord.lexicon import read_rows
from ofrecord.people.nations import country_of, parted
from ofrecord.people.words import fold, singular, stems

LIST = Path(__file__).with_name("folds.csv")
SMALL = """
    the a an of in on at to for from by with and or some other more all its their his her our new about who that which
"""
EMPTY = frozenset(SMALL.split())  # words that say nothing about what is counted
SHORTEST = 3  # a shorter word in small letters is no country: "us"
LONGEST = 3  # words of the longest entry


@dataclass(frozen=True, slots=True)
class Folded:
    """The concepts of a phrase: countries ("USA"), in the order of the text, apart from other words (folded)."""

    countries: tuple[str, ...]
    words: frozenset[str]


@cache
def _list() -> tuple[dict[str, str], dict[str, frozenset[str]]]:
    into: dict[str, str] = {}
    for row in read_rows(LIST):
        for words in (row["fold"], *row["words"].split("|")):
            into[" ".join(stems(words))] = row["fold"]
    out: dict[str, set[str]] = {}
    for words, target in into.items():
        out.setdefault(target, set()).add(words.split()[-1])
    return into, {target: frozenset(words) for target, words in out.items()}


@lru_cache(maxsize=50_000)
def folded(phrase: str) -> Folded:
    """The concepts of a phrase: "about 900 U.S. soldiers" → countries USA, words {about, 900, troop}; not "U.S.-trained"."""
    countries, rest = parted(phrase)
    return Folded(countries, _fold_words([singular(word) for each in rest for word in fold(each).split()]))


def _fold_words(words: list[str]) -> frozenset[str]:
    into, _ = _list()
    found: set[str] = set()
    at = 0
    while at < len(words):
        for size in range(min(LONGEST, len(words) - at), 0, -1):
            target = into.get(" ".join(words[at : at + size]))
            if target:
                found.add(target)
                at += size
                break
        else:
            if words[at] not in EMPTY:
                found.add(words[at])
            at += 1
    return frozenset(found)


def heads_of(phrase: str) -> frozenset[str]:
    """The head nouns, in the singular, under which figures of what a phrase names may be kept."""
    _, out = _list()
    heads = set(stems(phrase)) - EMPTY
    for concept in folded(phrase).words:
        heads |= out.get(concept, frozenset())
    return frozenset(heads)


def covers(asked: Folded, counted: str, nation: str | None) -> str | None:
    """How the words of a figure answer what is asked: by what is `counted`, by its `sentence`, or not at all (None).

    Where no nationality is counted, `nation` is that of the sentence's first country, the figure's place apart: "The United
    States will cut its troops in Iraq to …".
    """
    there = folded(counted)
    if not asked.words <= there.words:
        return None
    if set(asked.countries) <= set(there.countries):
        return "counted"
    return "sentence" if not there.countries and asked.countries == (nation,) else None


def asked_for(phrase: str) -> Folded:
    """The concepts of a phrase as people type it: "canadian troops" names a country too."""
    return folded(" ".join(_raised(word) for word in phrase.split()))


def _raised(word: str) -> str:
    raised = word.capitalize()
    return raised if len(word) > SHORTEST and word.islower() and country_of(raised) else word


def is_place(asked: str, name: str | None, country: str | None, sentence: str) -> bool:
    """Whether a fact's place is the one asked for. A fact without a place is there if its sentence names the place."""
    wanted = country_of(asked)
    if name is not None:
        return bool(wanted and wanted in (country, country_of(name))) or fold(asked) == fold(name)
    if wanted:
        return wanted in folded(sentence).countries
    return f" {fold(asked)} " in f" {fold(sentence)} "


def alternatives(phrase: str) -> tuple[tuple[str, ...], ...]:
    """For each word of a phrase the words that say the same, singular and plural, for full text; countries apart."""
    into, _ = _list()
    found = []
    for concept in sorted(asked_for(phrase).words):
        same = {words for words, target in into.items() if target == concept} | {concept}
        found.append(tuple(sorted(form for words in same for form in (words, f"{words}s", _plural(words)))))
    return tuple(found)


def _plural(words: str) -> str:
    return words[:-1] + "ies" if words.endswith("y") else f"{words}es"
