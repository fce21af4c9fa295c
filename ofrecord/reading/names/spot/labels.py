"""Labels made to agree within the article: who is a person once is a person throughout."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ofrecord.reading.names.draft import Spot
from ofrecord.reading.names.spot.companies import company_words, is_body, last_words, place_words
from ofrecord.reading.names.spot.known import known_kind, stands_there
from ofrecord.reading.names.spot.people import HYPHENS, PARTICLES, SUFFIXES, name_start, title_start
from ofrecord.reading.names.spot.signs import FIRMS, is_somebody, is_something, is_somewhere
from ofrecord.reading.names.spot.speakers import speaks
from ofrecord.reading.names.words import Words, is_capital
from ofrecord.reading.world.first_names import is_first_name, surnames_first
from ofrecord.reading.world.leaders import leader_surnames
from ofrecord.record.name import NameKind

SMALL = frozenset({"of", "for", "the", "and", "in", "on", "to", "de", "des", "la", "&"})
CLOSERS = frozenset({".", "!", "?", "”", '"', "’"})
FEWEST_LETTERS = 3  # of a name that is looked for elsewhere
FULL = 2  # words of a full name
SHORT_WORDS = 4  # words of a name that can be a person’s
SURELY = 8  # labels that "data provider X" outweighs
FIRMS_ONLY = FIRMS - {"broadcaster", "maker", "operator", "publisher"} | {"firm", "company", "chain", "giant", "app"}
DEED = 2  # a person's deed or a relative "who" counts as two labels


@dataclass(frozen=True, slots=True)
class Votes:
    """For names of one word: labels and deeds added up, above zero for a person; and the sure signs among them."""

    sums: Mapping[str, int]
    deeds: Mapping[str, int]


def surnames(spots: Iterable[Spot]) -> Mapping[str, int]:
    """Surnames of sure persons, and how often each is borne: the last word, in East Asian names the first."""
    found: Counter[str] = Counter()
    for spot in spots:
        if spot.kind == "person" and spot.sure:
            parts = [part for part in spot.text.split() if part not in SUFFIXES]
            if parts and len(parts[-1].rpartition("-")[2]) >= FEWEST_LETTERS:
                found[parts[-1].rpartition("-")[2]] += 1
            if len(parts) > 1 and (opener := opening_surname(parts)):
                found[opener] += 1
            if inner := inner_surname(parts):
                found[inner] += 1
    return found


def _person_agreed(words: Words, spot: Spot, parts: Sequence[str], known: Mapping[str, int], votes: Votes) -> Spot:
    """What the model took for a person: one still, or a place or body by its words, by the lists or by most labels."""
    if len(parts) > 1:
        thing = parts[-1] in last_words() or parts[0] in company_words() or votes.sums.get(spot.text, 0) < 0
        if not thing or spot.titled < spot.first or votes.deeds.get(spot.text, 0):
            return spot
        return replace(spot, kind="place" if parts[-1] in place_words() else "organization")
    if spot.sure or parts[0] in known:
        return spot
    if spot.titled == spot.first and _has_article(words, spot):
        return replace(spot, kind="organization")
    if spot.titled == spot.first and stands_there(words, spot.first, spot.last):
        return replace(spot, kind="place")
    listed = None if is_first_name(spot.text) or votes.deeds.get(spot.text, 0) else known_kind(spot.text)
    if listed or votes.sums.get(spot.text, 0) < 0:
        return replace(spot, kind=listed or "organization", titled=spot.first)
    return spot


def _has_article(words: Words, spot: Spot) -> bool:
    """ "told The Bulletin": an article before a lone name which nothing follows that it belongs to."""
    article = (
        spot.first > 0 and words.texts[spot.first - 1] == "The" and words.doc[spot.last - 1].dep_ not in ("compound", "nmod")
    )
    return article and not spot.text.endswith("s") and not is_first_name(spot.text)


def first_names_borne(spots: Iterable[Spot]) -> frozenset[str]:
    """First names of those named in full, by which papers may call them later."""
    full = (spot.text.split() for spot in spots if spot.kind == "person" and spot.sure and " " in spot.text)
    return frozenset(
        parts[0] for parts in full if parts[0].isalpha() and len(parts[0]) > FEWEST_LETTERS and not parts[0].isupper()
    )


def short_forms(spots: Iterable[Spot], known: Mapping[str, int]) -> frozenset[str]:
    """The short names of bodies: "Halberg" of "Halberg AG", the initials of long ones; no surname of the article."""
    found = set()
    for text in {spot.text for spot in spots if spot.kind == "organization" and " " in spot.text}:
        own = [word for word in text.split() if word not in company_words()]
        if len(own) == 1 and len(own) < len(text.split()) and own[0] not in known and own[0].isalpha():
            found.add(own[0])
        letters = initials(text)
        if len(letters) >= FEWEST_LETTERS:
            found.add(letters)
    return frozenset(word for word in found if known_kind(word) is None and not is_first_name(word))


def _firms(paragraphs: Sequence[Words], spots: Iterable[Spot], known: Mapping[str, int]) -> frozenset[str]:
    """Bodies called like somebody: "Ford" in the text before Harold Ford is introduced by his full name."""
    named: set[str] = set()
    found: set[str] = set()
    for spot in spots:
        if spot.kind == "person":
            named.update(spot.text.split())
        elif spot.kind == "organization" and spot.text in known and spot.text not in named:
            words = paragraphs[spot.at]
            prose = words.texts[-1] in CLOSERS or spot.at > 0
            if (
                prose
                and spot.titled == spot.first
                and not is_first_name(spot.text)
                and not is_somebody(words, spot.first, spot.last)
            ):
                found.add(spot.text)
    return frozenset(found - leader_surnames())


def _family(words: Words, spot: Spot, known: Mapping[str, int]) -> Spot:
    """ "The Adeyemis": a family by its surname, which is a group and no person."""
    surname = spot.text.removesuffix("s")
    plural = spot.text != surname and spot.text not in known and (surname in known or surname in leader_surnames())
    if not plural or spot.first == 0 or words.lower[spot.first - 1] != "the" or known_kind(spot.text):
        return spot
    return replace(spot, kind="group", titled=spot.first, sure=True)


def families(words: Words, taken: list[bool], known: Mapping[str, int]) -> Iterator[Spot]:
    """Families that no one labelled."""
    for index, text in enumerate(words.texts):
        surname = text.removesuffix("s")
        plain = surname != text and index > 0 and not taken[index] and words.lower[index - 1] == "the"
        if plain and words.doc[index].pos_ == "PROPN" and (surname in known or surname in leader_surnames()):
            yield Spot(at=words.paragraph.index, first=index, last=index + 1, kind="group", text=text, titled=index, sure=True)


def _short(spot: Spot, shorts: frozenset[str]) -> Spot:
    untitled = spot.text in shorts and spot.titled == spot.first
    return replace(spot, kind="organization", sure=True) if untitled and spot.kind != "organization" else spot


def initials(name: str) -> str:
    """The first letters of a name, small words left out: "National Transport Union" → "NTU"."""
    words = name.replace("-", " ").split()
    return "".join(word[0] for word in words if word.lower() not in SMALL and word[0].isalpha()).upper()


def opening_surname(parts: Sequence[str]) -> str | None:
    """The surname of an East Asian name, which stands first: "Xi Jinping", "Bae Sung-ho"."""
    _, mark, second = parts[-1].partition("-")
    given = len(parts) == FULL and mark and second.islower() and parts[0].isalpha() and not is_first_name(parts[0])
    return parts[0] if given or parts[0] in surnames_first() else None


def inner_surname(parts: Sequence[str]) -> str | None:
    """The father’s surname of a Spanish name, last but one: "Jorge Iván Restrepo Salazar"."""
    if len(parts) <= FULL or not all(part.isalpha() and part[:1].isupper() and not part.isupper() for part in parts[-2:]):
        return None
    return None if is_first_name(parts[-2]) or len(parts[-2]) < FEWEST_LETTERS + 1 else parts[-2]


def agree(paragraphs: Sequence[Words], spots: list[Spot]) -> list[Spot]:
    """The spots with labels that agree: by surname, by first name, else by the majority of labels and deeds."""
    known, votes, kinds = surnames(spots), _votes(paragraphs, spots), _kinds(spots)
    shorts, firsts = short_forms(spots, known), first_names_borne(spots)
    spots = [_short(_family(paragraphs[spot.at], spot, known), shorts) for spot in spots]
    firms = _firms(paragraphs, spots, known)
    agreed = [
        spot
        if spot.kind == "organization" and spot.text in firms
        else replace(spot, kind="person")
        if spot.kind == "organization" and spot.text in firsts - shorts and not known_kind(spot.text)
        else _agreed(paragraphs[spot.at], spot, known, votes)
        for spot in spots
    ]
    return [replace(spot, kind=kinds.get(spot.text, spot.kind)) if spot.kind != "person" else spot for spot in agreed]


def _kinds(spots: Iterable[Spot]) -> Mapping[str, NameKind]:
    """What a name that is no person's is by most of its labels: a place or a body."""
    counts: dict[str, Counter[NameKind]] = defaultdict(Counter)
    for spot in spots:
        if spot.kind != "person":
            counts[spot.text][spot.kind] += 1
    return {text: count.most_common(1)[0][0] for text, count in counts.items() if len(count) > 1}


def _agreed(words: Words, spot: Spot, known: Mapping[str, int], votes: Votes) -> Spot:
    parts = spot.text.split()
    if spot.kind == "person" and _is_site(words, spot, known, votes):
        return replace(spot, kind="place", titled=spot.first, sure=False)
    if spot.kind == "person":
        return _person_agreed(words, spot, parts, known, votes)
    if spot.kind == "organization" and _is_town(words, spot, known):
        return replace(spot, kind="place")
    if spot.sure and not (len(parts) == 1 and parts[0] in known and known_kind(spot.text) != "place"):
        return spot
    if _is_person(words, spot, parts, known, votes):
        first = name_start(words, spot.first)
        text, sure = words.text(first, spot.last), spot.sure and parts[-1] in known
        return replace(spot, kind="person", first=first, text=text, titled=title_start(words, first), sure=sure)
    return spot


def _is_site(words: Words, spot: Spot, known: Mapping[str, int], votes: Votes) -> bool:
    """ "Gonda" in "a candidate from Gonda", "the Vidhan Bhavan": a place that the model took for a person."""
    parts = spot.text.split()
    if spot.titled < spot.first or votes.deeds.get(spot.text, 0) or is_first_name(parts[0]) or parts[-1] in leader_surnames():
        return False
    article = spot.first > 0 and words.lower[spot.first - 1] == "the"
    if len(parts) > 1 and not (article and len(parts) == FULL):
        return False
    borne = known.get(parts[-1], 0) > (len(parts) > 1)
    return not borne and is_somewhere(words, spot.first, spot.last)


def _is_town(words: Words, spot: Spot, known: Mapping[str, int]) -> bool:
    """ "She said in Galle": a lone word that no list has, where a place stands."""
    lone = spot.text.isalpha() and spot.text[1:].islower() and spot.first > 0 and words.lower[spot.first - 1] in ("in", "near")
    if not lone or spot.text in known or known_kind(spot.text) or is_body(spot.text):
        return False
    return words.doc[spot.first - 1].head.pos_ == "VERB" and is_somewhere(words, spot.first, spot.last)


def _is_person(words: Words, spot: Spot, parts: list[str], known: Mapping[str, int], votes: Votes) -> bool:
    """Whether what the model took for a body or a place is a person after all."""
    if len(parts) == 1 and parts[0].rpartition("-")[2] in known and not _opens_more(words, spot):
        return True
    if is_body(spot.text) or known_kind(spot.text):
        return False
    if len(parts) > 1 and parts[-1] in known and all(part.lower() in PARTICLES for part in parts[:-1]):
        return True
    if len(parts) == 1 and parts[0] in leader_surnames() and not _opens_more(words, spot):
        return True
    return (
        (len(parts) in (2, 3) and is_first_name(parts[0]))
        or votes.sums.get(spot.text, 0) > 0
        or votes.deeds.get(spot.text, 0) > 0
    )


def _opens_more(words: Words, spot: Spot) -> bool:
    """ "Clinton Foundation" is no mention of Clinton."""
    return spot.last < len(words) and is_capital(words.texts[spot.last]) and words.doc[spot.last - 1].dep_ == "compound"


def _votes(paragraphs: Sequence[Words], spots: Iterable[Spot]) -> Votes:
    sums: dict[str, int] = defaultdict(int)
    deeds: dict[str, int] = defaultdict(int)
    for spot in spots:
        words, size = paragraphs[spot.at], len(spot.text.split())
        if size > SHORT_WORDS:
            continue
        sure = is_somebody(words, spot.first, spot.last)
        deeds[spot.text] += sure
        sums[spot.text] += 1 if spot.kind == "person" else -1
        if sure or (size == 1 and speaks(words.doc[spot.last - 1])):
            sums[spot.text] += DEED if sure or is_first_name(spot.text) else 1
        if is_something(words, spot.last):
            sums[spot.text] -= DEED
        if size == 1 and spot.first and words.lower[spot.first - 1] in FIRMS_ONLY:
            sums[spot.text] -= SURELY
    return Votes(sums, deeds)


def bodies_again(words: Words, taken: list[bool], shorts: frozenset[str]) -> Iterator[Spot]:
    """Short forms of bodies where no one labelled them."""
    for index, text in enumerate(words.texts):
        if text in shorts and not taken[index] and words.doc[index].pos_ in ("PROPN", "NOUN"):
            yield Spot(
                at=words.paragraph.index, first=index, last=index + 1, kind="organization", text=text, titled=index, sure=True
            )


def firsts_again(words: Words, taken: list[bool], firsts: frozenset[str]) -> Iterator[Spot]:
    """First names of those named in full where no one labelled them."""
    for index, text in enumerate(words.texts):
        if text not in firsts or taken[index] or words.doc[index].pos_ != "PROPN" or words.doc[index].dep_ == "compound":
            continue
        if index + 1 < len(words) and (is_capital(words.texts[index + 1]) or words.texts[index + 1] in HYPHENS):
            continue
        if index and words.texts[index - 1] in HYPHENS:
            continue
        yield Spot(at=words.paragraph.index, first=index, last=index + 1, kind="person", text=text, titled=index)


def found_again(words: Words, taken: list[bool], known: Mapping[str, int]) -> Iterator[Spot]:
    """Surnames of sure persons, and of leaders, where no one labelled them."""
    leaders = leader_surnames()
    for index, text in enumerate(words.texts):
        if (
            taken[index]
            or not is_capital(text)
            or not (text in known or (text in leaders and words.doc[index].pos_ == "PROPN"))
        ):
            continue
        if index + 1 < len(words) and (words.texts[index + 1] in HYPHENS and words.touches(index + 1)):
            continue
        spot = Spot(at=words.paragraph.index, first=index, last=index + 1, kind="person", text=text, titled=index)
        if _opens_more(words, spot):
            continue
        first = name_start(words, index)
        yield replace(spot, first=first, text=words.text(first, index + 1), titled=title_start(words, first))
