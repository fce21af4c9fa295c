"""Questions to a parsed paragraph, answered once and kept with it until it is read."""

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Answer = TypeVar("Answer")


KEPT = "ofrecord.events"  # where answers are kept with a parsed paragraph, until it is read


def _answers(doc: "Doc") -> dict[Any, Any]:
    kept: dict[Any, Any] = doc.user_data.setdefault(KEPT, {})
    return kept


def forget(doc: "Doc") -> None:
    """Drop the answers kept with a paragraph: they point back to it."""
    doc.user_data.pop(KEPT, None)


def once(question: "Callable[[Token], Answer]") -> "Callable[[Token], Answer]":
    """A question to the tree, answered once a word: the answers are kept with the parsed paragraph."""

    @wraps(question)
    def asked(word: "Token") -> "Answer":
        known = _answers(word.doc)
        key = (question.__name__, word.i)
        if key not in known:
            known[key] = question(word)
        answer: Answer = known[key]
        return answer

    return asked


def lemmas_of_sentence(word: "Token") -> frozenset[str]:
    """The lemmas of the sentence that a word stands in, in lower case; counted once a sentence."""
    sentence = word.sent
    known = _answers(word.doc)
    key = ("lemmas", sentence.start)
    if key not in known:
        known[key] = frozenset(one.lemma_.lower() for one in sentence)
    found: frozenset[str] = known[key]
    return found


def lemmas_of(doc: "Doc") -> frozenset[str]:
    """The lemmas of a paragraph, in lower case; counted once."""
    known = _answers(doc)
    if "lemmas" not in known:
        known["lemmas"] = frozenset(one.lemma_.lower() for one in doc)
    found: frozenset[str] = known["lemmas"]
    return found
