"""What the codes in a record mean, for people: a word for a line, what it stands for, an example."""

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ofrecord.export.days import in_words
from ofrecord.lexicon import read_tables

CODES = Path(__file__).parent / "codes.toml"
CODEBOOK = Path(__file__).parent.parent / "reading" / "events" / "codebook.toml"
EVENTS = {"type": "event type", "mode": "mode", "context": "context", "status": "event status"}
NEAR = 0.6  # how like a code a word must be to be suggested; by eye, on slips of the finger


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """One code: the field that holds it (`of`), a `word` for it in a line, what it `means`, and an `example`."""

    of: str
    code: str
    word: str
    means: str
    example: str


@cache
def codes() -> tuple[Code, ...]:
    """Every code that a record can hold, in the order of the lists."""
    own = ((of, code, entry) for of, table in read_tables(CODES).items() for code, entry in table.items())
    return (*(Code(of=of, code=code, **entry) for of, code, entry in own if isinstance(entry, dict)), *_codebook())


def _codebook() -> Iterator[Code]:
    """The events room's own codebook."""
    for table, entries in read_tables(CODEBOOK).items():
        for code, entry in entries.items():
            title = entry["title"]
            yield Code(
                of=EVENTS[table], code=code, word=title[0].lower() + title[1:], means=entry["meaning"], example=entry["example"]
            )


def word_for(of: str, code: str | None) -> str:
    """A word for a code, to stand in a line; the code itself where there is none."""
    return _words().get((of, code or ""), (code or "").replace("_", " "))


def explained(wanted: str) -> tuple[Code, ...]:
    """Every meaning of a code, in whatever case it is written."""
    asked = _plain(wanted)
    found = tuple(code for code in codes() if _plain(code.code) == asked)
    return found or _cameo(asked) or _date(wanted.strip())


def _cameo(asked: str) -> tuple[Code, ...]:
    """A deeper CAMEO code is explained by its root."""
    if not asked.isdigit() or not len("01") < len(asked) <= len("0123"):
        return ()
    return tuple(code for code in codes() if code.of == "CAMEO root" and code.code == asked[:2])


def _date(value: str) -> tuple[Code, ...]:
    """A TIMEX3 value is explained by saying it."""
    said = in_words(value.upper())
    if said is None or said == value.upper():
        return ()
    return (Code(of="date value", code=value.upper(), word=said, means=f"The TIMEX3 value for {said}.", example=""),)


def near(wanted: str) -> tuple[str, ...]:
    """Codes that look like this one, or whose word or meaning has it in it; the nearest first."""
    known = {_plain(code.code): code.code for code in codes()}
    alike = [known[name] for name in difflib.get_close_matches(_plain(wanted), known, n=4, cutoff=NEAR)]
    said = [code.code for code in codes() if _plain(wanted) and _plain(wanted) in _plain(f"{code.word} {code.means}").split()]
    return tuple(dict.fromkeys([*alike, *said]))[:6]


@cache
def _words() -> dict[tuple[str, str], str]:
    short = ((of, code, entry) for of, table in read_tables(CODES).items() for code, entry in table.items())
    words = {(code.of, code.code): code.word for code in codes()}
    return words | {(of, code): entry for of, code, entry in short if isinstance(entry, str)}


def _plain(code: str) -> str:
    return code.strip().lower().replace("_", " ").replace("-", " ")
