"""The stage: who has been mentioned so far, how lately, and as a subject or not."""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ofrecord.reading.names.draft import Draft
from ofrecord.reading.names.spot.speakers import acts
from ofrecord.reading.names.words import Words, is_capital
from ofrecord.reading.regions import Region
from ofrecord.reading.world.roles import Gender
from ofrecord.record import Mention

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
MOST = 40  # names kept in mind at once
CLOSE = 2  # sentences back that a mere description may reach
NEAR = 6  # sentences back that "the company" may reach


@dataclass(slots=True)
class Presence:
    """One name on the stage: its last sentence, the last as a subject, the one that introduced it, and how often it came."""

    draft: Draft
    sentence: int = -1
    subject: int = -1
    place: int = -1
    opened: int = -1
    quoted: bool = False
    count: int = 0


class Stage:
    """The names of an article as a reader keeps them in mind."""

    def __init__(self, paragraphs: Sequence[Words], drafts: Sequence[Draft]) -> None:
        self.presences = {id(draft): Presence(draft) for draft in drafts}
        self._order: OrderedDict[int, Presence] = OrderedDict()
        self.holders = holders_of(drafts)
        self._spots = {(spot.at, spot.last - 1): draft for draft in drafts for spot in draft.spots}
        self._inside = {(spot.at, index) for draft in drafts for spot in draft.spots for index in range(spot.titled, spot.last)}
        self._beside = {mention.start for draft in drafts if draft.spots for mention in draft.others}
        self._groups = {mention.start: (draft, mention) for draft in drafts if not draft.spots for mention in draft.others}
        self._met: dict[tuple[int, int], Draft] = {}
        self._starts: set[int] = set()
        self._openings: list[int] = []
        self._known: dict[Gender, dict[int, Presence]] = {"male": {}, "female": {}}
        self.speaker: Draft | None = None
        self.quoted = False
        self.sentence = -1
        self.place = 0

    def open(self, words: Words) -> None:
        """Open a paragraph: note where its sentences start."""
        self.quoted = False
        self._openings = [region.start for region in words.paragraph.regions]
        self._starts = {sentence.start for sentence in words.doc.sents} if len(words) else set()

    def region(self, words: Words, index: int) -> Region | None:
        """The quotation that a token of the open paragraph stands in."""
        offset = words.paragraph.start + words.starts[index]
        last = bisect_right(self._openings, offset) - 1
        return words.paragraph.regions[last] if last >= 0 and offset < words.paragraph.regions[last].end else None

    def enter(self, words: Words, index: int) -> None:
        """Step on to a token: a sentence may open, a name may be mentioned."""
        self.place += 1
        if index in self._starts:
            self.sentence += 1
        if words.paragraph.regions:
            self.quoted = self.region(words, index) is not None
        draft = self._spots.get((words.paragraph.index, index))
        if draft is not None:
            token = words.doc[index]
            self.mention(draft, token.dep_ in SUBJECTS)
            self.hear(draft, token)
            if index and is_capital(words.texts[index - 1]) and draft.kind == "person" and not self.quoted:
                self.presences[id(draft)].opened = self.sentence

    def mention(self, draft: Draft, is_subject: bool) -> None:
        """Note that a name is mentioned here."""
        presence = self.presences[id(draft)]
        presence.sentence, presence.place = self.sentence, self.place
        presence.count += 1
        presence.quoted = self.quoted
        if presence.count == 1 and draft.kind == "person":
            presence.opened = self.sentence
        if draft.gender:
            self._known[draft.gender][id(draft)] = presence
        self._order[id(draft)] = presence
        self._order.move_to_end(id(draft))
        if is_subject and not self.quoted:
            presence.subject = self.sentence

    def hear(self, draft: Draft, token: "Token") -> None:
        """Note who spoke last: the subject of a verb of speech outside quotations."""
        if not self.quoted and token.dep_ in SUBJECTS and token.head.lemma_ in acts():
            self.speaker = draft

    def recent(self, sentences: int) -> list[Presence]:
        """Those mentioned in the last sentences, the latest first."""
        found: list[Presence] = []
        for presence in reversed(self._order.values()):
            if self.sentence - presence.sentence > sentences or len(found) == MOST:
                break
            found.append(presence)
        return found

    def only(self, gender: Gender) -> Presence | None:
        """The one person of this gender whom the article has mentioned, if there is only one."""
        known = self._known[gender]
        return next(iter(known.values())) if len(known) == 1 else None

    def is_named(self, words: Words, index: int) -> bool:
        """Whether the words here belong to a name, or to a role beside one."""
        at = words.paragraph.index
        offset = words.paragraph.start + words.starts[index]
        return (at, index + 1) in self._inside or offset in self._beside

    def resolved(self, words: Words, index: int, draft: Draft) -> None:
        """Note whom the word at this token means."""
        self._met[words.paragraph.index, index] = draft

    def draft_at(self, words: Words, index: int) -> Draft | None:
        """Whom this token means, if it is the last word of a name, a role noun or a pronoun."""
        key = words.paragraph.index, index
        return self._spots.get(key) or self._met.get(key)

    def group(self, words: Words, index: int) -> None:
        """Note those without a name whose words open at this token."""
        entry = self._groups.get(words.paragraph.start + words.starts[index])
        if entry is not None:
            tokens = words.paragraph.tokens(entry[1].start, entry[1].end)
            draft = self._longer(entry[0])
            if draft is not entry[0]:
                self.move(entry[1], draft)
            if tokens is not None:
                self.mention(draft, tokens.root.dep_ in SUBJECTS)
                self._met[words.paragraph.index, tokens.root.i] = draft

    def _longer(self, draft: Draft) -> Draft:
        """ "Oakland police", then "police": the same, where only one such was mentioned."""
        if draft.kind not in ("group", "organization") or draft.word is None or draft.name.lower() != draft.word:
            return draft
        near = [
            presence.draft for presence in self.recent(NEAR) if presence.draft.word == draft.word and not presence.draft.spots
        ]
        fits = [other for other in near if other is not draft and other.kind == draft.kind and other.plural == draft.plural]
        return fits[0] if len(fits) == 1 else draft

    def move(self, mention: Mention, draft: Draft) -> None:
        """Give a mention to a draft; those without a name who had it lose it."""
        entry = self._groups.pop(mention.start, None)
        if entry is not None and entry[1] in entry[0].others:
            entry[0].others.remove(entry[1])
        draft.others.append(mention)


def gender_fits(draft: Draft, gender: Gender) -> bool:
    """Whether a draft can be of this gender."""
    return draft.gender in (None, gender)


def holders_of(drafts: Sequence[Draft]) -> dict[str, list[Draft]]:
    """Persons by the last words of the roles they hold, as in "foreign minister" and "secretary of energy"."""
    found: dict[str, list[Draft]] = {}
    for draft in drafts:
        heads = {
            part.rsplit(maxsplit=1)[-1]
            for role in draft.roles
            for part in (role.title, role.title.split(" of ")[0])
            if part.strip()
        }
        for head in sorted(heads):
            found.setdefault(head, []).append(draft)
    return found
