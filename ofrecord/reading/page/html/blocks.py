"""The blocks of an HTML page: each stretch of text between block tags, with the elements that it stands in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

SKIPPED = frozenset(
    """script style noscript template svg math iframe object embed button select option textarea input
    canvas video audio map head title""".split()  # noqa: SIM905 - a list of words reads best as words
)
BLOCKS = frozenset(
    """html body address article aside blockquote center dd details dialog div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section
    summary table caption thead tbody tfoot tr ul amp-img""".split()  # noqa: SIM905 - a list of words reads best as words
)
CELLS = ("td", "th")
LAID_OUT = ("p", "br", "div", "table", "font", "h1", "h2", "h3", "ul", "article")
BAR = " | "  # between the cells of a table
NAMED = ("class", "id", "itemprop", "role", "data-testid", "data-component", "data-module", "data-type", "data-qa")
SPACE = re.compile(r"\s+")
UNSEEN = re.compile("[\u00ad\u200b\u200c\u2060\ufeff]")  # soft hyphens and the like, which no reader sees
HIDDEN = re.compile(r"display:\s*none|visibility:\s*hidden", re.IGNORECASE)
CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Node:
    """An element: its tag, its names (class, id, ...), and the number of its parent."""

    tag: str
    names: str
    parent: int


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text: its words with single spaces, its innermost block element, and how many characters are links."""

    text: str
    node: int
    linked: int


@dataclass(slots=True)
class Blocks:
    """All blocks of a page in order, and its elements."""

    nodes: list[Node] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)

    def lineage(self, number: int) -> Iterator[int]:
        """The element's number, its parent's, and so on up."""
        while number >= 0:
            yield number
            number = self.nodes[number].parent


def parse_html(html: str) -> "Element | None":
    """The tree of a page; None where there is no mark-up to speak of."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(collect_ids=False, default_doctype=False, encoding="utf-8", remove_comments=True, remove_pis=True)
    content = CONTROL.sub(" ", html).encode("utf-8", "replace")
    try:
        tree: Element = document_fromstring(content, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    return tree


def find_blocks(tree: "Element") -> Blocks:
    """The blocks of a page, in the order in which they are printed."""
    walk = _Walk()
    from lxml import etree

    steps = etree.iterwalk(tree, events=("start", "end"))
    for event, element in steps:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start" and (tag in SKIPPED or not tag):
            steps.skip_subtree()
            walk.skipped = element
        elif event == "start":
            walk.enter(element, tag)
        elif element is walk.skipped:
            walk.skipped = None
            walk.add(element.tail)
        else:
            walk.leave(element, tag)
    walk.flush()
    return walk.found


class _Walk:
    """What the walk carries along: open elements, the text so far."""

    def __init__(self) -> None:
        self.found = Blocks()
        self.open: list[int] = []
        self.parts: list[str] = []
        self.links = 0
        self.linked = 0
        self.skipped: Any = None

    def enter(self, element: "Element", tag: str) -> None:
        if tag in BLOCKS or tag == "br" or (tag in CELLS and _is_layout(element)):
            self.flush()
        elif tag in CELLS and "".join(self.parts).strip():
            self.parts.append(BAR)
        self.found.nodes.append(Node(tag, _names(element), self.open[-1] if self.open else -1))
        self.open.append(len(self.found.nodes) - 1)
        self.links += tag == "a"
        self.add(element.text)

    def leave(self, element: "Element", tag: str) -> None:
        if tag in BLOCKS or (tag in CELLS and _is_layout(element)):
            self.flush()
        self.open.pop()
        self.links -= tag == "a"
        self.add(element.tail)

    def add(self, text: str | None) -> None:
        if text:
            self.parts.append(text)
            if self.links:
                self.linked += len(text.strip())

    def flush(self) -> None:
        text = SPACE.sub(" ", UNSEEN.sub("", "".join(self.parts))).strip()
        if text and self.open:
            self.found.blocks.append(Block(text, self._block(), min(self.linked, len(text))))
        self.parts, self.linked = [], 0

    def _block(self) -> int:
        return next((number for number in reversed(self.open) if self.found.nodes[number].tag in BLOCKS), self.open[0])


def _is_layout(cell: "Element") -> bool:
    """Whether a table's cell holds a part of the page and not a datum: paragraphs, line breaks, headings, tables."""
    return any(child.tag in LAID_OUT for child in cell.iter())


def _names(element: "Element") -> str:
    attributes = element.attrib
    if not attributes:
        return ""
    names = " ".join(str(attributes[name]) for name in NAMED if name in attributes)
    if "hidden" in attributes or HIDDEN.search(str(attributes.get("style", ""))):
        names += " is-hidden"
    return names
