"""The list beside an article: each line says all that its fact would be misread without."""

import re
from html import unescape
from typing import Any

from ofrecord.site.drawing.side import side
from tests.story import Draft


def lines(draft: Draft) -> dict[str, str]:
    """The lines beside an article by fact, as a reader sees them."""
    record, _ = draft.done("test")
    drawn = side(1, record, {}, may_review=False)
    found = re.findall(r'<li id="i-(\w+)">(.*?)<span class="acts">|<li id="i-(d\d+)">(.*?)</li>', drawn)
    plain = {key or date: re.sub(r"<[^>]+>", "", words or said) for key, words, date, said in found}
    return {key: unescape(" ".join(words.split())) for key, words in plain.items()}


def test_a_statement_has_the_word_that_reports_it() -> None:
    draft = Draft("Ana Duarte condemned the strike. Tomas Vaskelis denied responsibility. <b>It rained</b>.")
    draft.statement("the strike", draft.name("Ana Duarte"), cue=draft.at("condemned"))
    draft.statement("responsibility", draft.name("Tomas Vaskelis"), cue=draft.at("denied"))
    draft.statement("It rained", None)
    told = lines(draft)
    assert told["s1"] == "Ana Duarte indirect “condemned” the strike"
    assert told["s2"] == "Tomas Vaskelis indirect “denied” responsibility"
    assert told["s3"] == "Someone indirect It rained"


def test_a_figure_says_whom_it_counts_when_and_who_says_so_and_its_hedge_once() -> None:
    draft = Draft("At least 38 people were killed at the weekend, medics said. Profit rose to 212 million pounds.")
    said = draft.statement("At least 38 people were killed", None, source=draft.at("medics"))
    draft.figure("At least 38", 38, "people", hedge="at_least", as_of="2026-W44-WE", said_by=said)
    draft.figure("212 million pounds", 212e6, kind="money", as_of="2026-Q3")
    deed: Any = draft.event("ASSAULT", "killed", killed=38, figures=("f1",))
    draft.date("at the weekend", "2026-W44-WE", "2026-10-31", "2026-11-01")
    told = lines(draft)
    assert told["f1"] == "At least 38 people killed, as of the weekend of 31 October 2026, according to medics"
    assert told["f2"] == "212 million pounds as of the third quarter of 2026"
    assert told["d1"] == "at the weekend the weekend of 31 October 2026"
    assert deed in told
