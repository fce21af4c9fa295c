"""Facts marked in the text: the body cut at every edge of a fact, each piece with the facts that cover it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ofrecord.record import Record

Edge = tuple[int, int, str, str]  # start, end, kind, id
PARAGRAPH = "\n\n"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text: what covers it, the fact it links to, those that begin here, and whether it is asked for.

    `again` where the fact it links to began in a piece before: one stop for the keyboard is enough.
    """

    text: str
    kinds: tuple[str, ...]
    to: str | None
    begins: tuple[str, ...]
    at: bool
    again: bool = False

    @property
    def classes(self) -> str:
        """The classes of its mark."""
        return " ".join(["fact", *(f"k-{kind}" for kind in self.kinds), *(["at"] if self.at else [])])


def paragraphs(record: Record, at: tuple[int, int] | None = None) -> tuple[tuple[Piece, ...], ...]:
    """The article's paragraphs in pieces; `at` is a passage to show."""
    text, edges = record.article.text, sorted(_edges(record))
    cuts = sorted({point for edge in edges for point in edge[:2]} | set(at or ()))
    found, start = [], 0
    for block in text.split(PARAGRAPH):
        end = start + len(block)
        found.append(tuple(_pieces(text, (start, end), cuts, edges, at)))
        start = end + len(PARAGRAPH)
    return tuple(found)


def _edges(record: Record) -> Iterator[Edge]:
    for statement in record.statements:
        for span in statement.content:
            yield span.start, span.end, "statement", statement.id
    for figure in record.figures:
        yield figure.start, figure.end, "figure", figure.id
    for event in record.events:
        yield event.trigger.start, event.trigger.end, "event", event.id
    for date in record.dates:
        yield date.start, date.end, "date", date.id
    for name in record.names:
        for mention in name.mentions:
            if mention.form in ("name", "title"):
                yield mention.start, mention.end, "name", name.id


def _pieces(
    text: str, block: tuple[int, int], cuts: list[int], edges: list[Edge], at: tuple[int, int] | None
) -> Iterator[Piece]:
    start, last = block
    near = [edge for edge in edges if edge[0] < last and edge[1] > start]
    points = [start, *(cut for cut in cuts if start < cut < last), last]
    for left, right in pairwise(points):
        if left == right:
            continue
        over = [edge for edge in near if edge[0] <= left and edge[1] >= right]
        inner = min(over, key=lambda edge: (edge[2] == "statement", edge[1] - edge[0]), default=None)
        yield Piece(
            text=text[left:right],
            kinds=tuple(sorted({edge[2] for edge in over})),
            to=inner[3] if inner else None,
            begins=(
                *dict.fromkeys(edge[3] for edge in over if edge[0] == left and edge[2] != "name"),
                *(["at"] if at is not None and at[0] == left else []),
            ),
            at=at is not None and at[0] <= left and right <= at[1],
            again=inner is not None and inner[0] != left,
        )
