"""Who the source is: a name of the article, or an unnamed source that only its statement shows."""

from collections.abc import Sequence

from ofrecord.record import Name, Span


def name_at(names: Sequence[Name], source: Span, head: int) -> Name | None:
    """The name whose innermost mention covers the source's head word."""
    best: tuple[int, Name] | None = None
    for name in names:
        for mention in name.mentions:
            if mention.start <= head < mention.end and (best is None or mention.end - mention.start < best[0]):
                best = mention.end - mention.start, name
    return best[1] if best else None
