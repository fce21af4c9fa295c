"""What changed between two versions: words and facts."""

from hypothesis import given
from hypothesis import strategies as st

from ofrecord.archive.changes import changed_facts, changed_words
from tests.story import january


def test_the_corrected_page_shows_its_changed_facts() -> None:
    before, after = january()[0], january(corrected=True)[0]
    told = [(change.kind, change.what, change.before, change.after) for change in changed_facts(before, after)]
    assert ("figure", "changed", "450 soldiers", "480 soldiers") in told
    assert ("statement", "gone", "Helena Strand: “Nobody is left behind,”", None) in told
    assert len(told) == 3


def test_changed_words_are_small_and_have_offsets() -> None:
    before, after = january()[0].article.text, january(corrected=True)[0].article.text
    first, second = changed_words(before, after)
    assert (first.before, first.after) == ("450", "480")
    assert before[first.before_start : first.before_end] == "450"
    assert (second.before, second.after) == ("“Nobody is left behind,” Ms. Strand said.", "")


words = st.text("ab .\n", max_size=60)


@given(words, words)
def test_changes_lead_from_one_text_to_the_other(before: str, after: str) -> None:
    made, at = "", 0
    for change in changed_words(before, after):
        assert before[change.before_start : change.before_end] == change.before
        assert after[change.after_start : change.after_end] == change.after
        made += before[at : change.before_start] + change.after
        at = change.before_end
    made += before[at:]
    assert "".join(made.split()) == "".join(after.split())


def test_a_record_has_no_changes_against_itself() -> None:
    record = january()[0]
    assert changed_facts(record, record) == () == changed_words(record.article.text, record.article.text)
