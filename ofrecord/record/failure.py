"""A failure: an input or a page that could not be read, in the place of its record."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Failure:
    """An input or page that could not be read: its id, a short code for machines, and why."""

    id: str
    what: str
    why: str
