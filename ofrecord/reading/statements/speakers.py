"""Who the source is: a name of the article, or an unnamed source that only its statement shows."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ofrecord.reading.names.cast import Cast
from ofrecord.reading.names.gender import gender_of
from ofrecord.reading.statements.dialogue import label_kind
from ofrecord.reading.statements.drafts import Draft
from ofrecord.reading.statements.frames import DENIALS, Frame
from ofrecord.reading.statements.frames.sources import Source, span_of, voices
from ofrecord.reading.statements.views import View
from ofrecord.reading.world import describe
from ofrecord.record import Mention, Name
from ofrecord.record.name import NameKind

if TYPE_CHECKING:
    from spacy.tokens import Token

NOMINAL = ("NN", "NNS", "NNP", "NNPS", "CD", "JJ", "JJS", "JJR")
SOMEONE = (
    "everyone",
    "everybody",
    "someone",
    "somebody",
    "many",
    "some",
    "others",
    "most",
    "few",
    "several",
    "one",
    "another",
    "both",
)
DEFINITE = ("the", "this", "that", "these", "those", "his", "her", "their", "its")


MOST = 20  # labels that may be the name of a paper
NEAR = 2  # paragraphs; chosen on the dev parts of three sets
PERSON, BODY = ("person", "unnamed"), ("organization", "group", "unnamed")
PRONOUNS = {"he": PERSON, "she": PERSON, "they": BODY, "it": BODY}
GENDERS = {"he": "male", "she": "female"}


class Speakers:
    """Finds the speaker of each draft, in the order of the text; `names` grows by unnamed sources."""

    def __init__(self, names: Sequence[Name], interviewee: str | None = None, texts: Sequence[str] = ()) -> None:
        self._texts = texts
        self._outlets: dict[str, bool] = {}
        self._cast = Cast(names)
        self._interviewee = interviewee
        self._given = tuple(names)
        self._unnamed: list[Name] = []
        self._number = max((int(name.id[1:]) for name in names if name.id[1:].isdigit()), default=0)
        self._first = self._number + 1
        self._definite: dict[str, int] = {}
        self._placed: dict[int, int] = {}
        self._of: dict[int, str | None] = {}
        self._last: tuple[str, int] | None = None

    @property
    def names(self) -> tuple[Name, ...]:
        """The given names and the unnamed sources."""
        return (*self._given, *self._unnamed)

    def find(self, draft: Draft) -> str | None:
        """The id of the draft's speaker, or None."""
        if draft.said_by is not None:
            key: str | None = draft.said_by
        elif draft.leans_on is not None:
            key = self._of.get(id(draft.leans_on))
            key = key if draft.same_turn else self._newly_named(draft, key)
        else:
            key = self._resolve(draft)
        self._of[id(draft)] = key
        if key is not None and (draft.speaks or (draft.act == "thought" and draft.is_outside)):
            self._last = key, draft.view.paragraph.index
        return key

    def _newly_named(self, draft: Draft, key: str | None) -> str | None:
        """A floating quotation's speaker: the last one, unless since then the text has been about one other person alone."""
        leader = draft.leans_on
        if leader is None or draft.view.paragraph.index - leader.view.paragraph.index > NEAR:
            return key
        end = max(leader.content[-1][1], leader.cue.end if leader.cue else 0, leader.source.end if leader.source else 0)
        between = self._cast.mentions(end, draft.start)
        if any(name.id == key for _, name in between):
            return key
        named = {name.id for mention, name in between if name.kind == "person" and mention.form in ("name", "title")}
        return named.pop() if len(named) == 1 else key

    def _resolve(self, draft: Draft) -> str | None:
        if draft.frame is None or draft.frame.source is None or draft.source is None:
            return None
        view, source = draft.frame.view, draft.frame.source
        head = view.doc[source.head]
        if draft.frame.cue.kind == "mark":
            return self._labelled(view, source)
        named = self._cast.at(view.paragraph.start + head.idx)
        if named is None and source.first <= source.head < source.last:
            named = self._cast.of(view.paragraph, list(view.doc[source.first : source.last]))
        if named is not None:
            return None if head.tag_ == "PRP$" and self._is_denied(draft.frame, named) else named.id
        if head.lower_ in PRONOUNS:
            return self._going_on(draft, head.lower_)
        if (person := self._named_last(view, source)) is not None:
            return person
        possessor = _possessor(head)
        if possessor is not None and (named := self._cast.at(view.paragraph.start + possessor.idx)) is not None:
            return named.id
        if head.tag_ in NOMINAL or head.lower_ in SOMEONE:
            return self._unnamed_source(view, source)
        return None

    def _named_last(self, view: View, source: Source) -> str | None:
        """ "the external member Ana Ortiz": the person whose name ends the phrase, not hung on a preposition."""
        named = self._cast.at(view.paragraph.start + view.doc[source.last - 1].idx)
        if named is None or named.kind != "person":
            return None
        first = source.last - 1
        while first > source.first and view.doc[first].tag_ in ("NNP", "NNPS"):
            first -= 1
        return named.id if view.doc[first].tag_ in ("NN", "NNS", "JJ") else None

    def _is_denied(self, frame: Frame, named: Name) -> bool:
        """ "The judge rejected her claim": the claim is not the judge's, whoever "her" is taken for."""
        verb = frame.view.doc[frame.at].head
        subject = next((kid for kid in verb.lefts if kid.dep_ == "nsubj"), None)
        if subject is None or verb.lemma_ not in DENIALS:
            return False
        denier = self._cast.at(frame.view.paragraph.start + subject.idx)
        return denier is not None and denier.id == named.id

    def _labelled(self, view: View, source: Source) -> str | None:
        """The name behind a label: "PENCE" is the one Pence of the article, "A" the one interviewed, "Q" nobody."""
        words = view.doc[source.first : source.last].text
        kind = label_kind(words)
        if kind == "asks":
            return None
        if kind == "answers":
            return self._interviewee
        named = self._cast.at(view.paragraph.start + view.doc[source.head].idx)
        if named is not None and named.kind != "unnamed" and named.name.upper() != words:
            return named.id
        surname = words.split()[-1].lower()
        people = [name for name in self._given if name.kind == "person" and name.name.lower().split()[-1] == surname]
        full = [name for name in people if len(name.name.split()) > 1]
        if len(full or people) == 1:
            return (full or people)[0].id
        if named is not None:
            return named.id
        if words not in self._outlets:
            self._outlets[words] = len(self._outlets) < MOST and any(f"The {words.title()}" in text for text in self._texts)
        outlet = label_kind(words) is None and self._outlets[words]
        return self._unnamed_source(view, source, definite=True, kind="organization" if outlet else _kind_behind(words))

    def _going_on(self, draft: Draft, pronoun: str) -> str | None:
        """ "…," she went on: who spoke last, a paragraph or two before, where the pronoun can mean them."""
        if self._last is None or draft.view.paragraph.index - self._last[1] > NEAR:
            return None
        key = self._last[0]
        name = self._cast.by_id.get(key) or self._unnamed[int(key[1:]) - self._first]
        if name.kind not in PRONOUNS[pronoun]:
            return None
        gender = GENDERS.get(pronoun)
        return name.id if gender is None or gender_of(name) in (None, gender) else None

    def _unnamed_source(self, view: View, source: Source, *, definite: bool = False, kind: NameKind = "unnamed") -> str:
        """A new name of kind "unnamed", unless this place or the same definite words ("the official") had one before."""
        if not source.first <= source.head < source.last:  # "who" stands for what is named before it
            source = span_of(view, view.doc[source.head])
        span = view.paragraph.span(source.first, source.last)
        mention = Mention(start=span.start, end=span.end, text=span.text, form="nominal")
        low = span.text.lower()
        index = self._placed.get(span.start, self._definite.get(low) if definite or low.split()[0] in DEFINITE else None)
        if index is None:
            self._number += 1
            index = len(self._unnamed)
            country, sector = describe(list(view.doc[source.first : source.last]))
            name = Name(id=f"n{self._number}", kind=kind, name=span.text, country=country, sector=sector, mentions=(mention,))
            self._unnamed.append(name)
        elif mention not in self._unnamed[index].mentions:
            self._unnamed[index] = _with(self._unnamed[index], mention)
        self._definite[low] = self._placed[span.start] = index
        return self._unnamed[index].id


def _kind_behind(label: str) -> NameKind:
    """What a label names that nothing else names: "REPORTER" is someone unnamed, "The Courier" the paper that asks."""
    if label_kind(label) is not None:
        return "unnamed"
    return "person" if label.isupper() else "organization" if label.startswith("The ") else "unnamed"


def _with(name: Name, mention: Mention) -> Name:
    mentions = tuple(sorted((*name.mentions, mention), key=lambda one: one.start))
    return Name(id=name.id, kind=name.kind, name=name.name, country=name.country, sector=name.sector, mentions=mentions)


def _possessor(head: "Token") -> "Token | None":
    """ "her statement", "a letter from Ortiz": whose text it is."""
    if head.lemma_.lower() not in voices():
        return None
    for kid in head.children:
        if kid.dep_ == "poss":
            return kid
        if kid.lower_ in ("by", "from") and kid.dep_ in ("prep", "agent"):
            return next((word for word in kid.children if word.dep_ == "pobj"), None)
    return None
