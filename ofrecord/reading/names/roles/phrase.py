"""A role's words read: "the Iraqi prime minister" → prime minister of Iraq; "a surgeon at the Lund Clinic"."""

from dataclasses import dataclass

from ofrecord.reading.names.draft import Spot
from ofrecord.reading.names.words import MARKS, Words
from ofrecord.reading.world.bodies import find_body
from ofrecord.reading.world.describe import country_of, modifier_sector
from ofrecord.reading.world.gazetteer import countries, country_name, lookup, nationalities
from ofrecord.reading.world.roles import Gender, RoleWord, find_role, role_words
from ofrecord.record import Mention, Role

DETERMINERS = frozenset(["the", "a", "an", "his", "her", "its", "their", "our", "my", "this", "that", "another", "one"])
LANDS = frozenset(["country", "nation", "world"])  # tell nothing of whose office it is
TIMES = frozenset(["DATE", "TIME"])
TIES = frozenset(["of", "for", "at", "in", "with", "to", "from", "on"])
RELATIVES = frozenset(["which", "that", "who", "whose", "whom"])
FARTHER = frozenset(["to", "at", "in", "on", "with", "from", "by"])  # "chief of staff to President X": another phrase
BOUND = frozenset(["based", "born", "led", "backed", "trained", "educated"])  # "a Geneva-based lawyer"
RANKS = frozenset(["deputy", "vice", "assistant", "associate", "acting", "first", "second", "junior", "chief", "under"])
STANDING = frozenset(
    [
        "former",
        "ex",
        "acting",
        "deputy",
        "vice",
        "interim",
        "outgoing",
        "incoming",
        "additional",
        "assistant",
        "shadow",
        "late",
        "then",
    ]
)
NATIONAL = frozenset(["government", "state", "republic", "nation", "people", "administration"])  # a country by another word
REACH = 9  # words that the body of a role ("of the … ministry") may stand away


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A role with what it tells of its holder, and the noun phrase that mentions the holder by it."""

    role: Role
    mention: Mention
    country: str | None = None
    sector: str | None = None
    gender: Gender | None = None


class Places:
    """Which name stands at each token of a paragraph."""

    def __init__(self, size: int) -> None:
        self._spots: list[Spot | None] = [None] * size

    def add(self, spot: Spot) -> None:
        """Note a spot."""
        self._spots[spot.first : spot.last] = [spot] * (spot.last - spot.first)

    def at(self, index: int) -> Spot | None:
        """The spot that covers this token."""
        return self._spots[index] if 0 <= index < len(self._spots) else None


def role_end(words: Words, named: Places, first: int, most: int) -> int | None:
    """Where the role that opens at token `first` ends: after its head noun, within `most` tokens."""
    if first < len(words) and words.lower[first] in RELATIVES:
        return None
    for index in range(first, min(first + most, len(words))):
        token = words.doc[index]
        if index > first and (
            token.pos_ in ("VERB", "AUX", "PUNCT", "SCONJ", "ADP") and words.texts[index] not in ("-", "’s", "'s")
        ):
            if token.pos_ == "VERB" and token.dep_ in ("amod", "compound"):
                continue
            return None
        if token.pos_ not in ("NOUN", "PROPN", "ADJ"):
            continue
        role = find_role(words.text(first, index + 1))
        if role is not None and not role.plural and not _goes_on(words, index + 1):
            return index + 1
    return None


def _goes_on(words: Words, index: int) -> bool:
    """Whether the noun phrase goes on: "company spokesman", "president-elect", "queen’s guard", "deputy foreign minister"."""
    if index >= len(words):
        return False
    text, token = words.texts[index], words.doc[index]
    if token.pos_ in ("NOUN", "PROPN") or text in MARKS or text == "-":
        return True
    adjective = token.pos_ == "ADJ" and (words.lower[index - 1] in RANKS or token.dep_ in ("amod", "compound"))
    return adjective and index + 1 < len(words) and words.doc[index + 1].pos_ in ("NOUN", "PROPN", "ADJ")


def read_role(words: Words, named: Places, first: int, last: int) -> Found | None:
    """The role whose words are tokens `first` to `last`, its head noun the last of them, with what follows of its body."""
    role = find_role(words.text(first, last))
    if role is None or role.kind not in ("office", "person"):
        return None
    of, country, start = _owner(words, named, first, last)
    title = _title(words, named, start, last)
    end = last
    if tie := _tied(words, named, last, title):
        of_name, extra, end = tie
        title, of = title + extra, of_name or of
        role = role_words().get(title, role)
    if not title:
        return None
    country = country or (of and _country_in(of)) or _home(title) or role.country
    span = words.mention(start, end, "nominal")
    return Found(
        role=Role(title=title, of=of, start=span.start, end=span.end),
        mention=words.mention(first, last, "nominal"),
        country=country,
        sector=_sector(words, start, last, role, of, country),
        gender=role.gender,
    )


def _owner(words: Words, named: Places, first: int, last: int) -> tuple[str | None, str | None, int]:
    """Whose role it is, by what stands before it: a nationality, a possessor, a body; and where the role's own words open."""
    of, country, start = None, None, first
    index = first
    while index < last - 1:
        text, spot = words.texts[index], named.at(index)
        if text in MARKS and index > first and (owner := named.at(index - 1)) is not None and owner.kind == "person":
            of, country = owner.text, None  # "PTI chairman Omar Khan’s sister"
            start = index + 1
        elif text in MARKS and of is None and index > first:
            of = _possessor(words, first, index)
        if text.lower() in DETERMINERS or text in MARKS:
            start = index + 1 if of is None else start
            index += 1
            continue
        if spot is not None and spot.kind != "person" and spot.last < last:
            if not _is_bound(words, spot.last):
                of, country = _called(spot.text), country or _country(spot.text)
            index = spot.last
            continue
        size = nationality_size(words, index, last)
        if size:
            code = nationalities()[words.text(index, index + size)]
            country = country or code
            of = of or country_name(code)
            index += size
            continue
        index += 1
    return of, country, start


def _is_bound(words: Words, index: int) -> bool:
    """Whether "-based" or the like follows: the place is where they sit, not what the office is of."""
    return index + 1 < len(words) and words.texts[index] == "-" and words.lower[index + 1] in BOUND


def _possessor(words: Words, first: int, mark: int) -> str | None:
    """The plain noun that owns an office: "the district’s chief administrator" → district; no person, no day."""
    token = words.doc[mark - 1]
    role = find_role(token.text)
    if (
        token.pos_ not in ("NOUN", "PROPN")
        or token.ent_type_ in TIMES
        or token.lower_ in LANDS
        or (role and role.kind in ("person", "office"))
    ):
        return None
    start = first + 1 if words.lower[first] in DETERMINERS else first
    return words.text(start, mark) if start < mark else None


def _home(title: str) -> str | None:
    """The one country that has an office of this name: "secretary of energy"."""
    known = role_words().get(title.removeprefix("former "))
    return known.country if known else None


def nationality_size(words: Words, index: int, last: int) -> int:
    """Tokens of the nationality that opens here, before the end of the phrase: two in "South Korean"."""
    return next((size for size in (2, 1) if index + size < last and words.text(index, index + size) in nationalities()), 0)


def _called(name: str) -> str:
    """A country by its common name, "U.S." as "United States"; others as they stand."""
    code = lookup(countries(), name)
    return country_name(code) if code else name


def _country(name: str) -> str | None:
    body = find_body(name)
    return body.country if body else country_of(name)


def _title(words: Words, named: Places, first: int, last: int) -> str:
    """The role's own words in lower case: without determiners, nationalities and names."""
    kept, index = "", first
    while index < last:
        text, spot = words.texts[index], named.at(index)
        if spot is not None and spot.kind != "person" and spot.last < last:
            index, kept = spot.last + 2 * _is_bound(words, spot.last), _standing(kept)
            continue
        if size := nationality_size(words, index, last):
            index, kept = index + size, _standing(kept)
            continue
        bare = text.lower()
        skip = bare in DETERMINERS or text in MARKS
        if skip or (not kept and text in ("-", ",")):
            kept = _standing(kept) if text in MARKS else kept
        else:
            kept += bare if (words.touches(index) and kept) or not kept else f" {bare}"
        index += 1
    return kept.strip()


def _standing(kept: str) -> str:
    """What of the words before an owner belongs to the office: "former" in "the former Iraqi prime minister"."""
    return " ".join(word for word in kept.split() if word in STANDING)


def _country_in(of: str) -> str | None:
    """The country of what a role is of, also by a nationality that opens it: "Kenyan army"."""
    return country_of(of) or lookup(nationalities(), of.partition(" ")[0])


def _tied(words: Words, named: Places, last: int, title: str) -> tuple[str | None, str, int] | None:
    """What the role is of: (name, words that belong to the title, end); "of Iraq", "of the union", "of energy"."""
    if last >= len(words) or words.texts[last] not in TIES:
        return None
    tie = words.texts[last]
    for index in range(last + 1, min(last + 1 + REACH, len(words))):
        spot = named.at(index)
        if spot is not None:
            return (_called(spot.text), "", spot.last) if spot.kind != "person" else None
        token = words.doc[index]
        if words.lower[index] in FARTHER or (token.pos_ in ("VERB", "AUX", "PUNCT") and words.texts[index] not in ("-", "&")):
            break
    end = _noun_end(words, last + 1)
    if end is None or tie not in ("of", "for", "at"):
        return None
    phrase = words.text(last + 1, end)
    if f"{title} {tie} {phrase.lower()}" in role_words():  # "leader of the opposition"
        return None, f" {tie} {phrase.lower()}", end
    first, _, rest = phrase.partition(" ")
    if first.lower() in DETERMINERS and rest:
        code = next((nationalities()[word] for word in rest.split() if word in nationalities()), None)
        return (country_name(code) if code and rest.split()[-1].lower() in NATIONAL else rest), "", end
    return (_body_behind(words, named, end), f" {tie} {phrase.lower()}", end) if tie == "of" else None


def _body_behind(words: Words, named: Places, index: int) -> str | None:
    """ "director of operations for Axon", "a professor of law at Leeds University": the body behind the field."""
    if index + 1 >= len(words) or words.texts[index] not in ("at", "for", "of"):
        return None
    spot = named.at(index + 1 + (words.lower[index + 1] == "the"))
    return _called(spot.text) if spot is not None and spot.kind == "organization" else None


def _noun_end(words: Words, first: int) -> int | None:
    """The end of the plain noun phrase that opens here."""
    end = None
    for index in range(first, min(first + REACH, len(words))):
        pos = words.doc[index].pos_
        if pos in ("NOUN", "PROPN"):
            end = index + 1
        elif pos not in ("DET", "ADJ", "PRON", "NUM"):
            break
    return end


def _sector(words: Words, first: int, last: int, role: RoleWord, of: str | None, country: str | None) -> str | None:
    """The sector by the role, else by the words before it, else by what it is of."""
    if role.sector and not role.yields:
        return role.sector
    before = [sector for text in words.texts[first : last - len(role.word.split())] if (sector := modifier_sector(text))]
    body = find_body(of) if of else None
    tied = (body.sector if body else _body_sector(of)) if of else None
    return (before[-1] if before else None) or tied or role.sector or (role.national if country else None)


def _body_sector(name: str) -> str | None:
    found = next((role for word in reversed(name.lower().split()) if (role := role_words().get(word))), None)
    return found.sector if found and found.kind in ("body", "group") else None
