"""The standfirst: the line or two under a headline, written by the desk and not by the reporter."""

import re
from collections.abc import Sequence

from ofrecord.reading.page.html.blocks import Blocks
from ofrecord.reading.page.scrape.weigh import SENTENCE_END

NAMED = re.compile(
    r"(?:^|[\s_-])(?:sub-?titles?|deck?|dek|sub-?lines?|sub-?head(?:line|ing)?s?|standfirst|strapline|kicker|tagline)(?:$|[\s_-])|subtitle",
    re.IGNORECASE,
)
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
NEAR = 4  # blocks of the story among which it may stand


def with_standfirst(found: Blocks, taken: Sequence[bool], reasons: Sequence[str | None]) -> list[str | None]:
    """The reasons, with "standfirst" for a heading or named line at the head of the story, before its first paragraph."""
    reasons = list(reasons)
    head = [number for number, is_taken in enumerate(taken) if is_taken and not reasons[number]][:NEAR]
    for number in head:
        node = found.nodes[found.blocks[number].node]
        if node.tag not in HEADINGS and not NAMED.search(node.names):
            break
        is_heading = node.tag in HEADINGS
        if node.tag != "h1" and (is_heading or not SENTENCE_END.search(found.blocks[number].text)):
            reasons[number] = "standfirst"
    return reasons
