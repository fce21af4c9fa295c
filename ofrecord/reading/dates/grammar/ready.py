"""References and holidays: phrases whose value stands in a list."""

import re
from functools import cache
from pathlib import Path

from ofrecord.lexicon import Row, read_rows
from ofrecord.reading.dates.expression import Expression

NOT_MEANT = re.compile(r"\bevery now\b|\bnow and (?:again|then)\b", re.IGNORECASE)
NAMED = re.compile(
    r"\b(?!(?:On|In|At|By|For|Since|Until|Before|After|Last|Next|This|From|Every|Each|The|And|Between|During)\s)[A-Z][a-z]+\s$"
)
NOUN_AFTER = re.compile(
    r"\s(?!(?:of|for|and|or|is|was|will|as|in|to|that|when|with|by|at|but|if|on|could|may|looks|would|has|instead|the|from|"
    r"be|are|than|not|so|because|after|before|while|where|holds|can|should|he|she|they|we|it)\b)[a-z]"
)
THING_AFTER = re.compile(r"\s(?:Islands?|[Bb]unny|[Ee]ggs?|[Tt]rees?|[Cc]ards?|[Cc]arols?|[Gg]ifts?|[Pp]resents?)\b")
NOT_SOON = re.compile(r"\bas soon\b|\bsoon (?:as|after)", re.IGNORECASE)
HERE = Path(__file__).parent


@cache
def references() -> dict[str, Row]:
    """Words for the present, the past and the future, by the words in lower case."""
    return {row["words"]: row for row in read_rows(HERE / "references.csv")}


@cache
def holidays() -> dict[str, Row]:
    """Days with a name, by the name."""
    return {row["words"]: row for row in read_rows(HERE / "holidays.csv")}


@cache
def _pattern() -> tuple[re.Pattern[str], re.Pattern[str]]:
    phrases, names = (sorted(rows, key=lambda w: (-len(w), w)) for rows in (references(), holidays()))
    spaced = [re.escape(p).replace(r"\ ", r"\s") for p in phrases]
    named = [re.escape(n).replace(r"\ ", r"\s").replace("'", "['’]") for n in names]
    return (
        re.compile(r"\b(?:" + "|".join(spaced) + r")\b(?![-’'])", re.IGNORECASE),
        re.compile(r"\b(?:" + "|".join(named) + r")\b"),
    )


def ready_made(text: str) -> list[Expression]:
    """The references and holidays of a text."""
    phrase, name = _pattern()
    found = []
    for match in phrase.finditer(text):
        if match[0].lower() == "the future" and NOUN_AFTER.match(text, match.end()):
            continue
        around = text[max(0, match.start() - 6) : match.end() + 6]
        if NOT_MEANT.search(around) or (
            match[0].lower() == "soon" and NOT_SOON.search(text[max(0, match.start() - 3) : match.end() + 6])
        ):
            continue
        row = references()[re.sub(r"\s", " ", match[0].lower())]
        found.append(_expression(match, "reference", value=row["value"]))
    for match in name.finditer(text):
        if THING_AFTER.match(text, match.end()) or NAMED.search(text, max(0, match.start() - 20), match.start()):
            continue
        row = holidays()[re.sub(r"\s", " ", match[0].replace("’", "'"))]
        found.append(_expression(match, "holiday", value=row["rule"]))
    return [*found, *_quarters(text)]


QUARTER = re.compile(r"\b(?:Q([1-4])|([1-4])Q)(?:,?\s(?:of\s)?(?:FY\s?)?(20\d\d))?\b(?![-./]\d)")
FISCAL = re.compile(r"\bFY\s?(?:20)?(\d\d)\b")


def _quarters(text: str) -> list[Expression]:
    """ "Q4", "3Q 2025", "FY26": quarters and years as balance sheets write them."""
    found = []
    for match in QUARTER.finditer(text):
        number, year = int(match[1] or match[2]), int(match[3]) if match[3] else None
        found.append(
            Expression(form="quarter", start=match.start(), end=match.end(), text=match[0], unit="Q", ordinal=number, year=year)
        )
    for match in FISCAL.finditer(text):
        year = 2000 + int(match[1])
        found.append(Expression(form="fiscal", start=match.start(), end=match.end(), text=match[0], year=year, fiscal=True))
    return found


def _expression(match: re.Match[str], form: str, value: str) -> Expression:
    return Expression(form=form, start=match.start(), end=match.end(), text=match[0], value=value)
