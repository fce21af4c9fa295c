"""Furniture in a page: blocks whose place in the mark-up says that they are no part of the story."""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from ofrecord.lexicon import read_rows
from ofrecord.reading.page.html.blocks import Block, Blocks
from ofrecord.reading.page.scrape.weigh import SENTENCE_END, weigh

CLASSES = Path(__file__).parent / "classes.csv"
TAGS = {
    "figcaption": "caption", "figure": "caption", "nav": "navigation", "footer": "navigation", "form": "form", "aside": "aside",
    "address": "byline", "caption": "caption", "menu": "navigation", "dialog": "widget",
}  # fmt: skip
HEADINGS = ("h2", "h3", "h4", "h5", "h6")
WHOLE = 0.35  # of the story: an element that holds more of it is the story's own, whatever its name
LINKED = 0.9  # of a block, for it to be a link and nothing else
LINK_AT_MOST = 250  # characters of a paragraph that is one link
WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")


def furniture(found: Blocks, in_story: Sequence[bool]) -> list[str | None]:
    """For each block the reason why it is furniture; None where nothing says so. `in_story`: what the extractor took."""
    shares = _shares(found, in_story)
    named = [_reason_of_node(found, number, shares) for number in range(len(found.nodes))]
    return [_reason(block, found, named) for block in found.blocks]


def _shares(found: Blocks, in_story: Sequence[bool]) -> list[float]:
    """For each element, how much of the story it holds."""
    sizes = [0] * len(found.nodes)
    for block, taken in zip(found.blocks, in_story, strict=True):
        if taken:
            sizes[block.node] += len(block.text)
    for number in range(len(found.nodes) - 1, 0, -1):
        parent = found.nodes[number].parent
        if parent >= 0:
            sizes[parent] += sizes[number]
    whole = max(1, sizes[0] if sizes else 1)
    return [size / whole for size in sizes]


def _reason_of_node(found: Blocks, number: int, shares: Sequence[float]) -> str | None:
    node = found.nodes[number]
    if shares[number] >= WHOLE:
        return None
    return TAGS.get(node.tag) or (_reason_of_names(node.names) if node.names else None)


@cache
def _reason_of_names(names: str) -> str | None:
    """The reason that a class, id or role gives; the longer entry first."""
    words = [word.lower() for word in WORDS.findall(names)]
    listed = _classes()
    pairs = (f"{first} {second}" for first, second in zip(words, words[1:], strict=False))
    return next((listed[entry] for entry in (*pairs, *words) if entry in listed), None)


@cache
def _classes() -> dict[str, str]:
    return {row["word"]: row["reason"] for row in read_rows(CLASSES)}


def _reason(block: Block, found: Blocks, named: Sequence[str | None]) -> str | None:
    by_words = weigh(block.text).reason
    if by_words:
        return by_words
    by_place = next((reason for number in found.lineage(block.node) if (reason := named[number])), None)
    if by_place:
        return by_place
    if (
        block.linked >= LINKED * len(block.text)
        and len(block.text) <= LINK_AT_MOST
        and found.nodes[block.node].tag not in HEADINGS
    ):
        return None if SENTENCE_END.search(block.text) else "link"
    return None
