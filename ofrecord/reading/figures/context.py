"""The setting of a figure: where it holds and as of when."""

from collections.abc import Sequence

from ofrecord.reading.figures.draft import Draft
from ofrecord.reading.figures.vetoes import Dated
from ofrecord.record import Name, Timex

CALENDAR = ("DATE", "TIME")


class Setting:
    """Places and days of an article, asked for the figures in it."""

    def __init__(self, names: Sequence[Name], dates: Sequence[Timex], published: str | None) -> None:
        self.dated = Dated([date for date in dates if date.type in CALENDAR])
        self.published = published[:10] if published else None
        mentions = [
            (m.start, m.end, name.id) for name in names if name.kind == "place" for m in name.mentions if m.form == "name"
        ]
        self.places = tuple(sorted(mentions))

    def day(self, draft: Draft) -> str | None:
        """The TIMEX3 value of the day a figure holds for: its clause's, its sentence's, else publication."""
        start, end = _sentence(draft)
        dates = [date for date in self.dated.between(start, end) if date.value[:1].isdigit()]
        inside = [date for date in dates if not (draft.start <= date.start < draft.end)]
        if not inside:
            return self.published
        nearest = min(inside, key=lambda date: (_clause_distance(draft, date.start), abs(date.start - draft.start)))
        return nearest.value[:10] if nearest.type == "TIME" else nearest.value

    def place(self, draft: Draft) -> str | None:
        """The id of the nearest place named in the figure's phrase, clause or sentence."""
        start, end = _sentence(draft)
        inside = [place for place in self.places if start <= place[0] < end]
        if not inside:
            return None
        nearest = min(
            inside, key=lambda place: (_clause_distance(draft, place[0]), place[0] < draft.start, abs(place[0] - draft.start))
        )
        return nearest[2]


def _sentence(draft: Draft) -> tuple[int, int]:
    sentence = draft.root.sent
    return draft.paragraph.start + sentence.start_char, draft.paragraph.start + sentence.end_char


def _clause_distance(draft: Draft, offset: int) -> int:
    """0 in the figure's own phrase, 1 in its clause, 2 in the sentence."""
    tokens = draft.paragraph.tokens(offset, offset + 1)
    if tokens is None or not len(tokens):
        return 2
    token, clause = tokens[0], _clause(draft.root)
    head = draft.root.head
    if head.left_edge.i <= token.i <= head.right_edge.i and head.pos_ in ("NOUN", "PROPN"):
        return 0
    return 1 if clause.left_edge.i <= token.i <= clause.right_edge.i else 2


def _clause(token):  # type: ignore[no-untyped-def]
    from ofrecord.reading.figures.syntax import governor

    return governor(token) or token
