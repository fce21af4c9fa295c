"""The cast: whom a word of the article mentions."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Literal

from ofrecord.reading.names.gender import gender_of
from ofrecord.reading.parse import Paragraph
from ofrecord.reading.world.roles import Gender
from ofrecord.record import Mention, Name

if TYPE_CHECKING:
    from spacy.tokens import Token


class Cast:
    """The names of an article, asked by place: `Cast(names).at(mention.start)`."""

    def __init__(self, names: Iterable[Name]) -> None:
        self.names = tuple(names)
        self.by_id = {name.id: name for name in self.names}
        places = [(mention.start, -mention.end, order) for order, name in enumerate(self.names) for mention in name.mentions]
        self._places = sorted(places)
        self._genders: dict[str, Gender | None] = {}
        self._starts = [start for start, _, _ in self._places]
        self._longest = max((-end - start for start, end, _ in self._places), default=0)

    def at(self, offset: int) -> Name | None:
        """The name whose innermost mention, of any form, covers this character of the article."""
        for place in range(bisect_right(self._starts, offset) - 1, -1, -1):
            start, end, order = self._places[place]
            if offset < -end:
                return self.names[order]
            if offset - start > self._longest:
                break
        return None

    def gender(self, name: str) -> Literal["f", "m"] | None:
        """What the article tells of the gender of a name with this id: by a title, a first name, pronouns, a role noun."""
        known = self.by_id.get(name)
        if known is None or known.kind not in ("person", "unnamed"):
            return None
        if name not in self._genders:
            self._genders[name] = gender_of(known)
        found = self._genders[name]
        return None if found is None else "f" if found == "female" else "m"

    def of(self, paragraph: Paragraph, tokens: "Sequence[Token]") -> Name | None:
        """The name of a noun phrase: that of its head, else of what stands in apposition to the head."""
        if not tokens:
            return None
        head = _head(tokens)
        named = self.at(paragraph.start + head.idx)
        if named is None:
            beside = (child for child in head.children if child.dep_ == "appos")
            named = next((name for child in beside if (name := self.at(paragraph.start + child.idx))), None)
        return named

    def mentions(self, start: int, end: int) -> tuple[tuple[Mention, Name], ...]:
        """All mentions that lie within these characters of the article, with their names, in order."""
        found = []
        first = bisect_right(self._starts, start - 1)
        for place in range(first, len(self._places)):
            at, stop, order = self._places[place]
            if at >= end:
                break
            if -stop <= end:
                name = self.names[order]
                found += [(mention, name) for mention in name.mentions if mention.start == at and mention.end == -stop]
        return tuple(found)


def _head(tokens: "Sequence[Token]") -> "Token":
    """The word that governs the phrase; where all hang on a word outside ("US" in "US forces said"), the last of them."""
    inside = {token.i for token in tokens}
    free = [token for token in tokens if token.head.i not in inside or token.head.i == token.i]
    flat = [token for token in free if token.dep_ in ("amod", "compound", "nmod", "det", "poss")]
    if not free:
        return tokens[-1]
    return flat[-1] if len(flat) == len(free) else next(token for token in free if token not in flat)
