"""Quoted regions by typography: where marks open, close, and carry on over paragraphs."""

import pytest

from ofrecord.reading.page.paragraphs import find_paragraphs
from ofrecord.reading.regions import find_regions


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("She said “no” twice.", [["“no”"]]),
        ('She said "no" twice.', [['"no"']]),
        ('A 6" pipe burst.', [[]]),
        ("“We stay.\n\n“We do not go,” she said.", [["“We stay."], ["“We do not go,”"]]),
        ('He said: "We stay.\n\nWe do not go." They left.', [['"We stay.'], ['We do not go."']]),
        ('He said: "We stay.\n\nIt rained.\n\nWe do not go." They left.', [['"We stay.'], ["It rained."], ['We do not go."']]),
        ("He said: 'We stay. We do not go.' Nobody's boat left.", [["'We stay. We do not go.'"]]),
        ("‘It isn’t over: we’ll go on,’ she said.", [["‘It isn’t over: we’ll go on,’"]]),
        ("He was 'deeply ashamed', she said.", [["'deeply ashamed'"]]),
        ("The players' union liked the '90s.", [[]]),
        ('He said: "We stay.\n\nThey left. "No," she said.', [['"We stay.'], ['"No,"']]),
    ],
)
def test_what_is_quoted(text: str, quoted: list[list[str]]) -> None:
    regions = find_regions(text, find_paragraphs(text))
    assert [[text[region.start : region.end] for region in each] for each in regions] == quoted


def test_a_carried_quotation_says_so() -> None:
    text = 'He said: "We stay.\n\nWe do not go." They left.'
    (first,), (second,) = find_regions(text, find_paragraphs(text))
    assert (first.closed, second.closed, second.continued) == (False, True, True)
