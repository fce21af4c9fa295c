"""The walk that finds figures: quantities of each paragraph, vetoed by dates and names, then read in their sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ofrecord.reading.figures.dated import Dated
from ofrecord.reading.figures.draft import Draft, root_of
from ofrecord.reading.figures.grammar import find_quantities
from ofrecord.reading.figures.home import dollar_country, home_country, named_country
from ofrecord.reading.figures.sentence.change import find_change, rises_to
from ofrecord.reading.figures.sentence.counted import find_counted
from ofrecord.reading.figures.sentence.ellipsis import with_ellipsis
from ofrecord.reading.figures.sentence.measured import is_period
from ofrecord.reading.figures.sentence.pairs import with_pairs
from ofrecord.reading.figures.sentence.status import find_status
from ofrecord.reading.figures.settle import settle
from ofrecord.reading.figures.vetoes import survives
from ofrecord.reading.parse import Paragraph, Parsed
from ofrecord.record import Figure, Name, Timex


def find_figures(parsed: Parsed, names: Sequence[Name], dates: Sequence[Timex]) -> tuple[Figure, ...]:
    """The figures of an article, in the order of the text."""
    homes = (home_country(parsed.article), named_country(names), dollar_country(parsed.article, names))
    dated = Dated(dates)
    drafts: list[Draft] = []
    for paragraph in parsed.paragraphs:
        drafts += with_ellipsis(with_pairs(list(_of_paragraph(paragraph, homes, dated))))
    return settle(drafts, names, dates, parsed.article)


def _of_paragraph(paragraph: Paragraph, homes: tuple[str | None, ...], dated: Dated) -> Iterator[Draft]:
    for quantity in find_quantities(paragraph.text, *homes):
        root = root_of(paragraph, quantity)
        if root is not None and (is_period(paragraph, quantity, root) or rises_to(quantity, root)):
            quantity = replace(quantity, start=quantity.number_start, hedge="none")
            root = root_of(paragraph, quantity)
        if root is None or not survives(paragraph, quantity, root, dated):
            continue
        move = find_change(paragraph, quantity, root)
        yield Draft(
            paragraph=paragraph,
            quantity=quantity,
            root=root,
            counted=find_counted(paragraph, quantity, root, move),
            move=move,
            status=find_status(paragraph, quantity, root, move),
        )
