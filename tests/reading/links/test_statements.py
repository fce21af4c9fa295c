"""I and we inside a quotation are its speaker."""

from collections.abc import Callable

from ofrecord.reading.links.statements import with_statements
from ofrecord.reading.names import find_names
from ofrecord.reading.parse import Parsed
from ofrecord.reading.statements import find_statements
from ofrecord.record import ReaderMark, Record


def linked(parse: Callable[..., Parsed], text: str) -> Record:
    parsed = parse(text)
    statements, names = find_statements(parsed, find_names(parsed), ())
    mark = ReaderMark(version="0", model="test", lexicons="0")
    return with_statements(parsed, Record(id="t", reader=mark, article=parsed.article, names=names, statements=statements))


def test_i_is_the_speaker(parse: Callable[..., Parsed]) -> None:
    record = linked(parse, "“I walked across the bridge with my son,” Ana Ortiz said.")
    ortiz = next(name for name in record.names if name.name == "Ana Ortiz")
    assert [mention.text for mention in ortiz.mentions if mention.form == "pronoun"] == ["I", "my"]


def test_i_outside_quotation_marks_is_nobody_named(parse: Callable[..., Parsed]) -> None:
    record = linked(parse, "I walked across the bridge, and Ana Ortiz said it was “safe enough for me,” smiling.")
    ortiz = next(name for name in record.names if name.name == "Ana Ortiz")
    assert [mention.text for mention in ortiz.mentions if mention.form == "pronoun"] == ["me"]


def test_what_i_said_inside_a_quotation_is_the_speaker_s(parse: Callable[..., Parsed]) -> None:
    record = linked(parse, "“Last week I said the bridge would fall,” Ana Ortiz told the council.")
    assert len({statement.speaker for statement in record.statements}) == 1
