"""The body of an HTML page: what trafilatura takes, block by block, less furniture, plus paragraphs that it lost."""

import re
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ofrecord.reading.page.authors import notes_on_authors, without_credit
from ofrecord.reading.page.html.about.jsonld import Object
from ofrecord.reading.page.html.align import page_text
from ofrecord.reading.page.html.blocks import Blocks
from ofrecord.reading.page.html.furniture import furniture
from ofrecord.reading.page.html.liveblog import find_posts, find_text
from ofrecord.reading.page.html.standfirst import with_standfirst
from ofrecord.reading.page.scrape import find_in_scrape
from ofrecord.reading.page.scrape.weigh import weigh
from ofrecord.record import Removed

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

WORD = re.compile(r"\w+")
RUN = 3  # words of a shingle
COVERED = 0.6  # of a block's shingles, for it to be in the extractor's text
FULLER = 1.5  # times the text of the page, for the posts in a live blog's data to be taken instead
MUCH_FULLER = 2.5  # times, for the text in an article's data: on a page that a script draws, or behind a wall
TEXT_AT_LEAST = 200  # characters of a story in the data
REGION = 0.7  # of the story, for an element to be the one that holds it
LINKS_ONLY = 0.8  # of the extractor's text, for a page to be a list of other stories
KEPT_AT_LEAST = 0.4  # of the extractor's characters; with less left over, its text is taken as it is


@dataclass(frozen=True, slots=True)
class Body:
    """The paragraphs of a story, what was taken out, and the number of the first block that was kept."""

    paragraphs: tuple[str, ...]
    removed: tuple[Removed, ...]
    first: int

    def without(self, headline: str | None, byline: Sequence[str]) -> "Body":
        """The body without paragraphs that only repeat the headline, and without notes at its end about those who sign it."""
        notes = notes_on_authors(self.paragraphs, byline)
        reasons = [
            "about" if number in notes else "headline" if headline and same_words(text, headline) else None
            for number, text in enumerate(self.paragraphs)
        ]
        pairs = list(zip(self.paragraphs, reasons, strict=True))
        removed = tuple(Removed(text, reason) for text, reason in pairs if reason)
        kept, credit = without_credit([text for text, reason in pairs if not reason])
        return Body(kept, (*self.removed, *removed, *(Removed(text, "credit") for text in credit)), self.first)


def same_words(one: str, other: str) -> bool:
    """Whether two lines are the same but for case and punctuation."""
    return WORD.findall(one.casefold()) == WORD.findall(other.casefold())


def find_body(tree: "Element", found: Blocks, article: Object) -> Body | None:
    """The story's paragraphs; None where none are found."""
    body = _from_blocks(tree, found)
    size = sum(map(len, body.paragraphs))
    for told, fuller in ((find_posts(article), FULLER), (find_text(article), MUCH_FULLER)):
        if sum(map(len, told)) > max(fuller * size, TEXT_AT_LEAST):
            return Body(told, body.removed, body.first)
    return body if body.paragraphs else None


def bare_body(html: str) -> Body:
    """The story of mark-up that cannot be read as a tree, or in which no story stands out: its bare text, read as a scrape."""
    text = "\n".join(page_text(html))
    draft = find_in_scrape(text)
    return Body(tuple(piece.text for piece in draft.paragraphs), draft.removed, 0)


def _from_blocks(tree: "Element", found: Blocks) -> Body:
    extracted = _extracted(deepcopy(tree))
    taken = _taken(found, extracted)
    reasons = with_standfirst(found, taken, furniture(found, taken))
    kept = [is_taken and not reason for is_taken, reason in zip(taken, reasons, strict=True)]
    kept = _with_lost(found, taken, kept, reasons)
    kept, reasons = _within(found, kept, reasons)
    first = next((number for number, is_kept in enumerate(kept) if is_kept), 0)
    paragraphs = tuple(block.text for block, is_kept in zip(found.blocks, kept, strict=True) if is_kept)
    if sum(map(len, paragraphs)) < KEPT_AT_LEAST * len(extracted):
        lines = () if _is_links(found, taken) else tuple(line for line in extracted.split("\n") if line.strip())
        return Body(lines, () if lines else _removed(found, [False] * len(kept), reasons), first)
    return Body(paragraphs, _removed(found, kept, reasons), first)


def _is_links(found: Blocks, taken: Sequence[bool]) -> bool:
    """Whether the extractor took little but links: a page of teasers, no story."""
    blocks = [block for block, is_taken in zip(found.blocks, taken, strict=True) if is_taken]
    return sum(block.linked for block in blocks) >= LINKS_ONLY * sum(len(block.text) for block in blocks)


def _extracted(tree: "Element") -> str:
    """What trafilatura takes for the story, a paragraph a line."""
    import trafilatura

    document = trafilatura.bare_extraction(tree, include_comments=False, include_formatting=False)
    return (getattr(document, "text", None) or "") if document else ""


def _taken(found: Blocks, extracted: str) -> list[bool]:
    words = WORD.findall(extracted)
    known = set(zip(*(words[shift:] for shift in range(RUN)), strict=False))
    lines = {" ".join(WORD.findall(line)) for line in extracted.split("\n")}
    return [_is_taken(WORD.findall(block.text), known, lines) for block in found.blocks]


def _is_taken(words: list[str], known: set[tuple[str, ...]], lines: set[str]) -> bool:
    if len(words) < RUN + 1:
        return " ".join(words) in lines
    own = list(zip(*(words[shift:] for shift in range(RUN)), strict=False))
    return sum(run in known for run in own) >= COVERED * len(own)


def _with_lost(found: Blocks, taken: Sequence[bool], kept: Sequence[bool], reasons: Sequence[str | None]) -> list[bool]:
    """Paragraphs that the extractor lost between others with the same parent."""
    numbers = [number for number, is_kept in enumerate(kept) if is_kept]
    if not numbers:
        return list(kept)
    parents = {found.nodes[found.blocks[number].node].parent for number in numbers}
    first, last = numbers[0], numbers[-1]
    return [
        is_kept
        or (
            first < number < last
            and not taken[number]
            and not reasons[number]
            and found.nodes[block.node].parent in parents
            and weigh(block.text).weight > 0
        )
        for number, (block, is_kept) in enumerate(zip(found.blocks, kept, strict=True))
    ]


def _within(found: Blocks, kept: Sequence[bool], reasons: Sequence[str | None]) -> tuple[list[bool], list[str | None]]:
    """What lies behind the element that holds the story is another story's teaser."""
    whole = sum(len(block.text) for block, is_kept in zip(found.blocks, kept, strict=True) if is_kept)
    region = _region(found, kept, whole)
    inside = [region in found.lineage(block.node) for block in found.blocks]
    last = max((number for number, is_inside in enumerate(inside) if is_inside and kept[number]), default=len(kept))
    outside = [is_kept and number > last and not inside[number] for number, is_kept in enumerate(kept)]
    return (
        [is_kept and not is_outside for is_kept, is_outside in zip(kept, outside, strict=True)],
        ["after the story" if is_outside else reason for reason, is_outside in zip(reasons, outside, strict=True)],
    )


def _region(found: Blocks, kept: Sequence[bool], whole: int) -> int:
    """The innermost element that holds most of the story."""
    sizes = [0] * len(found.nodes)
    for block, is_kept in zip(found.blocks, kept, strict=True):
        sizes[block.node] += len(block.text) if is_kept else 0
    for number in range(len(found.nodes) - 1, 0, -1):
        sizes[max(0, found.nodes[number].parent)] += sizes[number]
    return max((number for number, size in enumerate(sizes) if size >= REGION * whole), default=0)


def _removed(found: Blocks, kept: Sequence[bool], reasons: Sequence[str | None]) -> tuple[Removed, ...]:
    return tuple(
        Removed(block.text, reason or "not in the story")
        for block, is_kept, reason in zip(found.blocks, kept, reasons, strict=True)
        if not is_kept
    )
