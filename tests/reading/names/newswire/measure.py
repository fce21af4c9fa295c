"""Names found against names marked, by kind: `python -m tests.reading.names.newswire.measure [--wrong]`."""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ofrecord.reading.names import find_names
from ofrecord.reading.page import find_article
from ofrecord.reading.parse import Engine
from ofrecord.record import Name, Page

HERE = Path(__file__).parent
MARK = re.compile(r"\{([POLF]):([^}]*)\}")
KINDS = {"P": "person", "O": "organization", "L": "place", "F": "group"}
Span = tuple[str, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """An article with its marks taken out, and where they stood: kind, start, end."""

    title: str
    text: str
    spans: frozenset[Span]


@dataclass(slots=True)
class Score:
    """Counts of one kind."""

    right: int = 0
    found: int = 0
    marked: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.marked if self.marked else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.found + self.marked) if self.found + self.marked else 0.0


def articles(file: str) -> tuple[Marked, ...]:
    """The articles of a file; "== title" opens each."""
    parts = (HERE / file).read_text(encoding="utf-8").split("\n== ")[1:]
    return tuple(_article(*part.split("\n", 1)) for part in parts)


def _article(title: str, marked: str) -> Marked:
    text, spans, last = "", set(), 0
    marked = marked.strip()
    for mark in MARK.finditer(marked):
        text += marked[last : mark.start()]
        spans.add((KINDS[mark[1]], len(text), len(text) + len(mark[2])))
        text, last = text + mark[2], mark.end()
    return Marked(title=title, text=text + marked[last:], spans=frozenset(spans))


def found_in(names: tuple[Name, ...], marked: Marked) -> Iterator[Span]:
    """The mentions by name; of one with its title before it, the name alone where the marks have it so."""
    ends = {(kind, end): start for kind, start, end in marked.spans}
    for name in names:
        for mention in name.mentions:
            if mention.form not in ("name", "title") or name.kind not in KINDS.values():
                continue
            start = ends.get((name.kind, mention.end), mention.start)
            yield name.kind, max(start, mention.start) if mention.form == "title" else mention.start, mention.end


def read(engine: Engine, marked: Marked) -> frozenset[Span]:
    """What the room finds in an article."""
    parsed = engine.parse(find_article(Page(id="newswire", source="newswire", content=marked.text, kind="text")))
    assert parsed.article.text == marked.text
    return frozenset(found_in(find_names(parsed), marked))


def measure(file: str, engine: Engine) -> dict[str, Score]:
    """Scores by kind over the articles of a file."""
    scores = {kind: Score() for kind in KINDS.values()}
    for marked in articles(file):
        found = read(engine, marked)
        for kind, score in scores.items():
            own, wanted = ({span for span in spans if span[0] == kind} for spans in (found, marked.spans))
            score.right += len(own & wanted)
            score.found += len(own)
            score.marked += len(wanted)
    return scores


def main() -> None:
    """Print the scores, with --wrong also what is wrong."""
    engine = Engine()
    for file in ("seen.txt", "second.txt", "unseen.txt"):
        if not (HERE / file).exists():
            continue
        for kind, score in measure(file, engine).items():
            print(f"{file:10} {kind:13} P {score.precision:.3f} R {score.recall:.3f} F {score.f1:.3f} ({score.marked} marked)")
        for marked in articles(file) if "--wrong" in sys.argv else ():
            found = read(engine, marked)
            for sign, spans in (("-", marked.spans - found), ("+", found - marked.spans)):
                for kind, start, end in sorted(spans, key=lambda span: span[1]):
                    print(f"  {sign} {kind:12} [{marked.text[start:end]}] {marked.text[max(0, start - 30) : end + 30]!r}")


if __name__ == "__main__":
    main()
