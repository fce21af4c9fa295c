"""The walk from a text scrape to the story in it."""

from collections.abc import Sequence
from dataclasses import dataclass

from ofrecord.reading.page.authors import notes_on_authors
from ofrecord.reading.page.draft import Draft, Piece
from ofrecord.reading.page.head.byline import byline_names, is_byline
from ofrecord.reading.page.head.stamp import find_stamp
from ofrecord.reading.page.scrape.context import in_context
from ofrecord.reading.page.scrape.headline import find_headline, printed_headline
from ofrecord.reading.page.scrape.lines import find_lines
from ofrecord.reading.page.scrape.path import HEAD, STORY, TAIL, best_path, without_sure_breaks
from ofrecord.reading.page.scrape.weigh import POSTED, Weighed, weigh
from ofrecord.record import Removed

FURNITURE_INSIDE = -2.0  # weight of furniture inside a story
REPEATED_FROM = 40  # characters; short lines repeat in tables and lists
REPEATED = -5.0  # a line that stood on the page before


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of the scrape, weighed."""

    text: str
    start: int
    weighed: Weighed

    @property
    def is_out(self) -> bool:
        """Whether the line is taken out wherever it stands: known furniture, a caption."""
        return self.weighed.reason not in (None, "repeated")


def find_in_scrape(text: str) -> Draft:
    """The story of a text scrape: headline, stamp, byline and body; all else is `removed`."""
    lines = _lines(text)
    path = without_sure_breaks(best_path([_gain(line) for line in lines]), [_is_furniture(line) for line in lines])
    headline = _headline(lines, path)
    told = [line for line, state in zip(lines, path, strict=True) if state == STORY and not line.is_out]
    story = [line for line in told if line is not headline]
    byline = _byline(lines, path)
    notes = {id(story[number]) for number in notes_on_authors([line.text for line in story], byline)}
    kept, removed = [], []
    for line, state in zip(lines, path, strict=True):
        if state == STORY and line is not headline and not line.is_out and id(line) not in notes:
            kept.append(Piece(line.text, line.start))
        else:
            removed.append(Removed(line.text, "about" if id(line) in notes else _reason(line, state, headline)))
    return Draft(
        paragraphs=tuple(kept),
        removed=tuple(removed),
        headline=printed_headline(headline.text) if headline else None,
        published=_published(lines, path),
        byline=byline,
    )


def _is_furniture(line: Line) -> bool:
    return line.is_out and line.weighed.reason not in ("rule",)


def _gain(line: Line) -> float:
    """What a line adds to the story; furniture inside a story costs little, since it is taken out in any case."""
    return max(line.weighed.weight, FURNITURE_INSIDE) if line.is_out else line.weighed.weight


def _lines(text: str) -> list[Line]:
    """The paragraphs with their weights among their neighbours."""
    bounds = find_lines(text)
    seen: set[str] = set()
    weighed = []
    for start, end in bounds:
        line = text[start:end]
        weighed.append((line, _repeated(line, seen) or weigh(line)))
        seen.add(line)
    pairs = zip(bounds, weighed, in_context(weighed), strict=True)
    return [Line(line, start, found) for (start, _), (line, _), found in pairs]


def _repeated(line: str, seen: set[str]) -> Weighed | None:
    is_long = len(line) >= REPEATED_FROM and not POSTED.match(line)
    return Weighed(REPEATED, "repeated") if is_long and line in seen else None


def _headline(lines: Sequence[Line], path: Sequence[int]) -> Line | None:
    head = [line for line, state in zip(lines, path, strict=True) if state == HEAD]
    story = " ".join(line.text for line, state in zip(lines, path, strict=True) if state == STORY and not line.is_out)
    number = find_headline([(line.text, line.weighed.reason) for line in head], story)
    return None if number is None else head[number]


def _reason(line: Line, state: int, headline: Line | None) -> str:
    if headline and line.text == headline.text:
        return "headline"
    return line.weighed.reason or {HEAD: "before the story", TAIL: "after the story"}.get(state, "inside the story")


def _published(lines: Sequence[Line], path: Sequence[int]) -> str | None:
    """The first stamp of the head that is a stamp line, else the first anywhere in the head."""
    head = [line for line, state in zip(lines, path, strict=True) if state != STORY]
    for only_stamps in (True, False):
        for line in head:
            stamp = find_stamp(line.text)
            if stamp and (line.weighed.reason in ("stamp", "byline") or not only_stamps):
                return stamp.value
    return None


def _byline(lines: Sequence[Line], path: Sequence[int]) -> tuple[str, ...]:
    for line, state in zip(lines, path, strict=True):
        if state == HEAD and is_byline(line.text) and (names := byline_names(line.text)):
            return names
    return ()
