"""The stage: who has been mentioned so far, how lately, and as a subject or not."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from ofrecord.reading.names.draft import Draft
from ofrecord.reading.names.spot.companies import is_company
from ofrecord.reading.names.words import Words
from ofrecord.reading.names.world.bodies import find_body
from ofrecord.reading.names.world.describe import describe
from ofrecord.reading.names.world.roles import Gender, RoleWord, find_role

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
PASSED = ("former ", "ex-", "late ", "vice ", "deputy ", "acting ", "then ", "assistant ", "incoming ", "future ", "aspiring ")
MOST = 40  # names kept in mind at once
NEAR = 6  # sentences back that "the company" may reach


@dataclass(slots=True)
class Presence:
    """One name on the stage: its last sentence, whether it was the subject there, and how often it was mentioned."""

    draft: Draft
    sentence: int = -1
    subject: int = -1
    place: int = -1
    count: int = 0


class Stage:
    """The names of an article as a reader keeps them in mind."""

    def __init__(self, paragraphs: Sequence[Words], drafts: Sequence[Draft]) -> None:
        self.presences = {id(draft): Presence(draft) for draft in drafts}
        self._order: OrderedDict[int, Presence] = OrderedDict()
        self.holders = _holders(drafts)
        self._spots = {(spot.at, spot.last - 1): draft for draft in drafts for spot in draft.spots}
        self._inside = {(spot.at, index) for draft in drafts for spot in draft.spots for index in range(spot.titled, spot.last)}
        self._others = {(mention.start): draft for draft in drafts for mention in draft.others}
        self.sentence = -1
        self.place = 0

    def enter(self, words: Words, index: int) -> None:
        """Step on to a token: a sentence may open, a name may be mentioned."""
        self.place += 1
        token = words.doc[index]
        if token.is_sent_start or index == 0:
            self.sentence += 1
        draft = self._spots.get((words.paragraph.index, index))
        if draft is not None:
            self.mention(draft, token.dep_ in SUBJECTS)

    def mention(self, draft: Draft, is_subject: bool) -> None:
        """Note that a name is mentioned here."""
        presence = self.presences[id(draft)]
        presence.sentence, presence.place = self.sentence, self.place
        presence.count += 1
        self._order[id(draft)] = presence
        self._order.move_to_end(id(draft))
        if is_subject:
            presence.subject = self.sentence

    def recent(self, sentences: int) -> list[Presence]:
        """Those mentioned in the last sentences, the latest first."""
        found = []
        for presence in reversed(self._order.values()):
            if self.sentence - presence.sentence > sentences or len(found) == MOST:
                break
            found.append(presence)
        return found

    def is_named(self, words: Words, index: int) -> bool:
        """Whether the words here belong to a name, or to a role beside one."""
        at = words.paragraph.index
        offset = words.paragraph.start + words.starts[index]
        return (at, index + 1) in self._inside or offset in self._others

    def draft_at(self, words: Words, index: int) -> Draft | None:
        """The name whose last word is this token."""
        return self._spots.get((words.paragraph.index, index))

    def nominal(self, words: Words, first: int, last: int, role: RoleWord) -> None:
        """Tie "the prime minister" to the last who holds that office, "the company" to the last company."""
        country, _ = describe(words.doc[first:last])
        if role.kind in ("office", "person"):
            fits = [draft for draft in self.holders.get(role.word.split()[-1], ()) if self._holds(draft, role, country)]
        else:
            near = [presence.draft for presence in self.recent(NEAR) if presence.draft.kind == "organization"]
            fits = [draft for draft in near if self._is_such(draft, role, country)]
        seen = [self.presences[id(draft)] for draft in fits if self.presences[id(draft)].place >= 0]
        if seen:
            draft = max(seen, key=lambda presence: presence.place).draft
            draft.others.append(words.mention(first, last, "nominal"))
            self.mention(draft, words.doc[last - 1].dep_ in SUBJECTS)

    def _holds(self, draft: Draft, role: RoleWord, country: str | None) -> bool:
        if country and draft.country and country != draft.country:
            return False
        return any(_same_office(told.title, role.word) for told in draft.roles)

    def _is_such(self, draft: Draft, role: RoleWord, country: str | None) -> bool:
        presence = self.presences[id(draft)]
        if (
            presence.place < 0
            or self.sentence - presence.sentence > NEAR
            or (country and draft.country and country != draft.country)
        ):
            return False
        name = draft.name.lower().split()
        body = find_body(draft.name)
        if role.word in name:
            return True
        if role.word in ("company", "firm", "corporation"):
            return is_company(draft.name) or bool(body and body.sector == "business")
        return role.word in ("party", "union", "bank") and bool(
            body and body.sector == role.sector and role.sector in ("party", "labor")
        )


def _holders(drafts: Sequence[Draft]) -> dict[str, list[Draft]]:
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


def _same_office(title: str, word: str) -> bool:
    """Whether a title is this office: "finance minister" for "minister", "lieutenant general" for "general"; no former one."""
    if title.startswith(PASSED):
        return False
    found = find_role(title)
    if found is None:
        head = title.split(" of ", maxsplit=1)[0]
        found = find_role(head)
    if found is None:
        return False
    if found.word == "prime minister":  # papers do not call a prime minister "the minister"
        return word == found.word
    return word in (
        found.word,
        found.word.split()[-1],
        title,
        title.split(" of ", maxsplit=1)[0].rsplit(maxsplit=1)[-1],
    ) and not found.word.startswith(PASSED)


def gender_fits(draft: Draft, gender: Gender) -> bool:
    """Whether a draft can be of this gender."""
    return draft.gender in (None, gender)
