"""What the language model takes for names, trimmed to the name: without article, title, possessive mark or stray words."""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from ofrecord.reading.names.draft import Spot
from ofrecord.reading.names.spot.companies import is_body
from ofrecord.reading.names.spot.known import known_kind
from ofrecord.reading.names.spot.people import (
    DAYS,
    HYPHENS,
    LETTERS,
    PARTICLES,
    SUFFIXES,
    is_crown,
    name_start,
    title_start,
    with_letters,
    with_suffix,
)
from ofrecord.reading.names.titles import title_at
from ofrecord.reading.names.words import MARKS, Words, is_capital
from ofrecord.reading.world.first_names import is_first_name
from ofrecord.reading.world.gazetteer import COMPASS, countries, nationalities, peoples
from ofrecord.reading.world.roles import role_words
from ofrecord.record.name import NameKind

if TYPE_CHECKING:
    from spacy.tokens import Span

KINDS: Mapping[str, NameKind] = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "organization",
}
ARTICLES = frozenset({"the", "The", "THE", "a", "an", "A", "An"})
TAG = re.compile(r"[DRI]-[A-Z]|[A-Z]$|[A-Z]{1,3}[\d₦]")  # "D-Ore." after a lawmaker's name; "X"; "N70,000"
ZONES = frozenset("GMT UTC BST CET CEST EST EDT CST CDT MST MDT PST PDT IST JST AEST AEDT SGT MSK".split())  # noqa: SIM905
FORMS = frozenset({"Inc", "Ltd", "LLC", "L.L.C", "Jr", "Sr"})
INNER = frozenset({"for", "of", "in", "on", "and", "the", "to", "at"})  # within the names of things, not of persons
CAMEL = re.compile(r"\b(?!Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|Del|St)\w*[a-z][A-Z]")  # "GasLink", not "McMillan"
PORTFOLIOS = frozenset(
    {
        "agriculture", "business", "cabinet", "chief", "commerce", "culture", "defence", "defense", "deputy", "education",
        "energy", "environment", "finance", "first", "foreign", "health", "home", "housing", "industry", "information",
        "interior", "justice", "labor", "labour", "mines", "planning", "press", "prime", "railway", "railways", "science",
        "sports", "state", "technology", "tourism", "trade", "transport", "treasury", "union", "water", "work", "works",
    }
)  # fmt: skip
SYLLABLE = 5  # letters of the second half of a Korean given name
FULL = 2  # words of a full name
MOST = 6
STORMS = frozenset({"Typhoon", "Hurricane", "Cyclone", "Storm"})
DASHES = frozenset({"―", "–", "—", "-", "|", "•"})
CLOSERS = frozenset({"of", ",", ".", ":", ";", "-", "–", "—", "“", "”", '"', "(", ")", "?", "!", "•", "*", "|", "/", "[", "]"})


def entity_spots(words: Words) -> Iterator[Spot]:
    """The model's persons, bodies and places, trimmed."""
    for entity in words.doc.ents:
        kind = KINDS.get(entity.label_)
        if kind is not None and not _is_storm(words, entity.start):
            yield from _trimmed(words, entity, kind)


def _is_portfolio(words: Words, first: int, last: int) -> bool:
    """ "Education" in "Education Secretary Anne Hart": what the office is for, and no body."""
    office = last < len(words) and words.texts[last] in ("Minister", "Secretary", "Commissioner", "Spokesman", "Spokeswoman")
    return office and all(word.lower() in PORTFOLIOS for word in words.texts[first:last])


def _is_storm(words: Words, first: int) -> bool:
    """ "Typhoon Lando" is nobody."""
    return words.texts[first] in STORMS or (first > 0 and words.texts[first - 1] in STORMS)


def _trimmed(words: Words, entity: "Span", kind: NameKind) -> Iterator[Spot]:
    for first, last in _parts(words, entity.start, entity.end, kind):
        first, last = _trim(words, first, last)
        if first >= last:
            continue
        if kind == "organization" and last - first > 1 and words.doc[first].dep_ == "poss":
            first = _from(words, first)
        text = words.text(first, last)
        known = known_kind(text)
        if text in nationalities() or text in peoples():
            continue
        if entity.label_ == "NORP" and (known is None or words.doc[last - 1].dep_ in ("amod", "compound")):
            continue
        if kind == "organization" and last - first == 1 and words.doc[first].tag_ == "NNS" and not text.isupper():
            continue  # "Ships bound for the north": a plain noun that opens a sentence
        if kind != "person" and _is_portfolio(words, first, last):
            continue
        if text.lower() in COMPASS or TAG.match(text) or text in ZONES:
            continue
        found = known if known and not (kind == "person" and last - first == 1 and text not in countries()) else kind
        if found != "person" and not known and _is_full_name(words, first, last):
            found = "person"
        if found == "person" and CAMEL.search(text):
            found = "organization"
        if found == "person":
            yield from _person(words, first, last)
        else:
            yield Spot(at=words.paragraph.index, first=first, last=last, kind=found, text=text, titled=first, sure=bool(known))


def _parts(words: Words, first: int, last: int, kind: NameKind) -> Iterator[tuple[int, int]]:
    """An entity cut at commas ("Demi, Bri"), dashes, and between persons at "and"."""
    start = first
    for index in range(first, last):
        if (
            kind == "organization"
            and index - start in (2, 3)
            and words.texts[index] == "of"
            and is_first_name(words.texts[start])
        ):
            yield start, index  # "Kimberly Wells of General Motors"
            start = index + 1
        elif _parted(words, index, last) or (kind == "person" and words.texts[index] in ("and", "&")):
            yield start, index
            start = index + 1
    yield start, last


def _is_full_name(words: Words, first: int, last: int) -> bool:
    """Whether these are a first name of the list and one or two words more, none of them a body's."""
    return FULL <= last - first <= FULL + 1 and is_first_name(words.texts[first]) and not is_body(words.text(first, last))


def _parted(words: Words, index: int, last: int) -> bool:
    """Whether a name ends at this token: at a dash between spaces, or a comma unless "Inc." or "Jr." follows."""
    text = words.texts[index]
    if text in DASHES:
        return not words.touches(index)
    after = words.texts[index + 1].rstrip(".") if index + 1 < last else ""
    return text == "," and after not in FORMS


def _trim(words: Words, first: int, last: int) -> tuple[int, int]:
    while last > first and (
        words.texts[last - 1] in MARKS or words.texts[last - 1] in CLOSERS or words.texts[last - 1] == "of"
    ):
        last -= 1
    while first < last and (words.texts[first] in ARTICLES or words.texts[first] in CLOSERS):
        first += 1
    if first + 2 < last and words.texts[first + 1] == "of" and (role := role_words().get(words.lower[first])) and role.plural:
        first += 2  # "Fighters of Islamic State"
    while (
        first < last
        and not any(letter.isupper() or letter.isdigit() for letter in words.texts[first])
        and words.texts[first] not in PARTICLES
    ):
        first += 1
    return first, last


def _person(words: Words, first: int, last: int) -> Iterator[Spot]:
    first = _after_title(words, first, last)
    while last - first > 1 and words.doc[last - 1].pos_ == "VERB":  # "Hillary Clinton Speaks" in a headline
        last -= 1
    while last > first and (
        words.texts[last - 1] in DAYS
        or (words.texts[last - 1] in LETTERS and last - first > 1)
        or (not is_capital(words.texts[last - 1]) and not words.texts[last - 1].isalpha())
    ):
        last -= 1
    if first >= last or is_crown(words, first, last) or _is_no_person(words, first, last):
        return
    last = _further(words, first, last)
    first, last = name_start(words, first), with_suffix(words, _whole(words, last))
    titled = title_start(words, first)
    text = words.text(first, last)
    last = with_letters(words, last)
    sure = titled < first or len(text.split()) > 1
    yield Spot(at=words.paragraph.index, first=first, last=last, kind="person", text=text, titled=titled, sure=sure)


def _further(words: Words, first: int, last: int) -> int:
    """The end of a full name that the model cut short: "Luis Ángel Treviño | Garza", "Ben | Obi"."""
    fewest = 1 if is_first_name(words.texts[first]) else FULL
    while fewest <= last - first < MOST and last < len(words) and words.doc[last - 1].dep_ == "compound":
        word = words.texts[last]
        named = word.isalpha() and (is_capital(word) or word in PARTICLES) and words.doc[last].pos_ == "PROPN"
        if not named or word in DAYS or word in LETTERS or word.lower() in role_words():
            break
        last += 1
    return last


def _from(words: Words, first: int) -> int:
    """The start of a body's name that the model cut short: "the Attorney | General’s Office"."""
    while first > 0 and words.doc[first - 1].dep_ == "compound" and words.doc[first - 1].head.i == first:
        word = words.texts[first - 1]
        if not (is_capital(word) and word.isalpha()) or words.doc[first - 1].ent_type_ or word in nationalities():
            break
        first -= 1
    return first


def _whole(words: Words, last: int) -> int:
    """The end of a given name cut at its hyphen: "Kwon Ji-won"."""
    cut = last + 1 < len(words) and words.texts[last] in HYPHENS and words.touches(last) and words.touches(last + 1)
    return last + 2 if cut and len(words.texts[last + 1]) <= SYLLABLE and words.texts[last + 1].isalpha() else last


def _is_no_person(words: Words, first: int, last: int) -> bool:
    """ "MPs", "Bill C-74", "Burnaby RCMP", "Programme Officer", "Award for Service" are no persons."""
    text, end = words.text(first, last), words.texts[last - 1]
    if text.lower() in role_words() or any(letter.isdigit() for letter in text):
        return True
    if last - first > 1 and end.isupper() and known_kind(end) == "organization":
        return True
    if last - first > 1 and end.lower() in role_words() and not is_first_name(words.texts[first]):
        return True
    if not (is_capital(words.texts[first]) or words.texts[first] in PARTICLES):
        return True
    is_word = any(is_capital(word) and len(word.rstrip(".")) > 1 for word in words.texts[first:last])
    return not is_word or not INNER.isdisjoint(words.texts[first:last])


def _after_title(words: Words, first: int, last: int) -> int:
    """Where the name itself starts in "Iraqi Prime Minister Mustafa al-Kadhimi"; "Martin Luther King Jr." is all name."""
    start = first
    if is_first_name(words.texts[first]):
        return start
    for index in range(first, last - 1):
        found = title_at(words.texts, index)
        size = found[1] if found else _role_size(words, index, last)
        if size and index + size < last and words.texts[index + size] not in SUFFIXES:
            start = max(start, index + size)
        elif start == index and words.texts[index] in nationalities():
            start = index + 1
    return start


def _role_size(words: Words, index: int, last: int) -> int:
    """Tokens of the role noun that opens here, before the name ends."""
    for size in (3, 2, 1):
        text = words.text(index, index + size) if index + size < last else ""
        role = role_words().get(text.lower())
        if role and role.kind in ("office", "person") and not is_first_name(text):
            return size
    return 0
