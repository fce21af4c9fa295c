"""Labels made to agree within the article: who is a person once is a person throughout."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ofrecord.reading.names.draft import Spot
from ofrecord.reading.names.spot.companies import is_body
from ofrecord.reading.names.spot.known import known_kind
from ofrecord.reading.names.spot.people import HYPHENS, SUFFIXES, name_start, title_start
from ofrecord.reading.names.spot.speakers import has_age, speaks
from ofrecord.reading.names.words import Words, is_capital
from ofrecord.reading.names.world.first_names import is_first_name

FEWEST_LETTERS = 3  # of a name that is looked for elsewhere
RELATIVES = frozenset({"who", "whom", "whose"})
DEED = 2  # a person's deed or a relative "who" counts as two labels


def surnames(spots: Iterable[Spot]) -> Mapping[str, int]:
    """Last words of the names of sure persons, and how often each is borne."""
    found: Counter[str] = Counter()
    for spot in spots:
        if spot.kind == "person" and spot.sure:
            parts = [part for part in spot.text.split() if part not in SUFFIXES]
            if parts and len(parts[-1].rpartition("-")[2]) >= FEWEST_LETTERS:
                found[parts[-1].rpartition("-")[2]] += 1
    return found


def agree(paragraphs: Sequence[Words], spots: list[Spot]) -> list[Spot]:
    """The spots with labels that agree: by surname, by first name, else by the majority of labels and deeds."""
    known = surnames(spots)
    votes = _votes(paragraphs, spots)
    return [_agreed(paragraphs[spot.at], spot, known, votes) for spot in spots]


def _agreed(words: Words, spot: Spot, known: Mapping[str, int], votes: Mapping[str, int]) -> Spot:
    parts = spot.text.split()
    if spot.sure and not (spot.kind != "person" and len(parts) == 1 and parts[0] in known and known_kind(spot.text) != "place"):
        return spot
    if spot.kind == "person":
        if len(parts) == 1 and parts[0] not in known and (_place_by_list(spot, votes) or votes[spot.text] < 0):
            return replace(spot, kind=known_kind(spot.text) or "organization", titled=spot.first)
        return spot
    last = parts[-1].rpartition("-")[2]
    by_surname = len(parts) == 1 and last in known and not _opens_more(words, spot)
    by_first = len(parts) in (2, 3) and is_first_name(parts[0]) and not is_body(spot.text) and not known_kind(spot.text)
    if by_surname or by_first or (votes[spot.text] > 0 and not is_body(spot.text)):
        first = name_start(words, spot.first)
        text = words.text(first, spot.last)
        return replace(
            spot, kind="person", first=first, text=text, titled=title_start(words, first), sure=spot.sure and by_surname
        )
    return spot


def _opens_more(words: Words, spot: Spot) -> bool:
    """ "Clinton Foundation" is no mention of Clinton."""
    return spot.last < len(words) and is_capital(words.texts[spot.last]) and words.doc[spot.last - 1].dep_ == "compound"


def _place_by_list(spot: Spot, votes: Mapping[str, int]) -> bool:
    return known_kind(spot.text) == "place" and not is_first_name(spot.text) and votes[spot.text] <= 1


def _votes(paragraphs: Sequence[Words], spots: Iterable[Spot]) -> Mapping[str, int]:
    """For names of one word: above zero where more tells a person than not."""
    found: dict[str, int] = defaultdict(int)
    for spot in spots:
        words = paragraphs[spot.at]
        if " " in spot.text:
            continue
        found[spot.text] += 1 if spot.kind == "person" else -1
        after = words.texts[spot.last + 1] if spot.last + 1 < len(words) and words.texts[spot.last] == "," else ""
        if speaks(words.doc[spot.last - 1]) or after in RELATIVES or has_age(words, spot.last):
            found[spot.text] += DEED if is_first_name(spot.text) or after in RELATIVES or has_age(words, spot.last) else 1
    return found


def found_again(words: Words, taken: list[bool], known: Mapping[str, int]) -> Iterator[Spot]:
    """Surnames of sure persons where no one labelled them."""
    for index, text in enumerate(words.texts):
        if taken[index] or text not in known or not is_capital(text):
            continue
        if index + 1 < len(words) and (words.texts[index + 1] in HYPHENS and words.touches(index + 1)):
            continue
        spot = Spot(at=words.paragraph.index, first=index, last=index + 1, kind="person", text=text, titled=index)
        if _opens_more(words, spot):
            continue
        first = name_start(words, index)
        yield replace(spot, first=first, text=words.text(first, index + 1), titled=title_start(words, first))
