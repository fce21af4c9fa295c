"""The walk from a text scrape to the story in it."""

from collections.abc import Sequence
from dataclasses import dataclass

from ofrecord.reading.page.authors import notes_on_authors, without_credit
from ofrecord.reading.page.draft import Draft, Piece
from ofrecord.reading.page.scrape.context import in_context
from ofrecord.reading.page.scrape.headline import find_headline, printed_headline
from ofrecord.reading.page.scrape.lines import find_lines, unbroken
from ofrecord.reading.page.scrape.path import HEAD, STORY, TAIL, best_path, without_sure_breaks
from ofrecord.reading.page.scrape.signed import find_byline, find_modified, find_published
from ofrecord.reading.page.scrape.weigh import POSTED, Weighed, weigh
from ofrecord.record import Removed

FURNITURE_INSIDE = -2.0  # weight of furniture inside a story
REPEATED_FROM = 40  # characters; short lines repeat in tables and lists
REPEATED = -5.0  # a line that stood on the page before


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of the scrape, weighed, and on which side of the story it stands."""

    text: str
    start: int
    weighed: Weighed
    state: int

    @property
    def is_told(self) -> bool:
        """Whether the line is in the story, and nothing that is taken out wherever it stands: known furniture, a caption."""
        return self.state == STORY and self.weighed.reason in (None, "repeated")

    @property
    def mark(self) -> tuple[str, str | None]:
        """The words, and why they are furniture."""
        return self.text, self.weighed.reason


def find_in_scrape(text: str) -> Draft:
    """The story of a text scrape: headline, stamp, byline and body; all else is `removed`."""
    lines = _lines(text)
    head = [line for line in lines if line.state == HEAD]
    marks = [line.mark for line in head]
    number = find_headline(marks, " ".join(line.text for line in lines if line.is_told))
    headline = None if number is None else head[number].text
    byline, signing = find_byline(marks, number)
    first = next((line.start for line in lines if line.is_told), 0)
    out = {line.start: "headline" for line in lines if line.text == headline and (line.state != STORY or line.start == first)}
    out |= {head[signed].start: "byline" for signed in signing}
    story, notes = _story(lines, out, byline)
    stamp = find_published(marks) or find_published([line.mark for line in lines if line.state != STORY])
    return Draft(
        paragraphs=story,
        removed=notes,
        headline=headline and printed_headline(headline),
        published=stamp.value if stamp else None,
        zone=stamp.zone if stamp else None,
        modified=find_modified(marks),
        byline=byline,
        is_aligned=all(text.startswith(piece.text, piece.start) for piece in story if piece.start is not None),
    )


def _story(lines: Sequence[Line], out: dict[int, str], byline: Sequence[str]) -> tuple[tuple[Piece, ...], tuple[Removed, ...]]:
    """The paragraphs of the story, and all other lines with the reason why they are out."""
    told = [line for line in lines if line.is_told and line.start not in out]
    notes = notes_on_authors([line.text for line in told], byline)
    out = out | {told[note].start: "about" for note in notes}
    kept = {line.start for line in told if line.start not in out}
    removed = [Removed(line.text, out.get(line.start) or _reason(line)) for line in lines if line.start not in kept]
    paragraphs = [line.text for line in told if line.start in kept]
    words, credit = without_credit(paragraphs)
    starts = [line.start for line in told if line.start in kept]
    pieces = tuple(Piece(unbroken(text), start) for text, start in zip(words, starts, strict=False))
    return pieces, (*removed, *(Removed(text, "credit") for text in credit))


def _reason(line: Line) -> str:
    return line.weighed.reason or {HEAD: "before the story", TAIL: "after the story"}.get(line.state, "inside the story")


def _lines(text: str) -> list[Line]:
    """The paragraphs with their weights among their neighbours, and the way through them."""
    bounds = find_lines(text)
    seen: set[str] = set()
    printed = []
    for start, end in bounds:
        line = text[start:end]
        printed.append((line, _repeated(line, seen) or weigh(line)))
        seen.add(line)
    weighed = in_context(printed)
    path = best_path([_gain(each) for each in weighed])
    states = without_sure_breaks(path, [each.reason not in (None, "repeated", "rule") for each in weighed])
    pairs = zip(bounds, printed, weighed, states, strict=True)
    return [Line(line, start, found, state) for (start, _), (line, _), found, state in pairs]


def _gain(weighed: Weighed) -> float:
    """What a line adds to the story; furniture inside a story costs little, since it is taken out in any case."""
    is_out = weighed.reason not in (None, "repeated")
    return max(weighed.weight, FURNITURE_INSIDE) if is_out else weighed.weight


def _repeated(line: str, seen: set[str]) -> Weighed | None:
    is_long = len(line) >= REPEATED_FROM and not POSTED.match(line)
    return Weighed(REPEATED, "repeated") if is_long and line in seen else None
