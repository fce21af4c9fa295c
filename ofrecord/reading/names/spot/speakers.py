"""Persons by what they do: capitals without a label that speak, feel, or have an age."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ofrecord.lexicon import read_rows
from ofrecord.reading.names.draft import Spot
from ofrecord.reading.names.spot.companies import is_body
from ofrecord.reading.names.spot.known import known_kind
from ofrecord.reading.names.spot.people import name_end, name_start
from ofrecord.reading.names.spot.signs import has_age, is_something
from ofrecord.reading.names.words import Words, is_capital
from ofrecord.reading.world.gazetteer import nationalities, peoples
from ofrecord.reading.world.roles import role_words

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@cache
def acts() -> dict[str, str]:
    """Verbs that tell a person, with what else may be their subject."""
    return {row["verb"]: row["subject"] for row in read_rows(Path(__file__).parent / "acts.csv")}


def speaks(token: "Token") -> bool:
    """Whether this word is the subject of a verb that only persons do."""
    return token.dep_ in SUBJECTS and acts().get(token.head.lemma_) == "person"


def speaker_spots(words: Words, taken: list[bool]) -> Iterator[Spot]:
    """Names that no one labelled, of which a person's deed is told."""
    for index, word in enumerate(words.texts):
        if taken[index] or not is_capital(word):
            continue
        token = words.doc[index]
        if not (has_age(words, index + 1) or (token.pos_ == "PROPN" and speaks(token))):
            continue
        first = index
        while (
            first > 0 and not taken[first - 1] and is_capital(words.texts[first - 1]) and words.doc[first - 1].pos_ == "PROPN"
        ):
            first -= 1
        first = name_start(words, first)
        last = name_end(words, first)
        if last <= index or any(taken[first:last]) or _is_other(words, first, last):
            continue
        text = words.text(first, last)
        yield Spot(at=words.paragraph.index, first=first, last=last, kind="person", text=text, titled=first)


def described_spots(words: Words, taken: list[bool]) -> Iterator[Spot]:
    """Bodies that no one labelled, of which it is told what they are: "Balttrade, a firm in Riga"."""
    for index, word in enumerate(words.texts):
        if taken[index] or not is_capital(word) or not word.isalpha() or words.doc[index].pos_ != "PROPN":
            continue
        if not is_something(words, index + 1) or (index > 0 and is_capital(words.texts[index - 1])):
            continue
        if known_kind(word) is None and word not in nationalities():
            yield Spot(at=words.paragraph.index, first=index, last=index + 1, kind="organization", text=word, titled=index)


def _is_other(words: Words, first: int, last: int) -> bool:
    """What the article "the", a word for bodies, capitals throughout or a list tell to be no person."""
    text = words.text(first, last)
    article = first > 0 and words.doc[first - 1].pos_ == "DET"
    listed = known_kind(text) or text in nationalities() or text in peoples() or text.lower() in role_words()
    return article or bool(listed) or is_body(text) or (text.isupper() and len(text.split()) == 1)
