"""Who the source is: a name of the article, or an unnamed source that only its statement shows."""

from collections.abc import Sequence

from ofrecord.reading.names.cast import Cast
from ofrecord.reading.names.world import describe
from ofrecord.reading.statements.drafts import Draft
from ofrecord.record import Mention, Name

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


class Speakers:
    """Finds the speaker of each draft, in the order of the text; `names` grows by unnamed sources."""

    def __init__(self, names: Sequence[Name]) -> None:
        self._cast = Cast(names)
        self._given = tuple(names)
        self._unnamed: list[Name] = []
        self._number = max((int(name.id[1:]) for name in names if name.id[1:].isdigit()), default=0)
        self._definite: dict[str, int] = {}
        self._of: dict[int, str | None] = {}

    @property
    def names(self) -> tuple[Name, ...]:
        """The given names and the unnamed sources."""
        return (*self._given, *self._unnamed)

    def find(self, draft: Draft) -> str | None:
        """The id of the draft's speaker, or None."""
        if draft.leans_on is not None:
            key = self._of.get(id(draft.leans_on))
        else:
            key = self._resolve(draft)
        self._of[id(draft)] = key
        return key

    def _resolve(self, draft: Draft) -> str | None:
        if draft.frame is None or draft.frame.source is None or draft.source is None:
            return None
        view, source = draft.frame.view, draft.frame.source
        head = view.doc[source.head]
        named = self._cast.at(view.paragraph.start + head.idx)
        if named is None and source.first <= source.head < source.last:
            named = self._cast.of(view.paragraph, list(view.doc[source.first : source.last]))
        if named is not None:
            return named.id
        if head.tag_ in NOMINAL or head.lower_ in SOMEONE:
            return self._unnamed_source(draft)
        return None

    def _unnamed_source(self, draft: Draft) -> str:
        """A new name of kind "unnamed"; the same definite words ("the official") go on being the same."""
        assert draft.source is not None and draft.frame is not None and draft.frame.source is not None
        words, view, source = draft.source.text, draft.frame.view, draft.frame.source
        mention = Mention(start=draft.source.start, end=draft.source.end, text=words, form="nominal")
        low = words.lower()
        if low.split()[0] in DEFINITE and low in self._definite:
            index = self._definite[low]
            known = self._unnamed[index]
            if mention not in known.mentions:
                self._unnamed[index] = _with(known, mention)
            return known.id
        self._number += 1
        country, sector = describe(list(view.doc[source.first : source.last]))
        name = Name(id=f"n{self._number}", kind="unnamed", name=words, country=country, sector=sector, mentions=(mention,))
        self._definite[low] = len(self._unnamed)
        self._unnamed.append(name)
        return name.id


def _with(name: Name, mention: Mention) -> Name:
    mentions = tuple(sorted((*name.mentions, mention), key=lambda one: one.start))
    return Name(id=name.id, kind=name.kind, name=name.name, country=name.country, sector=name.sector, mentions=mentions)
