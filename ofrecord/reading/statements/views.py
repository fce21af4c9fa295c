"""A view of a paragraph: which of its words stand in quotation marks, and which quotations hold speech."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ofrecord.reading.masks import CLAUSE, FINAL
from ofrecord.reading.parse import Paragraph
from ofrecord.reading.regions import Region

if TYPE_CHECKING:
    from spacy.tokens import Doc

Range = tuple[int, int]  # tokens: first, and one past the last
FEWEST_WORDS = 3  # shorter quotations are titles, slogans and scare quotes unless a cue takes them
OUTSIDE = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A quoted region in tokens, marks included; `speech` where it holds a clause or closes as one."""

    region: Region
    first: int
    last: int
    speech: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A paragraph with the number of the quotation that each token stands in (OUTSIDE for none)."""

    paragraph: Paragraph
    quotations: tuple[Quotation, ...]
    inside: tuple[int, ...]

    @property
    def doc(self) -> "Doc":
        return self.paragraph.doc

    def trimmed(self, first: int, last: int) -> Range:
        """A range without the commas and stops at its edges, quotation marks kept."""
        doc = self.doc
        while first < last and doc[first].is_punct and not self._edge(first):
            first += 1
        while first < last and (doc[last - 1].is_punct or doc[last - 1].is_space) and not self._edge(last - 1):
            last -= 1
        return first, last

    def _edge(self, index: int) -> bool:
        return self.inside[index] != OUTSIDE or self.doc[index].text in "()$%"


def view_of(paragraph: Paragraph) -> View:
    """The view of a paragraph."""
    quotations = tuple(_quotations(paragraph))
    inside = [OUTSIDE] * len(paragraph.doc)
    for number, quotation in enumerate(quotations):
        inside[quotation.first : quotation.last] = [number] * (quotation.last - quotation.first)
    return View(paragraph=paragraph, quotations=quotations, inside=tuple(inside))


def _quotations(paragraph: Paragraph) -> Iterator[Quotation]:
    for region in paragraph.regions:
        tokens = paragraph.tokens(region.start, region.end)
        if tokens is not None and len(tokens):
            yield Quotation(region=region, first=tokens.start, last=tokens.end, speech=_is_speech(paragraph, region))


def _is_speech(paragraph: Paragraph, region: Region) -> bool:
    words = paragraph.text[region.inner_start - paragraph.start : region.inner_end - paragraph.start]
    if len(words.split()) < FEWEST_WORDS:
        return bool(FINAL.search(words)) and words.rstrip()[-1:] in ".?!,"
    return bool(FINAL.search(words) or CLAUSE.search(words))
