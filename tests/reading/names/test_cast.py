"""Whom a word of the article mentions."""

from collections.abc import Callable

from ofrecord.reading.names import find_names
from ofrecord.reading.names.cast import Cast
from ofrecord.reading.names.draft import Draft
from ofrecord.reading.names.reference import find_references
from ofrecord.reading.parse import Parsed
from ofrecord.record import Mention

TEXT = "Hassan al-Rubaie, the Iraqi oil minister, met Peter Lund. He said the price was fair."


def test_at_gives_the_innermost_mention(parse: Callable[..., Parsed]) -> None:
    cast = Cast(find_names(parse(TEXT)))
    for words, name in (("al-Rubaie", "Hassan al-Rubaie"), ("minister", "Hassan al-Rubaie"), ("Lund", "Peter Lund")):
        found = cast.at(TEXT.index(words))
        assert found is not None
        assert found.name == name
    assert cast.at(TEXT.index("met")) is None
    assert Cast(()).at(0) is None


def test_gender_by_title_first_name_pronoun_and_noun(parse: Callable[..., Parsed]) -> None:
    text = "Ms. Okoro met Peter Lund. A spokesman was there. The talks pleased Lerato Mbeki. Kim Sato left, and Qed said so."
    cast = Cast(find_names(parse(text)))
    wanted = {"Okoro": "f", "Peter Lund": "m", "spokesman": "m", "Qed": None}
    told = {name.name: cast.gender(name.id) for name in cast.names}
    assert {name: told.get(name) for name in wanted} == wanted
    assert cast.gender("n99") is None


def test_of_gives_the_name_of_a_noun_phrase(parse: Callable[..., Parsed]) -> None:
    parsed = parse(TEXT)
    cast = Cast(find_names(parsed))
    paragraph = parsed.paragraphs[0]
    tokens = paragraph.tokens(TEXT.index("the Iraqi"), TEXT.index(", met"))
    assert tokens is not None
    found = cast.of(paragraph, list(tokens))
    assert found is not None
    assert found.name == "Hassan al-Rubaie"
    assert cast.of(paragraph, []) is None
    assert cast.by_id[found.id] is found


def test_mentions_within_a_stretch(parse: Callable[..., Parsed]) -> None:
    cast = Cast(find_names(parse(TEXT)))
    within = [mention.text for mention, _ in cast.mentions(TEXT.index("the Iraqi"), len(TEXT))]
    assert within[:2] == ["the Iraqi oil minister", "Peter Lund"]


def test_nobody_is_both_he_and_she() -> None:
    def pronoun(start: int, text: str) -> Mention:
        return Mention(start=start, end=start + len(text), text=text, form="pronoun")

    draft = Draft(kind="person", name="Qed", others=[pronoun(9, "her"), pronoun(20, "him"), pronoun(30, "She")])
    find_references([], [draft])
    assert [mention.text for mention in draft.others] == ["her", "She"]
