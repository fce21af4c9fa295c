"""Furniture in a page: blocks whose place in the mark-up says that they are no part of the story."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

from ofrecord.lexicon import read_rows
from ofrecord.reading.page.html.blocks import Block, Blocks, Node
from ofrecord.reading.page.leftovers import leftover_reason
from ofrecord.reading.page.scrape.weigh import SENTENCE_END, weigh

CLASSES = Path(__file__).parent / "classes.csv"
TAGS = {
    "figcaption": "caption", "figure": "picture", "nav": "navigation", "footer": "navigation", "form": "form", "aside": "aside",
    "address": "byline", "caption": "caption", "menu": "navigation", "dialog": "widget",
}  # fmt: skip
SURE = frozenset(
    ["plea", "related", "caption", "comment form", "legal", "advertisement", "share", "about", "hidden", "print", "form",
     "byline", "aside", "pull quote"]
)  # fmt: skip
PROSE = 2.0  # weight of a block that reads like a story's, whatever loose name an element around it has
HEADINGS = ("h2", "h3", "h4", "h5", "h6")
TWEET = "twitter-tweet"  # an embedded post that the reporter quotes
WHOLE = 0.35  # of the story: an element that holds more of it is the story's own, whatever its name
LINKED = 0.9  # of a block, for it to be a link and nothing else
LINK_AT_MOST = 250  # characters of a paragraph that is one link
WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")


def furniture(found: Blocks, in_story: Sequence[bool]) -> list[str | None]:
    """For each block the reason why it is furniture; None where nothing says so. `in_story`: what the extractor took."""
    shares = _shares(found, in_story)
    trusted = _trusted(found, shares)
    named = [_reason_of_node(node, shares[number], trusted) for number, node in enumerate(found.nodes)]
    return [
        _reason(block, found, named) if taken else _reason_outside(block, found, named)
        for block, taken in zip(found.blocks, in_story, strict=True)
    ]


def _reason_outside(block: Block, found: Blocks, named: Sequence[str | None]) -> str | None:
    """Why a block that the extractor did not take is furniture."""
    by_place = next((reason for number in found.lineage(block.node) if (reason := named[number])), None)
    return by_place or leftover_reason(block.text)


def _trusted(found: Blocks, shares: Sequence[float]) -> frozenset[str]:
    """The listed names that the page gives to small things only; one that holds much of the story means something else here."""
    totals: dict[str, float] = {}
    for node, share in zip(found.nodes, shares, strict=True):
        if share < WHOLE:
            for entry in entries_of(node.names):
                totals[entry] = totals.get(entry, 0.0) + share
    return frozenset(entry for entry in _classes() if totals.get(entry, 0.0) < WHOLE)


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


def _reason_of_node(node: Node, share: float, trusted: frozenset[str]) -> str | None:
    if share >= WHOLE:
        return None
    entry = next((entry for entry in entries_of(node.names) if entry in trusted), None)
    return _classes()[entry] if entry else TAGS.get(node.tag)


@lru_cache(maxsize=4096)
def entries_of(names: str) -> tuple[str, ...]:
    """The listed entries in a class, id or role; neighbours that are listed as a pair first."""
    words = [word.lower() for word in WORDS.findall(names)]
    pairs = [f"{first} {second}" for first, second in pairwise(words)]
    return tuple(entry for entry in (*pairs, *words) if entry in _classes())


@cache
def _classes() -> dict[str, str]:
    return {row["word"]: row["reason"] for row in read_rows(CLASSES)}


def _reason(block: Block, found: Blocks, named: Sequence[str | None]) -> str | None:
    weighed = weigh(block.text)
    if weighed.reason:
        return weighed.reason
    if any(TWEET in found.nodes[number].names for number in found.lineage(block.node)):
        return None
    places = (reason for number in found.lineage(block.node) if (reason := named[number]))
    by_place = next((reason for reason in places if reason in SURE or weighed.weight < PROSE), None)
    if by_place:
        return by_place
    is_link = block.linked >= LINKED * len(block.text) and len(block.text) <= LINK_AT_MOST
    if is_link and found.nodes[block.node].tag not in HEADINGS and not SENTENCE_END.search(block.text):
        return "link"
    return None
