"""Bylines: the people who sign a story, without "By", roles, addresses and agencies."""

import re
from functools import cache
from pathlib import Path

from ofrecord.lexicon import read_rows
from ofrecord.reading.world.first_names import is_first_name

AGENCIES = Path(__file__).parent / "agencies.csv"
OPENING = re.compile(
    r"^\W*(?:(?:(?:story|text|words|report(?:ed|ing)?|written|posted|submitted|published|analysis|opinion|column|guest post) )?"
    r"by:?|authors?:?|from)\s+",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"\(?\b[\w.+-]+@[\w.-]+\.\w+\b\)?|(?<!\w)@\w+|https?://\S+|www\.\S+")
BETWEEN = re.compile(r"\s*(?:[,;|/•·\n]|\s[-–—]\s|\band\b|\bwith\b|&|\bfor\b|\bin [A-Z]|\bin$)\s*", re.IGNORECASE)
ROLE = re.compile(
    r"\b(?:reporters?|correspondents?|writers?|editors?|journalists?|columnists?|producers?|contributors?|contributing|bureau|desk|staff|"
    r"director|chief|head|fellow|intern|photographers?|analyst|professor|lecturer|president|ceo|founder|manager|partner|"
    r"herald|courier|gazette|tribune|chronicle|observer|telegraph|bulletin|sentinel|examiner|inquirer|broadcasting|television|radio|"
    r"news|media|times|post|daily|weekly|magazine|press|agency|agencies|network|newspapers?|team|board|university|institute|"
    r"special to|updated?|published|today|newsroom|foundation|dietitian|edt|est|gmt|min read|sun|mon|tue|wed|thu|fri|sat|"
    r"\w+\.(?:com|in|co|org|net))\b",
    re.IGNORECASE,
)
WHEN = re.compile(
    r"\s(?:on|at)\s(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b|\d|"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d).*$"
)
NAME = re.compile(r"(?:[^\W\d_][\w.'’-]*\.?)(?:\s+[^\W\d_][\w.'’-]*\.?){0,5}")
SIGNED = re.compile(
    r"^\W*(?i:(?:story|text|words|written|posted|submitted|report|reporting|analysis|opinion|published) )?(?:[Bb]y|BY):? ?"
    r"(?P<names>(?:[A-Z][^\W\d_]*[.'’-]?[^\s,;]*|and|AND|&|de|van|der|la|the|with)(?:[\s,;|/•·—–-]+\S+){0,14})$"
)
WORDS_AT_MOST = 5  # of a name
BARE_AT_MOST = 110  # characters of a byline without "By"
NAMED = r"[A-Z][\w.'’-]+(?: (?:[A-Z]\.|de|van|von|bin|al|el|da|dos|der|den))*(?: [A-Z][\w'’-]+){1,2}?"
JOB = r"(?:[\w&’'-]+ ){0,3}(?i:editors?|reporters?|correspondents?|writers?|columnists?|journalists?|producers?|photographers?)"
MARK = (
    r"(?:(?:From|Words|Story|Text|Report|Reported by|Writer|Author|Reporter|Edited by):? |"
    r"(?:WRITER|AUTHOR|REPORTER|WORDS|TEXT): ?|[Bb]y(?=[A-Z]))"
)
BARE = re.compile(
    rf"^(?P<mark>{MARK})?(?P<names>{NAMED}(?:(?:, | and | & |, and ){NAMED}){{0,4}})"
    rf"(?P<job>(?:,? ?|, the )(?<![A-Z]){JOB}(?: [Ii]n [A-Z][\w ,-]{{2,40}}|, [A-Z][\w .&-]{{2,40}})?)?"
    rf"(?:(?: in|,| \||, in) (?:[A-Z][\w'’-]+ ?){{1,3}}(?:, [A-Z][\w ]{{2,30}})?)?(?: ?[|•·–—-] .{{0,80}})?$"
)


def byline_names(text: str) -> tuple[str, ...]:
    """The people named in a byline: "By Jana Whitfield and Rolf Anders, Reuters" → two names; none if an agency signs."""
    text = WHEN.sub("", re.sub(r"\([^)]*\)", " ", ADDRESS.sub(" ", text)))
    names: list[str] = []
    for piece in BETWEEN.split(OPENING.sub("", text.strip())):
        name = re.sub(r"\s+", " ", OPENING.sub("", piece or "")).strip(" .,:-–—|*\"'®™")
        if is_person(name) and name not in names:
            names.append(_spelled(name))
    full = [name for name in names if " " in name]
    return tuple(full or names)


def is_person(name: str) -> bool:
    """Whether these words may be a person's name, as far as a byline tells."""
    words = name.split()
    if not 1 <= len(words) <= WORDS_AT_MOST or not NAME.fullmatch(name) or name.startswith("The "):
        return False
    if agency_of(name) or ROLE.search(name):
        return False
    return (
        all(
            word[0].isupper()
            or word.lower() in ("de", "la", "van", "von", "der", "den", "al", "bin", "di", "da", "du", "el", "le", "del")
            for word in words
        )
        or name.islower()
    )


def agency_of(sign: str) -> str | None:
    """The agency or desk that goes by this sign ("AP" → "Associated Press"); None for anything else."""
    return _agencies().get(sign.strip(" .").lower().removeprefix("the "))


def is_byline(line: str) -> bool:
    """Whether a line is a byline of its own: "By Jana Whitfield, Staff Writer"."""
    match = SIGNED.match(line)
    return bool(match) and len(line.split()) <= 20 and not re.search(r"[.?!]\s+[A-Z]\w+ \w+ \w+", line)


def bare_byline(line: str, *, vouched: bool = False) -> tuple[str, ...]:
    """The people of a byline that stands without "By", where a job, a mark or a known first name tells that it is one.

    `vouched`: the next line is a job.

    >>> bare_byline("Lena Ochieng in Mombasa"), bare_byline("Lena Ochieng, Senior Reporter")
    (('Lena Ochieng',), ('Lena Ochieng',))
    """
    match = BARE.match(re.sub(r"(?<=[a-z])(?=[A-Z][a-z]+ ?(?:Reporter|Correspondent|Editor|Writer)\b)", ", ", line.strip()))
    if not match or len(line) > BARE_AT_MOST or re.match(r"by |our ", line, re.IGNORECASE):
        return ()
    names = [name for name in re.split(r", and | and | & |, ", match["names"]) if is_person(name)]
    known = any(is_first_name(_spelled(name).split()[0]) for name in names)
    if not names or not (known or vouched or match["job"] or match["mark"]):
        return ()
    return tuple(dict.fromkeys(_spelled(name) for name in names))


def _spelled(name: str) -> str:
    """A name in capitals or small letters as names are written."""
    if name.isupper() or name.islower():
        return " ".join(part.capitalize() for part in name.split())
    return name


@cache
def _agencies() -> dict[str, str]:
    return {row["sign"].lower().removeprefix("the "): row["name"] for row in read_rows(AGENCIES)}
