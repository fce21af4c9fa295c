"""What is no article to read: an empty page, a login wall, another language."""

import re
import unicodedata
from functools import cache
from typing import Any

from ofrecord.errors import PageError

SAMPLE = 4000  # characters that the language is told from
SURE = 0.9  # of another language
WORDS_AT_LEAST = 8  # in a text whose language can be told
FEW = 0.16  # English small words in other languages stay under it, in English sentences of this length they are a third
LATIN_AT_LEAST = 0.5  # of the letters
WORD = re.compile(r"[^\W\d_]+")
SMALL_WORDS = frozenset(
    """the of and to in a is was were for on that with as at by from it he she they his her their has have
    had be been are this which who will would said says not but an its after over more than out about up
    or if when there we you i your our my what all no can could him them into do did how so some new one
    also other just because while during before where against most since""".split()  # noqa: SIM905 - a list of words reads best as words
)
WALL = re.compile(
    r"\b(?:log ?in|sign ?in|sign up|register|subscribe|subscriber|create (?:an |a free )?account|password|free trial|"
    r"already a member|"
    r"enable javascript|enable cookies|are you a robot|verify you are human|access denied|captcha|cloudflare|ad ?blocker|"
    r"403 forbidden|404|page not found|unusual traffic|checking your browser|"
    r"page (?:that )?you (?:(?:are|were) (?:looking for|trying)|requested|wanted)|"
    r"(?:page|story|article|it) (?:does not|doesn.t|no longer) exists?|"
    r"(?:could not|couldn.t|can.?not|can.t) find (?:the|that|this) page)\b",
    re.IGNORECASE,
)
ASKING = 0.5  # of the paragraphs left
ASKS = 2  # times that a wall names its doors
FEW_WORDS = 12  # on a page that is too short to be told for navigation
LONG, LONGEST_MEAN = 1000, 200  # characters of a text, and of its words on average, from which it has no words
WALLED_AT_MOST = 120  # words of body on a page that asks for a login


def refuse_empty(text: str, source: str) -> None:
    """Raise PageError where there is nothing to read."""
    if not text.strip():
        raise PageError(f"{source} has no text to read: it is empty.", "empty")


def refuse_bare(text: str, shown: str, source: str) -> None:
    """Raise PageError where cleaning left nothing of a page, or nothing that has words."""
    words = len(text.split())
    if any(character.isalnum() for character in text):
        if len(text) >= LONG and words * LONGEST_MEAN < len(text):
            raise PageError(f"{source} holds no article: its letters run on without the spaces between words.", "no article")
        return
    told = sum(any(character.isalnum() for character in word) for word in shown.split()[:FEW_WORDS])
    why = "all its text looks like navigation, forms and lists of other stories"
    if told < FEW_WORDS:
        why = f"it has {told} word{'' if told == 1 else 's'} and no sentence" if told else "it has no words"
    raise PageError(f"{source} holds no article: {why}.", "no article")


def refuse_language(text: str, source: str) -> None:
    """Raise PageError where the text is not English. A short text is refused only for its script."""
    sample = text[:SAMPLE]
    language = _other_language(sample)
    if language:
        raise PageError(f"{source} is not in English (it looks like {language}); only English pages are read.", "language")


def refuse_wall(text: str, whole: str, source: str) -> None:
    """Raise PageError where a page asks for a login, or shows an error, instead of a story.

    `text` is what cleaning left, `whole` is all that the page says. A short story on a page with a login button is a story.
    """
    paragraphs = [line for line in text.split("\n") if any(character.isalnum() for character in line)]
    asking = sum(bool(WALL.search(line)) for line in paragraphs)
    if len(text.split()) <= WALLED_AT_MOST and asking >= ASKING * len(paragraphs) and len(WALL.findall(whole[:SAMPLE])) >= ASKS:
        raise PageError(f"{source} holds no article: it asks the reader to log in, subscribe or come back.", "wall")


def _other_language(sample: str) -> str | None:
    letters = [character for character in sample if character.isalpha()]
    if letters and sum("LATIN" in unicodedata.name(character, "") for character in letters) < LATIN_AT_LEAST * len(letters):
        return _guess(sample)[0] if _guess(sample)[0] != "en" else "another script"
    words = WORD.findall(sample.lower())
    if len(words) < WORDS_AT_LEAST or sum(word in SMALL_WORDS for word in words) >= FEW * len(words):
        return None
    language, certainty = _guess(sample)
    return language if language != "en" and certainty >= SURE else None


def _guess(sample: str) -> tuple[str, float]:
    language, certainty = _identifier().classify(sample)
    return str(language), float(certainty)


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
