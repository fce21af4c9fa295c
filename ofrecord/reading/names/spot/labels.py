"""Labels made to agree within the article: who is a person once is a person throughout."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ofrecord.reading.names.draft import Spot
from ofrecord.reading.names.spot.companies import is_body, last_words, place_words
from ofrecord.reading.names.spot.known import known_kind, stands_there
from ofrecord.reading.names.spot.people import HYPHENS, SUFFIXES, name_start, title_start
from ofrecord.reading.names.spot.speakers import has_age, speaks
from ofrecord.reading.names.words import Words, is_capital
from ofrecord.reading.world.first_names import is_first_name, surnames_first
from ofrecord.reading.world.leaders import leader_surnames
from ofrecord.record.name import NameKind

FEWEST_LETTERS = 3  # of a name that is looked for elsewhere
RELATIVES = frozenset({"who", "whom", "whose"})
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
            if len(parts) > 1 and parts[0] in surnames_first():
                found[parts[0]] += 1
    return found


def agree(paragraphs: Sequence[Words], spots: list[Spot]) -> list[Spot]:
    """The spots with labels that agree: by surname, by first name, else by the majority of labels and deeds."""
    known, votes, kinds = surnames(spots), _votes(paragraphs, spots), _kinds(spots)
    agreed = [_agreed(paragraphs[spot.at], spot, known, votes) for spot in spots]
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
    if (
        spot.sure
        and not (spot.kind == "person" and parts[-1] in last_words())
        and not (spot.kind != "person" and len(parts) == 1 and parts[0] in known and known_kind(spot.text) != "place")
    ):
        return spot
    if spot.kind == "person":
        if len(parts) > 1 or parts[0] in known:
            is_thing = len(parts) > 1 and spot.titled == spot.first and parts[-1] in last_words()
            return replace(spot, kind="place" if parts[-1] in place_words() else "organization") if is_thing else spot
        if spot.titled == spot.first and stands_there(words, spot.first, spot.last):
            return replace(spot, kind="place")
        listed = None if is_first_name(spot.text) or votes.deeds[spot.text] else known_kind(spot.text)
        if listed or votes.sums[spot.text] < 0:
            return replace(spot, kind=listed or "organization", titled=spot.first)
        return spot
    if _is_person(words, spot, parts, known, votes):
        first = name_start(words, spot.first)
        text, sure = words.text(first, spot.last), spot.sure and parts[-1] in known
        return replace(spot, kind="person", first=first, text=text, titled=title_start(words, first), sure=sure)
    return spot


def _is_person(words: Words, spot: Spot, parts: list[str], known: Mapping[str, int], votes: Votes) -> bool:
    """Whether what the model took for a body or a place is a person after all."""
    if len(parts) == 1 and parts[0].rpartition("-")[2] in known and not _opens_more(words, spot):
        return True
    if is_body(spot.text) or known_kind(spot.text):
        return False
    if len(parts) == 1 and parts[0] in leader_surnames() and spot.kind == "organization" and not _opens_more(words, spot):
        return True
    return (len(parts) in (2, 3) and is_first_name(parts[0])) or votes.sums[spot.text] > 0


def _opens_more(words: Words, spot: Spot) -> bool:
    """ "Clinton Foundation" is no mention of Clinton."""
    return spot.last < len(words) and is_capital(words.texts[spot.last]) and words.doc[spot.last - 1].dep_ == "compound"


def _votes(paragraphs: Sequence[Words], spots: Iterable[Spot]) -> Votes:
    sums: dict[str, int] = defaultdict(int)
    deeds: dict[str, int] = defaultdict(int)
    for spot in spots:
        words = paragraphs[spot.at]
        if " " in spot.text:
            continue
        after = words.texts[spot.last + 1] if spot.last + 1 < len(words) and words.texts[spot.last] == "," else ""
        sure = after in RELATIVES or has_age(words, spot.last)
        deeds[spot.text] += sure
        sums[spot.text] += 1 if spot.kind == "person" else -1
        if sure or speaks(words.doc[spot.last - 1]):
            sums[spot.text] += DEED if sure or is_first_name(spot.text) else 1
    return Votes(sums, deeds)


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
