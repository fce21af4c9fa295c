"""A draft: a quantity in its sentence, before ids are given and figures are joined."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ofrecord.reading.figures.grammar import Quantity
from ofrecord.reading.parse import Paragraph
from ofrecord.record import Counted
from ofrecord.record.figure import ChangeRole, Direction, FigureStatus

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Move:
    """Which way a figure moves, and what it is in the move; `verb` is the token that moves it."""

    direction: Direction
    role: ChangeRole
    verb: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A quantity of a paragraph; `root` is the token that ties it to its sentence."""

    paragraph: Paragraph
    quantity: Quantity
    root: "Token"
    counted: Counted | None = None
    move: Move | None = None
    status: FigureStatus = "asserted"

    @property
    def start(self) -> int:
        return self.paragraph.start + self.quantity.start

    @property
    def end(self) -> int:
        return self.paragraph.start + self.quantity.end


def root_of(paragraph: Paragraph, quantity: Quantity) -> "Token | None":
    """The token through which a quantity hangs in its sentence: of "about 30 percent" the percent."""
    offset = paragraph.start
    inside = paragraph.tokens(offset + quantity.start, offset + quantity.end)
    number = paragraph.tokens(offset + quantity.number_start, offset + quantity.number_end)
    if inside is None or number is None or not len(number):
        return None
    root = number[-1]
    while root.head.i != root.i and inside.start <= root.head.i < inside.end:
        root = root.head
    return root
