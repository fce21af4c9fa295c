"""A span: a stretch of an article's text, with its words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` (end excluded) of an article's text, and the words that stand there."""

    start: int
    end: int
    text: str
