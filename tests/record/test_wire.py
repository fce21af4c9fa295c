"""Records as JSON: there and back, and faults told with their path."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from ofrecord.errors import RecordError
from ofrecord.record import Article, Figure, Name, ReaderMark, Record, Removed, Span, Statement, from_json, schema, to_json
from ofrecord.record.wire import faults
from tests.export.story import story

words = some.text(some.characters(exclude_categories=["Cs"]), max_size=30)
some_article = some.builds(
    Article,
    source=words,
    headline=some.none() | words,
    byline=some.lists(words, max_size=2).map(tuple),
    text=some.text(some.characters(exclude_categories=["Cs"]), min_size=20, max_size=60),
    removed=some.lists(some.builds(Removed, words, words), max_size=2).map(tuple),
)
numbers = some.none() | some.integers(-(2**62), 2**62) | some.floats(allow_nan=False, allow_infinity=False)


@some.composite
def records(draw: some.DrawFn) -> Record:
    """Any record whose spans are true."""
    article = draw(some_article)

    def span() -> Span:
        start = draw(some.integers(0, len(article.text) - 1))
        end = draw(some.integers(start + 1, len(article.text)))
        return Span(start, end, article.text[start:end])

    figures, statements = [], []
    for number in range(draw(some.integers(0, 3))):
        cut = span()
        hedge: Any = draw(some.sampled_from(["none", "nearly"]))
        figures.append(
            Figure(
                id=f"f{number}",
                start=cut.start,
                end=cut.end,
                text=cut.text,
                value=draw(numbers),
                low=draw(numbers),
                hedge=hedge,
            )
        )
        statements.append(
            Statement(
                id=f"s{number}",
                kind="direct",
                content=(span(), span()),
                cue=span(),
                speaker=draw(some.none() | words),
                turn=number,
            )
        )
    mark = ReaderMark(version=draw(words), model="m", lexicons="l")
    return Record(id=draw(words), reader=mark, article=article, figures=tuple(figures), statements=tuple(statements))


@settings(max_examples=80, deadline=None)
@given(records())
def test_there_and_back_is_the_same(record: Record) -> None:
    line = to_json(record)
    assert "\n" not in line
    assert from_json(line) == record
    assert to_json(from_json(line)) == line


def test_a_whole_story_goes_there_and_back() -> None:
    assert from_json(to_json(story())) == story()
    assert not list(faults(story()))


def test_keys_stand_in_the_order_of_the_contract() -> None:
    shown = json.loads(to_json(story()))
    assert list(shown) == ["schema", "id", "reader", "article", "names", "dates", "statements", "figures", "events", "doubts"]
    assert list(shown["figures"][0])[:7] == ["id", "start", "end", "text", "value", "low", "high"]


def changed(path: str, value: object) -> str:
    """The story's JSON with one thing changed: "statements/0/turn"."""
    shown = json.loads(to_json(story()))
    *way, last = path.split("/")
    place: Any = shown
    for step in way:
        place = place[int(step) if step.isdigit() else step]
    place[last] = value
    return json.dumps(shown)


FAULTS = [
    ("statements/0/turn", "one", "$.statements[0].turn"),
    ("statements/1/kind", "shouted", "$.statements[1].kind"),
    ("names/2/mentions/1/start", 1.5, "$.names[2].mentions[1].start"),
    ("figures/3/start", 7, "$.figures[3]"),
    ("figures/0/counted/text", "sailors", "$.figures[0].counted"),
    ("events/2/trigger/end", 100_000, "$.events[2].trigger"),
    ("events/0/actors/0/start", -1, "$.events[0].actors[0]"),
    ("doubts/0/text", "x", "$.doubts[0]"),
    ("dates/1/id", "d1", "$.dates"),
    ("schema", "ofrecord/9", "$.schema"),
    ("article/text", "short", "$.names[0].mentions[0]"),
]


@pytest.mark.parametrize(("path", "value", "told"), FAULTS, ids=[path for path, _, _ in FAULTS])
def test_a_fault_is_told_with_its_path(path: str, value: object, told: str) -> None:
    with pytest.raises(RecordError) as fault:
        from_json(changed(path, value))
    assert f"`{told}`" in str(fault.value)


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"id": 1}', b"\xff\xfe", "nan"])
def test_what_is_no_record_is_told(text: str | bytes) -> None:
    with pytest.raises(RecordError, match="not"):
        from_json(text)


def test_a_missing_field_with_a_default_takes_it() -> None:
    shown = json.loads(to_json(story()))
    del shown["doubts"]
    assert from_json(json.dumps(shown)) == replace(story(), doubts=())


def test_the_schema_knows_every_field_of_a_name() -> None:
    drawn = json.loads(schema())
    assert set(drawn["$defs"]["Name"]["properties"]) == set(Name.__slots__)
